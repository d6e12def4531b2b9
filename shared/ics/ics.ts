import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { fileHandle, id, isoDate, line } from '../contract/fields.ts';

/**
 * What an entry of a calendar file says. Never who it is about or who goes along.
 *
 * - `busy`: that the time is taken.
 * - `places`: the kind of appointment and its place.
 */
export const calendarDetails = ['busy', 'places'] as const;
export type CalendarDetail = (typeof calendarDetails)[number];

/** Whose time it is, or which days. */
export const calendarScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('appointment'), id }),
  z.strictObject({ of: z.literal('person'), id }),
  z.strictObject({ of: z.literal('volunteer'), id }),
  z.strictObject({ of: z.literal('days'), from: isoDate, to: isoDate }),
]);
export type CalendarScope = z.infer<typeof calendarScope>;

/** How long an appointment takes in a calendar, in minutes: no one knows when it ends. */
export const appointmentMinutes = 120;
/** How far back a file of someone's goes, in days, so that a change reaches an entry of last week too. */
export const calendarFileBack = 31;

export const icsCalls = {
  /**
   * Writes appointments, and of a volunteer the shifts they said yes to, to a calendar file that does not exist yet. Calendars
   * read no encrypted file, so `confirmation` must be the word that the window asks for, in either language. Recorded among
   * the exports.
   */
  'ics.write': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      out: fileHandle,
      scope: calendarScope,
      detail: z.enum(calendarDetails).default('busy'),
      language,
      confirmation: line(80).optional(),
    }),
    output: z.object({
      exportId: id,
      sha256: z.string(),
      bytes: z.number().int(),
      events: z.number().int(),
      /** Appointments without a date, which have no place in a calendar. */
      withoutDate: z.number().int(),
    }),
  }),
};
