import { column, record } from '../records/record.ts';
import {
  choice,
  choiceOrNothing,
  country,
  day,
  link,
  linkOrNothing,
  longText,
  requiredLine,
  shortText,
  time,
  zone,
} from '../records/types.ts';
import { needAims, needKinds, needStates, releaseLimits } from './choices.ts';

const { line, text } = releaseLimits;

const linked = { io: 'out', label: null, part: 'detentions', seenBy: 'coordinator', merge: 'never' } as const;
const fact = { part: 'detentions', seenBy: 'coordinator', merge: 'decide' } as const;
const told = { part: 'detentions', seenBy: 'coordinator', merge: 'together' } as const;
/** Whoever picks someone up, or lives where they are taken, is a third party. */
const party = { part: 'contacts', seenBy: 'coordinator', merge: 'decide' } as const;

const ofDetention = column('detention_id', { type: link('detention'), ...linked });

/** What each table of a detention is, for the log. */
const ofDetentions = {
  kind: 'detention',
  owner: ['detentionId'],
  part: 'detentions',
  // Its rows are changed and undone by calls of their own, which keep the timeline in step.
  undo: 'none',
  about: 'detentionId',
} as const;

export const releasePlan = record(
  'release_plan',
  {
    ...ofDetentions,
    meaning: 'When and where a release is expected, and who picks the person up.',
    label: 'audit.table.releasePlan',
  },
  {
    detentionId: ofDetention,
    expectedOn: column('expected_on', { type: day, label: 'release.field.expectedOn', ...fact }),
    expectedTime: column('expected_time', { type: time, label: 'release.field.expectedTime', ...fact }),
    zone: column('zone', { type: zone, label: 'release.field.zone', ...fact, meaning: 'IANA zone of the place' }),
    place: column('place', { type: shortText(line), label: 'release.field.place', ...fact }),
    placeId: column('place_id', {
      type: shortText(200),
      label: null,
      ...fact,
      meaning: 'the directory’s entry, if the place is in it',
    }),
    source: column('source', { type: shortText(line), label: 'release.field.source', ...fact, meaning: 'who said so' }),
    pickUpVolunteerId: column('pick_up_volunteer_id', {
      type: linkOrNothing('volunteer'),
      label: 'release.field.pickUpVolunteer',
      ...party,
    }),
    pickUpName: column('pick_up_name', {
      type: shortText(line),
      label: 'release.field.pickUpName',
      ...party,
      meaning: 'of someone who is not a volunteer',
    }),
    pickUpChannel: column('pick_up_channel', { type: shortText(line), label: 'release.field.pickUpChannel', ...party }),
    note: column('note', { type: longText(text), label: 'release.field.note', ...told }),
  },
);

export const releaseNeed = record(
  'release_need',
  {
    ...ofDetentions,
    meaning: 'Something that a person needs when they are released, or that travels with them.',
    label: 'audit.table.releaseNeed',
  },
  {
    detentionId: ofDetention,
    aim: column('aim', { type: choice(needAims, 'release.aim'), label: null, ...fact }),
    kind: column('kind', { type: choice(needKinds, 'release.need'), label: 'release.field.need', ...fact }),
    state: column('state', {
      type: choiceOrNothing(needStates, 'release.state'),
      label: 'release.field.state',
      ...fact,
      meaning: 'null: not asked about',
    }),
    words: column('words', { type: shortText(line), label: 'release.field.words', ...told }),
  },
);

export const removalPlan = record(
  'removal_plan',
  {
    ...ofDetentions,
    meaning: 'Where and when a person is expected to be deported to.',
    label: 'audit.table.removalPlan',
  },
  {
    detentionId: ofDetention,
    country: column('country', { type: country, label: 'release.field.country', ...fact }),
    city: column('city', { type: shortText(line), label: 'release.field.city', ...fact }),
    expectedOn: column('expected_on', { type: day, label: 'release.field.expectedOn', ...fact }),
    source: column('source', { type: shortText(line), label: 'release.field.source', ...fact, meaning: 'who said so' }),
    sourceOn: column('source_on', { type: day, label: 'release.field.sourceOn', ...fact }),
    familyToldBy: column('family_told_by', { type: shortText(line), label: 'release.field.familyToldBy', ...party }),
    familyToldOn: column('family_told_on', { type: day, label: 'release.field.familyToldOn', ...fact }),
    note: column('note', { type: longText(text), label: 'release.field.note', ...told }),
  },
);

export const removalContact = record(
  'removal_contact',
  {
    meaning: 'Someone at the place that a person is deported to.',
    kind: 'detention',
    label: 'audit.table.removalContact',
    owner: ['removalId'],
    part: 'contacts',
    undo: 'none',
    about: 'removalId',
  },
  {
    removalId: column('removal_id', { type: link('removal_plan'), ...linked, part: 'contacts' }),
    name: column('name', { type: requiredLine(line), label: 'release.field.contactName', required: true, ...party }),
    relation: column('relation', { type: shortText(line), label: 'release.field.relation', ...party }),
    channel: column('channel', { type: shortText(line), label: 'release.field.channel', ...party }),
    mayBeTold: column('may_be_told', { type: longText(text), label: 'release.field.mayBeTold', ...party }),
  },
);
