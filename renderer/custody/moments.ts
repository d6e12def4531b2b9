import { instantToWall } from '../../shared/basics/time.ts';

/** A time as it is typed: on a day, or with no day yet. */
export interface Moment {
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  /** `HH:MM` */
  readonly time: string | null;
}

export const noMoment: Moment = { date: null, time: null };

/** An instant on the clock of a zone. */
export const toMoment = (instant: string | null, zone: string): Moment => {
  if (instant === null) return noMoment;
  const { date, time } = instantToWall(instant, zone);
  return { date, time };
};

/** What a call takes; null without a time. A time without a day is today's. */
export const toStamp = ({ date, time }: Moment, today: string): string | null =>
  time === null ? null : `${date ?? today}T${time}`;
