import { z } from 'zod';
import { isoDate, line } from '../contract/fields.ts';
import { column, record } from '../records/record.ts';
import {
  choice,
  choiceOrNothing,
  choices,
  day,
  flag,
  languages,
  longText,
  nameLine,
  shortText,
  structure,
} from '../records/types.ts';
import { entryKinds, entryStatuses, phoneUses, usStates, verifyWays } from './choices.ts';

/** A number as it is dialed, and what it is for. */
export const entryPhone = z.object({ number: line(60).min(1), use: z.enum(phoneUses) });
export type EntryPhone = z.infer<typeof entryPhone>;

/** A day; of what shipped, perhaps a month or a year only. */
const sourceDay = { ...day, input: isoDate.nullable(), output: z.string().nullable() } as const;

/** Public facts: everyone on the team may see them. */
const fact = { part: 'always', seenBy: 'crew', merge: 'later' } as const;

export const directoryEntry = record(
  'directory_entry',
  {
    meaning:
      'What the team knows of a place, an organization, or a hotline: an entry of its own, or what it adds to one that ships with Alongside.',
    kind: 'other',
    label: 'audit.table.directoryEntry',
    owner: 'self',
    part: 'always',
    undo: 'all',
    about: 'name',
  },
  {
    shippedId: column('shipped_id', {
      type: shortText(120),
      label: null,
      ...fact,
      io: 'none',
      merge: 'never',
      meaning: 'id in resources/directory, if the entry ships with Alongside',
    }),
    edited: column('edited', {
      type: flag(0),
      label: null,
      ...fact,
      io: 'none',
      meaning: 'the team’s facts count, and not those that ship',
    }),
    shippedSeen: column('shipped_seen', {
      type: shortText(80),
      label: null,
      ...fact,
      io: 'none',
      meaning: 'digest of what shipped when the team changed the entry',
    }),
    kind: column('kind', { type: choice(entryKinds, 'directory.kind'), label: 'directory.field.kind', ...fact }),
    name: column('name', { type: nameLine(200), label: 'directory.field.name', ...fact }),
    address: column('address', { type: shortText(300), label: 'directory.field.address', ...fact }),
    states: column('states', {
      type: choices(usStates, 'directory.state', '[]'),
      label: 'directory.field.states',
      ...fact,
      meaning: 'JSON list of the states that it is in or for, its own first; none means the whole country',
    }),
    zone: column('zone', { type: shortText(64), label: 'directory.field.zone', ...fact, meaning: 'IANA zone' }),
    phones: column('phones', {
      type: structure(z.array(entryPhone).max(8), z.array(entryPhone), '[]'),
      label: 'directory.field.phones',
      ...fact,
      meaning: 'JSON list of numbers and what each is for',
    }),
    hours: column('hours', { type: shortText(300), label: 'directory.field.hours', ...fact }),
    languages: column('languages', {
      type: languages,
      label: 'directory.field.languages',
      ...fact,
      meaning: 'JSON list; `mul` for many more',
    }),
    url: column('url', { type: shortText(500), label: 'directory.field.url', ...fact }),
    status: column('status', {
      type: choice(entryStatuses, 'directory.status', 'unverified'),
      label: 'directory.field.status',
      ...fact,
      merge: 'careful',
    }),
    source: column('source', { type: shortText(300), label: 'directory.field.source', ...fact }),
    sourceDate: column('source_date', { type: sourceDay, label: 'directory.field.sourceDate', ...fact }),
    verifiedOn: column('verified_on', { type: day, label: 'directory.field.verifiedOn', ...fact }),
    verifiedHow: column('verified_how', {
      type: choiceOrNothing(verifyWays, 'directory.way'),
      label: 'directory.field.verifiedHow',
      ...fact,
    }),
    whoMayEnter: column('who_may_enter', {
      type: shortText(500),
      label: 'directory.field.whoMayEnter',
      ...fact,
      merge: 'together',
    }),
    idRules: column('id_rules', { type: shortText(500), label: 'directory.field.idRules', ...fact, merge: 'together' }),
    phoneRules: column('phone_rules', {
      type: shortText(500),
      label: 'directory.field.phoneRules',
      ...fact,
      merge: 'together',
    }),
    rulesVerifiedOn: column('rules_verified_on', { type: day, label: 'directory.field.rulesVerifiedOn', ...fact }),
    note: column('note', {
      type: longText(),
      label: 'directory.field.note',
      part: 'always',
      seenBy: 'coordinator',
      merge: 'together',
    }),
  },
);
