import type { TFunction } from 'i18next';

const minute = 60_000;

/** How long something lasts: minutes, then hours, then days. */
export const lasting = (fromInstant: string, now: Date, t: TFunction): string => {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(fromInstant)) / minute));
  if (minutes === 0) return t('detentions.screen.justNow');
  if (minutes < 60) return t('detentions.screen.forMinutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('detentions.screen.forHours', { hours, minutes: minutes % 60 });
  return t('detentions.screen.forDays', { count: Math.floor(hours / 24) });
};
