import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id, instant, isoDate, line, wallTime, zoneName } from '../contract/fields.ts';
import { entry as directoryEntry } from '../directory/directory.ts';
import { inputShape, outputShape, rowInputShape } from '../records/record.ts';
import { lineOrNothing } from '../records/types.ts';
import { crewRoles } from '../team/crew-roles.ts';
import { appointmentOutcomes, appointmentStatuses, dateStates } from './appointments-rules.ts';
import { audiences, knownState, statusReasons } from './change-notice.ts';
import { crewAnswers } from './crew.ts';
import * as records from './records.ts';

const role = z.enum(crewRoles);
const answer = z.enum(crewAnswers);
const words = z.string().nullable();
/** Rows come from the vault, where their shape is checked; checking each date again would cost a list its speed. */
const stored = z.string();

export const readiness = z.object({
  state: z.enum(['ready', 'missing', 'notNeeded', 'closed']),
  missingRoles: z.array(role).readonly(),
  more: z.number(),
  missingLanguages: z.array(stored).readonly(),
  waiting: z.number(),
  over: z.number(),
});

/** The case code is null for a volunteer. */
const rowPerson = z.object({ id: stored, preferredName: z.string(), caseCode: words });
const rowCrewMember = z.object({ volunteerId: stored, name: z.string(), initials: z.string(), role, answer });
export type CrewMemberRow = z.infer<typeof rowCrewMember>;

/** An appointment as lists and the calendar show it. Times are wall times of `zone`. */
export const appointmentRow = z.object({
  id: stored,
  /** An id of `resources/appointment-kinds.json`, or `other` with `kindWords`. */
  kind: z.string(),
  kindWords: words,
  dateState: z.enum(dateStates),
  /** The day, or the first day of a window; null while no one knows. */
  date: stored.nullable(),
  windowEnd: stored.nullable(),
  startTime: stored.nullable(),
  arriveByTime: stored.nullable(),
  zone: stored,
  place: words,
  status: z.enum(appointmentStatuses),
  outcome: z.enum(appointmentOutcomes).nullable(),
  dateVerifiedOn: stored.nullable(),
  people: z.array(rowPerson),
  crew: z.array(rowCrewMember),
  minimumCrew: z.number(),
  neededRoles: z.array(role),
  readiness,
  hasNote: z.boolean(),
  /** True if there is a note and every note is sealed. */
  noteSealed: z.boolean(),
});
export type AppointmentRow = z.infer<typeof appointmentRow>;

const accompaniment = z.object(outputShape(records.accompaniment));
export type Accompaniment = z.infer<typeof accompaniment>;

const crewMember = rowCrewMember.extend({
  languages: z.array(z.string()),
  /** When they were put on the crew, which is when they were asked; null for a volunteer. */
  askedAt: instant.nullable(),
});

export const appointment = z.object({
  ...outputShape(records.appointment),
  ...appointmentRow.shape,
  people: z.array(rowPerson.extend({ languages: z.array(z.string()) })),
  crew: z.array(crewMember),
  accompaniment,
  updatedAt: instant,
});
export type Appointment = z.infer<typeof appointment>;

const crewInput = z.object({ volunteerId: id, ...rowInputShape(records.crewMember) });

/** An absent field stays as it is and null clears it; a list replaces the whole list. */
export const appointmentInput = z
  .object({
    ...inputShape(records.appointment),
    personIds: z.array(id).min(1).max(40),
    accompaniment: z.object(inputShape(records.accompaniment)).partial(),
    crew: z.array(crewInput).max(99),
  })
  .partial();
export type AppointmentInput = z.input<typeof appointmentInput>;
export type ParsedAppointmentInput = z.output<typeof appointmentInput>;

/** When an appointment was to be, before something changed it: `appointments.save` takes it as it is to undo the change. */
const when = z.object({
  dateState: z.enum(dateStates),
  date: isoDate.nullable(),
  windowEnd: isoDate.nullable(),
  startTime: wallTime.nullable(),
  arriveByTime: wallTime.nullable(),
  dateSource: words,
  dateVerifiedOn: isoDate.nullable(),
  statusReason: z.enum(statusReasons).nullable(),
  statusReasonWords: words,
  accompaniment: z.object({ meetingTime: wallTime.nullable() }),
});

/** Who of a crew should know of a change, and who was told by whom. */
const changeNotice = z.object({
  /** How it was when the one who knows least last heard of it; of those told, if everyone was. Null: nothing changed. */
  was: knownState.nullable(),
  now: knownState,
  members: z.array(
    z.object({
      volunteerId: id,
      name: z.string(),
      initials: z.string(),
      answer,
      /** Null while no one told them. */
      told: z.object({ at: instant, by: z.string() }).nullable(),
    }),
  ),
});
export type ChangeNotice = z.infer<typeof changeNotice>;

const suggestion = z.object({
  volunteerId: id,
  name: z.string(),
  role,
  reasons: z
    .array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('clearedFor'), role }),
        z.object({ code: z.literal('speaks'), language: z.string() }),
        z.object({ code: z.literal('knowsPerson'), count: z.number().int() }),
        z.object({ code: z.literal('usuallyFree') }),
        z.object({ code: z.literal('hasSeats'), count: z.number().int() }),
        z.object({ code: z.literal('recently'), count: z.number().int() }),
        z.object({ code: z.literal('neverAsked') }),
        z.object({ code: z.literal('lastAsked'), on: isoDate }),
      ]),
    )
    .readonly(),
  warnings: z
    .array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('bookedThatDay'), time: wallTime.nullable() }),
        z.object({ code: z.literal('away'), until: isoDate }),
        z.object({ code: z.literal('notUsuallyFree') }),
        z.object({ code: z.literal('noPledge') }),
        z.object({ code: z.literal('accessExpired') }),
      ]),
    )
    .readonly(),
});
export type CrewSuggestion = z.infer<typeof suggestion>;

const placeSuggestion = z.object({
  place: z.string(),
  officeId: words,
  room: words,
  entrance: words,
  idRules: words,
  phoneRules: words,
  /** The zone of the place, where it is known. */
  zone: zoneName.nullable(),
  /** How many appointments were there; 0 for one that is only in the directory. */
  uses: z.number().int(),
  /** Null for a place that is not in the directory. */
  entry: directoryEntry.nullable(),
});
export type PlaceSuggestion = z.infer<typeof placeSuggestion>;

const reasonInput = {
  statusReason: z.enum(statusReasons).nullable().optional(),
  statusReasonWords: lineOrNothing().optional(),
};

const rows = z.object({ items: z.array(appointmentRow) });
const changed = z.object({ id, updatedAt: instant });
const one = z.object({ id, expectedUpdatedAt: instant.optional() });

/**
 * A volunteer may call `list`, `get` and `briefing`, and is answered only about their own accompaniments from four
 * weeks before to two weeks after, without the team's own notes.
 */
export const appointmentsCalls = {
  /** Appointments whose day or window touches the dates `from` to `to`, both included, in order of time. */
  'appointments.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ from: isoDate, to: isoDate }),
    output: rows,
  }),
  /** Open appointments of which no one knows the date, the oldest entry first. */
  'appointments.undated': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: rows,
  }),
  'appointments.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id }),
    output: appointment,
  }),
  /** All of a person's appointments, the latest first; those without a date before them. */
  'appointments.ofPerson': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id }),
    output: rows,
  }),
  'appointments.ofVolunteer': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ volunteerId: id, from: isoDate, to: isoDate }),
    output: rows,
  }),
  /**
   * Books an appointment (without `id`; people and a kind are enough) or changes one. What the date's state does
   * not allow is cleared; a changed date or time is unverified unless `dateVerifiedOn` comes with it. Refuses with
   * the field: a missing `personIds` or `kind`, a `date` or `windowEnd` that its state needs, an `arriveByTime` after
   * the start, a `zone` that does not exist.
   */
  'appointments.save': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: appointmentInput.extend({ id: id.optional(), expectedUpdatedAt: instant.optional() }),
    output: changed,
  }),
  /**
   * Gives an appointment a day, and a time unless that is to stay. Arrive-by and meeting time move along with the
   * time. The reason of an earlier change is forgotten. `previous` goes into `appointments.save` to undo it.
   */
  'appointments.move': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: one.extend({ date: isoDate, startTime: wallTime.nullable().optional(), ...reasonInput }),
    output: changed.extend({ previous: when }),
  }),
  'appointments.setStatus': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: one.extend({
      status: z.enum(appointmentStatuses),
      outcome: z.enum(appointmentOutcomes).nullable().optional(),
      ...reasonInput,
    }),
    output: changed.extend({
      previous: z.object({
        status: z.enum(appointmentStatuses),
        outcome: z.enum(appointmentOutcomes).nullable(),
        statusReason: z.enum(statusReasons).nullable(),
        statusReasonWords: words,
      }),
    }),
  }),
  /** What changed since the crew last heard of an appointment, and who was told. Those who said no are left out. */
  'appointments.changeNotice': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: changeNotice,
  }),
  /**
   * The change as text for a chat: initials unless `names`, no A-number, no reason. A person who was only `asked` reads about the
   * day and no place, and of no person. Empty if there is nothing that they need to know.
   */
  'appointments.changeText': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, language, audience: z.enum(audiences), names: z.boolean().default(false) }),
    output: z.object({ text: z.string() }),
  }),
  /**
   * Records that members of the crew were told of the change, or (false) that they were not after all. Answers whose
   * record that changed, which undoes it.
   */
  'appointments.setTold': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, volunteerIds: z.array(id).min(1).max(99), told: z.boolean() }),
    output: z.object({ volunteerIds: z.array(id) }),
  }),
  /** Records that the date was verified today, and with whom. `previous` goes into `appointments.save`. */
  'appointments.verifyDate': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: one.extend({ source: lineOrNothing().optional() }),
    output: changed.extend({ previous: z.object({ dateSource: words, dateVerifiedOn: isoDate.nullable() }) }),
  }),
  /** Adds someone to the crew or changes their role or answer; null takes them off. `previous` undoes it. */
  'appointments.setCrewMember': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      id,
      volunteerId: id,
      member: z.object({ role: role.optional(), answer: answer.optional() }).nullable(),
    }),
    output: z.object({ previous: z.object({ role, answer }).nullable() }),
  }),
  'appointments.remove': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Takes `appointments.remove` back. Refuses (`record.changedMeanwhile`) if its series has another for its day by now. */
  'appointments.restore': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /**
   * Books the appointment that follows, with the same people, kind, place and crew needs; links it, and notes that
   * this one ended with a new date. If there is one already, that one is moved instead.
   */
  'appointments.bookNext': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      appointmentId: id,
      date: isoDate,
      time: wallTime.nullable().optional(),
      /** The encounter note that the date is in. */
      noteId: id.optional(),
      dateSource: lineOrNothing().optional(),
    }),
    output: changed.extend({ created: z.boolean() }),
  }),
  /**
   * Volunteers in the order in which to ask them, with reasons. Those who are on the crew already are left out, and so are
   * those who said no, even if they were taken off it since.
   */
  'appointments.suggestCrew': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      appointmentId: id.optional(),
      personIds: z.array(id).max(40).default([]),
      date: isoDate.nullable().default(null),
      startTime: wallTime.nullable().default(null),
      languages: z.array(line(80)).max(20).default([]),
      roles: z.array(role).max(20).default([]),
      limit: z.number().int().min(1).max(500).default(12),
    }),
    output: z.object({ items: z.array(suggestion) }),
  }),
  /**
   * The text that asks a volunteer to go along, in their language: day, part of the day, area and role. It names no one and
   * no place, since they have not said yes.
   */
  'appointments.askText': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, volunteerId: id, role }),
    output: z.object({ text: z.string(), language }),
  }),
  /** Places that the team used, the most used first, then those of the directory. */
  'appointments.places': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ query: z.string().max(200).default(''), limit: z.number().int().min(1).max(50).default(10) }),
    output: z.object({ items: z.array(placeSuggestion) }),
  }),
  /** The briefing to paste into a chat: initials only, no A-number, no full name of anyone. */
  'appointments.briefing': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({ id, language }),
    output: z.object({ text: z.string() }),
  }),
};
