import type { TFunction } from 'i18next';
import { kindName } from '../../../shared/appointments/appointment-kinds.ts';
import type { Language } from '../../../shared/basics/language.ts';
import type { DetentionEvent } from '../../../shared/detentions/detentions.ts';
import { needKinds } from '../../../shared/release/choices.ts';

/** A hearing, a release or a deportation, as a line of the timeline. */
export const releaseEventWords = (
  { kind, step, result }: Pick<DetentionEvent, 'kind' | 'step' | 'result'>,
  t: TFunction,
  language: Language,
): string => {
  if (kind === 'hearing') {
    return t('release.event.hearing', { kind: kindName({ kind: result ?? '', kindWords: null }, language) });
  }
  const need = needKinds.find((one) => one === step);
  if (need !== undefined) return t('release.event.needDone', { need: t(`release.need.${need}`) });
  const isPlanned = result === 'planned';
  return kind === 'release'
    ? t(isPlanned ? 'release.event.releasePlanned' : 'release.event.releaseChanged')
    : t(isPlanned ? 'release.event.removalPlanned' : 'release.event.removalChanged');
};
