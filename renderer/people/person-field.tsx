import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import type { FieldErrors } from '../base/form-submit.ts';
import { CountryField } from '../ui/country-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { StoredANumberField } from './a-number-field.tsx';
import { ChannelsField } from './channels-field.tsx';
import type { ChoiceName, FieldDef } from './person-fields.ts';
import type { PersonValues } from './person-values.ts';
import { choicesOf, choiceWords, useValueWords } from './value-words.ts';
import classes from '../ui/fields.module.css';

export interface PersonFieldProps {
  readonly field: FieldDef;
  readonly values: PersonValues;
  /** What is stored, for a number that stays hidden until it is changed. */
  readonly base: PersonValues;
  readonly errors: FieldErrors;
  /** What someone else stored meanwhile, to be shown where it differs. */
  readonly storedNow: PersonValues | null;
  readonly set: (change: Partial<PersonValues>) => void;
}

/** What is in the vault now, under a field that someone else changed too. */
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

/** Closing a record deletes data: it is an act of its own. */
const isOffered = (name: ChoiceName, value: string, chosen: string): boolean =>
  name !== 'status' || value !== 'closed' || value === chosen;

const ChoiceField = ({
  name,
  values,
  set,
}: { readonly name: ChoiceName } & Pick<PersonFieldProps, 'values' | 'set'>) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t(`people.field.${name}`)}
      data={choicesOf(name)
        .filter((value) => isOffered(name, value, values[name]))
        .map((value) => ({ value, label: choiceWords(name, value, t) }))}
      value={values[name]}
      // as: the options are that field's own values
      onChange={(event) => set({ [name]: event.currentTarget.value } as Partial<PersonValues>)}
    />
  );
};

/** What a control needs besides its field: its words, and how values come and go. */
type ControlProps<Kind extends FieldDef['kind']> = Omit<PersonFieldProps, 'field' | 'storedNow'> & {
  readonly field: Extract<FieldDef, { readonly kind: Kind }>;
};

type OwnKind = 'choice' | 'languages' | 'names' | 'aNumber' | 'channels';

const useCommon = ({ name, hint }: FieldDef, errors: FieldErrors) => {
  const { t } = useTranslation();
  return {
    label: t(`people.field.${name}`),
    error: errors[name],
    description: hint === undefined ? undefined : t(`people.${hint}`),
  };
};

/** The fields that have their own control. */
const OwnControl = ({ field, values, base, errors, set }: ControlProps<OwnKind>): ReactNode => {
  const { t } = useTranslation();
  const common = useCommon(field, errors);
  switch (field.kind) {
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

const Control = ({ field, values, base, errors, set }: PersonFieldProps): ReactNode => {
  const { t } = useTranslation();
  const { name } = field;
  const common = useCommon(field, errors);
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
    default:
      return <OwnControl field={field} values={values} base={base} errors={errors} set={set} />;
  }
};

/** One field of a person as a control, with its error and with what someone else stored in it meanwhile. */
export const PersonField = (props: PersonFieldProps) => (
  <div className={props.field.wide === true ? classes.wide : undefined}>
    <Control {...props} />
    <StoredNow field={props.field} values={props.values} storedNow={props.storedNow} />
  </div>
);
