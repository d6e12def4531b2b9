import { z } from 'zod';
import { instant, wallTime, zoneName } from '../contract/fields.ts';
import { column, record } from '../records/record.ts';
import {
  choice,
  choiceOrNothing,
  day,
  lineOrNothing,
  link,
  longText,
  moment,
  openText,
  requiredLine,
  shortText,
  structure,
  textOrNothing,
  time,
  wholeNumber,
} from '../records/types.ts';
import {
  encounterOutcomes,
  entrySources,
  noteLimits,
  paperKinds,
  rightsConcerns,
  type PaperKind,
} from './encounters-rules.ts';

/** A time as it comes in; `stampToInstant` in `encounters-rules.ts` says what each form means. It is kept in UTC. */
export const stampTime = z.union([
  instant,
  z.iso.datetime({ local: true }).refine((value) => !value.endsWith('Z')),
  wallTime,
]);
const stamp = { ...moment, input: stampTime.nullable() } as const;

const words = z.string().nullable();
const officerWords = lineOrNothing(noteLimits.line).optional();
const officers = structure(
  z
    .array(z.object({ name: officerWords, badge: officerWords, agency: officerWords, vehicle: officerWords }))
    .max(noteLimits.officers),
  z.array(z.object({ name: words, badge: words, agency: words, vehicle: words })),
  '[]',
);

const perPaper = <Value extends z.ZodType>(value: Value): { [K in PaperKind]: Value } =>
  // `fromEntries` forgets which kinds there are
  Object.fromEntries(paperKinds.map((kind) => [kind, value])) as { [K in PaperKind]: Value };
const papers = structure(z.object(perPaper(textOrNothing(noteLimits.text))).partial(), z.object(perPaper(words)), '{}');
const concerns = structure(
  z.array(z.enum(rightsConcerns)).max(rightsConcerns.length),
  z.array(z.enum(rightsConcerns)),
  '[]',
);

const linked = { io: 'none', label: null, part: 'sealedNotes', seenBy: 'crew', merge: 'never' } as const;
/** A note is its writer's until it is sealed, and from then on no one changes it. */
const noted = { part: 'sealedNotes', seenBy: 'crew', merge: 'never' } as const;
const searched = { ...noted, search: 'words' } as const;
/** Alongside writes it when the note is begun or sealed. */
const stamped = { ...noted, io: 'out' } as const;

export const encounterNote = record(
  'encounter_note',
  {
    meaning: 'What one observer saw, heard, or was told. A draft until sealed.',
    kind: 'note',
    label: 'audit.table.encounterNote',
    owner: ['appointmentId'],
    part: 'sealedNotes',
    // Only their author changes a draft, and no one a sealed note.
    undo: 'none',
    about: 'appointmentId',
  },
  {
    appointmentId: column('appointment_id', { type: link('appointment'), ...linked, io: 'out' }),
    observerId: column('observer_id', { type: link('user'), ...linked, io: 'out' }),
    observerName: column('observer_name', { type: requiredLine(), label: 'audit.field.observer', ...stamped }),
    zone: column('zone', {
      type: { ...requiredLine(), output: zoneName } as const,
      label: null,
      ...stamped,
      meaning: 'IANA zone of the times in this row',
    }),
    arrivedAt: column('arrived_at', { type: stamp, label: 'audit.field.arrived', ...noted }),
    calledInAt: column('called_in_at', { type: stamp, label: 'audit.field.calledIn', ...noted }),
    outAt: column('out_at', { type: stamp, label: 'audit.field.cameOut', ...noted }),
    unsentText: column('unsent_text', {
      type: openText(noteLimits.entryText, ''),
      label: null,
      part: 'never',
      seenBy: 'writer',
      merge: 'never',
      meaning: 'what is in the input line, so that a crash loses nothing',
    }),
    letIn: column('let_in', { type: shortText(noteLimits.line), label: 'audit.field.letIn', ...searched }),
    interpreter: column('interpreter', {
      type: shortText(noteLimits.line),
      label: 'audit.field.interpreter',
      ...searched,
    }),
    officers: column('officers', { type: officers, label: 'audit.field.officers', ...searched, meaning: 'JSON list' }),
    papers: column('papers', { type: papers, label: 'audit.field.papers', ...searched, meaning: 'JSON by kind' }),
    propertyTaken: column('property_taken', {
      type: longText(noteLimits.text),
      label: 'audit.field.property',
      ...searched,
    }),
    rightsConcerns: column('rights_concerns', {
      type: concerns,
      label: 'audit.field.rights',
      ...noted,
      meaning: 'JSON list of codes',
    }),
    rightsWords: column('rights_words', {
      type: longText(noteLimits.text),
      label: 'audit.field.rightsWords',
      ...searched,
    }),
    outcome: column('outcome', {
      type: choiceOrNothing(encounterOutcomes, 'appointments.outcome'),
      label: 'audit.field.outcome',
      ...noted,
    }),
    outcomeWords: column('outcome_words', {
      type: longText(noteLimits.text),
      label: 'audit.field.outcomeWords',
      ...searched,
    }),
    nextDate: column('next_date', { type: day, label: 'audit.field.nextDate', ...noted }),
    nextTime: column('next_time', { type: time, label: 'audit.field.nextTime', ...noted }),
    followUps: column('follow_ups', {
      type: longText(noteLimits.text),
      label: 'audit.field.followUps',
      ...searched,
    }),
    sealedAt: column('sealed_at', {
      type: moment,
      label: 'audit.field.sealed',
      ...stamped,
      meaning: 'instant; from then on nothing in the note changes',
    }),
    sealedDigest: column('sealed_digest', {
      type: shortText(),
      label: null,
      ...noted,
      io: 'none',
      meaning: 'SHA-256 over the note and its entries, as sealed',
    }),
  },
);

export const encounterEntry = record(
  'encounter_entry',
  {
    meaning: 'A line of the note’s timeline.',
    kind: 'note',
    label: 'audit.table.encounterEntry',
    owner: ['noteId'],
    part: 'sealedNotes',
    undo: 'none',
    about: 'noteId',
  },
  {
    noteId: column('note_id', { type: link('encounter_note'), ...linked }),
    position: column('position', {
      type: wholeNumber({ least: 0, most: 10_000 }, undefined),
      label: null,
      ...noted,
      io: 'none',
      meaning: 'place in its list, from 0',
    }),
    at: column('at', {
      type: { ...moment, input: stampTime, output: instant, blank: undefined } as const,
      label: 'audit.field.loggedAt',
      required: true,
      ...noted,
    }),
    source: column('source', {
      type: choice(entrySources, 'encounters.source'),
      label: 'audit.field.source',
      required: true,
      ...noted,
      meaning: '`saw`, `heard`, or `told`',
    }),
    text: column('text', {
      type: openText(noteLimits.entryText),
      label: 'audit.field.words',
      required: true,
      ...searched,
      meaning: 'may be empty: a time can be logged first and described later',
    }),
  },
);

export const encounterAddendum = record(
  'encounter_addendum',
  {
    meaning: 'Something added after sealing.',
    kind: 'note',
    label: 'audit.table.encounterAddendum',
    owner: ['noteId'],
    part: 'sealedNotes',
    undo: 'none',
    about: 'noteId',
  },
  {
    noteId: column('note_id', { type: link('encounter_note'), ...linked }),
    authorName: column('author_name', { type: requiredLine(), label: 'audit.field.author', ...stamped }),
    text: column('text', { type: openText(noteLimits.text), label: 'audit.field.words', ...searched }),
  },
);

export const encounterAddendumDraft = record(
  'encounter_addendum_draft',
  {
    meaning: 'An addendum in progress, so that a crash loses nothing; empty once it is added.',
    kind: 'note',
    label: 'audit.table.encounterAddendumDraft',
    owner: ['noteId'],
    part: 'never',
    undo: 'none',
    about: 'noteId',
  },
  {
    noteId: column('note_id', { type: link('encounter_note'), ...linked, part: 'never' }),
    authorId: column('author_id', { type: link('user'), ...linked, part: 'never' }),
    text: column('text', {
      type: openText(noteLimits.text),
      label: null,
      part: 'never',
      seenBy: 'writer',
      merge: 'never',
    }),
  },
);
