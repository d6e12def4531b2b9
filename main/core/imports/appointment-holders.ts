import type { ReadableDb } from '../db/driver.ts';
import { keyOfParts, type AppointmentParts } from './appointment-draft.ts';
import { loadAppointments } from './vault-records.ts';

/** True if someone of the vault has the appointments of all these rows, given by index, and one of them has a date. */
export type HoldsAppointments = (personId: string, rows: readonly number[]) => boolean;

/**
 * Says who has an appointment of the same day, time, kind and place. The vault is read when first asked, as most sheets
 * ask nothing.
 *
 * @param appointments the appointment of each row, by the row's index
 */
export const appointmentHolders = (
  db: ReadableDb,
  people: readonly { readonly id: string }[],
  appointments: readonly (AppointmentParts | null)[],
): HoldsAppointments => {
  let known: ReadonlySet<string> | null = null;
  return (personId, rows) => {
    const named = rows.flatMap((row) => appointments[row] ?? []);
    if (!named.some((appointment) => appointment.dateState === 'fixed')) return false;
    known ??= new Set(
      loadAppointments(
        db,
        people.map(({ id }) => id),
      ).map(({ key }) => key),
    );
    const keys = known;
    return named.every((appointment) => keys.has(keyOfParts(personId, appointment)));
  };
};
