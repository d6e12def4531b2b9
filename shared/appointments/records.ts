import { line } from '../contract/fields.ts';
import { column, record } from '../records/record.ts';
import {
  choice,
  choiceOrNothing,
  choices,
  day,
  languages,
  link,
  linkOrNothing,
  longText,
  moment,
  numberOrNothing,
  requiredLine,
  shortText,
  structure,
  time,
  wholeNumber,
  zone,
} from '../records/types.ts';
import { crewRoles } from '../team/crew-roles.ts';
import { appointmentOutcomes, appointmentStatuses, dateStates } from './appointments-rules.ts';
import { formerState, statusReasons } from './change-notice.ts';
import { crewAnswers } from './crew.ts';

/** An id of `resources/appointment-kinds.json`, or `other` with words. */
const kind = { ...requiredLine(80), input: line(80).min(1), told: 'appointmentKind' } as const;

/** How an appointment was, or nothing. */
const known = { ...structure(formerState.nullable(), formerState.nullable(), undefined), blank: null } as const;

const linked = { io: 'none', label: null, part: 'appointments', seenBy: 'crew', merge: 'never' } as const;
const when = { part: 'appointments', seenBy: 'crew', merge: 'decide' } as const;
const where = { part: 'appointments', seenBy: 'crew', merge: 'decide', search: 'words' } as const;
/** Which appointments came of repeating one. */
const repeated = { io: 'out', label: null, part: 'appointments', seenBy: 'coordinator', merge: 'never' } as const;
/** Words of the team's own about an appointment, for its coordinators. */
const teamsOwn = { part: 'appointmentNotes', seenBy: 'coordinator', search: 'words' } as const;

export const appointment = record(
  'appointment',
  {
    meaning: 'Something at a date and place: check-in, hearing, interview.',
    kind: 'appointment',
    label: 'audit.table.appointment',
    owner: 'self',
    part: 'appointments',
    undo: 'all',
    about: 'itsPeople',
  },
  {
    kind: column('kind', {
      type: kind,
      label: 'audit.field.kind',
      part: 'appointments',
      seenBy: 'crew',
      merge: 'later',
      meaning: 'id in resources/appointment-kinds.json',
    }),
    kindWords: column('kind_words', {
      type: shortText(),
      label: 'audit.field.kindWords',
      part: 'appointments',
      seenBy: 'crew',
      merge: 'later',
      search: 'words',
      meaning: 'the original words, if the kind was not recognized',
    }),
    dateState: column('date_state', {
      type: choice(dateStates, 'appointments.dateState'),
      label: 'audit.field.dateState',
      ...when,
      meaning: '`fixed`, `window` (date to window_end) or `unknown`',
    }),
    date: column('date', { type: day, label: 'audit.field.date', ...when }),
    windowEnd: column('window_end', { type: day, label: 'audit.field.windowEnd', ...when }),
    startTime: column('start_time', {
      type: time,
      label: 'audit.field.startTime',
      ...when,
      meaning: 'as agreed; changing the zone never moves it',
    }),
    arriveByTime: column('arrive_by_time', { type: time, label: 'audit.field.arriveBy', ...when }),
    zone: column('zone', {
      type: zone,
      label: 'audit.field.zone',
      ...when,
      meaning: 'IANA zone of the times in this row',
    }),
    startsAt: column('starts_at', {
      type: moment,
      label: null,
      io: 'out',
      ...when,
      meaning: 'the UTC instant derived from date, time, and zone',
    }),
    dateSource: column('date_source', {
      type: shortText(),
      label: 'audit.field.dateSource',
      ...when,
      part: 'appointmentNotes',
      seenBy: 'coordinator',
      meaning: 'who or what said so, such as “letter dated May 3”',
    }),
    dateVerifiedOn: column('date_verified_on', {
      type: day,
      label: 'audit.field.verifiedOn',
      ...when,
      meaning: 'date on which someone last verified it',
    }),
    place: column('place', { type: shortText(300), label: 'audit.field.place', ...where }),
    room: column('room', { type: shortText(), label: 'audit.field.room', ...where }),
    entrance: column('entrance', { type: shortText(300), label: 'audit.field.entrance', ...where }),
    officeId: column('office_id', {
      type: shortText(80),
      label: null,
      part: 'appointments',
      seenBy: 'crew',
      merge: 'decide',
      meaning: 'id in the directory, if the place was picked from it',
    }),
    idRules: column('id_rules', {
      type: shortText(500),
      label: 'audit.field.idRules',
      part: 'appointments',
      seenBy: 'crew',
      merge: 'together',
    }),
    phoneRules: column('phone_rules', {
      type: shortText(500),
      label: 'audit.field.phoneRules',
      part: 'appointments',
      seenBy: 'crew',
      merge: 'together',
    }),
    officer: column('officer', { type: shortText(), label: 'audit.field.officer', ...teamsOwn, merge: 'later' }),
    papersToBring: column('papers_to_bring', {
      type: longText(),
      label: 'audit.field.papersToBring',
      ...teamsOwn,
      merge: 'together',
    }),
    riskNote: column('risk_note', { type: longText(), label: 'audit.field.riskNote', ...teamsOwn, merge: 'together' }),
    teamNote: column('team_note', {
      type: longText(),
      label: 'audit.field.teamNote',
      ...teamsOwn,
      merge: 'together',
      meaning: 'for the team; never in a briefing or a case summary',
    }),
    publicNote: column('public_note', {
      type: longText(),
      label: 'audit.field.publicNote',
      ...teamsOwn,
      seenBy: 'crew',
      merge: 'together',
      meaning: 'for the crew’s briefing',
    }),
    status: column('status', {
      type: choice(appointmentStatuses, 'appointments.status', 'planned'),
      label: 'audit.field.status',
      ...when,
    }),
    outcome: column('outcome', {
      type: choiceOrNothing(appointmentOutcomes, 'appointments.outcome'),
      label: 'audit.field.outcome',
      ...when,
    }),
    statusReason: column('status_reason', {
      type: choiceOrNothing(statusReasons, 'appointments.reason'),
      label: 'audit.field.statusReason',
      part: 'appointmentNotes',
      seenBy: 'coordinator',
      merge: 'decide',
      meaning: 'why it was last moved, missed, or canceled; no crew is told',
    }),
    statusReasonWords: column('status_reason_words', {
      type: shortText(),
      label: 'audit.field.statusReasonWords',
      ...teamsOwn,
      merge: 'decide',
      meaning: 'the reason, if it is `other`',
    }),
    nextAppointmentId: column('next_appointment_id', {
      type: linkOrNothing('appointment'),
      label: null,
      io: 'out',
      ...when,
      seenBy: 'coordinator',
    }),
    seriesId: column('series_id', {
      type: shortText(80),
      ...repeated,
      meaning: 'the same in all appointments that came of repeating one; no record’s own id',
    }),
    seriesDay: column('series_day', {
      type: day,
      ...repeated,
      meaning: 'the day of the series that it is for; moving it leaves this as it is',
    }),
    seriesRule: column('series_rule', {
      type: longText(500),
      ...repeated,
      meaning: 'the rule by which it was made: DTSTART and RRULE (RFC 5545)',
    }),
  },
);

export const appointmentPerson = record(
  'appointment_person',
  {
    meaning: 'Whose appointment it is.',
    kind: 'appointment',
    label: 'audit.table.appointmentPerson',
    owner: ['personId', 'appointmentId'],
    part: 'appointments',
    // An appointment without anyone would be left out of every list.
    undo: 'none',
    about: 'personId',
  },
  {
    appointmentId: column('appointment_id', { type: link('appointment'), ...linked }),
    personId: column('person_id', { type: link('person'), ...linked, label: 'audit.field.person' }),
  },
);

const crewSize = { least: 0, most: 99 };
const need = { part: 'appointments', seenBy: 'crew', merge: 'later' } as const;

export const accompaniment = record(
  'accompaniment',
  {
    meaning: 'The team’s presence at an appointment: which crew it needs and where they meet.',
    kind: 'appointment',
    label: 'audit.table.accompaniment',
    owner: ['appointmentId'],
    part: 'appointments',
    undo: 'all',
    about: 'appointmentId',
  },
  {
    appointmentId: column('appointment_id', { type: link('appointment'), ...linked }),
    minimumCrew: column('minimum_crew', {
      type: wholeNumber(crewSize, 2),
      label: 'audit.field.minimumCrew',
      ...need,
      meaning: '0: the person wants no one along',
    }),
    maximumCrew: column('maximum_crew', {
      type: numberOrNothing(crewSize.least, crewSize.most),
      label: 'audit.field.maximumCrew',
      ...need,
    }),
    neededRoles: column('needed_roles', {
      type: choices(crewRoles, 'appointments.role', '["lead"]'),
      label: 'audit.field.neededRoles',
      ...need,
      meaning: 'JSON list of crew roles',
    }),
    neededLanguages: column('needed_languages', {
      type: languages,
      label: 'audit.field.neededLanguages',
      ...need,
      meaning: 'JSON list',
    }),
    meetingPoint: column('meeting_point', {
      type: shortText(300),
      label: 'audit.field.meetingPoint',
      part: 'appointmentNotes',
      seenBy: 'crew',
      merge: 'decide',
    }),
    meetingTime: column('meeting_time', { type: time, label: 'audit.field.meetingTime', ...need, merge: 'decide' }),
    briefing: column('briefing', {
      type: longText(),
      label: 'audit.field.briefing',
      part: 'appointmentNotes',
      seenBy: 'crew',
      merge: 'together',
    }),
  },
);

/** Whether a member of a crew was told of a change is for coordinators. */
const informed = { io: 'none', part: 'appointments', seenBy: 'coordinator', merge: 'later' } as const;

export const crewMember = record(
  'crew_member',
  {
    meaning: 'A volunteer assigned to an accompaniment.',
    kind: 'appointment',
    label: 'audit.table.crewMember',
    owner: ['accompanimentId'],
    part: 'appointments',
    undo: 'all',
    about: 'volunteerId',
  },
  {
    accompanimentId: column('accompaniment_id', { type: link('accompaniment'), ...linked }),
    volunteerId: column('volunteer_id', { type: link('volunteer'), ...linked, label: 'audit.field.volunteer' }),
    role: column('role', {
      type: choice(crewRoles, 'appointments.role'),
      label: 'audit.field.role',
      required: true,
      ...need,
    }),
    answer: column('answer', {
      type: choice(crewAnswers, 'appointments.answer', 'asked'),
      label: 'audit.field.answer',
      required: true,
      ...need,
      meaning: 'the volunteer’s answer; later, whether they came',
    }),
    position: column('position', {
      type: wholeNumber({ least: 0, most: 10_000 }, 0),
      label: null,
      io: 'none',
      ...need,
      meaning: 'place in its list, from 0',
    }),
    knew: column('knew', {
      type: known,
      label: null,
      ...informed,
      meaning:
        'JSON of when and where the appointment was when they last heard of it; null if it has not changed since',
    }),
    toldAt: column('told_at', {
      type: moment,
      label: 'audit.field.crewToldAt',
      ...informed,
      meaning: 'instant at which someone said that they were told of the change; null while no one has',
    }),
    toldBy: column('told_by', { type: linkOrNothing('user'), label: null, ...informed }),
  },
);
