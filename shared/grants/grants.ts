import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant, isoDate } from '../contract/fields.ts';
import { person } from '../people/people.ts';
import { person as record } from '../people/records.ts';
import { hiddenMask } from '../records/record.ts';

/** Days after an appointment on which a grant for it ends, unless a coordinator says an earlier day. */
export const grantedDaysAfter = 14;

/** `ended`: its last day is over. `asleep`: the volunteer is not (or no more) in the crew, or their access has expired. */
const grantStates = ['open', 'ended', 'asleep'] as const;

export type GrantState = (typeof grantStates)[number];

export const grant = z.object({
  id,
  appointmentId: id,
  appointment: z.object({ kind: z.string(), kindWords: z.string().nullable(), date: isoDate.nullable() }),
  person: z.object({ id, preferredName: z.string() }),
  volunteer: z.object({ id, name: z.string() }),
  /** The last day on which it holds. */
  endsOn: isoDate,
  state: z.enum(grantStates),
  givenBy: z.string().nullable(),
  givenAt: instant,
});
export type Grant = z.infer<typeof grant>;

/** A person's record without what the team keeps to its coordinators. */
export const grantedRecord = person.omit({ ...hiddenMask(record, 'granted'), nextAppointment: true });
export type GrantedRecord = z.infer<typeof grantedRecord>;

const grants = z.object({ items: z.array(grant) });

/**
 * A volunteer sees of the person whom they accompany what the appointment says, unless a coordinator grants them that
 * person's full record for that one accompaniment. The grant holds only while the appointment itself is in their sight.
 */
export const grantsCalls = {
  /** Who may see more at an appointment. A volunteer sees their own grants while they are in force. */
  'grants.ofAppointment': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ appointmentId: id }),
    output: grants,
  }),
  /** Who may see a person's full record, or could, the newest first. */
  'grants.ofPerson': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: grants,
  }),
  /**
   * Gives someone on the crew (`record.notFound`, field `volunteerId`) access to the full record of a person of the appointment,
   * until two weeks after it unless `endsOn` names an earlier day; later ones, and days that are over, are refused
   * (`input.rejected`). Given again it changes the last day.
   */
  'grants.give': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ appointmentId: id, personId: id, volunteerId: id, endsOn: isoDate.optional() }),
    output: z.object({ id, endsOn: isoDate }),
  }),
  /** Takes effect with the volunteer's next call. `previous` goes into `grants.give` to undo it. */
  'grants.revoke': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({ previous: z.object({ appointmentId: id, personId: id, volunteerId: id, endsOn: isoDate }) }),
  }),
  /** The full record of a person, for a volunteer whom it was granted for this appointment. */
  'grants.record': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ appointmentId: id, personId: id }),
    output: z.object({ record: grantedRecord, endsOn: isoDate.nullable() }),
  }),
};
