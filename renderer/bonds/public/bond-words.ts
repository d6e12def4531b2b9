import type { TFunction } from 'i18next';
import { bondStages, moneyWays, noticeKinds } from '../../../shared/bonds/choices.ts';

const among = <Value extends string>(values: readonly Value[], code: string): Value | undefined =>
  values.find((value) => value === code);

/** What happened to a bond, as a line of the timeline. @param code stage, way of money, or kind of paper */
export const bondEventWords = (code: string | null, t: TFunction): string => {
  const [stage, way, paper] = [
    among(bondStages, code ?? ''),
    among(moneyWays, code ?? ''),
    among(noticeKinds, code ?? ''),
  ];
  if (stage !== undefined) return t('bonds.event.stage', { stage: t(`bonds.stage.${stage}`) });
  if (way !== undefined) return t(`bonds.event.${way}`);
  if (paper !== undefined) return t('bonds.event.notice', { paper: t(`bonds.notice.${paper}`) });
  return t('bonds.event.added');
};
