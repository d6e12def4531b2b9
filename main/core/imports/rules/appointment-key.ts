import { fold } from '../../../../shared/basics/names.ts';

/** What makes two appointments of one person the same on paper. */
export interface AppointmentFacts {
  readonly date: string | null;
  readonly time: string | null;
  /** Null or `other` where only words are known. */
  readonly kind: string | null;
  readonly kindWords: string | null;
  readonly place: string | null;
}

/**
 * A text that is equal for equal appointments of one person, whether they come from a sheet or from the vault. Two
 * equal ones may well be two appointments, so keys are counted: see `findAlreadyThere`.
 */
export const appointmentKey = (personId: string, facts: AppointmentFacts): string => {
  const kind = facts.kind === null || facts.kind === 'other' ? `words:${fold(facts.kindWords ?? '')}` : facts.kind;
  const date = facts.date ?? 'unknown';
  // without a date there is no agreed time
  const time = facts.date === null ? '' : (facts.time ?? '');
  return [personId, date, time, kind, fold(facts.place ?? '')].join('|');
};

/**
 * Which of the keys stand for appointments that are there already. Each one in the vault answers for one in the sheet:
 * importing a sheet again adds nothing, and equal rows within a sheet stay apart.
 */
export const findAlreadyThere = (keys: readonly string[], existing: Iterable<string>): readonly boolean[] => {
  const left = new Map<string, number>();
  for (const key of existing) left.set(key, (left.get(key) ?? 0) + 1);
  return keys.map((key) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
};
