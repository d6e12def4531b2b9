import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { typedNow } from './facts.ts';
import { setWork } from './locator-work.ts';
import type { LocatorState, TriedVariant } from './use-locator.ts';
import { blankExtras, useRecordLook } from './use-record.ts';
import classes from './locator.module.css';

/** So many are shown at first: what is likely. */
const shownFirst = 8;

const TriedMark = ({ variant }: { readonly variant: TriedVariant }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (variant.repeatAt !== null) {
    return (
      <StatusMark tone="missing">
        {t('locator.variants.repeatAt', { time: format.time(format.clock(variant.repeatAt)) })}
      </StatusMark>
    );
  }
  if (variant.twice) return <StatusMark tone="done">{t('locator.variants.triedTwice')}</StatusMark>;
  return variant.tried ? <StatusMark tone="done">{t('locator.variants.triedMark')}</StatusMark> : null;
};

const VariantRow = ({ variant, state }: { readonly variant: TriedVariant; readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const { facts, work, key, whose, spelling, mode } = state;
  const record = useRecordLook(state);
  const { first, last, reason } = variant;
  const isCurrent = mode === 'name' && spelling !== null && spelling.first === first && spelling.last === last;
  const typed = typedNow(facts, { ...work, mode: 'name' }, variant, language);
  return (
    <li className={classes.variant} data-current={isCurrent}>
      <Checkbox
        aria-label={t('locator.variants.tried', { first, last })}
        checked={variant.tried}
        disabled={variant.tried || typed === null || whose === null}
        onChange={() => void record({ way: 'locator', result: 'tried', typed, extras: blankExtras })}
      />
      <div>
        <div className={classes.spelling}>
          {first} {last}
        </div>
        <div className={classes.soft}>{t(`locator.variant.${reason}`)}</div>
        <TriedMark variant={variant} />
      </div>
      {isCurrent ? (
        <StatusMark tone="ready">{t('locator.variants.using')}</StatusMark>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('locator.variants.use', { first, last })}
          onClick={() => setWork(key, { mode: 'name', spelling: { first, last }, nextField: 0 })}
        >
          {t('locator.variants.useIt')}
        </Button>
      )}
    </li>
  );
};

/** The spellings of the name worth trying, likeliest first, with what was tried checked off. */
export const VariantsPart = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { variants } = state;
  const shown = all ? variants : variants.slice(0, shownFirst);
  return (
    <Section title={t('locator.variants.title')}>
      {variants.length === 0 ? (
        <p className={classes.soft}>{t('locator.variants.none')}</p>
      ) : (
        <>
          <p className={classes.lead}>{t('locator.variants.lead')}</p>
          <ol className={classes.list} aria-label={t('locator.variants.title')}>
            {shown.map((variant) => (
              <VariantRow key={`${variant.first}|${variant.last}`} variant={variant} state={state} />
            ))}
          </ol>
          {variants.length <= shownFirst ? null : (
            <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('locator.variants.fewer') : t('locator.variants.more', { count: variants.length })}
            </Button>
          )}
        </>
      )}
    </Section>
  );
};
