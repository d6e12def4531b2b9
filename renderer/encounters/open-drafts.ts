import type { EncounterChange, EncounterNote } from '../../shared/encounters/encounters.ts';
import { call } from '../base/bridge.ts';
import { DraftSaver, type SaveState } from '../base/draft-saver.ts';
import { createStore } from '../base/stores.ts';
import { changeBetween, contentOf, type DraftContent } from './draft-content.ts';

export interface OpenDraft {
  readonly saver: DraftSaver<DraftContent, EncounterChange>;
  readonly content: DraftContent;
  readonly state: SaveState;
  /** False once its screen was left; it stays until its last text is in the vault. */
  readonly shown: boolean;
}

interface OpenDrafts {
  readonly drafts: Readonly<Record<string, OpenDraft>>;
}

/** Drafts that are on screen, or were left before everything was saved. */
export const useOpenDrafts = createStore<OpenDrafts>(() => ({ drafts: {} }));

const change = (id: string, part: Partial<OpenDraft>): void =>
  useOpenDrafts.setState(({ drafts }) => {
    const draft = drafts[id];
    // Gone after a lock, which forgets every store.
    return draft === undefined ? {} : { drafts: { ...drafts, [id]: { ...draft, ...part } } };
  });

const forget = (id: string): void =>
  useOpenDrafts.setState(({ drafts }) => {
    const { [id]: gone, ...others } = drafts;
    return gone === undefined ? {} : { drafts: others };
  });

const draftOf = (id: string): OpenDraft | undefined => useOpenDrafts.getState().drafts[id];

/** Shows a draft. Text that could not be saved when it was last left wins over what the vault holds. */
export const openDraft = (note: EncounterNote): void => {
  if (draftOf(note.id) !== undefined) {
    change(note.id, { shown: true });
    return;
  }
  const content = contentOf(note, () => crypto.randomUUID());
  const saver = new DraftSaver({
    content,
    changeBetween,
    save: (part) => call('encounters.save', { id: note.id, ...part }),
    onState: (state) => {
      change(note.id, { state });
      if (state.kind === 'saved' && draftOf(note.id)?.shown === false) forget(note.id);
    },
  });
  const draft: OpenDraft = { saver, content, state: { kind: 'untouched' }, shown: true };
  useOpenDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [note.id]: draft } }));
};

/** Changes what a draft says; it is saved soon. */
export const editDraft = (id: string, edit: (content: DraftContent) => DraftContent): void => {
  const draft = draftOf(id);
  if (draft === undefined) return;
  const content = edit(draft.content);
  change(id, { content });
  draft.saver.set(content);
};

/** Saves a draft at once. @throws AppError when it could not be saved */
export const flushDraft = async (id: string): Promise<void> => {
  await draftOf(id)?.saver.flush();
};

/** Saves every open draft at once, as far as that goes. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.allSettled(Object.keys(useOpenDrafts.getState().drafts).map(flushDraft));
};

/** Its screen is left: what is unsaved is saved, now or by the next try. */
export const leaveDraft = (id: string): void => {
  const draft = draftOf(id);
  if (draft === undefined) return;
  change(id, { shown: false });
  if (draft.saver.isSaved) forget(id);
  // A failure is shown by the notice of unsaved drafts, and the saver tries again automatically.
  else draft.saver.flush().catch(() => undefined);
};

/** The note was sealed or discarded: nothing more may be saved. */
export const endDraft = (id: string): void => {
  draftOf(id)?.saver.end();
  forget(id);
};
