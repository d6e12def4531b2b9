import { z } from 'zod';
import { column, record } from '../records/record.ts';
import {
  choiceOrNothing,
  day,
  flag,
  link,
  linkOrNothing,
  longText,
  moment,
  numberOrNothing,
  requiredLine,
  shortText,
  structure,
  texts,
  time,
  wholeNumber,
} from '../records/types.ts';
import { certainties, templateSection } from './template-shape.ts';

const most = 100_000;
const own = { part: 'always', seenBy: 'coordinator', merge: 'later' } as const;
const copied = { part: 'never', seenBy: 'coordinator', merge: 'later' } as const;
const linked = { io: 'none', part: 'never', seenBy: 'coordinator', merge: 'never' } as const;

export const checklistTemplate = record(
  'checklist_template',
  {
    meaning:
      'One version of a checklist template that the team wrote, or of its edit of one that ships with Alongside. The highest number of a key applies.',
    kind: 'checklist',
    label: 'audit.table.checklistTemplate',
    owner: 'self',
    part: 'always',
    undo: 'all',
    about: 'titleEn',
  },
  {
    key: column('key', {
      type: requiredLine(80),
      label: null,
      ...own,
      io: 'none',
      merge: 'never',
      meaning: 'id in resources/checklists.json, or the id of the first version of the team’s own template',
    }),
    number: column('number', {
      type: wholeNumber({ least: 1, most }, undefined),
      label: 'audit.field.version',
      ...own,
      io: 'out',
    }),
    shippedVersion: column('shipped_version', {
      type: numberOrNothing(1, most),
      label: null,
      ...own,
      io: 'out',
      meaning: 'version in resources/checklists.json that was there when the team edited it',
    }),
    titleEn: column('title_en', { type: shortText(), label: 'audit.field.titleEn', ...own }),
    titleEs: column('title_es', { type: shortText(), label: 'audit.field.titleEs', ...own }),
    whenEn: column('when_en', { type: shortText(300), label: 'audit.field.whenEn', ...own }),
    whenEs: column('when_es', { type: shortText(300), label: 'audit.field.whenEs', ...own }),
    sections: column('sections', {
      type: structure(z.array(templateSection).max(50), z.array(templateSection), undefined),
      label: 'audit.field.items',
      ...own,
      io: 'out',
      meaning: 'JSON list of sections with their items in English and Spanish, and where each item comes from',
    }),
  },
);

export const checklist = record(
  'checklist',
  {
    meaning:
      'A copy of a template that belongs to a person, an appointment, or a detention, or the list of their other tasks. With none of them, it is the team’s.',
    kind: 'checklist',
    label: 'audit.table.checklist',
    owner: ['personId', 'appointmentId', 'detentionId'],
    part: 'never',
    undo: 'all',
    about: 'personId',
  },
  {
    templateKey: column('template_key', {
      type: shortText(80),
      label: null,
      ...copied,
      io: 'out',
      meaning: 'key of its template; null for a list of tasks without one',
    }),
    version: column('version', {
      type: shortText(80),
      label: null,
      ...copied,
      io: 'out',
      meaning: 'the version that it was made from: `s` and the number of a shipped one, or the id of the team’s',
    }),
    versionNumber: column('version_number', {
      type: numberOrNothing(1, most),
      label: 'audit.field.version',
      ...copied,
      io: 'out',
    }),
    titleEn: column('title_en', { type: shortText(), label: 'audit.field.titleEn', ...copied, io: 'out' }),
    titleEs: column('title_es', { type: shortText(), label: 'audit.field.titleEs', ...copied, io: 'out' }),
    personId: column('person_id', { type: linkOrNothing('person'), label: 'audit.field.person', ...linked }),
    appointmentId: column('appointment_id', { type: linkOrNothing('appointment'), label: null, ...linked }),
    detentionId: column('detention_id', { type: linkOrNothing('detention'), label: null, ...linked }),
  },
);

export const checklistItem = record(
  'checklist_item',
  {
    meaning: 'One step of a checklist. With a due date it is a task.',
    kind: 'checklist',
    label: 'audit.table.checklistItem',
    owner: ['checklistId'],
    part: 'never',
    undo: 'all',
    about: 'checklistId',
  },
  {
    checklistId: column('checklist_id', { type: link('checklist'), label: null, ...linked }),
    position: column('position', {
      type: wholeNumber({ least: 0, most }, undefined),
      label: null,
      ...copied,
      io: 'none',
      meaning: 'place in its list, from 0',
    }),
    sourceItem: column('source_item', {
      type: shortText(80),
      label: null,
      ...copied,
      io: 'out',
      meaning: 'id of the template’s item; null for one that was added to the copy',
    }),
    sectionEn: column('section_en', { type: shortText(), label: null, ...copied }),
    sectionEs: column('section_es', { type: shortText(), label: null, ...copied }),
    textEn: column('text_en', { type: shortText(1000), label: 'audit.field.textEn', ...copied }),
    textEs: column('text_es', { type: shortText(1000), label: 'audit.field.textEs', ...copied }),
    sources: column('sources', {
      type: texts(20),
      label: null,
      ...copied,
      io: 'out',
      meaning: 'JSON list of ids of sources in resources/checklists.json',
    }),
    certainty: column('certainty', {
      type: choiceOrNothing(certainties, 'checklists.certainty'),
      label: null,
      ...copied,
      io: 'out',
      meaning: '`source`, `design`, `uncertain` (needs an attorney or a local check) or `team` (the team’s own words)',
    }),
    sourceDate: column('source_date', {
      type: shortText(10),
      label: null,
      ...copied,
      io: 'out',
      meaning: 'date of the newest source: a year, a month, or a day',
    }),
    reworded: column('reworded', {
      type: flag(0),
      label: null,
      ...copied,
      io: 'out',
      meaning: 'someone changed the words of the copy; a newer version of the template leaves them',
    }),
    doneAt: column('done_at', { type: moment, label: 'audit.field.done', ...copied, io: 'out' }),
    doneBy: column('done_by', { type: linkOrNothing('user'), label: null, ...copied, io: 'none' }),
    notNeeded: column('not_needed', { type: flag(0), label: 'audit.field.notNeeded', ...copied }),
    ownerVolunteerId: column('owner_volunteer_id', {
      type: linkOrNothing('volunteer'),
      label: 'audit.field.taskOwner',
      ...copied,
      io: 'out',
      meaning: 'who does it, if a volunteer does; they see the task’s own words',
    }),
    ownerUserId: column('owner_user_id', {
      type: linkOrNothing('user'),
      label: 'audit.field.taskOwner',
      ...copied,
      io: 'out',
      meaning: 'who does it, if a coordinator does',
    }),
    dueOn: column('due_on', { type: day, label: 'audit.field.dueOn', ...copied }),
    dueTime: column('due_time', {
      type: time,
      label: 'audit.field.dueTime',
      ...copied,
      meaning: 'in the team’s time zone',
    }),
    snoozedUntil: column('snoozed_until', {
      type: day,
      label: 'audit.field.snoozedUntil',
      ...copied,
      meaning: 'Today does not show the task before this day',
    }),
    note: column('note', { type: longText(5000), label: 'audit.field.note', ...copied, merge: 'together' }),
  },
);
