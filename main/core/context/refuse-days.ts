import { mayBeExpected, mayHaveHappened } from '../../../shared/basics/likely-days.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ReadContext } from './context.ts';

/** Days by the field that they were typed into. */
type Days = Readonly<Record<string, string | null | undefined>>;

/** @throws AppError input.rejected at the field of a day on which nothing can have happened, or that is years ahead */
export const refuseDays = (
  { zone, now }: Pick<ReadContext, 'zone' | 'now'>,
  { happened = {}, expected = {} }: { readonly happened?: Days; readonly expected?: Days },
): void => {
  const today = dateIn(zone, now());
  const refuse = (days: Days, may: (date: string, today: string) => boolean): void => {
    for (const [field, date] of Object.entries(days)) {
      if (date && !may(date, today)) throw new AppError('input.rejected', { field });
    }
  };
  refuse(happened, mayHaveHappened);
  refuse(expected, mayBeExpected);
};
