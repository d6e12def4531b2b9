import { useCallback, useEffect, useState } from 'react';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { call } from '../base/bridge.ts';
import { DraftSaver, type SaveState } from '../base/draft-saver.ts';
import { useFlushBeforeGone } from '../base/use-flush-before-gone.ts';

export interface AddendumDraft {
  readonly text: string;
  readonly state: SaveState;
  readonly type: (text: string) => void;
  /** Saves at once. @throws AppError when it could not be saved */
  readonly flush: () => Promise<void>;
  /** The addendum was added, and its draft with it is gone. */
  readonly added: () => void;
}

const textSaver = (noteId: string, text: string, onState: (state: SaveState) => void): DraftSaver<string, string> =>
  new DraftSaver({
    content: text,
    changeBetween: (before, after) => (before === after ? null : after),
    save: (changed) => call('encounters.saveAddendumDraft', { noteId, text: changed }),
    onState,
  });

/** What is being written as an addendum, kept in the vault like a draft. */
export const useAddendumDraft = ({ id, addendumDraft }: EncounterNote): AddendumDraft => {
  const [text, setText] = useState(addendumDraft);
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const [saver, setSaver] = useState(() => textSaver(id, addendumDraft, setState));
  const flush = useCallback(() => saver.flush(), [saver]);
  useFlushBeforeGone(flush);
  // Leaving the screen saves; a failure is tried again by the saver itself.
  useEffect(() => () => void saver.flush().catch(() => undefined), [saver]);
  return {
    text,
    state,
    type: (typed) => {
      setText(typed);
      saver.set(typed);
    },
    flush,
    added: () => {
      saver.end();
      setText('');
      setState({ kind: 'untouched' });
      setSaver(textSaver(id, '', setState));
    },
  };
};
