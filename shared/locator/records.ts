import { instant } from '../contract/fields.ts';
import { column, record } from '../records/record.ts';
import { choice, choiceOrNothing, linkOrNothing, longText, moment, shortText, zone } from '../records/types.ts';
import { otherWays } from './locator-facts.ts';
import { lookupResults } from './locator-rules.ts';

const requiredMoment = { ...moment, input: instant, output: instant, blank: undefined } as const;

/** The locator itself, or another way to look. */
export const lookupWays = ['locator', ...otherWays] as const;
export type LookupWay = (typeof lookupWays)[number];

const linked = { io: 'none', label: null, part: 'detentions', seenBy: 'coordinator', merge: 'never' } as const;
const looked = { part: 'detentions', seenBy: 'coordinator', merge: 'later' } as const;
/** What was typed says who it was. */
const typed = { part: 'identity', seenBy: 'coordinator', merge: 'later' } as const;

export const locatorLookup = record(
  'locator_lookup',
  {
    meaning: 'One attempt to find a person in the ICE detainee locator, by phone, or on another site.',
    kind: 'detention',
    label: 'audit.table.locatorLookup',
    owner: ['personId', 'detentionId'],
    part: 'detentions',
    // It is deleted by a call of its own, which keeps the timeline in step.
    undo: 'none',
    about: 'personId',
  },
  {
    personId: column('person_id', { type: linkOrNothing('person'), ...linked }),
    detentionId: column('detention_id', {
      type: linkOrNothing('detention'),
      ...linked,
      meaning: 'the detention that was open when someone looked; null before there was one',
    }),
    way: column('way', { type: choice(lookupWays, 'locator.way'), label: 'locator.field.way', ...looked }),
    at: column('at', { type: requiredMoment, label: 'locator.field.at', ...looked, io: 'out' }),
    zone: column('zone', {
      type: zone,
      label: null,
      ...looked,
      meaning: 'IANA zone of the computer on which someone looked',
    }),
    mode: column('mode', {
      type: choiceOrNothing(['aNumber', 'name'], 'locator.mode'),
      label: 'locator.field.mode',
      ...looked,
      meaning: 'of the two searches of the locator',
    }),
    aNumberTyped: column('a_number_typed', {
      type: { ...shortText(60), told: 'aNumber' },
      label: 'locator.field.aNumber',
      ...typed,
      meaning: 'the exact text that was typed',
    }),
    firstTyped: column('first_typed', {
      type: shortText(),
      label: 'locator.field.first',
      ...typed,
      meaning: 'the exact text that was typed',
    }),
    lastTyped: column('last_typed', {
      type: shortText(),
      label: 'locator.field.last',
      ...typed,
      meaning: 'the exact text that was typed',
    }),
    countryLabel: column('country_label', {
      type: shortText(),
      label: 'locator.field.country',
      ...typed,
      meaning: 'what was picked in the locator’s list of countries',
    }),
    birthDateTyped: column('birth_date_typed', {
      type: shortText(40),
      label: 'locator.field.birthDate',
      ...typed,
      meaning: 'the exact text that was typed',
    }),
    result: column('result', {
      type: choice(lookupResults, 'locator.result'),
      label: 'locator.field.result',
      ...looked,
      meaning: '`zeroOnce`: zero that has not come again yet; `tried`: no one noted what came',
    }),
    repeatOf: column('repeat_of', {
      type: linkOrNothing('locator_lookup'),
      label: null,
      ...looked,
      io: 'out',
      meaning: 'the first zero of the same search',
    }),
    facility: column('facility', { type: shortText(300), label: 'locator.field.facility', ...looked, merge: 'decide' }),
    facilityId: column('facility_id', {
      type: shortText(80),
      label: null,
      ...looked,
      meaning: 'id in the directory, if the facility is one of those',
    }),
    office: column('office', {
      type: shortText(300),
      label: 'locator.field.office',
      ...looked,
      meaning: 'ERO office and phone as the page shows them',
    }),
    spokeWith: column('spoke_with', {
      type: shortText(),
      label: 'locator.field.spokeWith',
      ...looked,
      part: 'contacts',
    }),
    note: column('note', { type: longText(2000), label: 'locator.field.note', ...looked, merge: 'together' }),
    nextAt: column('next_at', {
      type: moment,
      label: 'locator.field.nextAt',
      ...looked,
      io: 'out',
      meaning: 'when to look again',
    }),
  },
);
