import { addMonths, formatISO, parseISO } from 'date-fns';
import { keepableParts, type KeepablePart } from '../records/parts.ts';

/** A part that hangs on another one, and stays only with it. */
export const partNeeds: Readonly<Partial<Record<KeepablePart, KeepablePart>>> = {
  appointmentNotes: 'appointments',
  sealedNotes: 'appointments',
};

/** A choice with what its parts need, each once and in the order of the list. */
export const withNeeded = (parts: readonly KeepablePart[]): KeepablePart[] => {
  const chosen = new Set<KeepablePart>();
  for (const part of parts) {
    chosen.add(part);
    const needed = partNeeds[part];
    if (needed !== undefined) chosen.add(needed);
  }
  return keepableParts.filter((part) => chosen.has(part));
};

export interface RetentionPolicy {
  /** A person without their own date is reviewed this many months after anything last happened. */
  readonly reviewMonths: number;
  /** What was removed is purged after this many days; until then it can be restored. */
  readonly removedDays: number;
  /** Who was met at a shift is purged after this many hours. */
  readonly metHours: number;
  /** What stays of a person who is closed. */
  readonly keptParts: readonly KeepablePart[];
}

/** How often the team went where, and what was given to whom: enough to count and to answer for, and no more. */
export const defaultPolicy: RetentionPolicy = {
  reviewMonths: 12,
  removedDays: 30,
  metHours: 72,
  keptParts: ['appointments', 'exports'],
};

/** @param day `YYYY-MM-DD` @param months before the day when negative */
export const monthsAfter = (day: string, months: number): string =>
  formatISO(addMonths(parseISO(day), months), { representation: 'date' });
