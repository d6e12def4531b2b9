import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../shared/contract.ts';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { Step } from '../../shared/detentions/run-sheet.ts';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { stepOfKey, stepShort } from './detention-words.ts';

type Decision = Omit<CallInput<'detentions.setStep'>, 'id' | 'step'>;

/** What can be done about a step; each is said, and can be undone. */
export const useStepActs = ({ id }: Pick<Detention, 'id'>) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const takeBack = (eventId: string) => () => call('detentions.takeBack', { id, eventId });
  return {
    decide: (step: Step, decision: Decision): Promise<boolean> =>
      undoable(async () => {
        const { eventId } = await call('detentions.setStep', { id, step: step.key, ...decision });
        const name = stepShort(step, t);
        const words = {
          done: t('detentions.screen.stepDone', { step: name }),
          skipped: t('detentions.screen.stepSkipped', { step: name }),
          later: t('detentions.screen.stepLater', { step: name }),
          open: t('detentions.screen.stepOpen', { step: name }),
        };
        return { message: words[decision.state], undo: takeBack(eventId) };
      }),
    logCall: (input: Omit<CallInput<'detentions.logCall'>, 'id'>): Promise<boolean> =>
      undoable(async () => {
        const { eventId } = await call('detentions.logCall', { id, ...input });
        return {
          message: t('detentions.screen.logged', { name: input.who, result: t(`detentions.result.${input.result}`) }),
          undo: takeBack(eventId),
        };
      }),
    nameOf: (key: string, steps: readonly Step[]) => stepOfKey(key, steps, t),
  };
};
