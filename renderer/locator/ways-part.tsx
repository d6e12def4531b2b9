import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../shared/basics/countries.ts';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import {
  consulateIsTold,
  type Hours,
  type OtherWay,
  siteHost,
  type WayFacts,
} from '../../shared/locator/locator-facts.ts';
import { hoursIn, isOpenAt, type OtherResult, otherResults } from '../../shared/locator/locator-rules.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import type { PickedEntry } from '../directory/public/directory-field.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { CallerCard } from './caller-card.tsx';
import { type Facts, waysFor } from './facts.ts';
import { setWork } from './locator-work.ts';
import type { LocatorState } from './use-locator.ts';
import { useOpenSite } from './use-open-site.ts';
import { blankExtras, type LookExtras, useRecordLook } from './use-record.ts';
import { useSource } from './use-source.ts';
import { useSuggestedEntry, WayEntryPart } from './way-entry.tsx';
import classes from './locator.module.css';

/** Whether a line is answered now, and its hours on this computer's clock. */
const HoursLine = ({ hours }: { readonly hours: Hours }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (hours === null) return <StatusMark tone="quiet">{t('locator.ways.unknownHours')}</StatusMark>;
  if (hours === 'always') return <StatusMark tone="done">{t('locator.ways.always')}</StatusMark>;
  const { from, to } = hoursIn(hours, computerZone(), now);
  const open = isOpenAt(hours, now) === true;
  return (
    <div>
      <StatusMark tone={open ? 'done' : 'missing'}>{t(open ? 'locator.ways.open' : 'locator.ways.closed')}</StatusMark>
      <div className={classes.soft}>
        {t('locator.ways.hours', { days: t('locator.ways.weekdays'), from: format.time(from), to: format.time(to) })}
      </div>
    </div>
  );
};

/** The number to call: a country's own line where there is one. */
const phonesOf = (way: WayFacts, facts: Facts): readonly { readonly phone: string; readonly hours: Hours }[] => {
  const own = way.lines?.filter(({ country }) => country === facts.nationality) ?? [];
  if (own.length > 0) return own;
  return way.phone === null ? [] : [{ phone: way.phone, hours: way.hours }];
};

const Consent = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const { facts, work, key } = state;
  return (
    <div className={classes.stack}>
      <StatusMark tone="missing">{t('locator.ways.consentNeeded')}</StatusMark>
      <Checkbox
        label={t('locator.ways.consentYes')}
        description={t('locator.ways.consent')}
        checked={work.consented}
        onChange={(event) => setWork(key, { consented: event.currentTarget.checked })}
      />
      {facts.nationality !== null && consulateIsTold(facts.nationality) ? (
        <p className={classes.soft}>
          {t('locator.ways.mandatory', { country: countryName(facts.nationality, language) })}
        </p>
      ) : null}
    </div>
  );
};

/** Where someone was asked for; a facility that has them is where they are held. */
const extrasOf = (way: OtherWay, result: OtherResult, { id, line }: PickedEntry): LookExtras =>
  way === 'facility' || way === 'jail'
    ? { ...blankExtras, facility: line, facilityId: id, isHeldThere: result === 'thereNow' }
    : { ...blankExtras, office: way === 'ero' ? line : '' };

interface WayResultsProps {
  readonly way: WayFacts;
  readonly state: LocatorState;
  readonly picked: PickedEntry;
}

const WayResults = ({ way, state, picked }: WayResultsProps) => {
  const { t } = useTranslation();
  const record = useRecordLook(state);
  if (state.whose === null) return null;
  const title = t('locator.ways.result');
  return (
    <div className={classes.stack}>
      <span className={classes.label}>{title}</span>
      <div className={classes.results} role="group" aria-label={`${title} ${t(`locator.way.${way.id}`)}`}>
        {otherResults.map((result) => (
          <Button
            key={result}
            variant="default"
            size="compact-sm"
            onClick={() => void record({ way: way.id, result, typed: null, extras: extrasOf(way.id, result, picked) })}
          >
            {t(`locator.result.${result}`)}
          </Button>
        ))}
      </div>
    </div>
  );
};

const Way = ({ way, state }: { readonly way: WayFacts; readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const openSite = useOpenSite();
  const sourceOf = useSource();
  const [card, setCard] = useState(false);
  const suggested = useSuggestedEntry(way.id, state);
  const [chosen, setChosen] = useState<PickedEntry | null>(null);
  const picked = chosen ?? suggested;
  const { facts, work } = state;
  const isClosedToUs = way.needsConsent && !work.consented;
  const name = way.name[language];
  return (
    <li className={classes.way}>
      <h3>{name}</h3>
      <p>{way.use[language]}</p>
      {way.needsConsent ? <Consent state={state} /> : null}
      {isClosedToUs ? null : (
        <>
          {phonesOf(way, facts).map(({ phone, hours }) => (
            <div key={phone}>
              <div className={classes.row}>
                <span className={classes.phone}>{phone}</span>
                <CopyButton text={phone} what={name} />
              </div>
              <HoursLine hours={hours} />
            </div>
          ))}
          <WayEntryPart way={way.id} picked={picked} onPick={setChosen} />
          {way.tdd === null ? null : <span className={classes.soft}>{t('locator.ways.tdd', { phone: way.tdd })}</span>}
          <div className={classes.row}>
            <Button variant="default" size="compact-sm" aria-expanded={card} onClick={() => setCard(!card)}>
              {t(card ? 'locator.ways.hideCard' : 'locator.ways.card')}
            </Button>
            {way.site === null ? null : (
              <Button variant="subtle" size="compact-sm" onClick={() => way.site !== null && void openSite(way.site)}>
                {t('locator.ways.site', { site: siteHost(way.site) })}
              </Button>
            )}
          </div>
          {card ? <CallerCard way={way} state={state} /> : null}
          <WayResults way={way} state={state} picked={picked} />
        </>
      )}
      <p className={classes.soft}>{t('locator.results.source', { source: sourceOf(way) })}</p>
    </li>
  );
};

/** Every other place to look, beside the locator: with its phone, its hours here, and a card to read from. */
export const WaysPart = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const ways = waysFor(state.facts, useFormat().today());
  return (
    <Section title={t('locator.ways.title')}>
      <p className={classes.lead}>{t('locator.ways.lead')}</p>
      <ul className={classes.ways}>
        {ways.map((way) => (
          <Way key={way.id} way={way} state={state} />
        ))}
      </ul>
    </Section>
  );
};
