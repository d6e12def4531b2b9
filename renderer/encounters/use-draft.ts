import { useCallback, useEffect, useMemo } from 'react';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { useFlushBeforeGone } from '../base/use-flush-before-gone.ts';
import type { DraftContent } from './draft-content.ts';
import {
  editDraft,
  flushDraft,
  flushDrafts,
  leaveDraft,
  openDraft,
  useOpenDrafts,
  type OpenDraft,
} from './open-drafts.ts';

export interface Draft extends OpenDraft {
  readonly edit: (change: (content: DraftContent) => DraftContent) => void;
  /** Saves at once. @throws AppError when it could not be saved */
  readonly flush: () => Promise<void>;
}

/** The draft of a note of one's own while its screen is shown; undefined until it is open. */
export const useDraft = (note: EncounterNote): Draft | undefined => {
  const { id } = note;
  const open = useOpenDrafts((state) => state.drafts[id]);
  useFlushBeforeGone(flushDrafts);
  useEffect(() => {
    openDraft(note);
    return () => leaveDraft(id);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the note is read once; from then on the draft is ahead of it
  }, [id]);
  const edit = useCallback<Draft['edit']>((change) => editDraft(id, change), [id]);
  const flush = useCallback(() => flushDraft(id), [id]);
  return useMemo(() => open && { ...open, edit, flush }, [open, edit, flush]);
};
