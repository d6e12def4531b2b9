import { weekdayOf } from '../../shared/basics/time.ts';
import type { CallInput } from '../../shared/contract.ts';
import type { RepeatRule } from '../../shared/series/repeat-rule.ts';

/** How an appointment is to repeat, as the dialog holds it while someone types. */
export interface RepeatDraft extends Omit<RepeatRule, 'every'> {
  /** Null: nothing is typed. */
  readonly every: number | null;
  readonly endBy: 'until' | 'times';
  readonly until: string | null;
  readonly times: number | null;
  /** Days that were checked or unchecked by hand. */
  readonly chosen: Readonly<Record<string, boolean>>;
}

export const firstDraft = (start: string): RepeatDraft => ({
  unit: 'month',
  every: 1,
  weekdays: [weekdayOf(start)],
  on: 'day',
  short: 'skip',
  endBy: 'until',
  until: null,
  times: null,
  chosen: {},
});

/** What the core plans with. @param isMore there is a series already, whose rule stays */
export const planInput = (id: string, draft: RepeatDraft, isMore: boolean): CallInput<'series.plan'> => {
  const { unit, every, weekdays, on, short, endBy, until, times } = draft;
  return {
    id,
    rule: isMore ? null : { unit, every: every ?? 0, weekdays: [...weekdays], on, short },
    until: endBy === 'until' ? until : null,
    times: endBy === 'times' ? times : null,
  };
};
