import { Button } from '@mantine/core';
import { IconLockOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GrantedRecord } from '../../shared/grants/grants.ts';
import type { Person } from '../../shared/people/people.ts';
import { person as personRecord } from '../../shared/people/records.ts';
import { nothingOf } from '../../shared/records/record.ts';
import { goTo, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { grantTables } from '../grants/public/grant-acts.ts';
import { MayBeTold } from '../plans/public/may-be-told.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { usePersonFacts } from './person-facts.tsx';
import type { SectionName } from './person-fields.ts';
import { PersonHeader } from './person-header.tsx';
import classes from './person-screen.module.css';
import sectionClasses from './person-section.module.css';

const columns: readonly (readonly SectionName[])[] = [
  ['identity', 'reach'],
  ['supervision', 'wishes', 'legal', 'care'],
];

const FactsSection = ({ person, section }: { readonly person: Person; readonly section: SectionName }) => {
  const { t } = useTranslation();
  const facts = usePersonFacts(person, section);
  return facts.length === 0 ? null : (
    <Section title={t(`people.section.${section}`)} flush>
      <div className={sectionClasses.body}>
        <FactList facts={facts} />
      </div>
    </Section>
  );
};

const Contacts = ({ contacts }: Pick<Person, 'contacts'>) => {
  const { t } = useTranslation();
  return (
    <Section title={t('grants.record.contacts')} flush={contacts.length > 0}>
      {contacts.length === 0 ? (
        t('grants.record.noContacts')
      ) : (
        <ol className={classes.lines}>
          {contacts.map((contact) => (
            <li key={contact.id} className={classes.line}>
              <div className={classes.lineWords}>
                <div className={classes.strong}>{contact.name}</div>
                <div className={classes.soft}>
                  {[contact.relation, contact.phone].filter((fact) => fact !== null).join(' · ')}
                </div>
                <MayBeTold contact={contact} />
              </div>
              {contact.phone === null ? null : <CopyButton text={contact.phone} what={t('plans.field.phone')} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
};

const RecordPage = ({ record, endsOn }: { readonly record: GrantedRecord; readonly endsOn: string | null }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const person: Person = { ...record, ...nothingOf(personRecord, 'granted'), nextAppointment: null };
  const below = endsOn === null ? undefined : t('grants.record.lead', { date: format.plainDate(endsOn) });
  return (
    <Page title={t('grants.record.title', { person: record.preferredName })} below={below}>
      <PersonHeader person={person} withoutNext />
      <div className={classes.columns}>
        {columns.map((sections, index) => (
          <div key={sections[0]} className={classes.column}>
            {sections.map((section) => (
              <FactsSection key={section} person={person} section={section} />
            ))}
            {index === 0 ? <Contacts contacts={person.contacts} /> : null}
          </div>
        ))}
      </div>
    </Page>
  );
};

/** The full record of a person, as a coordinator granted it for one accompaniment; nothing in it can be changed here. */
export const GrantedRecordScreen = ({ screen }: { readonly screen: ScreenOf<'grantedRecord'> }) => {
  const { t } = useTranslation();
  const query = useCallQuery(
    'grants.record',
    { appointmentId: screen.appointmentId, personId: screen.id },
    { tables: [...grantTables, 'person_channel', 'contact'] },
  );
  if (query.error?.code === 'record.notFound') {
    return (
      <Page title={t('grants.record.over')}>
        <EmptyState
          title={t('grants.record.over')}
          icon={IconLockOff}
          action={<Button onClick={() => goTo({ name: 'today' })}>{t('grants.record.back')}</Button>}
        >
          {t('grants.record.overHint')}
        </EmptyState>
      </Page>
    );
  }
  return <Loaded query={query}>{({ record, endsOn }) => <RecordPage record={record} endsOn={endsOn} />}</Loaded>;
};
