import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../shared/basics/countries.ts';
import { formDate } from '../../shared/basics/dates-in-words.ts';
import { countryLabels } from '../../shared/locator/locator-facts.ts';
import { hotkeys } from '../base/hotkeys.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { keysForPeople } from '../ui/keys.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { useUiServices } from '../ui/ui-services.tsx';
import { countryToPick } from './facts.ts';
import { setWork } from './locator-work.ts';
import type { LocatorState } from './use-locator.ts';
import { useSource } from './use-source.ts';
import classes from './locator.module.css';

interface FormField {
  readonly name: 'aNumber' | 'first' | 'last' | 'country' | 'birthDate';
  readonly label: string;
  /** Null: not known. */
  readonly value: string | null;
  readonly missing: string;
}

/** The fields of the chosen search, in the order of the official form. */
const useFormFields = ({ facts, work, mode, spelling }: LocatorState): readonly FormField[] => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const country: FormField = {
    name: 'country',
    label: t('locator.form.country'),
    value: countryToPick(facts, work, language),
    missing: t('locator.form.noCountry'),
  };
  if (mode === 'aNumber') {
    const number: FormField = {
      name: 'aNumber',
      label: t('locator.who.aNumber'),
      value: facts.aNumber,
      missing: t('locator.form.noANumber'),
    };
    return [number, country];
  }
  const noName = t('locator.form.noName');
  const names: readonly FormField[] = [
    { name: 'first', label: t('locator.form.first'), value: spelling?.first ?? null, missing: noName },
    { name: 'last', label: t('locator.form.last'), value: spelling?.last ?? null, missing: noName },
  ];
  if (!work.withBirthDate || facts.birthDate === null) return [...names, country];
  const birth: FormField = {
    name: 'birthDate',
    label: t('locator.form.birthDate'),
    value: formDate(facts.birthDate),
    missing: '',
  };
  return [...names, country, birth];
};

/** Copies one field after the other: pressed again and again while the form is filled in. */
const useCopyNext = (state: LocatorState, fields: readonly FormField[]): (() => Promise<void>) => {
  const { t } = useTranslation();
  const { copy } = useUiServices();
  const toast = useToast();
  const errorToast = useErrorToast();
  const known = fields.filter(({ value }) => value !== null);
  return async () => {
    const field = known[state.work.nextField % Math.max(known.length, 1)];
    if (field === undefined || field.value === null) return;
    try {
      const { clearsInSeconds } = await copy(field.value);
      setWork(state.key, { nextField: state.work.nextField + 1 });
      toast({ message: t('locator.form.copied', { what: field.label, seconds: clearsInSeconds }) });
    } catch (error) {
      errorToast(error);
    }
  };
};

/** Where the label of the country is from, and what else to look for in the list. */
const CountryHelp = ({ state: { facts, work, key } }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  const sourceOf = useSource();
  if (facts.birthCountry === null) return null;
  const { label, alsoTry, ...from } = countryLabels(facts.birthCountry);
  const own = label ?? countryName(facts.birthCountry, language);
  const picked = work.countryLabel ?? own;
  return (
    <div className={classes.stack}>
      <span className={classes.soft}>
        {t('locator.form.countryHint')}{' '}
        {label === null
          ? t('locator.form.countryNoLabel')
          : t('locator.form.countryUnconfirmed', { source: sourceOf(from) })}
      </span>
      {alsoTry.length === 0 ? null : (
        <>
          <span className={classes.soft}>{t('locator.form.alsoTry', { labels: format.list(alsoTry) })}</span>
          <div className={classes.results} role="group" aria-label={t('locator.form.country')}>
            {[own, ...alsoTry].map((one) => (
              <Button
                key={one}
                size="compact-sm"
                variant={one === picked ? 'filled' : 'default'}
                aria-pressed={one === picked}
                onClick={() => setWork(key, { countryLabel: one === own ? null : one })}
              >
                {one}
              </Button>
            ))}
          </div>
        </>
      )}
      {facts.nationality === null ? null : (
        <span className={classes.soft}>
          {t('locator.form.nationality', { country: countryName(facts.nationality, language) })}
        </span>
      )}
    </div>
  );
};

const Step = ({ field, number, state }: { field: FormField; number: number; state: LocatorState }) => {
  const { t } = useTranslation();
  return (
    <li className={classes.step}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div>
        <div className={classes.label}>{field.label}</div>
        {field.value === null ? (
          <StatusMark tone="missing">{field.missing}</StatusMark>
        ) : (
          <div className={classes.value}>{field.value}</div>
        )}
      </div>
      {field.value === null ? (
        <span />
      ) : (
        <CopyButton text={field.value} what={field.label}>
          {t('common.copyNamed', { what: field.label })}
        </CopyButton>
      )}
      <div className={classes.below}>
        {field.name === 'country' ? <CountryHelp state={state} /> : null}
        {field.name === 'aNumber' && field.value !== null ? (
          <span className={classes.soft}>
            {t('locator.form.aNumberHint')} {t('locator.form.aNumberOnce')}
          </span>
        ) : null}
      </div>
    </li>
  );
};

/** The values of the official form in its order, each large and ready to copy. */
export const FormPart = ({ state }: { readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { facts, work, mode, key } = state;
  const fields = useFormFields(state);
  const copyNext = useCopyNext(state, fields);
  useHotkeys([[hotkeys.nextField, () => void copyNext(), { preventDefault: true }]], []);
  return (
    <Section
      title={t('locator.form.title')}
      action={
        <SegmentedControl
          value={mode}
          onChange={(chosen) => setWork(key, { mode: chosen === 'aNumber' ? 'aNumber' : 'name', nextField: 0 })}
          data={[
            { value: 'aNumber', label: t('locator.mode.aNumber') },
            { value: 'name', label: t('locator.mode.name') },
          ]}
          aria-label={t('locator.field.mode')}
        />
      }
    >
      <p className={classes.lead}>{t('locator.form.lead')}</p>
      <ol className={classes.steps}>
        {fields.map((field, at) => (
          <Step key={field.name} field={field} number={at + 1} state={state} />
        ))}
      </ol>
      <div className={classes.row}>
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copyNext()}>
          {t('locator.form.nextField', { keys: keysForPeople(hotkeys.nextField) })}
        </Button>
        {mode === 'name' && facts.birthDate !== null ? (
          <Checkbox
            label={t('locator.form.birthDate')}
            description={`${t('locator.form.birthDateHint')} ${format.plainDate(facts.birthDate)}`}
            checked={work.withBirthDate}
            onChange={(event) => setWork(key, { withBirthDate: event.currentTarget.checked })}
          />
        ) : null}
      </div>
    </Section>
  );
};
