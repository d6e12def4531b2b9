import { dayIn } from '../../../shared/basics/dates-in-words.ts';
import { hiddenName, withoutANumber, withoutIdentity, withoutWholeNames } from '../../../shared/briefing/redaction.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { WithheldEntry } from '../../../shared/exports/case-summary.ts';
import {
  blankChild,
  type PacketAppointment,
  type PacketFacts,
  type PacketPerson,
} from '../../../shared/packets/packet-facts.ts';
import { includedParts, type PacketPart, partsOf } from '../../../shared/packets/packets-rules.ts';
import { briefingFacts, getAppointment } from '../appointments/appointments-api.ts';
import type { ReadContext } from '../context/context.ts';
import { wholePerson } from './packets-queries.ts';

export type Wanted = ParsedInput<'packets.preview'>;

/** Takes an A-number out of every text in a value, however deep. */
const withoutNumbers = <Value>(value: Value, aNumber: string | null): Value => {
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return withoutANumber(one, aNumber);
    if (Array.isArray(one)) return one.map(clean);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, clean(inner)]));
  };
  // as: the same shape, with other texts in it
  return clean(value) as Value;
};

const personFacts = (context: ReadContext, personId: string, parts: ReadonlySet<PacketPart>): PacketPerson => {
  const found = wholePerson(context.db, personId);
  if (found === undefined) throw new AppError('record.notFound', { field: 'personId' });
  const { preferredName, ...whole } = found.whole;
  const chosen = Object.fromEntries(Object.entries(whole).filter(([part]) => parts.has(part as PacketPart)));
  const person: PacketPerson = { preferredName, ...chosen };
  return parts.has('aNumber') ? person : withoutNumbers(person, found.aNumber);
};

/** Initials in place of names, in what someone typed too, as in the briefing. */
const appointmentFacts = (context: ReadContext, appointmentId: string): PacketAppointment => {
  const appointment = getAppointment(context.db, appointmentId);
  if (appointment === undefined) throw new AppError('record.notFound', { field: 'appointmentId' });
  const facts = briefingFacts(context.db, appointment, context.zone);
  const crewNames = facts.crew.map(({ name }) => name);
  const safe = (text: string | null): string | null =>
    text === null ? null : withoutWholeNames(withoutIdentity(text, facts.people), crewNames);
  const lead = facts.crew.find(({ role, answer }) => role === 'lead' && answer !== 'no');
  return {
    kind: facts.kind,
    kindWords: safe(facts.kindWords),
    initials: facts.people.map(({ preferredName }) => hiddenName(preferredName)).join(', '),
    dateState: facts.dateState,
    date: facts.date,
    windowEnd: facts.windowEnd,
    startTime: facts.startTime,
    arriveByTime: facts.arriveByTime,
    zone: facts.zone,
    place: facts.placeIsPublic ? facts.place : safe(facts.place),
    room: safe(facts.room),
    entrance: safe(facts.entrance),
    meetingPoint: safe(facts.meetingPoint),
    meetingTime: facts.meetingTime,
    idRules: safe(facts.idRules),
    phoneRules: safe(facts.phoneRules),
    lead: lead === undefined ? null : hiddenName(lead.name),
  };
};

const childrenOf = ({ kind, sheets = 1 }: Wanted): PacketFacts['children'] =>
  kind === 'caregiverSheet' || kind === 'familyPacket' ? Array.from({ length: sheets }, () => blankChild) : [];

/** What a paper shows, and what it could have shown of the person and does not. */
export const factsFor = (context: ReadContext, wanted: Wanted): { facts: PacketFacts; withheld: WithheldEntry[] } => {
  const { kind, personId, appointmentId } = wanted;
  const parts = includedParts(kind, wanted.include ?? {});
  const ofPerson = kind !== 'roleCard' && personId !== undefined;
  return {
    facts: {
      preparedOn: dayIn(context.now(), context.zone),
      person: ofPerson ? personFacts(context, personId, parts) : null,
      appointment: kind === 'roleCard' && appointmentId !== undefined ? appointmentFacts(context, appointmentId) : null,
      children: childrenOf(wanted),
    },
    withheld: ofPerson
      ? partsOf[kind].filter((part) => !parts.has(part)).map((what) => ({ what, reason: 'notSelected' }))
      : [],
  };
};
