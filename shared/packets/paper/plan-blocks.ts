import type { Fact, PaperBlock, PaperText } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketContact, PacketFacts, PacketPerson } from '../packet-facts.ts';
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
  attorney: null,
  dependants: null,
  medical: null,
  contacts: [],
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

/** How they are related, which someone typed, and what they speak. */
const aboutLine = (relation: string | null, speaks: string | null): PaperText[] => {
  if (speaks === null) return relation === null ? [] : [{ text: relation, style: 'small' }];
  return [{ text: speaks, style: 'small', ...(relation !== null && { before: `${relation} ·` }) }];
};

const callRow = (contact: PacketContact | null, index: number, words: PaperWords): PaperText[][] => {
  const number: PaperText = { text: `${index + 1}.`, style: 'strong' };
  if (contact === null) return [[number], [{ text: '' }], [{ text: '' }]];
  const speaks = spoken(contact.languages, words);
  return [
    [number],
    [
      { text: contact.name, style: 'strong' },
      ...aboutLine(contact.relation, speaks && words.t('packets.paper.speaks', { languages: speaks })),
    ],
    [
      ...(contact.phone === null ? [] : [{ text: contact.phone, style: 'big' as const }]),
      ...(contact.mayBeTold === null
        ? []
        : [{ text: words.t('packets.paper.mayBeTold'), after: contact.mayBeTold, style: 'small' as const }]),
    ],
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

const legalFacts = ({ attorney }: Known, words: PaperWords): Fact[] =>
  attorney === undefined
    ? []
    : [
        factOf(words, 'attorney', attorney),
        factOf(words, 'attorneyPhone', null),
        factOf(words, 'signedForms', null, true),
      ];

const childrenFacts = ({ dependants }: Known, words: PaperWords): Fact[] =>
  dependants === undefined
    ? []
    : [
        ...(dependants === null ? [] : [factOf(words, 'dependants', dependants, true)]),
        factOf(words, 'caregiver', null),
        factOf(words, 'caregiverPhone', null),
        factOf(words, 'school', null),
        factOf(words, 'allergies', null),
        factOf(words, 'consent', null, true),
      ];

/** The plan's sections, in the order in which someone in a hurry needs them. */
export const planSections = (facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  const known = knownOf(facts);
  const where = (['originals', 'copies', 'keys', 'car', 'pets', 'reviewed'] as const).map((name) =>
    factOf(words, name, null),
  );
  return [
    ...factBlock(words, 'person', identityFacts(known, words), 3),
    ...(known.contacts === undefined ? [] : [callBlock(known.contacts, words)]),
    ...factBlock(words, 'legal', legalFacts(known, words)),
    ...factBlock(words, 'children', childrenFacts(known, words)),
    ...factBlock(
      words,
      'health',
      known.medical === undefined
        ? []
        : [factOf(words, 'medical', known.medical, true), factOf(words, 'doctor', null, true)],
    ),
    ...factBlock(words, 'where', where, 3),
  ];
};

/** The rapid-response plan on a page. */
export const planBlocks = (facts: PacketFacts, words: PaperWords): PaperBlock[] => [
  personCover(facts, 'planPaper', words),
  ...planSections(facts, words),
];
