import { wallTime } from '../contract/fields.ts';
import { column, record } from '../records/record.ts';
import {
  choice,
  choices,
  day,
  flag,
  languages,
  link,
  linkOrNothing,
  longText,
  moment,
  nameLine,
  numberOrNothing,
  requiredDay,
  shortText,
  time,
  wholeNumber,
  zone,
} from '../records/types.ts';
import { crewRoles } from '../team/crew-roles.ts';
import { shiftAnswers, shiftStatuses } from './choices.ts';

const staff = { least: 0, most: 99 };
/** A wall time without which there is no row. */
const requiredTime = { ...time, input: wallTime, output: wallTime, blank: undefined } as const;

const when = { part: 'always', seenBy: 'crew', merge: 'decide' } as const;
const need = { part: 'always', seenBy: 'crew', merge: 'later' } as const;
const linked = { io: 'none', label: null, part: 'always', seenBy: 'crew', merge: 'never' } as const;

const block = {
  place: column('place', { type: nameLine(300), label: 'audit.field.place', ...when }),
  officeId: column('office_id', {
    type: shortText(80),
    label: null,
    ...when,
    meaning: 'id in the directory, if the place was picked from it',
  }),
  startTime: column('start_time', {
    type: requiredTime,
    label: 'audit.field.startTime',
    ...when,
    meaning: 'as agreed; changing the zone never moves it',
  }),
  endTime: column('end_time', { type: requiredTime, label: 'audit.field.endTime', ...when }),
  zone: column('zone', {
    type: zone,
    label: 'audit.field.zone',
    ...when,
    meaning: 'IANA zone of the times in this row',
  }),
  minimum: column('minimum', { type: wholeNumber(staff, 2), label: 'audit.field.minimumStaff', ...need }),
  maximum: column('maximum', {
    type: numberOrNothing(staff.least, staff.most),
    label: 'audit.field.maximumStaff',
    ...need,
  }),
  neededRoles: column('needed_roles', {
    type: choices(crewRoles, 'appointments.role', '[]'),
    label: 'audit.field.neededRoles',
    ...need,
    meaning: 'JSON list of crew roles, each needed all the time',
  }),
  neededLanguages: column('needed_languages', {
    type: languages,
    label: 'audit.field.neededLanguages',
    ...need,
    meaning: 'JSON list',
  }),
};

export const shiftTemplate = record(
  'shift_template',
  {
    meaning: 'A shift of every week, from which the shifts of a week are made.',
    kind: 'shift',
    label: 'audit.table.shiftTemplate',
    owner: 'self',
    part: 'always',
    undo: 'all',
    about: 'name',
  },
  {
    name: column('name', { type: nameLine(), label: 'audit.field.name', ...need, seenBy: 'coordinator' }),
    weekday: column('weekday', {
      type: wholeNumber({ least: 0, most: 6 }, undefined),
      label: 'audit.field.weekday',
      ...need,
      meaning: '0 is Sunday, 6 is Saturday',
    }),
    ...block,
    active: column('active', { type: flag(1), label: 'audit.field.active', ...need, seenBy: 'coordinator' }),
  },
);

export const shift = record(
  'shift',
  {
    meaning: 'The team’s presence at a place for a block of time, with no person known beforehand.',
    kind: 'shift',
    label: 'audit.table.shift',
    owner: 'self',
    part: 'always',
    undo: 'all',
    about: 'place',
  },
  {
    date: column('date', { type: requiredDay, label: 'audit.field.date', ...when }),
    ...block,
    note: column('note', {
      type: longText(),
      label: 'audit.field.note',
      part: 'always',
      seenBy: 'coordinator',
      merge: 'together',
    }),
    status: column('status', {
      type: choice(shiftStatuses, 'shifts.status', 'planned'),
      label: 'audit.field.status',
      ...when,
      meaning:
        'volunteers see a shift once it is confirmed; a canceled one stays, so that its template does not make it again',
    }),
    templateId: column('template_id', { type: linkOrNothing('shift_template'), ...linked }),
    templateDate: column('template_date', {
      type: day,
      ...linked,
      meaning: 'the day for which the template made it; a moved shift keeps it',
    }),
  },
);

export const shiftMember = record(
  'shift_member',
  {
    meaning: 'A volunteer who was asked for a shift, or is on it.',
    kind: 'shift',
    label: 'audit.table.shiftMember',
    owner: ['shiftId'],
    part: 'always',
    undo: 'all',
    about: 'volunteerId',
  },
  {
    shiftId: column('shift_id', { type: link('shift'), ...linked }),
    volunteerId: column('volunteer_id', { type: link('volunteer'), ...linked, label: 'audit.field.volunteer' }),
    role: column('role', {
      type: choice(crewRoles, 'appointments.role', 'companion'),
      label: 'audit.field.role',
      ...need,
    }),
    answer: column('answer', {
      type: choice(shiftAnswers, 'shifts.answer', 'asked'),
      label: 'audit.field.answer',
      ...need,
    }),
    fromTime: column('from_time', {
      type: time,
      label: 'audit.field.fromTime',
      ...need,
      meaning: 'wall time in the shift’s zone; null: from its start',
    }),
    toTime: column('to_time', {
      type: time,
      label: 'audit.field.toTime',
      ...need,
      meaning: 'wall time in the shift’s zone; null: to its end',
    }),
    standBy: column('stand_by', {
      type: flag(0),
      label: 'audit.field.standBy',
      ...need,
      meaning: 'can be called in, and does not count as there',
    }),
    arrivedAt: column('arrived_at', { type: moment, label: 'audit.field.arrived', ...need }),
    leftAt: column('left_at', { type: moment, label: 'audit.field.leftAt', ...need }),
  },
);
