import { useTranslation } from 'react-i18next';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { reviewTables } from './public/retention-dialog.ts';

/** What a person's page shows about keeping the record. */
export const useKeeping = (personId: string) =>
  useCallQuery('retention.ofPerson', { personId }, { tables: reviewTables });

/** Lifts the hold on someone; undoing that places it again for the same reason. */
export const useLiftHold = () => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  return (personId: string, name: string, reason: string) =>
    undoable(async () => {
      await call('retention.liftHold', { personId });
      return {
        message: t('retention.hold.lifted', { name }),
        undo: () => call('retention.hold', { personId, reason }),
      };
    });
};
