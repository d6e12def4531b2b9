import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { displayANumber } from '../../shared/basics/a-number.ts';
import { locatorFacts } from '../../shared/locator/locator-facts.ts';
import type { LocatorLookup } from '../../shared/locator/locator.ts';
import { call } from '../base/bridge.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { resultTone } from './result-tone.ts';
import type { LocatorState } from './use-locator.ts';
import { useSource } from './use-source.ts';
import classes from './locator.module.css';

/** What was typed, letter by letter. */
const useTypedWords = (): ((look: LocatorLookup) => string | null) => {
  const { t } = useTranslation();
  return ({ mode, aNumberTyped, firstTyped, lastTyped, countryLabel, birthDateTyped }) => {
    const country = countryLabel ?? t('locator.card.unknown');
    if (mode === 'aNumber') {
      return t('locator.log.typedANumber', { aNumber: displayANumber(aNumberTyped ?? ''), country });
    }
    if (mode === null) return null;
    const words = { first: firstTyped ?? '', last: lastTyped ?? '', country };
    return birthDateTyped === null
      ? t('locator.log.typedName', words)
      : t('locator.log.typedNameBirth', { ...words, birthDate: birthDateTyped });
  };
};

const LookRow = ({ look }: { readonly look: LocatorLookup }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const errorToast = useErrorToast();
  const typedWords = useTypedWords();
  const time = format.instant(look.at);
  const remove = async () => {
    try {
      await call('locator.remove', { id: look.id });
      toast({ message: t('locator.log.removed') });
    } catch (error) {
      errorToast(error);
    }
  };
  const details = [
    typedWords(look),
    look.facility,
    look.office,
    look.spokeWith === null ? null : t('locator.log.spokeWith', { name: look.spokeWith }),
    look.note,
  ].filter((one) => one !== null);
  const name = t('locator.log.remove', { time });
  return (
    <li className={classes.look}>
      <div>
        <StatusMark tone={resultTone(look.result)}>
          {t('locator.log.line', {
            way: t(`locator.way.${look.way}`),
            result: t(`locator.result.${look.result}`),
          })}
        </StatusMark>
        {details.map((detail) => (
          <div key={detail}>{detail}</div>
        ))}
        <div className={classes.soft}>{t('locator.log.by', { time, name: look.by })}</div>
      </div>
      <Tooltip label={name}>
        <ActionIcon aria-label={name} onClick={() => void remove()}>
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
};

/** When to look again, and every look so far with the exact text. */
export const LogPart = ({ state: { lookups, nextAt } }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow().toISOString();
  const sourceOf = useSource();
  const { repeatMinutes, firstDayMinutes, laterMinutes, ...from } = locatorFacts.rhythm;
  const isDue = nextAt !== null && nextAt <= now;
  return (
    <Section title={t('locator.log.title')}>
      <div className={classes.stack}>
        {nextAt === null ? (
          <StatusMark tone="missing" boxed>
            {t('locator.log.first')}
          </StatusMark>
        ) : (
          <StatusMark tone={isDue ? 'missing' : 'ready'} boxed>
            {t(isDue ? 'locator.log.due' : 'locator.log.next', { when: format.instant(nextAt) })}
          </StatusMark>
        )}
        {lookups.length === 0 ? (
          <p className={classes.soft}>{t('locator.log.none')}</p>
        ) : (
          <ul className={classes.list} aria-label={t('locator.log.title')}>
            {lookups.map((look) => (
              <LookRow key={look.id} look={look} />
            ))}
          </ul>
        )}
        <p className={classes.soft}>
          {t('locator.log.rule', { repeat: repeatMinutes, first: firstDayMinutes / 60, later: laterMinutes / 60 })}{' '}
          {sourceOf(from)}
        </p>
      </div>
    </Section>
  );
};
