import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resultFacts, type SiteResult, siteResults } from '../../shared/locator/locator-facts.ts';
import { repeatAt, waitsForRepeat, zeroOf } from '../../shared/locator/locator-rules.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { DirectoryField } from '../directory/public/directory-field.tsx';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { resultTone } from './result-tone.ts';
import type { LocatorState } from './use-locator.ts';
import { type BeginAs, blankExtras, type LookExtras, useRecordLook } from './use-record.ts';
import { useSource } from './use-source.ts';
import classes from './locator.module.css';

/** Results that name a place. */
const placed: readonly SiteResult[] = ['inCustody', 'inCustodyCbp', 'callForDetails', 'notInCustody'];

/** Results that say where they are held now. */
const held: readonly SiteResult[] = ['inCustody', 'inCustodyCbp'];

interface ExtrasProps {
  readonly result: SiteResult;
  readonly extras: LookExtras;
  readonly set: (change: Partial<LookExtras>) => void;
}

/** What the page says beside the result. */
const Extras = ({ result, extras, set }: ExtrasProps) => {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      {placed.includes(result) ? (
        <>
          <DirectoryField
            label={t('locator.field.facility')}
            kinds={['facility']}
            value={{ id: extras.facilityId, line: extras.facility }}
            onChange={({ id, line }) => set({ facility: line, facilityId: id })}
          />
          <TextInput
            label={t('locator.field.office')}
            value={extras.office}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => set({ office: event.currentTarget.value })}
          />
        </>
      ) : null}
      <Textarea
        className={classes.wide ?? ''}
        label={t('locator.field.note')}
        value={extras.note}
        maxLength={2000}
        autosize
        minRows={1}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  );
};

/** What a result means and what to do next, in the words of the data with their source. */
const WhatNext = ({ result, state }: { readonly result: SiteResult; readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  const now = useNow();
  const sourceOf = useSource();
  const { isAnswer, meaning, next, wordsConfidence, ...from } = resultFacts(result);
  const { typed, lookups } = state;
  const at = now.toISOString();
  const own = lookups.filter(({ way }) => way === 'locator');
  const isFirstZero = result === 'zero' && (typed === null || zeroOf(typed, at, own).result === 'zeroOnce');
  const due = typed === null ? null : waitsForRepeat(typed, own);
  return (
    <>
      {isAnswer ? <p>{meaning[language]}</p> : <Notice tone="missing">{meaning[language]}</Notice>}
      {wordsConfidence === 'weak' ? <p className={classes.soft}>{t('locator.results.unseen')}</p> : null}
      {isFirstZero ? (
        <StatusMark tone="missing">
          {t('locator.results.zeroFirst', { time: format.time(format.clock(due ?? repeatAt(at))) })}
        </StatusMark>
      ) : null}
      <h3>{t('locator.results.next')}</h3>
      <ul className={classes.next}>
        {next.map((one) => (
          <li key={one.en}>{one[language]}</li>
        ))}
      </ul>
      <p className={classes.soft}>{t('locator.results.source', { source: sourceOf(from) })}</p>
    </>
  );
};

/** Without a facility, or with a result that says none, no one is held there. */
const heldNow = (result: SiteResult, extras: LookExtras): LookExtras => ({
  ...extras,
  isHeldThere: extras.isHeldThere && held.includes(result) && extras.facility.trim() !== '',
});

const Chosen = ({ result, state, onDone }: { result: SiteResult; state: LocatorState; onDone: () => void }) => {
  const { t } = useTranslation();
  const { whose, facts, typed } = state;
  const record = useRecordLook(state);
  const [extras, setExtras] = useState(blankExtras);
  const [running, setRunning] = useState(false);
  const keep = async (begin: BeginAs) => {
    setRunning(true);
    const done = await record({ way: 'locator', result, typed, extras: heldNow(result, extras) }, begin);
    setRunning(false);
    if (done) onDone();
  };
  return (
    <div className={classes.chosen}>
      <StatusMark tone={resultTone(result)}>{t(`locator.results.site.${result}`)}</StatusMark>
      <WhatNext result={result} state={state} />
      {typed === null ? (
        <p className={classes.soft}>{t('locator.results.nothingTyped')}</p>
      ) : (
        <>
          <Extras result={result} extras={extras} set={(change) => setExtras({ ...extras, ...change })} />
          {facts.detention !== null && held.includes(result) && extras.facility.trim() !== '' ? (
            <Checkbox
              label={t('locator.results.heldThere', { facility: extras.facility.trim() })}
              checked={extras.isHeldThere}
              onChange={(event) => setExtras({ ...extras, isHeldThere: event.currentTarget.checked })}
            />
          ) : null}
          {whose === null ? (
            <>
              <p className={classes.soft}>{t('locator.results.keep')}</p>
              <div className={classes.row}>
                <Button color="red" loading={running} onClick={() => void keep('detention')}>
                  {t('locator.results.startAndRecord')}
                </Button>
                <Button variant="default" disabled={running} onClick={() => void keep('person')}>
                  {t('locator.results.addAndRecord', { name: facts.name || t('locator.who.nameUnknown') })}
                </Button>
              </div>
            </>
          ) : (
            <div>
              <Button loading={running} onClick={() => void keep('person')}>
                {t('locator.results.record')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
};

/** Buttons in the site's own words, each with what to do next. */
export const ResultPart = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const [result, setResult] = useState<SiteResult | null>(null);
  return (
    <Section title={t('locator.results.title')}>
      <p className={classes.lead}>{t('locator.results.lead')}</p>
      <div className={classes.results} role="group" aria-label={t('locator.results.title')}>
        {siteResults.map((one) => (
          <Button
            key={one}
            variant={one === result ? 'filled' : 'default'}
            aria-pressed={one === result}
            onClick={() => setResult(one === result ? null : one)}
          >
            {t(`locator.results.site.${one}`)}
          </Button>
        ))}
      </div>
      {result === null ? null : <Chosen key={result} result={result} state={state} onDone={() => setResult(null)} />}
    </Section>
  );
};
