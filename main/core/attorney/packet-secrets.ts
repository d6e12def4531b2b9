import { type AttorneyPart, mayGoToAttorney } from '../../../shared/attorney/attorney-rules.ts';
import { formDate, monthNames } from '../../../shared/basics/dates-in-words.ts';
import { languages } from '../../../shared/basics/language.ts';
import type { LeftOut } from '../../../shared/exports/exports.ts';
import type { ContactKind } from '../../../shared/plans/choices.ts';
import type { PlanContact } from '../../../shared/plans/plans.ts';
import type { Secret } from './blank-out.ts';
import type { PacketFacts } from './gather-packet.ts';

type Thing = LeftOut['what'];
export type PacketSecret = Secret<Thing>;

/** Those who go in, and those who do not: the person has not said that they may be told. */
export const sortedContacts = ({ person }: PacketFacts): { cleared: PlanContact[]; kept: PlanContact[] } => {
  const contacts = person?.plan.contacts ?? [];
  const isCleared = (contact: PlanContact): boolean => mayGoToAttorney(contact, person?.plan.consulateWish ?? null);
  return { cleared: contacts.filter(isCleared), kept: contacts.filter((contact) => !isCleared(contact)) };
};

/** Whose names are made of words that mean something else too. */
const institutions: readonly (ContactKind | null)[] = [
  'communityOrganization',
  'consulate',
  'school',
  'employer',
  'faith',
  'medical',
];

/** The forms in which people write a day with its year. @param day `YYYY-MM-DD` */
const writtenDays = (day: string): string[] => {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [Number(month), Number(date)];
  const inNumbers = [day, formDate(day), `${m}/${d}/${year}`, `${m}/${d}/${year.slice(2)}`, `${d}/${m}/${year}`];
  const inWords = languages.flatMap((language) => {
    const long = monthNames[language][m - 1] ?? '';
    return [long, long.slice(0, 3)].flatMap((name) => [
      `${name} ${d} ${year}`,
      `${d} ${name} ${year}`,
      `${d} de ${name} de ${year}`,
      `${d} de ${name} ${year}`,
    ]);
  });
  return [...inNumbers, ...inWords];
};

const ofContacts = (contacts: readonly PlanContact[], part: Thing): PacketSecret[] =>
  contacts.flatMap(({ name, kind, phone }): PacketSecret[] => [
    { part, as: institutions.includes(kind) ? 'phrase' : 'name', text: name },
    { part, as: 'digits', text: phone },
  ]);

type Of = (facts: PacketFacts) => readonly Omit<PacketSecret, 'part'>[];

const names = (texts: readonly (string | null)[]): Omit<PacketSecret, 'part'>[] =>
  texts.map((text) => ({ as: 'name', text }));
const phrases = (texts: readonly (string | null)[]): Omit<PacketSecret, 'part'>[] =>
  texts.map((text) => ({ as: 'phrase', text }));

/** What of a part may be in someone's free words. */
const secretsOfPart: Partial<Readonly<Record<AttorneyPart, Of>>> = {
  legalName: ({ person, detention }) => {
    const legal = person?.facts.person.legalName;
    return names([
      ...(legal ? [legal.given, legal.middle, legal.firstFamily, legal.secondFamily, ...legal.otherNames] : []),
      person === null ? null : detention.knownAs,
    ]);
  },
  birth: ({ person, detention }) =>
    phrases(
      [person?.facts.person.birth.date ?? null, detention.birthDate].flatMap((day) =>
        day === null ? [] : writtenDays(day),
      ),
    ),
  aNumber: ({ person, detention }) =>
    [person?.facts.person.aNumber.digits ?? null, detention.aNumber].flatMap((digits) =>
      // Written without the zeros that begin it, too.
      digits === null ? [] : [digits, digits.replace(/^0+/, '')].map((text) => ({ as: 'digits' as const, text })),
    ),
  witness: ({ detention }) => phrases([detention.seenBy]),
  supervision: ({ person }) => phrases([person?.facts.person.supervision.office ?? null]),
  documents: ({ person }) => phrases(person?.plan.documents.flatMap(({ words, place }) => [words, place]) ?? []),
  medical: ({ person }) =>
    phrases([
      person?.facts.person.medical ?? null,
      ...(person?.plan.medicines.map(({ name }) => name) ?? []),
      ...(person?.plan.children.map(({ allergies }) => allergies) ?? []),
    ]),
  dependants: ({ person }) => [
    ...phrases([
      person?.facts.person.dependants ?? null,
      ...(person?.plan.children.flatMap(({ school }) => [school]) ?? []),
    ]),
    ...names([
      ...(person?.plan.children.map(({ name }) => name) ?? []),
      ...(person?.plan.caregivers.map(({ name }) => name) ?? []),
    ]),
    ...(person?.plan.caregivers.map(({ phone }) => ({ as: 'digits' as const, text: phone })) ?? []),
  ],
  crewNames: ({ person, detention }) =>
    [
      detention.startedBy,
      ...detention.events.map(({ by }) => by),
      ...(person?.facts.appointments.flatMap(({ crew }) => crew.map(({ name }) => name)) ?? []),
      ...(person?.facts.notes.flatMap(({ observer, addenda }) => [observer, ...addenda.map(({ author }) => author)]) ??
        []),
    ].map((text) => ({ as: 'initials', text })),
  attorney: ({ person }) => phrases(person?.plan.signed.flatMap(({ who, place }) => [who, place]) ?? []),
};

/** What must not be readable anywhere in a packet with these parts. */
export const secretsOf = (facts: PacketFacts, included: ReadonlySet<AttorneyPart>): PacketSecret[] => {
  const { cleared, kept } = sortedContacts(facts);
  const out = Object.entries(secretsOfPart) as [AttorneyPart, Of][]; // the record's own keys
  return [
    ...ofContacts(kept, 'unclearedContacts'),
    ...(included.has('contacts')
      ? []
      : [
          ...ofContacts(cleared, 'contacts'),
          { part: 'contacts' as const, as: 'digits' as const, text: facts.detention.phone },
        ]),
    ...out.flatMap(([part, of]) => (included.has(part) ? [] : of(facts).map((secret) => ({ ...secret, part })))),
  ];
};

/** Names that are in anyway. No word of them is taken out by itself. */
export const shownNames = (
  facts: PacketFacts,
  included: ReadonlySet<AttorneyPart>,
  recipient: string | null,
): (string | null)[] => {
  const { person, detention } = facts;
  const legal = person?.facts.person.legalName;
  return [
    person?.facts.person.preferredName ?? detention.knownAs,
    recipient,
    ...(included.has('legalName') && legal
      ? [legal.given, legal.middle, legal.firstFamily, legal.secondFamily, ...legal.otherNames]
      : []),
    ...(included.has('contacts') ? sortedContacts(facts).cleared.map(({ name }) => name) : []),
    ...(included.has('dependants') ? (person?.plan.children.map(({ name }) => name) ?? []) : []),
  ];
};
