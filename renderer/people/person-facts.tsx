import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/people.ts';
import type { Fact } from '../ui/fact-list.tsx';
import { ChannelList } from './channel-list.tsx';
import { type FieldDef, type SectionName, sectionFields } from './person-fields.ts';
import { valuesOf } from './person-values.ts';
import { useValueWords } from './value-words.ts';

/** The parts of the legal name are read as one; the others each under its own name. */
const isLegalPart = (field: FieldDef): boolean =>
  field.name === 'given' || field.name === 'middle' || field.name === 'firstFamily' || field.name === 'secondFamily';

/** What the header of the page shows already. */
const isInHeader = (field: FieldDef): boolean => field.name === 'preferredName' || field.name === 'pronouns';

/** What is known of one section, in order. */
export const usePersonFacts = (person: Person, section: SectionName): Fact[] => {
  const { t } = useTranslation();
  const words = useValueWords();
  const values = valuesOf(person);
  const fields = sectionFields[section].filter((field) => !isInHeader(field));
  const legal = fields
    .filter(isLegalPart)
    .map((field) => words(field, values))
    .filter((part) => part !== null);
  const facts: Fact[] =
    legal.length === 0 ? [] : [{ name: 'legalName', label: t('people.field.legalName'), value: legal.join(' ') }];
  for (const field of fields) {
    if (isLegalPart(field)) continue;
    const label = t(`people.field.${field.name}`);
    if (field.kind === 'channels') {
      if (person.channels.length > 0) {
        facts.push({ name: field.name, label, value: <ChannelList channels={person.channels} />, wide: true });
      }
    } else if (field.kind === 'aNumber') {
      // A number is in the header of the page.
      if (person.aNumberState === 'none') facts.push({ name: field.name, label, value: t('people.aNumber.hasNone') });
    } else {
      const value = words(field, values);
      if (value !== null) facts.push({ name: field.name, label, value, capital: field.kind === 'languages' });
    }
  }
  return facts;
};
