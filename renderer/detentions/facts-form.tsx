import { Button, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../shared/basics/time.ts';
import { takers } from '../../shared/detentions/choices.ts';
import type { Detention, DetentionFacts } from '../../shared/detentions/detentions.ts';
import { placeKinds } from '../../shared/directory/choices.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useRowForm } from '../base/row-form.ts';
import { useFormat } from '../base/use-format.ts';
import { DirectoryField, type PickedEntry } from '../directory/public/directory-field.tsx';
import { CountryField } from '../ui/country-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { YesNoSelect } from './yes-no-select.tsx';
import classes from './detention-screen.module.css';

/** Which of the facts a form asks for. */
export type FactsPart = 'incident' | 'identity' | 'aNumber' | 'all';

interface Values {
  readonly date: string | null;
  readonly time: string | null;
  readonly place: PickedEntry;
  readonly takenBy: Detention['takenBy'];
  readonly takenByWords: string;
  readonly seenBy: string;
  readonly knownAs: string;
  readonly description: string;
  readonly phone: string;
  readonly aNumber: string;
  readonly birthDate: string | null;
  readonly birthCountry: string | null;
  readonly languages: readonly string[];
  readonly underAge: boolean | null;
}

const valuesOf = (detention: Detention): Values => {
  const taken = detention.takenAt === null ? null : instantToWall(detention.takenAt, detention.zone);
  return {
    date: taken?.date ?? null,
    time: taken?.time ?? null,
    place: { id: detention.placeId, line: detention.place ?? '' },
    takenBy: detention.takenBy,
    takenByWords: detention.takenByWords ?? '',
    seenBy: detention.seenBy ?? '',
    knownAs: detention.knownAs ?? '',
    description: detention.description ?? '',
    phone: detention.phone ?? '',
    aNumber: detention.aNumber ?? '',
    birthDate: detention.birthDate,
    birthCountry: detention.birthCountry,
    languages: detention.languages,
    underAge: detention.underAge,
  };
};

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

const factsOf = ({ date, time, ...values }: Values, today: string): DetentionFacts => ({
  takenAt: time === null ? null : `${date ?? today}T${time}`,
  place: orNull(values.place.line),
  placeId: values.place.id,
  takenBy: values.takenBy,
  takenByWords: orNull(values.takenByWords),
  seenBy: orNull(values.seenBy),
  knownAs: orNull(values.knownAs),
  description: orNull(values.description),
  phone: orNull(values.phone),
  aNumber: orNull(values.aNumber),
  birthDate: values.birthDate,
  birthCountry: values.birthCountry,
  languages: [...values.languages],
  underAge: values.underAge,
});

/** Only what was typed: what a reader does not see, such as an A-number, stays as it is. */
const changed = (before: DetentionFacts, after: DetentionFacts): DetentionFacts =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof DetentionFacts]),
    ),
  ) as DetentionFacts; // fields of the facts

interface FieldsProps {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

const IncidentFields = ({ values, set }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.pair}>
        <TimeField
          label={t('detentions.field.takenAt')}
          description={t('detentions.start.timeHint')}
          value={values.time}
          onChange={(time) => set({ time })}
        />
        <DateField label={t('audit.field.date')} prefer="past" value={values.date} onChange={(date) => set({ date })} />
      </div>
      <DirectoryField
        label={t('detentions.field.place')}
        kinds={placeKinds}
        value={values.place}
        onChange={(place) => set({ place })}
      />
      <div className={classes.pair}>
        <Select
          label={t('detentions.field.takenBy')}
          data={takers.map((value) => ({ value, label: t(`detentions.taker.${value}`) }))}
          value={values.takenBy}
          allowDeselect={false}
          onChange={(value) => set({ takenBy: takers.find((one) => one === value) ?? 'unknown' })}
        />
        <TextInput
          label={t('detentions.field.takenByWords')}
          value={values.takenByWords}
          maxLength={300}
          onChange={(event) => set({ takenByWords: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('detentions.field.seenBy')}
        value={values.seenBy}
        maxLength={300}
        onChange={(event) => set({ seenBy: event.currentTarget.value })}
      />
    </>
  );
};

const ANumberField = ({ values, set, errors }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('people.field.aNumber')}
      placeholder={t('people.aNumber.hint')}
      value={values.aNumber}
      maxLength={60}
      autoComplete="off"
      spellCheck={false}
      error={errors['aNumber'] ?? null}
      onChange={(event) => set({ aNumber: event.currentTarget.value })}
    />
  );
};

const IdentityFields = ({ values, set, errors }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('detentions.field.knownAs')}
        value={values.knownAs}
        maxLength={200}
        onChange={(event) => set({ knownAs: event.currentTarget.value })}
      />
      <TextInput
        label={t('detentions.field.description')}
        value={values.description}
        maxLength={1000}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('detentions.field.phone')}
          value={values.phone}
          maxLength={300}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        <ANumberField {...{ values, set, errors }} />
      </div>
      <div className={classes.pair}>
        <DateField
          label={t('people.field.birthDate')}
          prefer="past"
          example={t('common.date.exampleBirth')}
          value={values.birthDate}
          onChange={(birthDate) => set({ birthDate })}
        />
        <CountryField
          label={t('people.field.birthCountry')}
          nothingFound={t('people.country.nothing')}
          value={values.birthCountry}
          onChange={(birthCountry) => set({ birthCountry })}
        />
      </div>
      <LanguagesField
        label={t('people.field.languages')}
        value={values.languages}
        onChange={(languages) => set({ languages })}
      />
      <YesNoSelect
        label={t('detentions.field.underAge')}
        value={values.underAge}
        onChange={(underAge) => set({ underAge })}
      />
    </>
  );
};

interface FactsFormProps {
  readonly detention: Detention;
  readonly part: FactsPart;
  /** Called when it was saved or what was typed was discarded. */
  readonly onDone?: () => void;
}

/** What is known: of the incident, of who it is, or both. */
export const FactsForm = ({ detention, part, onDone }: FactsFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = detention;
  const { values, set, form, isBegun, cancel } = useRowForm<Values>({
    draft: `facts:${id}:${part}`,
    stored: valuesOf(detention),
    save: async (typed) => {
      const today = format.today(detention.zone);
      const change = changed(factsOf(valuesOf(detention), today), factsOf(typed, today));
      if (Object.keys(change).length === 0) return null;
      const { act } = await call('detentions.save', { id, ...change });
      return {
        message: t('detentions.screen.factsSaved'),
        undo: () => call('detentions.undoSave', { id, act }),
      };
    },
    onSaved: onDone,
    fieldOf: (path) => path,
  });
  // A time without a day is of the day on which it was typed, which may not be the day on which it is saved.
  const setDated = (change: Partial<Values>): void =>
    set(
      typeof change.time === 'string' && values.date === null
        ? { ...change, date: format.today(detention.zone) }
        : change,
    );
  const fields = { values, set: setDated, errors: form.errors };
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      {part === 'incident' || part === 'all' ? <IncidentFields {...fields} /> : null}
      {part === 'identity' || part === 'all' ? <IdentityFields {...fields} /> : null}
      {part === 'aNumber' ? <ANumberField {...fields} /> : null}
      <Group gap="xs">
        <Button type="submit" loading={form.running}>
          {t('common.save')}
        </Button>
        {isBegun ? (
          <Button
            variant="default"
            disabled={form.running}
            onClick={() => {
              cancel();
              onDone?.();
            }}
          >
            {t('common.cancel')}
          </Button>
        ) : null}
      </Group>
    </form>
  );
};
