import type { CaseSummary, SummaryPerson } from '../case-summary.ts';
import type { Fact, PaperBlock } from './blocks.ts';
import type { FactKey, PaperWords } from './paper-words.ts';

/** `A 123-456-789`, as the locator and the courts print it. */
export const writtenANumber = (digits: string): string =>
  `A ${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;

type Channel = NonNullable<SummaryPerson['channels']>[number];

const reachability = (channel: Channel, { t }: PaperWords): string => {
  const said = [
    channel.safeToCall !== null && t(channel.safeToCall ? 'exports.paper.reach.call' : 'exports.paper.reach.noCall'),
    channel.safeToText !== null && t(channel.safeToText ? 'exports.paper.reach.text' : 'exports.paper.reach.noText'),
    channel.safeToLeaveMessage !== null &&
      t(channel.safeToLeaveMessage ? 'exports.paper.reach.message' : 'exports.paper.reach.noMessage'),
    channel.bestTimes !== null && t('exports.paper.reach.bestTimes', { times: channel.bestTimes }),
  ].filter((one) => one !== false);
  return said.length === 0 ? t('exports.paper.reach.unknown') : said.join(' · ');
};

/** Languages as a sentence's beginning. */
export const spokenWords = (languages: readonly string[], words: PaperWords): string =>
  words.capital(words.list(languages.map(words.languageName)));

/** Who the person is, as far as it is in. */
export const identityFacts = (
  person: Pick<SummaryPerson, 'legalName' | 'birth' | 'aNumber' | 'languages'>,
  words: PaperWords,
): Fact[] => {
  const { t } = words;
  const fact = (key: FactKey, value: string | null): Fact => ({
    label: t(`exports.paper.fact.${key}`),
    value,
  });
  const facts: Fact[] = [];
  const { legalName, birth, aNumber, languages } = person;
  if (legalName) {
    facts.push(
      fact('given', legalName.given),
      fact('middle', legalName.middle),
      fact('firstFamily', legalName.firstFamily),
      fact('secondFamily', legalName.secondFamily),
    );
    if (legalName.otherNames.length > 0) {
      facts.push({ label: t('exports.paper.fact.otherNames'), value: legalName.otherNames.join(' · '), wide: true });
    }
  }
  if (birth) facts.push(fact('birthDate', birth.date && words.plainDate(birth.date)));
  if (aNumber) {
    const state = aNumber.state === 'none' ? t('exports.paper.aNumberNone') : null;
    facts.push(fact('aNumber', aNumber.digits === null ? state : writtenANumber(aNumber.digits)));
  }
  if (birth) {
    facts.push(
      fact('birthCountry', birth.country && words.country(birth.country)),
      fact('nationality', birth.nationality && words.country(birth.nationality)),
    );
  }
  if (languages) {
    facts.push({
      label: t('exports.paper.fact.languages'),
      value: languages.spoken.length === 0 ? null : spokenWords(languages.spoken, words),
    });
    facts.push(
      fact(
        'interpreter',
        yesNo(languages.interpreterNeeded, t('exports.paper.interpreterYes'), t('exports.paper.interpreterNo')),
      ),
    );
  }
  return facts;
};

const yesNo = (value: boolean | null, yes: string, no: string): string | null =>
  value === null ? null : value ? yes : no;

/** Under which order someone lives, since when, and where they report. */
export const supervisionFacts = (
  { kind, since, office }: NonNullable<SummaryPerson['supervision']>,
  { t, plainDate }: PaperWords,
): Fact[] => [
  { label: t('exports.paper.fact.supervision'), value: t(`exports.paper.supervision.${kind}`), wide: true },
  { label: t('exports.paper.fact.supervisionSince'), value: since && plainDate(since) },
  { label: t('exports.paper.fact.supervisionOffice'), value: office },
];

const legalFacts = ({ attorney, supervision }: SummaryPerson, words: PaperWords): Fact[] => {
  const { t } = words;
  const onFile = (value: boolean | null): string | null =>
    yesNo(value, t('exports.paper.onFile'), t('exports.paper.notOnFile'));
  const facts: Fact[] = [];
  if (attorney) {
    facts.push(
      { label: t('exports.paper.fact.attorney'), value: attorney.name, wide: true },
      { label: t('exports.paper.fact.g28'), value: onFile(attorney.g28OnFile) },
      { label: t('exports.paper.fact.privacyWaiver'), value: onFile(attorney.privacyWaiverOnFile) },
    );
  }
  if (supervision) facts.push(...supervisionFacts(supervision, words));
  return facts;
};

const channelBlock = (channels: readonly Channel[], words: PaperWords): PaperBlock => {
  const { t } = words;
  const title = t('exports.paper.section.channels');
  if (channels.length === 0) return { kind: 'text', title, texts: [{ text: t('exports.paper.noChannels') }] };
  const facts = channels.map((channel): Fact => ({
    label: `${t(`exports.paper.channel.${channel.kind}`)} · ${reachability(channel, words)}`,
    value: channel.value,
    wide: true,
  }));
  return { kind: 'facts', title, facts, nothing: '' };
};

/** Everything about the person themselves, a block per subject; parts that are out leave no trace. */
export const personBlocks = (summary: CaseSummary, words: PaperWords): PaperBlock[] => {
  const { person } = summary;
  const { t } = words;
  const nothing = t('exports.paper.notRecorded');
  const facts = (key: 'person' | 'legal', known: Fact[]): PaperBlock[] =>
    known.length === 0 ? [] : [{ kind: 'facts', title: t(`exports.paper.section.${key}`), facts: known, nothing }];
  const told = (key: 'dependants' | 'medical', text: string | null | undefined): PaperBlock[] =>
    text === undefined
      ? []
      : [{ kind: 'text', title: t(`exports.paper.section.${key}`), texts: [{ text: text ?? nothing }] }];
  return [
    ...facts('person', identityFacts(person, words)),
    ...facts('legal', legalFacts(person, words)),
    ...(person.channels ? [channelBlock(person.channels, words)] : []),
    ...told('dependants', person.dependants),
    ...told('medical', person.medical),
  ];
};

/** The people to call, in order. */
export const contactBlocks = ({ contacts }: CaseSummary, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  const title = t('exports.paper.section.contacts');
  if (contacts === undefined) return [];
  if (contacts.length === 0) return [{ kind: 'text', title, texts: [{ text: t('exports.paper.noContacts') }] }];
  return [
    {
      kind: 'grid',
      title,
      columns: [
        { name: t('exports.paper.column.name'), width: 'wide' },
        { name: t('exports.paper.column.relation'), width: 'word' },
        { name: t('exports.paper.column.phone'), width: 'number' },
        { name: t('exports.paper.column.mayBeTold'), width: 'wide' },
      ],
      rows: contacts.map(({ name, relation, phone, mayBeTold, languages }) => [
        [
          { text: name },
          ...(languages.length === 0 ? [] : [{ text: spokenWords(languages, words), style: 'small' as const }]),
        ],
        [{ text: relation ?? '' }],
        [{ text: phone ?? '' }],
        [{ text: mayBeTold ?? '' }],
      ]),
    },
  ];
};
