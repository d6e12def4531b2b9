import type { Fact, PaperBlock, PaperText } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketChild, PacketContact, PacketFacts, PacketPerson } from '../packet-facts.ts';
import { factBlock, factOf, personCover } from './packet-pieces.ts';

/** Fewer people to call than this are filled up with lines to write on. */
const leastCalls = 3;

/** `A 123-456-789`, as the locator and the courts print it. */
const writtenANumber = (digits: string): string => `A ${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;

const spoken = (languages: readonly string[], words: PaperWords): string | null =>
  languages.length === 0 ? null : words.list(languages.map(words.languageName));

const aNumberWords = ({ state, digits }: NonNullable<PacketPerson['aNumber']>, { t }: PaperWords): string | null => {
  if (digits !== null) return writtenANumber(digits);
  return state === 'none' ? t('packets.paper.aNumberNone') : null;
};

/** A part of a blank paper, of which nothing was left out, is there without a value. */
type Known = Partial<Omit<PacketPerson, 'preferredName'>>;
const blankPerson: Known = {
  legalName: null,
  birth: { date: null, country: null },
  languages: [],
  attorney: { name: null, phone: null, signed: [] },
  dependants: { note: null, caregivers: [] },
  medical: { note: null, medicines: [], doctor: null },
  contacts: [],
  documents: [],
  home: { pets: null, car: null },
};

export const knownOf = ({ person }: PacketFacts): Known => person ?? blankPerson;

const identityFacts = (known: Known, words: PaperWords): Fact[] => {
  const { legalName, birth, aNumber, languages } = known;
  const capital = (text: string | null): string | null => text && words.capital(text);
  return [
    ...(legalName === undefined ? [] : [factOf(words, 'legalName', legalName, true)]),
    ...(birth === undefined
      ? []
      : [
          factOf(words, 'birthDate', birth.date && words.plainDate(birth.date)),
          factOf(words, 'birthCountry', birth.country && words.country(birth.country)),
        ]),
    ...(aNumber === undefined ? [] : [factOf(words, 'aNumber', aNumberWords(aNumber, words))]),
    ...(languages === undefined ? [] : [factOf(words, 'languages', capital(spoken(languages, words)))]),
  ];
};

/** How they are related, which someone typed unless it is of the list, and what they speak. */
const aboutLine = ({ relation, kind, languages }: PacketContact, words: PaperWords): PaperText[] => {
  const speaks = spoken(languages, words);
  const said = [
    ...(relation === null && kind !== null ? [words.t(`plans.contactKind.${kind}`)] : []),
    ...(speaks === null ? [] : [words.t('packets.paper.speaks', { languages: speaks })]),
  ].join(' · ');
  if (said === '') return relation === null ? [] : [{ text: relation, style: 'small' }];
  return [{ text: said, style: 'small', ...(relation !== null && { before: `${relation} ·` }) }];
};

/** What they may be told: what was agreed, and in someone's own words. */
const toldLine = ({ tell, mayBeTold }: PacketContact, { t }: PaperWords): PaperText[] => {
  if (tell === 'unknown' && mayBeTold === null) return [];
  const agreed = tell === 'unknown' ? [] : [t(`packets.paper.tell.${tell}`)];
  const text = [t('packets.paper.mayBeTold'), ...agreed].join(' ');
  return [
    { text, style: 'small', ...(mayBeTold !== null && { after: agreed.length > 0 ? `· ${mayBeTold}` : mayBeTold }) },
  ];
};

const callRow = (contact: PacketContact | null, index: number, words: PaperWords): PaperText[][] => {
  const number: PaperText = { text: `${index + 1}.`, style: 'strong' };
  if (contact === null) return [[number], [{ text: '' }], [{ text: '' }]];
  return [
    [number],
    [{ text: contact.name, style: 'strong' }, ...aboutLine(contact, words)],
    [...(contact.phone === null ? [] : [{ text: contact.phone, style: 'big' as const }]), ...toldLine(contact, words)],
  ];
};

const callBlock = (contacts: readonly PacketContact[], words: PaperWords): PaperBlock => {
  const { t } = words;
  const missing = Math.max(0, leastCalls - contacts.length);
  const rows: (PacketContact | null)[] = [...contacts, ...Array.from({ length: missing }, () => null)];
  return {
    kind: 'grid',
    title: t('packets.paper.section.calls'),
    columns: [
      { name: t('packets.paper.column.order'), width: 'mark' },
      { name: t('packets.paper.column.whoCalls'), width: 'wide' },
      { name: t('packets.paper.column.phone'), width: 'wide' },
    ],
    rows: rows.map((contact, index) => callRow(contact, index, words)),
    fillIn: 2,
  };
};

/** What is known of several, in a row, or null when there is none: the plan has one page. */
const inRow = (texts: readonly (string | null)[]): string | null => {
  const known = texts.filter((text) => text !== null && text !== '');
  return known.length === 0 ? null : known.join(' · ');
};

const legalFacts = ({ attorney }: Known, words: PaperWords): Fact[] =>
  attorney === undefined
    ? []
    : [
        factOf(words, 'attorney', attorney.name),
        factOf(words, 'attorneyPhone', attorney.phone),
        factOf(
          words,
          'signedForms',
          inRow(
            attorney.signed.map(({ kind, place }) =>
              words.t('packets.paper.where', {
                what: words.t(`plans.signed.${kind}`),
                place: place ?? words.t('packets.paper.yes'),
              }),
            ),
          ),
          true,
        ),
      ];

/** A child on the plan; the child’s own sheet says more. */
const childFact = ({ name, school, allergies }: PacketChild, { t }: PaperWords): Fact => ({
  label: t('packets.paper.childLine', { name }),
  value: inRow([school, allergies]),
  wide: true,
});

const childrenFacts = (facts: PacketFacts, { dependants }: Known, words: PaperWords): Fact[] => {
  if (dependants === undefined) return [];
  const { note, caregivers } = dependants;
  const [first, ...others] = caregivers;
  const known = facts.children.filter(({ name }) => name !== null);
  return [
    ...(note === null ? [] : [factOf(words, 'dependants', note, true)]),
    factOf(words, 'caregiver', first?.name ?? null),
    factOf(words, 'caregiverPhone', first?.phone ?? null),
    ...others.map(({ name, phone }) => factOf(words, 'backup', inRow([name, phone]), true)),
    ...(known.length > 0
      ? known.map((child) => childFact(child, words))
      : [factOf(words, 'school', null), factOf(words, 'allergies', null)]),
    factOf(words, 'consent', inRow([first?.paper ?? null, first?.paperPlace ?? null]), true),
  ];
};

const healthFacts = ({ medical }: Known, words: PaperWords): Fact[] =>
  medical === undefined
    ? []
    : [
        factOf(
          words,
          'medical',
          inRow([
            medical.note,
            ...medical.medicines.map(({ name, dose }) => (dose === null ? name : `${name}: ${dose}`)),
          ]),
          true,
        ),
        factOf(words, 'doctor', medical.doctor, true),
      ];

const isKey = (kind: string): boolean => kind === 'houseKeys' || kind === 'carKeys';

/** A paper or key by its name, and where it is. */
const placeLine = (document: NonNullable<Known['documents']>[number], { t }: PaperWords): string => {
  const { kind, words, place } = document;
  const what = kind === 'other' && words !== null ? words : t(`plans.document.${kind}`);
  return t('packets.paper.where', { what, place: place ?? '' }).trim();
};

const whereFacts = (known: Known, reviewedOn: string | null, words: PaperWords): Fact[] => {
  const { documents, home } = known;
  const placed = (keys: boolean): string | null =>
    inRow((documents ?? []).filter(({ kind }) => isKey(kind) === keys).map((one) => placeLine(one, words)));
  return [
    ...(documents === undefined
      ? []
      : [
          factOf(words, 'originals', placed(false)),
          factOf(words, 'copies', null),
          factOf(words, 'keys', placed(true)),
        ]),
    ...(home === undefined ? [] : [factOf(words, 'car', home.car), factOf(words, 'pets', home.pets)]),
    factOf(words, 'reviewed', reviewedOn && words.plainDate(reviewedOn)),
  ];
};

/** The plan's sections, in the order in which someone in a hurry needs them. */
export const planSections = (facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  const known = knownOf(facts);
  return [
    ...factBlock(words, 'person', identityFacts(known, words), 3),
    ...(known.contacts === undefined ? [] : [callBlock(known.contacts, words)]),
    ...factBlock(words, 'legal', legalFacts(known, words)),
    ...factBlock(words, 'children', childrenFacts(facts, known, words)),
    ...factBlock(words, 'health', healthFacts(known, words)),
    ...factBlock(words, 'where', whereFacts(known, facts.person?.reviewedOn ?? null, words), 3),
  ];
};

/** The rapid-response plan on a page. */
export const planBlocks = (facts: PacketFacts, words: PaperWords): PaperBlock[] => [
  personCover(facts, 'planPaper', words),
  ...planSections(facts, words),
];
