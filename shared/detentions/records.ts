import { instant } from '../contract/fields.ts';
import { stampTime } from '../encounters/records.ts';
import { personStatuses } from '../people/choices.ts';
import { column, record } from '../records/record.ts';
import {
  aNumber,
  choice,
  choiceOrNothing,
  country,
  day,
  languages,
  link,
  linkOrNothing,
  longText,
  moment,
  requiredLine,
  shortText,
  yesNo,
  zone,
} from '../records/types.ts';
import {
  belongingKinds,
  callKinds,
  callResults,
  detentionLimits,
  detentionOutcomes,
  eventKinds,
  takers,
} from './choices.ts';

const stamp = { ...moment, input: stampTime.nullable() } as const;
const requiredStamp = { ...moment, input: stampTime, output: instant, blank: undefined } as const;

const { line: longLine, text: longest } = detentionLimits;

/** Who someone is, in a row that may lead to no one. */
const identity = { part: 'identity', seenBy: 'coordinator', merge: 'decide' } as const;
const fact = { part: 'detentions', seenBy: 'coordinator', merge: 'decide' } as const;
const told = { part: 'detentions', seenBy: 'coordinator', merge: 'together' } as const;
const linked = { io: 'out', label: null, part: 'detentions', seenBy: 'coordinator', merge: 'never' } as const;

export const detention = record(
  'detention',
  {
    meaning: 'An episode in custody: of a person, or of someone of whom one fact is known.',
    kind: 'detention',
    label: 'audit.table.detention',
    owner: ['personId'],
    part: 'detentions',
    // It is started, closed and undone by calls of its own, which keep status, timeline and tasks in step.
    undo: 'none',
    about: 'personId',
  },
  {
    personId: column('person_id', {
      type: linkOrNothing('person'),
      ...linked,
      merge: 'decide',
      meaning: 'null while no one knows who it is',
    }),
    groupId: column('group_id', {
      type: shortText(60),
      ...linked,
      meaning: 'the same for all that one incident started',
    }),
    knownAs: column('known_as', {
      type: shortText(),
      label: 'detentions.field.knownAs',
      ...identity,
      meaning: 'name as it was heard or read, when no person’s record has it',
    }),
    description: column('description', {
      type: shortText(1000),
      label: 'detentions.field.description',
      ...identity,
      merge: 'together',
    }),
    phone: column('phone', {
      type: shortText(longLine),
      label: 'detentions.field.phone',
      ...identity,
      part: 'contacts',
      meaning: 'a number to call about them: their own or a relative’s',
    }),
    aNumber: column('a_number', {
      type: aNumber,
      label: 'people.field.aNumber',
      ...identity,
      meaning: 'nine digits; of a person it is in their record',
    }),
    birthDate: column('birth_date', { type: day, label: 'people.field.birthDate', ...identity }),
    birthCountry: column('birth_country', { type: country, label: 'people.field.birthCountry', ...identity }),
    languages: column('languages', {
      type: languages,
      label: 'people.field.languages',
      ...identity,
      merge: 'later',
      meaning: 'JSON list',
    }),
    underAge: column('under_age', {
      type: yesNo,
      label: 'detentions.field.underAge',
      ...identity,
      merge: 'careful',
      meaning: 'whether they are under 18, when no birth date says so',
    }),
    toldAt: column('told_at', {
      type: requiredStamp,
      label: 'detentions.field.toldAt',
      ...fact,
      meaning: 'instant when the team heard of it',
    }),
    takenAt: column('taken_at', {
      type: stamp,
      label: 'detentions.field.takenAt',
      ...fact,
      meaning: 'instant, if anyone knows it',
    }),
    zone: column('zone', {
      type: zone,
      label: null,
      ...fact,
      io: 'out',
      meaning: 'IANA zone of the times of this detention',
    }),
    place: column('place', { type: shortText(longLine), label: 'detentions.field.place', ...fact }),
    placeId: column('place_id', {
      type: shortText(200),
      label: null,
      ...fact,
      meaning: 'the directory’s entry, if the place is in it',
    }),
    takenBy: column('taken_by', {
      type: choice(takers, 'detentions.taker', 'unknown'),
      label: 'detentions.field.takenBy',
      ...fact,
    }),
    takenByWords: column('taken_by_words', {
      type: shortText(longLine),
      label: 'detentions.field.takenByWords',
      ...fact,
    }),
    seenBy: column('seen_by', {
      type: shortText(longLine),
      label: 'detentions.field.seenBy',
      ...fact,
      part: 'contacts',
      meaning: 'who saw it',
    }),
    appointmentId: column('appointment_id', { type: linkOrNothing('appointment'), ...linked }),
    noteId: column('note_id', { type: linkOrNothing('encounter_note'), ...linked }),
    statusBefore: column('status_before', {
      type: choiceOrNothing(personStatuses, 'people.status'),
      label: null,
      ...fact,
      io: 'none',
      merge: 'never',
      meaning: 'the person’s status before, for taking a mistaken start back',
    }),
    outcome: column('outcome', {
      type: choiceOrNothing(detentionOutcomes, 'detentions.outcome'),
      label: 'detentions.field.outcome',
      ...fact,
    }),
    outcomeWords: column('outcome_words', {
      type: longText(longest),
      label: 'detentions.field.outcomeWords',
      ...fact,
    }),
    closedAt: column('closed_at', { type: moment, label: 'detentions.field.closedAt', ...fact, io: 'out' }),
    reviewBy: column('review_by', {
      type: day,
      label: 'detentions.field.reviewBy',
      part: 'never',
      seenBy: 'coordinator',
      merge: 'later',
      meaning: 'of a closed one that leads to no one: deleted after this day',
    }),
  },
);

const of = column('detention_id', { type: link('detention'), ...linked, io: 'none' });

export const detentionEvent = record(
  'detention_event',
  {
    meaning: 'A line of a detention’s timeline.',
    kind: 'detention',
    label: 'audit.table.detentionEvent',
    owner: ['detentionId'],
    part: 'detentions',
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: of,
    at: column('at', { type: requiredStamp, label: 'detentions.field.at', required: true, ...told, merge: 'never' }),
    kind: column('kind', {
      type: choice(eventKinds, 'detentions.eventKind'),
      label: 'detentions.field.kind',
      ...told,
      io: 'out',
      merge: 'never',
    }),
    step: column('step', {
      type: shortText(120),
      label: null,
      ...told,
      io: 'out',
      merge: 'never',
      meaning: 'which step of the run-sheet it is about',
    }),
    result: column('result', {
      type: shortText(60),
      label: null,
      ...told,
      io: 'out',
      merge: 'never',
      meaning: 'what came of it, as a code of its kind',
    }),
    until: column('until', {
      type: moment,
      label: 'detentions.field.until',
      ...told,
      io: 'out',
      merge: 'never',
      meaning: 'when it comes back: a step put off, a call to try again',
    }),
    aboutId: column('about_id', {
      type: shortText(60),
      label: null,
      ...told,
      io: 'out',
      merge: 'never',
      meaning: 'the row that it tells of',
    }),
    words: column('words', { type: longText(longest), label: 'detentions.field.words', ...told }),
  },
);

const called = { part: 'contacts', seenBy: 'coordinator', merge: 'decide' } as const;

export const detentionCall = record(
  'detention_call',
  {
    meaning: 'One try to reach someone about a detention.',
    kind: 'detention',
    label: 'audit.table.detentionCall',
    owner: ['detentionId'],
    // Whom the team called is a third party.
    part: 'contacts',
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: { ...of, part: 'contacts' },
    contactId: column('contact_id', { type: linkOrNothing('contact'), ...linked, part: 'contacts' }),
    kind: column('kind', {
      type: choice(callKinds, 'detentions.callKind'),
      label: 'detentions.field.callKind',
      required: true,
      ...called,
    }),
    who: column('who', { type: requiredLine(longLine), label: 'detentions.field.who', required: true, ...called }),
    phone: column('phone', { type: shortText(longLine), label: 'detentions.field.callPhone', ...called }),
    at: column('at', { type: requiredStamp, label: 'detentions.field.at', required: true, ...called }),
    result: column('result', {
      type: choice(callResults, 'detentions.result'),
      label: 'detentions.field.result',
      required: true,
      ...called,
    }),
    nextTryAt: column('next_try_at', { type: stamp, label: 'detentions.field.nextTryAt', ...called }),
    words: column('words', { type: longText(longest), label: 'detentions.field.words', ...called, merge: 'together' }),
  },
);

export const detentionCustody = record(
  'detention_custody',
  {
    meaning: 'Something of the person’s that someone keeps until it is returned.',
    kind: 'detention',
    label: 'audit.table.detentionCustody',
    owner: ['detentionId'],
    part: 'detentions',
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: of,
    kind: column('kind', {
      type: choice(belongingKinds, 'detentions.belonging'),
      label: 'detentions.field.belongingKind',
      required: true,
      ...fact,
    }),
    what: column('what', { type: requiredLine(longLine), label: 'detentions.field.what', required: true, ...fact }),
    fromWhom: column('from_whom', { type: shortText(longLine), label: 'detentions.field.fromWhom', ...fact }),
    heldBy: column('held_by', {
      type: requiredLine(longLine),
      label: 'detentions.field.heldBy',
      required: true,
      ...fact,
    }),
    takenOverAt: column('taken_over_at', {
      type: requiredStamp,
      label: 'detentions.field.takenOverAt',
      required: true,
      ...fact,
    }),
    returnedTo: column('returned_to', {
      type: shortText(longLine),
      label: 'detentions.field.returnedTo',
      ...fact,
      io: 'out',
    }),
    returnedAt: column('returned_at', {
      type: stamp,
      label: 'detentions.field.returnedAt',
      ...fact,
      io: 'out',
      meaning: 'null while it is out',
    }),
    note: column('note', { type: longText(longest), label: 'detentions.field.words', ...told }),
  },
);

export const detentionFacility = record(
  'detention_facility',
  {
    meaning: 'A place where someone was held, from an instant on.',
    kind: 'detention',
    label: 'audit.table.detentionFacility',
    owner: ['detentionId'],
    part: 'detentions',
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: of,
    facility: column('facility', {
      type: requiredLine(longLine),
      label: 'detentions.field.facility',
      required: true,
      ...fact,
    }),
    facilityId: column('facility_id', {
      type: shortText(200),
      label: null,
      ...fact,
      meaning: 'the directory’s entry, if the facility is in it',
    }),
    sinceAt: column('since_at', { type: requiredStamp, label: 'detentions.field.sinceAt', required: true, ...fact }),
    source: column('source', {
      type: shortText(longLine),
      label: 'detentions.field.source',
      ...fact,
      meaning: 'who said so',
    }),
    note: column('note', { type: longText(longest), label: 'detentions.field.words', ...told }),
  },
);
