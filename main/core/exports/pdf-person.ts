import type { Content } from 'pdfmake/interfaces.js';
import type { CaseSummary, SummaryPerson } from '../../../shared/case-summary.ts';
import type { FactKey, PaperWords } from './paper-words.ts';
import { factSection, gridSection, say, textSection, type Fact } from './pdf-pieces.ts';

/** `A 123-456-789`, as the locator and the courts print it. */
const writtenANumber = (digits: string): string => `A ${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;

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

const identityFacts = (person: SummaryPerson, words: PaperWords): Fact[] => {
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
  if (birth) facts.push(fact('birthDate', birth.date && words.longDate(birth.date)));
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
    const spoken = languages.spoken.map(words.languageName);
    facts.push({ label: t('exports.paper.fact.languages'), value: spoken.length === 0 ? null : words.capital(words.list(spoken)) });
    facts.push(fact('interpreter', yesNo(languages.interpreterNeeded, t('exports.paper.interpreterYes'), t('exports.paper.interpreterNo'))));
  }
  return facts;
};

const yesNo = (value: boolean | null, yes: string, no: string): string | null => (value === null ? null : value ? yes : no);

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
  if (supervision) {
    facts.push(
      { label: t('exports.paper.fact.supervision'), value: t(`exports.paper.supervision.${supervision.kind}`), wide: true },
      {
        label: t('exports.paper.fact.supervisionSince'),
        value: supervision.since && words.longDate(supervision.since),
      },
      { label: t('exports.paper.fact.supervisionOffice'), value: supervision.office },
    );
  }
  return facts;
};

const channelSection = (channels: readonly Channel[], words: PaperWords): Content => {
  const { t } = words;
  const title = t('exports.paper.section.channels');
  if (channels.length === 0) return textSection(title, [say(t('exports.paper.noChannels'))]);
  const facts = channels.map((channel): Fact => ({
    label: `${t(`exports.paper.channel.${channel.kind}`)} · ${reachability(channel, words)}`,
    value: channel.value,
    wide: true,
  }));
  return factSection(title, facts, '');
};

/** Everything about the person themselves, a section per subject; parts that are out leave no trace. */
export const personSections = (summary: CaseSummary, words: PaperWords): Content[] => {
  const { person } = summary;
  const { t } = words;
  const section = (key: 'person' | 'legal', facts: Fact[]): Content[] =>
    facts.length === 0 ? [] : [factSection(t(`exports.paper.section.${key}`), facts, t('exports.paper.notRecorded'))];
  const told = (key: 'dependants' | 'medical', text: string | null | undefined): Content[] =>
    text === undefined ? [] : [textSection(t(`exports.paper.section.${key}`), [say(text ?? t('exports.paper.notRecorded'))])];
  return [
    ...section('person', identityFacts(person, words)),
    ...section('legal', legalFacts(person, words)),
    ...(person.channels ? [channelSection(person.channels, words)] : []),
    ...told('dependants', person.dependants),
    ...told('medical', person.medical),
  ];
};

/** The people to call, in order. */
export const contactsSection = (summary: CaseSummary, words: PaperWords): Content[] => {
  const { t } = words;
  const title = t('exports.paper.section.contacts');
  if (summary.contacts === undefined) return [];
  if (summary.contacts.length === 0) return [textSection(title, [say(t('exports.paper.noContacts'))])];
  return [
    gridSection({
      title,
      columns: [t('exports.paper.column.name'), t('exports.paper.column.relation'), t('exports.paper.column.phone'), t('exports.paper.column.mayBeTold')],
      widths: ['*', 90, 100, '*'],
      rows: summary.contacts.map((contact) => [
        [say(contact.name), ...(contact.languages.length === 0 ? [] : [say(words.capital(words.list(contact.languages.map(words.languageName))), { style: 'small' })])],
        [say(contact.relation ?? '')],
        [say(contact.phone ?? '')],
        [say(contact.mayBeTold ?? '')],
      ]),
    }),
  ];
};
