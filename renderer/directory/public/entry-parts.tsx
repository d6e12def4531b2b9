import { Button } from '@mantine/core';
import { IconClock, IconExternalLink, IconLanguage, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { computerZone } from '../../../shared/basics/dates-in-words.ts';
import type { Entry } from '../../../shared/directory/directory.ts';
import { call } from '../../base/bridge.ts';
import { useNow } from '../../base/use-format.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useErrorToast, useToast } from '../../ui/toasts.tsx';
import { factsLine, hoursWords, languagesWords, openWords, statusTones } from './entry-words.ts';
import { useEntryWords } from './use-entry-words.ts';
import classes from './entry-parts.module.css';

interface EntryProps {
  readonly entry: Entry;
}

/** How sure an entry is. */
export const EntryStatusMark = ({ entry: { status } }: EntryProps) => {
  const { t } = useTranslation();
  return <StatusMark tone={statusTones[status]}>{t(`directory.status.${status}`)}</StatusMark>;
};

/** Every number of an entry, with what it is for, to copy. */
export const EntryPhones = ({ entry: { phones, name } }: EntryProps) => {
  const { t } = useTranslation();
  return phones.length === 0 ? null : (
    <ul className={classes.phones}>
      {phones.map(({ number, use }) => (
        <li key={number}>
          <IconPhone size={16} stroke={1.75} aria-hidden />
          <span className={classes.number}>{number}</span>
          <CopyButton text={number} what={t('directory.entry.copyNumber', { name })} />
          {use === 'main' ? null : <span className={classes.soft}>{t(`directory.use.${use}`)}</span>}
        </li>
      ))}
    </ul>
  );
};

/** Whether it is open now, and its hours. */
export const EntryHours = ({ entry }: EntryProps) => {
  const words = useEntryWords();
  const now = useNow();
  const open = openWords(entry, { now, ownZone: computerZone() }, words);
  const hours = hoursWords(entry, words);
  if (hours === null) return null;
  return (
    <div className={classes.line}>
      <IconClock size={16} stroke={1.75} aria-hidden />
      <span>
        {open === null ? null : <StatusMark tone={open.open ? 'done' : 'quiet'}>{open.words}</StatusMark>}
        <span className={[classes.soft, classes.capital].join(' ')}>{hours}</span>
      </span>
    </div>
  );
};

/** The languages that are spoken there. */
export const EntryLanguages = ({ entry: { languages } }: EntryProps) => {
  const spoken = languagesWords(languages, useEntryWords());
  return spoken === null ? null : (
    <div className={classes.line}>
      <IconLanguage size={16} stroke={1.75} aria-hidden />
      <span>
        <span className={classes.capital}>{spoken}</span>
      </span>
    </div>
  );
};

/** The website: opened in the system’s browser if it ships with Alongside, and to copy. */
export const EntryLink = ({ entry: { url, name, linkOpens } }: EntryProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  if (url === null) return null;
  const open = async (): Promise<void> => {
    try {
      const { result } = await call('links.open', { url });
      if (result === 'failed') toast({ message: t('directory.entry.linkFailed'), tone: 'missing' });
    } catch (error) {
      errorToast(error);
    }
  };
  return (
    <div className={classes.line}>
      {linkOpens ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconExternalLink size={16} stroke={1.75} aria-hidden />}
          aria-label={t('directory.entry.openLinkNamed', { name })}
          onClick={() => void open()}
        >
          {t('directory.entry.openLink')}
        </Button>
      ) : null}
      <span className={classes.url}>{url.replace(/^https?:\/\//u, '')}</span>
      <CopyButton text={url} what={t('directory.entry.copyLink', { name })} />
    </div>
  );
};

/** Where the facts are from, as of when, and who verified them how. Beside every fact that is shown. */
export const EntrySource = ({ entry }: EntryProps) => (
  <p className={classes.source}>{factsLine(entry, useEntryWords())}</p>
);

/** What must be known before someone relies on the entry. */
export const entryWarning = (kind: Entry['kind']): 'notCheckIn' | 'letterFirst' | 'government' | null => {
  switch (kind) {
    case 'fieldOffice':
      return 'notCheckIn';
    case 'checkIn':
    case 'court':
      return 'letterFirst';
    case 'government':
      return 'government';
    default:
      return null;
  }
};

/** An entry as a card: how to reach it, whether it is open, how sure that is. */
export const EntryCard = ({ entry }: EntryProps) => {
  const { t } = useTranslation();
  const { language } = useEntryWords();
  const warning = entryWarning(entry.kind);
  return (
    <article className={classes.card} aria-label={entry.name}>
      <div className={classes.head}>
        <h3 className={classes.name}>{entry.name}</h3>
        <EntryStatusMark entry={entry} />
      </div>
      {entry.remark === null ? null : <p>{entry.remark[language]}</p>}
      {warning === 'government' ? <p className={classes.soft}>{t('directory.fact.government')}</p> : null}
      <EntryPhones entry={entry} />
      <EntryHours entry={entry} />
      <EntryLanguages entry={entry} />
      <EntryLink entry={entry} />
      <EntrySource entry={entry} />
    </article>
  );
};
