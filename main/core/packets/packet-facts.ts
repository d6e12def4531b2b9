import { isOpen } from '../../../shared/appointments/appointments-rules.ts';
import { awaitsAnswer, countsAsComing } from '../../../shared/appointments/crew.ts';
import { dayIn } from '../../../shared/basics/dates-in-words.ts';
import { hiddenName, withoutANumber, withoutIdentity, withoutWholeNames } from '../../../shared/briefing/redaction.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { LeftOut } from '../../../shared/exports/exports.ts';
import {
  blankChild,
  type PacketAppointment,
  type PacketFacts,
  type PacketLegal,
  type PacketPerson,
} from '../../../shared/packets/packet-facts.ts';
import { includedParts, type PacketPart, packetParts, partsOf } from '../../../shared/packets/packets-rules.ts';
import { briefingFacts, getAppointment } from '../appointments/appointments-api.ts';
import type { ReadContext } from '../context/context.ts';
import { findEntry } from '../directory/directory-api.ts';
import { onCallPhone } from '../team/team-api.ts';
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

type OfPerson = Pick<PacketFacts, 'children'> & { readonly person: PacketPerson };

const isOfPart = (key: string): key is PacketPart => packetParts.some((part) => part === key);

/** What was chosen of a person, and of their children. */
const ofPerson = (context: ReadContext, personId: string, parts: ReadonlySet<PacketPart>, today: string): OfPerson => {
  const found = wholePerson(context.db, personId, today);
  if (found === undefined) throw new AppError('record.notFound', { field: 'personId' });
  const { preferredName, reviewedOn, ...whole } = found.whole;
  const chosen = Object.fromEntries(Object.entries(whole).filter(([part]) => isOfPart(part) && parts.has(part)));
  const shown: OfPerson = {
    person: { preferredName, reviewedOn, ...chosen },
    children: parts.has('dependants') ? [...found.children] : [],
  };
  return parts.has('aNumber') ? shown : withoutNumbers(shown, found.aNumber);
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
    unverified: isOpen(facts.status) && facts.date !== null && facts.dateVerifiedOn === null,
    crew: facts.crew
      .filter(({ answer }) => countsAsComing(answer) || awaitsAnswer(answer))
      .map(({ name, role, answer }) => ({ initials: hiddenName(name), role, confirmed: countsAsComing(answer) })),
    readiness: facts.readiness,
    papersToBring: safe(facts.papersToBring),
    notes: [facts.publicNote, facts.briefing].flatMap((note) => safe(note) ?? []).filter((note) => note !== ''),
  };
};

/** @throws AppError record.notFound for an entry that is not there, or has no number */
const legalFacts = ({ db }: ReadContext, id: string): PacketLegal => {
  const entry = findEntry(db, id);
  const number = entry?.phones[0]?.number;
  if (entry === undefined || number === undefined) throw new AppError('record.notFound', { field: 'legalId' });
  const { name, source, sourceEs, sourceDate } = entry;
  return { name, phone: number, source, sourceEs, sourceDate };
};

/** A sheet for each child, or blank ones. */
const sheetsOf = ({ kind, sheets = 1 }: Wanted, known: PacketFacts['children']): PacketFacts['children'] => {
  if (kind !== 'caregiverSheet' && kind !== 'familyPacket') return kind === 'planPaper' ? known : [];
  return known.length > 0 ? known : Array.from({ length: sheets }, () => blankChild);
};

/** What a paper shows, and what it could have shown of the person and does not. */
export const factsFor = (context: ReadContext, wanted: Wanted): { facts: PacketFacts; withheld: LeftOut[] } => {
  const { kind, personId, appointmentId } = wanted;
  const parts = includedParts(kind, wanted.include ?? {});
  const preparedOn = dayIn(context.now(), context.zone);
  const whose = kind === 'roleCard' || personId === undefined ? null : ofPerson(context, personId, parts, preparedOn);
  return {
    facts: {
      preparedOn,
      person: whose?.person ?? null,
      appointment: kind === 'roleCard' && appointmentId !== undefined ? appointmentFacts(context, appointmentId) : null,
      onCall: kind === 'roleCard' ? onCallPhone(context.db) : null,
      legal: kind === 'roleCard' && wanted.legalId !== undefined ? legalFacts(context, wanted.legalId) : null,
      children: sheetsOf(wanted, whose?.children ?? []),
    },
    withheld:
      whose === null
        ? []
        : partsOf[kind].filter((part) => !parts.has(part)).map((what) => ({ what, reason: 'notSelected' })),
  };
};
