import { Button, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readMrz } from '../../shared/locator/mrz.ts';
import { useFormat } from '../base/use-format.ts';
import { Notice } from '../ui/states.tsx';
import { setWork } from './locator-work.ts';
import type { LocatorState } from './use-locator.ts';
import classes from './locator.module.css';

/** How the machine-readable lines were read, and what does not add up. */
const ReadLines = ({ mrz }: { readonly mrz: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (mrz.trim() === '') return null;
  const read = readMrz(mrz, format.today());
  if (read === null) return <Notice tone="missing">{t('locator.who.mrzNotRead')}</Notice>;
  const { last, first, birthDate, doubts } = read;
  return (
    <div aria-live="polite" className={classes.stack}>
      <p>
        {first === '' ? t('locator.who.mrzSingle', { last }) : t('locator.who.mrzRead', { last, first })}{' '}
        {birthDate === null ? null : t('locator.who.mrzBirth', { date: format.plainDate(birthDate) })}
      </p>
      {doubts.map((doubt) => (
        <Notice key={doubt} tone="missing">
          {t(`locator.who.mrzDoubt.${doubt}`)}
        </Notice>
      ))}
    </div>
  );
};

/** The exact text of an ICE paper, and a passport's machine-readable lines: the first spellings to try. */
export const PapersPart = ({ state: { key, work } }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(work.paperFirst !== '' || work.paperLast !== '' || work.mrz !== '');
  const fields = useId();
  const Chevron = opened ? IconChevronUp : IconChevronDown;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        {...(opened && { 'aria-controls': fields })}
        leftSection={<Chevron size={16} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {t('locator.who.exactTitle')}
      </Button>
      {opened ? (
        <div className={classes.stack} id={fields}>
          <div className={classes.fields}>
            <TextInput
              label={t('locator.who.paperFirst')}
              value={work.paperFirst}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setWork(key, { paperFirst: event.currentTarget.value, spelling: null })}
            />
            <TextInput
              label={t('locator.who.paperLast')}
              value={work.paperLast}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setWork(key, { paperLast: event.currentTarget.value, spelling: null })}
            />
          </div>
          <p className={classes.soft}>{t('locator.who.paperHint')}</p>
          <Textarea
            label={t('locator.who.mrz')}
            description={t('locator.who.mrzHint')}
            value={work.mrz}
            maxLength={200}
            rows={2}
            autoComplete="off"
            spellCheck={false}
            styles={{ input: { fontFamily: 'monospace' } }}
            onChange={(event) => setWork(key, { mrz: event.currentTarget.value, spelling: null })}
          />
          <ReadLines mrz={work.mrz} />
        </div>
      ) : null}
    </div>
  );
};
