import { Button } from '@mantine/core';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '../../shared/basics/dates-in-words.ts';
import type { CallOutput } from '../../shared/contract.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { RecordHistory } from '../audit/public/record-history.tsx';
import { goTo, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { openEntryForm } from './public/entry-panel.ts';
import {
  EntryHours,
  EntryLanguages,
  EntryLink,
  EntryPhones,
  EntrySource,
  EntryStatusMark,
  entryWarning,
} from './public/entry-parts.tsx';
import { statesWords, statusTones } from './public/entry-words.ts';
import { useEntryWords } from './public/use-entry-words.ts';
import { ShippedPart } from './shipped-part.tsx';
import { VerifyMenu } from './verify-menu.tsx';
import classes from './directory.module.css';

interface EntryProps {
  readonly entry: Entry;
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  children === null ? null : (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );

const Contact = ({ entry }: EntryProps) => {
  const { t } = useTranslation();
  const { name, address, phones, covers, instructions } = entry;
  return (
    <Section title={t('directory.entry.contact')}>
      <div className={classes.parts}>
        {phones.length === 0 ? (
          <p className={classes.soft}>{t('directory.fact.noPhone')}</p>
        ) : (
          <EntryPhones entry={entry} />
        )}
        {address === null ? null : (
          <div className={classes.address}>
            <span>{address}</span>
            <CopyButton text={address} what={t('directory.entry.copyAddress', { name })} />
          </div>
        )}
        <EntryHours entry={entry} />
        <EntryLanguages entry={entry} />
        <EntryLink entry={entry} />
        <dl className={classes.facts}>
          <Fact label={t('directory.field.covers')}>{covers}</Fact>
          <Fact label={t('directory.field.instructions')}>
            {instructions === null ? null : t('directory.fact.quoted', { words: instructions })}
          </Fact>
        </dl>
      </div>
    </Section>
  );
};

const DoorRules = ({ entry }: EntryProps) => {
  const { t } = useTranslation();
  const { language } = useEntryWords();
  const { role } = useSessionUser();
  const { whoMayEnter, idRules, phoneRules, rulesVerifiedOn } = entry;
  const isKnown = [whoMayEnter, idRules, phoneRules].some((rule) => rule !== null);
  return (
    <Section title={t('directory.entry.doorRules')}>
      {isKnown ? (
        <>
          <dl className={classes.facts}>
            <Fact label={t('directory.field.whoMayEnter')}>{whoMayEnter}</Fact>
            <Fact label={t('directory.field.idRules')}>{idRules}</Fact>
            <Fact label={t('directory.field.phoneRules')}>{phoneRules}</Fact>
          </dl>
          <p className={classes.soft}>
            {rulesVerifiedOn === null
              ? t('directory.entry.rulesNotVerified')
              : t('directory.entry.rulesVerified', { date: plainDate(rulesVerifiedOn, language) })}
          </p>
        </>
      ) : (
        <p className={classes.soft}>
          {t(role === 'coordinator' ? 'directory.entry.noDoorRules' : 'directory.entry.noDoorRulesRead')}
        </p>
      )}
    </Section>
  );
};

const Reliability = ({ entry }: EntryProps) => {
  const { t } = useTranslation();
  return (
    <Section title={t('directory.entry.sourceTitle')}>
      <div className={classes.parts}>
        <EntryStatusMark entry={entry} />
        <EntrySource entry={entry} />
        {entry.origin === 'shipped' ? null : <p className={classes.soft}>{t(`directory.origin.${entry.origin}`)}</p>}
      </div>
    </Section>
  );
};

/** Kinds at whose door someone stands with a person. */
const hasDoor = ({ kind }: Entry): boolean => !['hotline', 'crisis', 'rights', 'government'].includes(kind);

const EntryPage = ({ got }: { readonly got: CallOutput<'directory.get'> }) => {
  const { entry, rowId } = got;
  const { t } = useTranslation();
  const words = useEntryWords();
  const { role } = useSessionUser();
  const warning = entryWarning(entry.kind);
  const isCoordinator = role === 'coordinator';
  return (
    <Page
      title={entry.name}
      below={`${t(`directory.kind.${entry.kind}`)} · ${statesWords(entry.states, words)}`}
      extra={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
            onClick={() => goTo({ name: 'directory' })}
          >
            {t('directory.entry.back')}
          </Button>
          {isCoordinator ? <VerifyMenu entry={entry} /> : null}
        </>
      }
      action={
        isCoordinator ? (
          <Button
            leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
            onClick={() => openEntryForm(entry.id)}
          >
            {t('directory.entry.edit')}
          </Button>
        ) : undefined
      }
    >
      {warning === null ? null : <Notice tone="info">{t(`directory.fact.${warning}`)}</Notice>}
      {entry.remark === null ? null : (
        <Notice tone={statusTones[entry.status] === 'missing' ? 'missing' : 'info'}>
          {entry.remark[words.language]}
        </Notice>
      )}
      {isCoordinator ? <ShippedPart got={got} /> : null}
      <div className={classes.columns}>
        <Contact entry={entry} />
        <div className={classes.column}>
          <Reliability entry={entry} />
          {hasDoor(entry) ? <DoorRules entry={entry} /> : null}
          {entry.note === null ? null : (
            <Section title={t('directory.entry.teamNote')}>
              <p className={classes.note}>{entry.note}</p>
            </Section>
          )}
        </div>
      </div>
      {isCoordinator && rowId !== null ? <RecordHistory recordId={rowId} /> : null}
    </Page>
  );
};

/** All about one entry: how to reach it, where that is from and how sure it is, the rules at its door. */
export const EntryScreen = ({ screen: { id } }: { readonly screen: ScreenOf<'directoryEntry'> }) => {
  const query = useCallQuery('directory.get', { id }, { tables: ['directory_entry'] });
  return <Loaded query={query}>{(got) => <EntryPage got={got} />}</Loaded>;
};
