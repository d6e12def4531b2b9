import { type Begun, dropKept, keep, useKept } from './kept-drafts.ts';
import { createStore } from './stores.ts';

type DraftValue<Value> = Value extends (infer Entry)[] ? readonly Entry[] : Value;

/** What a form holds while someone types: the input of its call with every field there, nothing typed being null. */
export type DraftOf<Input> = { readonly [Field in keyof Input]-?: DraftValue<Exclude<Input[Field], undefined>> };

/** What a text field puts into a draft: an empty one says nothing. */
export const typedText = (text: string): string | null => (text === '' ? null : text);

/** The fields of a blank draft, with the values that they have elsewhere. */
export const fieldsOf = <Fields extends object>(blank: Fields, from: Fields): Fields =>
  // as: the keys are the blank's own, and `from` has a value of the same type for each
  Object.fromEntries(Object.keys(blank).map((field) => [field, from[field as keyof Fields]])) as Fields;

export interface Drafts<Draft> {
  /** Undefined while nothing was begun under this key. */
  readonly useDraft: (key: string) => Draft | undefined;
  readonly get: (key: string) => Draft | undefined;
  readonly set: (key: string, draft: Draft) => void;
  readonly drop: (key: string) => void;
  /** Whether anything was begun under a key that begins like this. */
  readonly useAny: (start: string) => boolean;
}

/** Drafts that outlive their screens, so that looking elsewhere loses nothing. Forgotten when the vault is locked. */
export const createFleetingDrafts = <Draft>(): Drafts<Draft> => {
  const useStore = createStore<{ readonly drafts: Readonly<Record<string, Draft>> }>(() => ({ drafts: {} }));
  return {
    useDraft: (key) => useStore(({ drafts }) => drafts[key]),
    get: (key) => useStore.getState().drafts[key],
    set: (key, draft) => useStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
    drop: (key) => useStore.setState(({ drafts: { [key]: _dropped, ...drafts } }) => ({ drafts })),
    useAny: (start) => useStore(({ drafts }) => Object.keys(drafts).some((key) => key.startsWith(start))),
  };
};

/**
 * What someone types into a form: it outlives its screen and the lock, in the vault, until it is dropped. It must be what JSON can say.
 *
 * @param form a name that no other form has, without a space
 */
export const createDrafts = <Draft>(form: string): Drafts<Draft> => {
  const idOf = (key: string): string => `${form} ${key}`;
  // as: nothing else writes under this form's name, and the vault answers only what this version wrote
  const draftOf = (begun: Begun | undefined) => begun?.draft as Draft | undefined;
  return {
    useDraft: (key) => useKept(({ drafts }) => draftOf(drafts[idOf(key)])),
    get: (key) => draftOf(useKept.getState().drafts[idOf(key)]),
    // Words that were taken out again are no draft.
    set: (key, draft) => (draft === '' ? dropKept(idOf(key)) : keep(idOf(key), draft)),
    drop: (key) => dropKept(idOf(key)),
    useAny: (start) => useKept(({ drafts }) => Object.keys(drafts).some((id) => id.startsWith(idOf(start)))),
  };
};
