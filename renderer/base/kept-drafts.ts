import { type DraftChange, draftLimits, type FormDraft } from '../../shared/drafts/drafts.ts';
import { call } from './bridge.ts';
import { DraftSaver } from './draft-saver.ts';
import { type Screen, useNavigation } from './navigation.ts';
import { createStore, onReset } from './stores.ts';

/** A draft, and the screen on which it was last typed; null for the first one. */
export interface Begun {
  readonly draft: unknown;
  readonly screen: Screen | null;
}

type All = Readonly<Record<string, Begun>>;

/** Everything that was begun in forms and is neither saved nor discarded, by `<form> <key>`. */
export const useKept = createStore<{ readonly drafts: All }>(() => ({ drafts: {} }));

let saver: DraftSaver<All, DraftChange[]> | null = null;

/** Whose drafts are being read; null while none are. */
let opening: symbol | null = null;

const endSaver = (): void => {
  opening = null;
  saver?.end();
  saver = null;
};
// What one session typed is never saved in the next one's name.
onReset(endSaver);

const nameOf = (id: string): Pick<FormDraft, 'form' | 'key'> => {
  const end = id.indexOf(' ');
  return { form: id.slice(0, end), key: id.slice(end + 1) };
};

/** A draft as the vault takes it; null for one that is gone, or too large to be kept, which would hold up all others. */
const contentOf = (begun: Begun | undefined): string | null => {
  const content = begun === undefined ? null : JSON.stringify(begun);
  return content === null || content.length > draftLimits.content ? null : content;
};

const changesBetween = (before: All, after: All): DraftChange[] | null => {
  const changes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => before[id] !== after[id])
    .map((id) => ({ ...nameOf(id), content: contentOf(after[id]) }));
  return changes.length === 0 ? null : changes;
};

const save = async (changes: readonly DraftChange[]): Promise<void> => {
  for (let at = 0; at < changes.length; at += draftLimits.changes) {
    // oxlint-disable-next-line no-await-in-loop -- one after another: the newest text is last
    await call('drafts.save', { changes: changes.slice(at, at + draftLimits.changes) });
  }
};

/** Text that is not as this window writes it, is not there. */
const begunOf = ({ content }: FormDraft): Begun | undefined => {
  try {
    // as: this window wrote it, or it does not have what follows
    const parsed = JSON.parse(content) as Partial<Begun> | null;
    return parsed?.draft === undefined ? undefined : { draft: parsed.draft, screen: parsed.screen ?? null };
  } catch {
    return undefined;
  }
};

/**
 * Brings back what the session's user typed before the vault was locked, and saves from now on what they type. What they
 * typed since is newer, and stays.
 *
 * @throws AppError when it could not be read
 */
export const openKept = async (): Promise<void> => {
  endSaver();
  const session = Symbol('session');
  opening = session;
  const { items } = await call('drafts.list', {});
  // Another session has begun meanwhile.
  if (opening !== session) return;
  const stored: Record<string, Begun> = {};
  for (const item of items) {
    const begun = begunOf(item);
    if (begun !== undefined) stored[`${item.form} ${item.key}`] = begun;
  }
  saver = new DraftSaver<All, DraftChange[]>({
    content: stored,
    changeBetween: changesBetween,
    save,
    // A failure is tried again by the saver itself.
    onState: () => undefined,
  });
  change({ ...stored, ...useKept.getState().drafts });
};

/** Saves at once what was typed. @throws AppError when it could not be saved */
export const flushKept = async (): Promise<void> => saver?.flush();

const change = (drafts: All): void => {
  useKept.setState({ drafts });
  saver?.set(drafts);
};

/** Keeps a draft as it is now; it is in the vault soon. */
export const keep = (id: string, draft: unknown): void => {
  // The latest is the last.
  const { [id]: _before, ...others } = useKept.getState().drafts;
  change({ ...others, [id]: { draft, screen: useNavigation.getState().screen } });
};

/** Forgets a draft, since its form was saved or discarded, and at once: else a crash would bring it back. */
export const dropKept = (id: string): void => {
  const { [id]: dropped, ...drafts } = useKept.getState().drafts;
  if (dropped === undefined) return;
  change(drafts);
  // A failure is tried again by the saver itself.
  flushKept().catch(() => undefined);
};
