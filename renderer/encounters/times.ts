import { instantToWall } from '../../shared/basics/time.ts';
import type { Language } from '../../shared/shell/shell.ts';

/** A clock in pieces, so that the seconds can be drawn smaller: `9:42`, `10`, `AM`. */
export interface ClockParts {
  readonly minute: string;
  readonly second: string;
  readonly half: string;
}

export const clockParts = (at: Date, zone: string, language: Language): ClockParts => {
  const parts = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hour12: true,
    timeZone: zone,
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { minute: `${part('hour')}:${part('minute')}`, second: part('second'), half: part('dayPeriod') };
};

/** `09:42:10` on the clock of a zone. */
export const clockWithSeconds = (at: Date, zone: string): string =>
  `${instantToWall(at, zone).time}:${String(at.getUTCSeconds()).padStart(2, '0')}`;

/** True from seven in the evening until six in the morning on this computer's clock. */
export const isNight = (at: Date): boolean => at.getHours() >= 19 || at.getHours() < 6;

/** True if a zone's clock shows another time than this computer's at this moment. */
export const isOtherClock = (zone: string, ownZone: string, at: Date): boolean =>
  instantToWall(at, zone).time !== instantToWall(at, ownZone).time;
