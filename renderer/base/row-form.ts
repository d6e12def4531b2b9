import { createDrafts } from './drafts.ts';
import type { FieldErrors } from './form-submit.ts';
import { type FormSubmit, useFormSubmit } from './use-form-submit.ts';
import { type Undoable, useSayUndoable } from './use-undoable.ts';

/** The fields that were changed in each form that is open; what is not in it is as it is stored. */
const drafts = createDrafts<object>('row');

export interface RowDraft {
  readonly isOpen: boolean;
  /** @param begin fields that begin otherwise than they are stored */
  readonly open: (begin?: object) => void;
  readonly close: () => void;
}

/** Whether a form that opens in its row’s place is open. It stays so, with what is typed, while someone looks elsewhere. */
export const useRowDraft = (key: string): RowDraft => ({
  isOpen: drafts.useDraft(key) !== undefined,
  open: (begin = {}) => drafts.set(key, begin),
  close: () => drafts.drop(key),
});

export interface RowFormOptions<Values extends object> {
  /** That of `useRowDraft`. */
  readonly draft: string;
  /** What is stored, or what a new row begins with. */
  readonly stored: Values;
  readonly check?: (values: Values) => FieldErrors;
  /** Saves what was typed; answers what to say, and how it is undone. Null if there was nothing to save. */
  readonly save: (values: Values) => Promise<Undoable | null>;
  /** Called when it was saved. */
  readonly onSaved?: (() => void) | undefined;
  readonly fieldOf?: (path: string) => string | null;
}

export interface RowForm<Values extends object> {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
  readonly form: FormSubmit;
  /** Whether anything was typed that is not saved. */
  readonly isBegun: boolean;
  /** Closes it and forgets what was typed. */
  readonly cancel: () => void;
}

/** A form that opens in its row’s place: what is typed is kept, what is saved can be undone, and then it closes. */
export const useRowForm = <Values extends object>({
  draft: key,
  stored,
  check,
  save,
  onSaved,
  fieldOf,
}: RowFormOptions<Values>): RowForm<Values> => {
  const sayDone = useSayUndoable();
  const draft = drafts.useDraft(key);
  const values: Values = { ...stored, ...draft };
  const form = useFormSubmit({
    check: () => check?.(values) ?? {},
    send: async () => {
      const done = await save(values);
      if (done !== null) sayDone(done);
      drafts.drop(key);
      onSaved?.();
    },
    ...(fieldOf !== undefined && { fieldOf }),
  });
  const set = (change: Partial<Values>): void => {
    drafts.set(key, { ...drafts.get(key), ...change });
    form.clear(...Object.keys(change));
  };
  return { values, set, form, isBegun: draft !== undefined, cancel: () => drafts.drop(key) };
};
