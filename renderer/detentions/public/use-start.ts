import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contract.ts';
import { call } from '../../base/bridge.ts';
import { goBack, goTo, useNavigation } from '../../base/navigation.ts';
import { useErrorToast, useToast } from '../../ui/toasts.tsx';

type StartInput = CallInput<'detentions.start'>;

/** Leaves the screen of a detention that is not there anymore. */
const leave = (ids: readonly string[]): void => {
  const { screen } = useNavigation.getState();
  if (screen?.name === 'detention' && ids.includes(screen.id)) goBack();
};

/**
 * Starts the clock, shows the run-sheet of the first, and offers to undo that. Answers what was started.
 * @throws AppError
 */
export const useStart = (): ((input: StartInput, name?: string) => Promise<readonly string[]>) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  return async (input, name) => {
    const { ids } = await call('detentions.start', input);
    const [first] = ids;
    if (first === undefined) return ids;
    goTo(ids.length === 1 ? { name: 'detention', id: first } : { name: 'response' });
    const message =
      ids.length > 1
        ? t('detentions.now.startedSeveral', { count: ids.length })
        : name === undefined
          ? t('detentions.now.startedUnknown')
          : t('detentions.now.started', { name });
    const undo = async (): Promise<void> => {
      for (const id of ids.toReversed()) await call('detentions.undoStart', { id });
      leave(ids);
    };
    toast({ message, undo: () => void undo().catch(errorToast) });
    return ids;
  };
};
