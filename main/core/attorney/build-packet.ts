import {
  type AttorneyPacket,
  attorneyPacketFormat,
  attorneyPacketVersion,
  type PacketEvent,
  type PacketLookup,
} from '../../../shared/attorney/attorney-packet.ts';
import {
  type AttorneyChoice,
  type AttorneyPart,
  attorneyParts,
  includedParts,
} from '../../../shared/attorney/attorney-rules.ts';
import { initialsOf } from '../../../shared/basics/names.ts';
import type { CallKind, DetentionOutcome, EventKind, StepState } from '../../../shared/detentions/choices.ts';
import type { DetentionCall, DetentionEvent } from '../../../shared/detentions/detentions.ts';
import { stepKinds, type StepKind } from '../../../shared/detentions/run-sheet.ts';
import type { LeftOut } from '../../../shared/exports/exports.ts';
import type { LookupResult } from '../../../shared/locator/locator-rules.ts';
import type { LocatorLookup } from '../../../shared/locator/locator.ts';
import { signedKinds } from '../../../shared/plans/choices.ts';
import { signedStates } from '../../../shared/plans/signed-set.ts';
import { BlankOut } from './blank-out.ts';
import type { PacketFacts } from './gather-packet.ts';
import { secretsOf, shownNames, sortedContacts } from './packet-secrets.ts';

export type PacketHead = Pick<
  AttorneyPacket,
  'exportId' | 'generatedAt' | 'zone' | 'generatedBy' | 'recipient' | 'language'
>;

/** What each of the builders below works with. */
interface Making {
  readonly facts: PacketFacts;
  readonly included: ReadonlySet<AttorneyPart>;
  /** Free words as they may leave. */
  readonly safe: (text: string | null) => string | null;
  /** A team member's name: initials, unless full names were asked for. */
  readonly named: (name: string) => string;
}

/** Free words that are there. */
const safeText = ({ safe }: Making, text: string): string => safe(text) ?? '';

const personPart = ({ facts, included, safe }: Making): AttorneyPacket['person'] => {
  const { person, detention, lookups } = facts;
  const known = person?.facts.person;
  const tried = lookups.flatMap(({ firstTyped, lastTyped }) =>
    firstTyped === null && lastTyped === null ? [] : [[firstTyped ?? '—', lastTyped ?? '—'].join(' / ')],
  );
  const digits = known?.aNumber.digits ?? detention.aNumber;
  return {
    name: known?.preferredName ?? detention.knownAs ?? safe(detention.description),
    caseCode: known?.caseCode ?? null,
    ...(included.has('legalName') && {
      ...(known && { legalName: known.legalName }),
      nameForms: { heardAs: known === undefined ? null : detention.knownAs, tried: [...new Set(tried)].toReversed() },
    }),
    ...(included.has('birth') && {
      birth: {
        date: known?.birth.date ?? detention.birthDate,
        country: known?.birth.country ?? detention.birthCountry,
        nationality: known?.birth.nationality ?? null,
      },
    }),
    ...(included.has('aNumber') && {
      aNumber: { state: digits === null ? (known?.aNumber.state ?? 'unknown') : 'known', digits },
    }),
    ...(included.has('languages') && {
      languages: {
        spoken:
          known === undefined || known.languages.spoken.length === 0 ? detention.languages : known.languages.spoken,
        interpreterNeeded: known?.languages.interpreterNeeded ?? null,
      },
    }),
    ...(included.has('supervision') &&
      known && { supervision: { ...known.supervision, office: safe(known.supervision.office) } }),
  };
};

const detentionPart = (making: Making): AttorneyPacket['detention'] => {
  const { facts, safe } = making;
  const { toldAt, takenAt, zone, takenBy, underAge, outcome, closedAt, ...detention } = facts.detention;
  return {
    description: safe(detention.description),
    toldAt,
    takenAt,
    zone,
    place: safe(detention.place),
    takenBy,
    takenByWords: safe(detention.takenByWords),
    underAge,
    facilities: detention.facilities.map(({ facility, sinceAt, source, note }) => ({
      facility: safeText(making, facility),
      since: sinceAt,
      source: safe(source),
      note: safe(note),
    })),
    outcome,
    closedAt,
  };
};

/** Whom the team calls because of what they are: that it did tells of no one. */
const official: readonly CallKind[] = ['attorney', 'hotline', 'organization', 'office'];

/** The one who was called, unless they are left out. */
const calledName = (call: DetentionCall, { facts, included }: Making): string | null => {
  if (official.includes(call.kind)) return call.who;
  const cleared = included.has('contacts') ? sortedContacts(facts).cleared : [];
  return cleared.some(({ id }) => id === call.contactId) ? call.who : null;
};

const isStep = (kind: string): kind is StepKind => stepKinds.some((one) => one === kind);

/** What the team wrote of itself or of what it sent is no attorney's. */
const ownKinds: readonly EventKind[] = ['facts', 'linked', 'unlinked', 'merged', 'task', 'packet'];

const blankEvent = {
  who: null,
  callKind: null,
  callResult: null,
  step: null,
  stepState: null,
  lookupResult: null,
  outcome: null,
  what: null,
  words: null,
} as const;

/** What an event tells, apart from when and by whom; null for one that is left out. */
const toldBy = (event: DetentionEvent, making: Making): Partial<PacketEvent> | null => {
  const { facts, included, safe } = making;
  const { calls, belongings, facilities, place } = facts.detention;
  switch (event.kind) {
    case 'taken':
      return { what: safe(place) };
    case 'call': {
      const call = calls.find(({ id }) => id === event.aboutId);
      if (call === undefined) return {};
      const who = calledName(call, making);
      // What someone said who is left out is left out, too.
      return { who, callKind: call.kind, callResult: call.result, words: who === null ? null : safe(call.words) };
    }
    case 'step': {
      const [kind = '', contactId] = (event.step ?? '').split(':');
      if (!isStep(kind) || kind === 'task') return null;
      if (kind === 'children' && !included.has('dependants')) return null;
      const contact = sortedContacts(facts).cleared.find(({ id }) => id === contactId);
      // That a contact was reached is said by the call.
      const isPlain = event.words === null && event.result === 'done';
      if (kind === 'contact' && (isPlain || contact === undefined || !included.has('contacts'))) return null;
      // its result is one of the states
      const stepState = event.result as StepState;
      return { step: kind, stepState, who: contact?.name ?? null, words: safe(event.words) };
    }
    case 'belonging':
    case 'returned':
      return { what: safe(belongings.find(({ id }) => id === event.aboutId)?.what ?? null) };
    case 'facility':
      return { what: safe(facilities.find(({ id }) => id === event.aboutId)?.facility ?? null) };
    case 'lookup':
      // its result is one of the locator's
      return { lookupResult: event.result as LookupResult };
    case 'closed':
      // its result is one of the outcomes
      return { outcome: event.result as DetentionOutcome, words: safe(event.words) };
    default:
      return { words: safe(event.words) };
  }
};

const timelinePart = (making: Making): PacketEvent[] =>
  making.facts.detention.events
    .filter(({ kind }) => !ownKinds.includes(kind))
    .flatMap((event) => {
      const told = toldBy(event, making);
      return told === null
        ? []
        : [{ ...blankEvent, at: event.at, kind: event.kind, by: making.named(event.by), ...told }];
    });

const appointmentsPart = ({ facts, safe }: Making): AttorneyPacket['appointments'] =>
  facts.appointments.map(({ crew: _crew, ...appointment }) => ({
    ...appointment,
    kindWords: safe(appointment.kindWords),
    place: safe(appointment.place),
    room: safe(appointment.room),
    officer: safe(appointment.officer),
    dateSource: safe(appointment.dateSource),
  }));

type Note = PacketFacts['notes'][number];

/** A note as it leaves. Blanked, it no longer has the digest of what was sealed. */
const noteOf = (note: Note, making: Making): Note => {
  const { safe, named } = making;
  const said: Note = {
    ...note,
    letIn: safe(note.letIn),
    interpreter: safe(note.interpreter),
    officers: note.officers.map((officer) => ({
      name: safe(officer.name),
      badge: safe(officer.badge),
      agency: safe(officer.agency),
      vehicle: safe(officer.vehicle),
    })),
    papers: {
      shown: safe(note.papers.shown),
      given: safe(note.papers.given),
      taken: safe(note.papers.taken),
      signed: safe(note.papers.signed),
    },
    propertyTaken: safe(note.propertyTaken),
    rightsWords: safe(note.rightsWords),
    outcomeWords: safe(note.outcomeWords),
    followUps: safe(note.followUps),
    entries: note.entries.map((entry) => ({ ...entry, text: safeText(making, entry.text) })),
    addenda: note.addenda.map((addendum) => ({ ...addendum, text: safeText(making, addendum.text) })),
  };
  const isWhole = JSON.stringify(said) === JSON.stringify(note);
  return {
    ...said,
    sealedDigest: isWhole ? note.sealedDigest : null,
    observer: named(note.observer),
    addenda: said.addenda.map((addendum) => ({ ...addendum, author: named(addendum.author) })),
  };
};

/** The exact text that was typed; what tells of a part that is out is not in it. */
const typedOf = (lookup: LocatorLookup, { included }: Making): Partial<PacketLookup> => ({
  ...(included.has('aNumber') && { aNumberTyped: lookup.aNumberTyped }),
  ...(included.has('legalName') && { firstTyped: lookup.firstTyped, lastTyped: lookup.lastTyped }),
  ...(included.has('birth') && { countryLabel: lookup.countryLabel, birthDateTyped: lookup.birthDateTyped }),
});

const lookupsPart = (making: Making): PacketLookup[] => {
  const { facts, safe, named } = making;
  return facts.lookups.map((lookup) => ({
    at: lookup.at,
    zone: lookup.zone,
    way: lookup.way,
    mode: lookup.mode,
    ...typedOf(lookup, making),
    result: lookup.result,
    facility: safe(lookup.facility),
    office: safe(lookup.office),
    spokeWith: safe(lookup.spokeWith),
    note: safe(lookup.note),
    by: named(lookup.by),
  }));
};

const signedPart = ({ facts: { person }, safe }: Making): NonNullable<AttorneyPacket['signed']> => {
  if (person === null) return { attorney: null, papers: [] };
  const { plan, facts } = person;
  const states = signedStates(plan, plan.person);
  return {
    attorney: safe(facts.person.attorney.name),
    papers: signedKinds.map((kind) => {
      const row = plan.signed.find((one) => one.kind === kind);
      return {
        kind,
        state: states[kind],
        place: safe(row?.place ?? null),
        who: safe(row?.who ?? null),
        signedOn: row?.signedOn ?? null,
      };
    }),
  };
};

const dependantsPart = (making: Making): NonNullable<AttorneyPacket['dependants']> => {
  const { facts, safe } = making;
  const plan = facts.person?.plan;
  return {
    note: safe(facts.person?.facts.person.dependants ?? null),
    children: (plan?.children ?? []).map(({ name, birthDate, age, school }) => ({
      name: safeText(making, name),
      birthDate,
      age: birthDate === null ? age : null,
      school: safe(school),
    })),
    caregivers: (plan?.caregivers ?? []).map(({ name, forWhom, paper, paperPlace }) => ({
      name: safeText(making, name),
      forWhom: safe(forWhom),
      paper,
      paperPlace: safe(paperPlace),
    })),
  };
};

/** Each part that can be left out, made of what is known. Someone who is in no one's record has no plan. */
const optionalParts = (making: Making): Partial<AttorneyPacket> => {
  const { facts, included, safe } = making;
  const { person, detention } = facts;
  const plan = person?.plan;
  return {
    ...(included.has('witness') && { witness: safe(detention.seenBy) }),
    ...(included.has('appointments') && { appointments: appointmentsPart(making) }),
    ...(included.has('documents') && {
      documents: (plan?.documents ?? []).map(({ kind, words, state, place }) => ({
        kind,
        words: safe(words),
        state,
        place: safe(place),
      })),
    }),
    ...(included.has('medical') && {
      medical: {
        note: safe(person?.facts.person.medical ?? null),
        medicines: (plan?.medicines ?? []).map(({ name, dose }) => ({
          name: safeText(making, name),
          dose: safe(dose),
        })),
      },
    }),
    ...(included.has('dependants') && { dependants: dependantsPart(making) }),
    ...(included.has('contacts') && {
      contacts: {
        given: safe(detention.phone),
        list: sortedContacts(facts).cleared.map(({ name, kind, relation, phone, languages }) => ({
          name,
          kind,
          relation: safe(relation),
          phone,
          languages,
        })),
      },
    }),
    ...(included.has('timeline') && { timeline: timelinePart(making) }),
    ...(included.has('notes') && { notes: facts.notes.map((note) => noteOf(note, making)) }),
    ...(included.has('lookups') && { lookups: lookupsPart(making) }),
    ...(included.has('attorney') && { signed: signedPart(making) }),
  };
};

/** Every part that is out is named, whether or not there is anything in it: the list reveals no secret. */
const withheldOf = (choice: AttorneyChoice, included: ReadonlySet<AttorneyPart>): LeftOut[] => [
  ...attorneyParts
    .filter((part) => !included.has(part))
    .map((what): LeftOut => ({ what, reason: choice.declined.includes(what) ? 'noConsent' : 'notSelected' })),
  { what: 'unclearedContacts', reason: 'notCleared' },
  { what: 'drafts', reason: 'draft' },
  { what: 'othersNotes', reason: 'othersToo' },
  { what: 'teamNotes', reason: 'teamOnly' },
];

/** Copies what was chosen out of the facts, blanks what tells of the rest, and lists what is not in. */
export const buildPacket = (
  facts: PacketFacts,
  choice: AttorneyChoice,
  head: PacketHead,
): { packet: AttorneyPacket; blanked: LeftOut['what'][] } => {
  const included = includedParts(choice);
  const blank = new BlankOut(secretsOf(facts, included), shownNames(facts, included, head.recipient));
  const making: Making = {
    facts,
    included,
    safe: (text) => (text === null ? null : blank.text(text)),
    named: (name) => (included.has('crewNames') ? name : initialsOf(name)),
  };
  const packet: AttorneyPacket = {
    format: attorneyPacketFormat,
    version: attorneyPacketVersion,
    ...head,
    person: personPart(making),
    detention: detentionPart(making),
    ...optionalParts(making),
    withheld: withheldOf(choice, included),
  };
  // Full names become initials as everywhere else; no one needs to be told of that.
  return { packet, blanked: [...blank.found].filter((part) => part !== 'crewNames') };
};
