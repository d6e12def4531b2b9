import { instantToWall } from '../../shared/basics/time.ts';

/** True from seven in the evening until six in the morning on this computer's clock. */
export const isNight = (at: Date): boolean => at.getHours() >= 19 || at.getHours() < 6;

/** True if a zone's clock shows another time than this computer's at this moment. */
export const isOtherClock = (zone: string, ownZone: string, at: Date): boolean =>
  instantToWall(at, zone).time !== instantToWall(at, ownZone).time;
