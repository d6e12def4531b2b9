import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import { companionWishes, personStatuses, supervisionKinds } from '../../shared/people/people.ts';
import { CountryField } from '../ui/country-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { StoredANumberField } from './a-number-field.tsx';
import { ChannelsField } from './channels-field.tsx';
import type { FieldDef } from './person-fields.ts';
import type { PersonValues } from './person-values.ts';
import { useValueWords } from './value-words.ts';
import { YesNoField } from './yes-no-field.tsx';
import classes from './fields.module.css';

export interface PersonFieldProps {
  readonly field: FieldDef;
  readonly values: PersonValues;
  /** What is stored, for a number that stays hidden until it is changed. */
  readonly base: PersonValues;
  readonly errors: Readonly<Record<string, string>>;
  /** What somebody else stored meanwhile, to be shown where it differs. */
  readonly storedNow: PersonValues | null;
  readonly set: (change: Partial<PersonValues>) => void;
}

/** What stands in the vault now, under a field that somebody else changed too. */
const StoredNow = ({ field, values, storedNow }: Pick<PersonFieldProps, 'field' | 'values' | 'storedNow'>) => {
  const { t } = useTranslation();
  const words = useValueWords();
  if (storedNow === null || JSON.stringify(storedNow[field.name]) === JSON.stringify(values[field.name])) {
    return null;
  }
  const value = words(field, storedNow);
  return (
    <div className={classes.stored}>
      {value === null ? t('people.section.storedNothing') : t('people.section.storedNow', { value })}
    </div>
  );
};

/** Choices as options, each with its words. */
const useChoices = (name: 'supervision' | 'companionWish' | 'status', chosen: string) => {
  const { t } = useTranslation();
  switch (name) {
    case 'supervision':
      return supervisionKinds.map((value) => ({ value, label: t(`people.supervision.${value}`) }));
    case 'companionWish':
      return companionWishes.map((value) => ({ value, label: t(`people.companionWish.${value}`) }));
    case 'status':
      // To close somebody takes data away: it is an act of its own.
      return personStatuses
        .filter((value) => value !== 'closed' || value === chosen)
        .map((value) => ({ value, label: t(`people.status.${value}`) }));
    default:
      return assertNever(name);
  }
};

const ChoiceField = ({
  name,
  values,
  set,
}: { readonly name: 'supervision' | 'companionWish' | 'status' } & Pick<PersonFieldProps, 'values' | 'set'>) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t(`people.field.${name}`)}
      data={useChoices(name, values[name])}
      value={values[name]}
      // as: the options are that field's own values
      onChange={(event) => set({ [name]: event.currentTarget.value } as Partial<PersonValues>)}
    />
  );
};

const Control = ({ field, values, base, errors, set }: PersonFieldProps): ReactNode => {
  const { t } = useTranslation();
  const { name } = field;
  const common = {
    label: t(`people.field.${name}`),
    error: errors[name],
    description: field.hint === undefined ? undefined : t(`people.${field.hint}`),
  };
  switch (field.kind) {
    case 'line':
      return (
        <TextInput
          {...common}
          value={values[field.name] ?? ''}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          value={values[field.name] ?? ''}
          autoComplete="off"
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      );
    case 'date':
      return (
        <DateField
          {...common}
          value={values[field.name]}
          prefer={field.past ? 'past' : 'future'}
          {...(field.name === 'birthDate' && { example: t('common.date.exampleBirth') })}
          onChange={(date) => set({ [name]: date })}
        />
      );
    case 'country':
      return (
        <CountryField
          {...common}
          nothingFound={t('people.country.nothing')}
          value={values[field.name]}
          onChange={(code) => set({ [name]: code })}
        />
      );
    case 'yesNo':
      return (
        <YesNoField label={common.label} value={values[field.name]} onChange={(answer) => set({ [name]: answer })} />
      );
    case 'choice':
      return <ChoiceField name={field.name} values={values} set={set} />;
    case 'languages':
      return (
        <LanguagesField
          {...common}
          description={t('people.languagesField.hint')}
          value={values.languages}
          onChange={(languages) => set({ languages })}
        />
      );
    case 'names':
      return (
        <TagsInput
          {...common}
          value={[...values.otherNames]}
          acceptValueOnBlur
          maxTags={20}
          onChange={(otherNames) => set({ otherNames })}
        />
      );
    case 'aNumber':
      return (
        <StoredANumberField
          error={common.error}
          stored={base.aNumber}
          value={values.aNumber}
          onChange={(aNumber) => set({ aNumber })}
        />
      );
    case 'channels':
      return (
        <ChannelsField
          value={values.channels}
          errorAt={(path) => errors[`channels.${path}`]}
          onChange={(channels) => set({ channels })}
        />
      );
    default:
      return assertNever(field);
  }
};

/** One field of a person as a control, with its error and with what somebody else stored in it meanwhile. */
export const PersonField = (props: PersonFieldProps) => (
  <div className={props.field.wide === true ? classes.wide : undefined}>
    <Control {...props} />
    <StoredNow field={props.field} values={props.values} storedNow={props.storedNow} />
  </div>
);
