import { useTranslation } from 'react-i18next';
import type { CustodyRow } from '../../shared/custody/custody.ts';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';

/** Deletes a row of a detention, and offers to undo that. */
export const useDelete = (id: string): ((what: CustodyRow, rowId: string) => Promise<boolean>) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  return (what, rowId) =>
    undoable(async () => {
      await call('custody.remove', { id, what, rowId });
      return { message: t('custody.deleted'), undo: () => call('custody.restore', { id, what, rowId }) };
    });
};
