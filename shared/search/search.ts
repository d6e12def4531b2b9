import { z } from 'zod';
import { defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, isoDate } from '../contract/fields.ts';
import { personStatuses } from '../people/choices.ts';

/** A volunteer sees how someone wishes to be called, and neither case code nor status. */
const personHit = z.object({
  id,
  preferredName: z.string(),
  caseCode: z.string().nullable(),
  status: z.enum(personStatuses).nullable(),
});

/** A stretch of what was written, around the first word that was looked for; null when it is elsewhere. */
const excerpt = z.string().nullable();

const noteHit = z.object({
  id,
  appointmentId: id,
  /** Whom the note is about; empty when no one is on the appointment anymore. */
  people: z.array(z.string()),
  date: isoDate.nullable(),
  excerpt,
});
export type NoteHit = z.infer<typeof noteHit>;

const appointmentHit = z.object({
  id,
  kind: z.string(),
  kindWords: z.string().nullable(),
  people: z.array(z.string()),
  date: isoDate.nullable(),
  excerpt,
});
export type AppointmentHit = z.infer<typeof appointmentHit>;

const volunteerHit = z.object({ id, name: z.string() });

export const searchCalls = {
  /**
   * Whatever holds all the words of `text`, each at the beginning of a word, by kind; the newest notes and
   * appointments first. A volunteer finds the people (by preferred name) and appointments of their own
   * accompaniments and their own notes, and nothing else.
   */
  'search.find': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({
      text: z.string().max(200),
      /** At most so many of each kind. */
      limit: z.number().int().min(1).max(50).default(6),
    }),
    output: z.object({
      people: z.array(personHit),
      appointments: z.array(appointmentHit),
      notes: z.array(noteHit),
      volunteers: z.array(volunteerHit),
    }),
  }),
};
