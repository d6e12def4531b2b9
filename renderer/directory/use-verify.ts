import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifyWay } from '../../shared/directory/choices.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { call } from '../base/bridge.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';

/** Marks an entry as verified today, and how; offers to undo it. */
export const useVerify = (): ((entry: Entry, how: VerifyWay) => Promise<boolean>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  return useCallback(
    ({ id, name, verifiedOn, verifiedHow }, how) =>
      undoable(async () => {
        await call('directory.save', { id, verifiedOn: format.today(), verifiedHow: how });
        return {
          message: t('directory.entry.marked', { name }),
          undo: () => call('directory.save', { id, verifiedOn, verifiedHow }),
        };
      }),
    [t, format, undoable],
  );
};
