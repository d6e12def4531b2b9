import { instantToWall } from '../../shared/basics/time.ts';
import { useFormat } from './use-format.ts';

/** Instants on the clock of the place where something happens. */
export interface ZoneTimes {
  readonly at: (instant: string) => string;
  /** Only the time, on the day of today. */
  readonly short: (instant: string) => string;
}

/** @param zone IANA zone */
export const useZoneTimes = (zone: string): ZoneTimes => {
  const format = useFormat();
  const wallOf = (instant: string) => ({ ...instantToWall(instant, zone), zone });
  return {
    at: (instant) => format.agreed(wallOf(instant)),
    short: (instant) => {
      const wall = wallOf(instant);
      return wall.date === format.today(zone) ? format.agreedTime(wall) : format.agreed(wall);
    },
  };
};
