import { useTranslation } from 'react-i18next';
import type { Progress } from '../base/bridge.ts';
import { useFormat } from '../base/use-format.ts';

const stages = ['importReading', 'importWriting', 'importUndoing', 'importSaving'] as const;
type Stage = (typeof stages)[number];
const isStage = (name: string): name is Stage => stages.some((stage) => stage === name);

/** How far a job is, in words. */
export const useStageWords = (): ((progress: Progress | null) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (progress) => {
    const stage = progress !== null && isStage(progress.stage) ? progress.stage : 'importReading';
    return t(`imports.run.${stage}`, {
      done: format.number(progress?.done ?? 0),
      total: format.number(progress?.total ?? 0),
    });
  };
};
