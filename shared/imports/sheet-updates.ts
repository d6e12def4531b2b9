import { z } from 'zod';
import { id } from '../contract/fields.ts';
import { crewRoles } from '../team/crew-roles.ts';

const kindOf = z.object({ kind: z.string(), kindWords: z.string().nullable() });
const crew = z.array(z.object({ name: z.string(), role: z.enum(crewRoles) }));

/** True if the value was also changed in the vault since the row was last imported. */
const alsoHere = z.boolean();

/**
 * What a sheet that comes again says otherwise than before. `from` is what the vault has now; null is a value that is
 * not known. A `cell` is about the person or a note: what it says is added, and nothing is overwritten.
 */
export const sheetChange = z.discriminatedUnion('what', [
  z.object({
    what: z.enum(['date', 'time', 'place', 'status']),
    from: z.string().nullable(),
    to: z.string().nullable(),
    alsoHere,
  }),
  z.object({ what: z.literal('kind'), from: kindOf, to: kindOf, alsoHere }),
  z.object({ what: z.literal('crew'), from: crew, to: crew, alsoHere }),
  /** An appointment on a further day, in a column of its own. */
  z.object({ what: z.literal('further'), header: z.string(), from: z.string(), to: z.string(), alsoHere }),
  z.object({ what: z.literal('cell'), header: z.string(), from: z.string(), to: z.string() }),
]);
export type SheetChange = z.infer<typeof sheetChange>;

/**
 * What becomes of an appointment that a row changes. `sheet`: it becomes what the sheet says. `keep`: it stays, and the
 * sheet's words go into its note. `add`: it stays, and the row is an appointment of its own.
 */
export const updateChoices = ['sheet', 'keep', 'add'] as const;
export type UpdateChoice = (typeof updateChoices)[number];

/** An appointment of an earlier import that the sheet no longer has. */
export const goneAppointment = z.object({
  appointmentId: id,
  personId: id,
  name: z.string(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  kind: z.string(),
  kindWords: z.string().nullable(),
  place: z.string(),
  action: z.enum(['keep', 'cancel']),
});
export type GoneAppointment = z.infer<typeof goneAppointment>;

export const updateDecisions = {
  /** What the sheet says otherwise about appointments that it brought before. */
  updates: z
    .object({
      all: z.enum(['sheet', 'keep']).default('sheet'),
      rows: z.record(z.string().regex(/^\d{1,6}$/), z.enum(updateChoices)).optional(),
    })
    .optional(),
  /** Appointments that the sheet brought before and no longer has, by id. */
  gone: z
    .object({
      all: z.enum(['keep', 'cancel']).default('keep'),
      appointments: z.record(id, z.enum(['keep', 'cancel'])).optional(),
    })
    .optional(),
};
