import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../shared/contract.ts';
import { call } from '../base/bridge.ts';
import { useSessionUser } from '../base/session.ts';
import { useSayUndoable } from '../base/use-undoable.ts';
import { useErrorToast, useToast } from '../ui/toasts.tsx';

/** What can be done about a hand-over. */
export const useHandoverActs = () => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  const sayUndoable = useSayUndoable();
  const isCoordinator = useSessionUser().role === 'coordinator';
  /** Says that it was done; only a coordinator can undo it. */
  const said = (message: string, act: string): void => {
    if (isCoordinator) sayUndoable({ message, undo: () => call('handover.undo', { act }) });
    else toast({ message });
  };
  return {
    said,
    tick: async (input: CallInput<'handover.tick'>): Promise<void> => {
      try {
        const { act } = await call('handover.tick', input);
        said(t('handover.said.ticked'), act);
      } catch (error) {
        errorToast(error);
      }
    },
  };
};
