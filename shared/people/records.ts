import { column, record } from '../records/record.ts';
import {
  aNumber,
  choice,
  country,
  day,
  languages,
  link,
  linkOrNothing,
  longText,
  nameLine,
  requiredLine,
  shortText,
  texts,
  wholeNumber,
  yesNo,
} from '../records/types.ts';
import { aNumberStates, channelKinds, companionWishes, personStatuses, supervisionKinds } from './choices.ts';

const identity = { part: 'identity', seenBy: 'granted', merge: 'decide' } as const;
const supervised = { part: 'supervision', seenBy: 'granted', merge: 'decide' } as const;
const wish = { part: 'wishes', seenBy: 'granted', merge: 'later' } as const;
const attorney = { part: 'attorney', seenBy: 'granted', merge: 'decide' } as const;
const medical = { part: 'medical', seenBy: 'granted', merge: 'together' } as const;

export const person = record(
  'person',
  {
    meaning: 'Someone who is accompanied.',
    kind: 'person',
    label: 'audit.table.person',
    owner: 'self',
    part: 'always',
    undo: 'all',
    about: 'preferredName',
  },
  {
    caseCode: column('case_code', {
      type: requiredLine(),
      label: null,
      io: 'out',
      part: 'always',
      seenBy: 'granted',
      merge: 'never',
      search: 'code',
      meaning: 'used where names must not show, such as `KITE-27`; has no meaning',
    }),
    preferredName: column('preferred_name', {
      type: nameLine(),
      label: 'people.field.preferredName',
      part: 'name',
      seenBy: 'crew',
      merge: 'later',
      search: 'name',
      meaning: 'as the person wishes to be called; the case code if the record is closed without a name',
    }),
    given: column('given_name', {
      type: shortText(),
      label: 'people.field.given',
      ...identity,
      search: 'name',
      meaning: 'legal name, exactly as on ICE papers',
    }),
    middle: column('middle_name', { type: shortText(), label: 'people.field.middle', ...identity, search: 'name' }),
    firstFamily: column('first_family_name', {
      type: shortText(),
      label: 'people.field.firstFamily',
      ...identity,
      search: 'name',
    }),
    secondFamily: column('second_family_name', {
      type: shortText(),
      label: 'people.field.secondFamily',
      ...identity,
      search: 'name',
    }),
    otherNames: column('other_names', {
      type: texts(20),
      label: 'people.field.otherNames',
      ...identity,
      search: 'name',
    }),
    pronouns: column('pronouns', { type: shortText(60), label: 'people.field.pronouns', ...wish }),
    birthDate: column('birth_date', { type: day, label: 'people.field.birthDate', ...identity }),
    birthCountry: column('birth_country', {
      type: country,
      label: 'people.field.birthCountry',
      ...identity,
      meaning: 'ISO 3166-1 alpha-2; the detainee locator asks for it',
    }),
    nationality: column('nationality', {
      type: country,
      label: 'people.field.nationality',
      ...identity,
      meaning: 'ISO 3166-1 alpha-2, separate from country of birth',
    }),
    aNumber: column('a_number', {
      type: aNumber,
      label: 'people.field.aNumber',
      ...identity,
      search: 'aNumber',
      meaning: 'nine digits',
    }),
    aNumberState: column('a_number_state', {
      type: choice(aNumberStates, 'people.aNumber.state', 'unknown'),
      label: null,
      ...identity,
      meaning: '`known`; `none`: the person has none; `unknown`: not asked yet',
    }),
    languages: column('languages', {
      type: languages,
      label: 'people.field.languages',
      ...wish,
      seenBy: 'crew',
      meaning: 'JSON list',
    }),
    interpreterNeeded: column('interpreter_needed', {
      type: yesNo,
      label: 'people.field.interpreterNeeded',
      ...wish,
    }),
    supervision: column('supervision', {
      type: choice(supervisionKinds, 'people.supervision', 'unknown'),
      label: 'people.field.supervision',
      ...supervised,
      meaning: 'order of supervision (I-220B), recognizance (I-220A), ISAP, ankle monitor, phone app, none, unknown',
    }),
    supervisionSince: column('supervision_since', {
      type: day,
      label: 'people.field.supervisionSince',
      ...supervised,
    }),
    supervisionOffice: column('supervision_office', {
      type: shortText(),
      label: 'people.field.supervisionOffice',
      ...supervised,
    }),
    companionWish: column('companion_wish', {
      type: choice(companionWishes, 'people.companionWish', 'unknown'),
      label: 'people.field.companionWish',
      ...wish,
      meaning: 'how many companions the person wants',
    }),
    companionWishNote: column('companion_wish_note', {
      type: shortText(1000),
      label: 'people.field.companionWishNote',
      ...wish,
    }),
    medicalNote: column('medical_note', { type: longText(), label: 'people.field.medicalNote', ...medical }),
    dependantsNote: column('dependants_note', {
      type: longText(),
      label: 'people.field.dependantsNote',
      ...medical,
    }),
    attorney: column('attorney', {
      type: shortText(300),
      label: 'people.field.attorney',
      ...attorney,
      merge: 'together',
    }),
    g28OnFile: column('g28_on_file', {
      type: yesNo,
      label: 'people.field.g28OnFile',
      ...attorney,
      meaning: 'whether the attorney’s Form G-28 is on file',
    }),
    privacyWaiverOnFile: column('privacy_waiver_on_file', {
      type: yesNo,
      label: 'people.field.privacyWaiverOnFile',
      ...attorney,
      meaning: 'whether a privacy waiver is on file',
    }),
    status: column('status', {
      type: choice(personStatuses, 'people.status', 'active'),
      label: 'people.field.status',
      part: 'always',
      seenBy: 'granted',
      merge: 'decide',
    }),
    coordinatorId: column('coordinator_id', {
      type: linkOrNothing('user'),
      label: 'audit.field.coordinator',
      io: 'none',
      part: 'never',
      seenBy: 'coordinator',
      merge: 'later',
      meaning: 'no call writes it yet',
    }),
    reviewBy: column('review_by', {
      type: day,
      label: 'people.field.reviewBy',
      part: 'never',
      seenBy: 'coordinator',
      merge: 'later',
      meaning:
        'date to review whether the record is still needed; null: the team’s number of months after the last activity',
    }),
    teamNote: column('team_note', {
      type: longText(),
      label: 'people.field.teamNote',
      part: 'teamNote',
      seenBy: 'coordinator',
      merge: 'together',
    }),
  },
);

const linked = { io: 'none', label: null, merge: 'never' } as const;
const position = column('position', {
  type: wholeNumber({ least: 0, most: 10_000 }, undefined),
  label: null,
  io: 'none',
  part: 'always',
  seenBy: 'granted',
  merge: 'later',
  meaning: 'place in its list, from 0',
});
const reached = { part: 'channels', seenBy: 'granted' } as const;

export const personChannel = record(
  'person_channel',
  {
    meaning: 'A way to reach a person, and what is safe to do with it.',
    kind: 'person',
    label: 'audit.table.personChannel',
    owner: ['personId'],
    part: 'channels',
    undo: 'all',
    about: 'personId',
  },
  {
    personId: column('person_id', { type: link('person'), ...linked, ...reached }),
    position: { ...position, part: 'channels' },
    kind: column('kind', {
      type: choice(channelKinds, 'people.channel'),
      label: 'people.field.channelKind',
      required: true,
      ...reached,
      merge: 'decide',
    }),
    value: column('value', {
      type: requiredLine(300),
      label: 'people.field.value',
      required: true,
      ...reached,
      merge: 'decide',
      search: 'channel',
    }),
    safeToCall: column('safe_to_call', {
      type: yesNo,
      label: 'people.field.safeToCall',
      ...reached,
      merge: 'careful',
      meaning: 'null: not asked yet, so do not',
    }),
    safeToText: column('safe_to_text', { type: yesNo, label: 'people.field.safeToText', ...reached, merge: 'careful' }),
    safeToLeaveMessage: column('safe_to_leave_message', {
      type: yesNo,
      label: 'people.field.safeToLeaveMessage',
      ...reached,
      merge: 'careful',
    }),
    bestTimes: column('best_times', { type: shortText(), label: 'people.field.bestTimes', ...reached, merge: 'later' }),
  },
);
