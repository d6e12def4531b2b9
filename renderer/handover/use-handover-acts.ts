import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../shared/contract.ts';
import { call } from '../base/bridge.ts';
import { useSayDone } from '../base/use-undoable.ts';
import { useErrorToast } from '../ui/toasts.tsx';

/** What can be done about a hand-over. */
export const useHandoverActs = () => {
  const { t } = useTranslation();
  const errorToast = useErrorToast();
  const sayDone = useSayDone();
  const said = (message: string, act: string): void => sayDone({ message, undo: () => call('handover.undo', { act }) });
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
