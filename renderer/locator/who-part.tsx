import { Anchor, Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { displayANumber, parseANumber } from '../../shared/basics/a-number.ts';
import { joinName } from '../../shared/basics/names.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { CountryField } from '../ui/country-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { type Facts, isMinor } from './facts.ts';
import { clearScratch, setScratch, useScratch } from './locator-work.ts';
import { PapersPart } from './papers-part.tsx';
import { PersonFinder } from './person-finder.tsx';
import { openLocator } from './public/open-locator.ts';
import type { LocatorState } from './use-locator.ts';
import fields from '../ui/fields.module.css';
import classes from './locator.module.css';

/** Says what the form will want and no one has told yet, and that the locator shows no one under 18. */
const Gaps = ({ facts }: { readonly facts: Facts }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = [
    joinName(facts) === '' ? t('locator.who.missingFacts.name') : null,
    facts.aNumber === null ? t('locator.who.missingFacts.aNumber') : null,
    facts.birthCountry === null ? t('locator.who.missingFacts.birthCountry') : null,
    facts.birthDate === null ? t('locator.who.missingFacts.birthDate') : null,
  ].filter((one) => one !== null);
  return (
    <>
      {isMinor(facts, format.today()) ? (
        <Notice tone="danger">
          {facts.name === '' ? t('locator.who.minorUnknown') : t('locator.who.minor', { name: facts.name })}
        </Notice>
      ) : null}
      {missing.length === 0 ? null : (
        <StatusMark tone="missing">{t('locator.who.missing', { list: format.list(missing) })}</StatusMark>
      )}
    </>
  );
};

/** Since when they are detained, and the way to what is being done about it. */
const DetentionLine = ({ detention }: Pick<Facts, 'detention'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (detention === null) return null;
  const { id, takenAt, toldAt } = detention;
  return (
    <div className={classes.row}>
      <StatusMark tone="danger">
        {t('locator.who.detained', { when: format.relativeInstant(takenAt ?? toldAt) })}
      </StatusMark>
      <Anchor component="button" type="button" onClick={() => goTo({ name: 'detention', id })}>
        {t('locator.who.openDetention')}
      </Anchor>
    </div>
  );
};

/** A person, or a detention whose person may not be known. */
export const ChosenWho = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const { facts } = state;
  const { personId, detention } = facts;
  const legal = joinName(facts);
  return (
    <Section
      title={t('locator.who.title')}
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => openLocator()}>
          {t('locator.who.change')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <div className={classes.who}>
          <span className={classes.name}>{facts.name}</span>
          {legal === '' || legal === facts.name ? null : <span className={classes.soft}>{legal}</span>}
          {personId === null ? null : (
            <Anchor component="button" type="button" onClick={() => goTo({ name: 'person', id: personId })}>
              {t('locator.who.record', { name: facts.name })}
            </Anchor>
          )}
        </div>
        <DetentionLine detention={detention} />
        <Gaps facts={facts} />
        <PapersPart state={state} />
      </div>
    </Section>
  );
};

/** The A-number as people write it, and how it was read. */
const ANumber = () => {
  const { t } = useTranslation();
  const { aNumber } = useScratch();
  const parsed = parseANumber(aNumber);
  return (
    <TextInput
      label={t('locator.who.aNumber')}
      value={aNumber}
      maxLength={60}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setScratch({ aNumber: event.currentTarget.value })}
      error={parsed.kind === 'broken' && aNumber.length > 5 ? t(`people.aNumber.problem.${parsed.reason}`) : undefined}
      description={
        parsed.kind === 'number' ? (
          <>
            {t('people.aNumber.understood', { number: displayANumber(parsed.value) })}
            {parsed.warnings.map((warning) => (
              <span key={warning} className={fields.warning}>
                {t(`people.aNumber.warning.${warning}`)}
              </span>
            ))}
          </>
        ) : undefined
      }
    />
  );
};

const nameFields = ['given', 'middle', 'family1', 'family2'] as const;

const ScratchFields = () => {
  const { t } = useTranslation();
  const scratch = useScratch();
  const noCountry = t('people.country.nothing');
  return (
    <div className={classes.fields}>
      {nameFields.map((field) => (
        <TextInput
          key={field}
          label={t(`locator.who.${field}`)}
          value={scratch[field]}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setScratch({ [field]: event.currentTarget.value })}
        />
      ))}
      <ANumber />
      <CountryField
        label={t('locator.who.birthCountry')}
        value={scratch.birthCountry}
        onChange={(birthCountry) => setScratch({ birthCountry })}
        nothingFound={noCountry}
      />
      <DateField
        label={t('locator.who.birthDate')}
        value={scratch.birthDate}
        onChange={(birthDate) => setScratch({ birthDate })}
        prefer="past"
      />
      <CountryField
        label={t('locator.who.nationality')}
        value={scratch.nationality}
        onChange={(nationality) => setScratch({ nationality })}
        nothingFound={noCountry}
      />
      <TextInput
        className={classes.wide ?? ''}
        label={t('locator.who.otherNames')}
        description={t('locator.who.otherNamesHint')}
        value={scratch.otherNames}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setScratch({ otherNames: event.currentTarget.value })}
      />
    </div>
  );
};

/** Someone in People, or what is known of someone who has no record. */
export const ScratchWho = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  return (
    <Section
      title={t('locator.who.title')}
      action={
        <Button variant="subtle" size="compact-sm" onClick={clearScratch}>
          {t('locator.who.clear')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <PersonFinder onPick={(personId) => openLocator({ personId })} />
        <p className={classes.soft}>{t('locator.who.scratch')}</p>
        <ScratchFields />
        <Gaps facts={state.facts} />
        <PapersPart state={state} />
      </div>
    </Section>
  );
};
