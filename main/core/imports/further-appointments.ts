import type { SheetChange } from '../../../shared/imports/sheet-updates.ts';
import { furtherParts, keyOfParts, type AppointmentParts } from './appointment-draft.ts';
import type { PlannedRow } from './rules/planned.ts';
import type { KnownAppointment } from './vault-records.ts';

/** An appointment on a further day of a row, and what becomes of it. */
export interface ResolvedFurther {
  readonly header: string;
  readonly parts: AppointmentParts;
  /** In the vault already, on this day or on the one that the sheet said before. */
  readonly appointmentId: string | null;
  /** How the sheet changed since it was imported; null if it did not. */
  readonly change: Extract<SheetChange, { what: 'further' }> | null;
}

/**
 * Lays a row's further appointments beside the vault: those that are there are not added again, and one whose day
 * changed since the row was last imported is moved.
 *
 * @param taken appointments for which rows stand; those found here are added to it
 */
export const resolveFurther = (
  row: PlannedRow,
  earlier: PlannedRow | null,
  person: { readonly id: string | null; readonly present: readonly KnownAppointment[] },
  taken: Set<string>,
  dateSource: string,
): readonly ResolvedFurther[] => {
  const parts = furtherParts(row, dateSource);
  const find = (one: AppointmentParts | undefined): string | null => {
    if (one === undefined || person.id === null) return null;
    const key = keyOfParts(person.id, one);
    const id = person.present.find((present) => present.key === key && !taken.has(present.id))?.id ?? null;
    if (id !== null) taken.add(id);
    return id;
  };
  const before = earlier === null ? [] : furtherParts(earlier, dateSource);
  return row.further.flatMap((one, index): ResolvedFurther[] => {
    const next = parts[index];
    if (next === undefined) return [];
    const was = earlier?.further.findIndex(({ header }) => header === one.header) ?? -1;
    const there = find(next);
    const moved = there === null ? find(before[was]) : null;
    const from = earlier?.further[was]?.date;
    return [
      {
        header: one.header,
        parts: next,
        appointmentId: there ?? moved,
        change:
          moved === null || from === undefined
            ? null
            : { what: 'further', header: one.header, from, to: one.date, alsoHere: false },
      },
    ];
  });
};
