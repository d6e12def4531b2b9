import { Checkbox, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { crewRoles } from '../../shared/team/crew-roles.ts';
import { typedText } from '../base/drafts.ts';
import { DateField } from '../ui/date-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { AvailabilityField } from './availability-field.tsx';
import { DaysAwayField } from './days-away-field.tsx';
import type { VolunteerForm } from './use-volunteer-form.ts';
import classes from './volunteer-panel.module.css';

interface PartProps {
  readonly volunteer: VolunteerForm;
}

const Reach = ({ volunteer: { values, form, set } }: PartProps) => {
  const { t } = useTranslation();
  const line = (name: 'name' | 'phone' | 'signal' | 'email') => ({
    label: t(`team.form.${name}`),
    value: values[name] ?? '',
    error: form.errors[name],
    maxLength: 200,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      set({ [name]: name === 'name' ? value : typedText(value) });
    },
  });
  return (
    <>
      <TextInput required {...line('name')} />
      <h3 className={classes.part}>{t('team.form.reach')}</h3>
      <TextInput inputMode="tel" {...line('phone')} />
      <TextInput {...line('signal')} />
      <TextInput inputMode="email" {...line('email')} />
    </>
  );
};

const Can = ({ volunteer: { values, form, set } }: PartProps) => {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={classes.part}>{t('team.form.can')}</h3>
      <LanguagesField
        label={t('team.form.languages')}
        description={t('people.languagesField.hint')}
        value={values.languages}
        onChange={(languages) => set({ languages })}
      />
      <Checkbox.Group
        label={t('team.form.roles')}
        value={[...values.clearedRoles]}
        onChange={(chosen) => set({ clearedRoles: crewRoles.filter((role) => chosen.includes(role)) })}
      >
        <div className={classes.roles}>
          {crewRoles.map((role) => (
            <Checkbox key={role} value={role} label={t(`team.role.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NumberInput
        label={t('team.form.seats')}
        value={values.seatsInCar ?? ''}
        error={form.errors['seatsInCar']}
        min={0}
        max={60}
        allowDecimal={false}
        onChange={(seats) => set({ seatsInCar: typeof seats === 'number' ? seats : null })}
      />
      <AvailabilityField value={values.availability} onChange={(availability) => set({ availability })} />
      <DaysAwayField value={values.daysAway} onChange={(daysAway) => set({ daysAway })} />
    </>
  );
};

const Papers = ({ volunteer: { values, form, set } }: PartProps) => {
  const { t } = useTranslation();
  const date = (name: 'trainedOn' | 'pledgeSignedOn' | 'accessExpiresOn') => ({
    label: t(`team.form.${name}`),
    value: values[name],
    error: form.errors[name],
    onChange: (value: string | null) => set({ [name]: value }),
  });
  return (
    <>
      <h3 className={classes.part}>{t('team.form.papers')}</h3>
      <DateField prefer="past" {...date('trainedOn')} />
      <DateField prefer="past" {...date('pledgeSignedOn')} />
      <DateField description={t('team.form.accessHint')} {...date('accessExpiresOn')} />
      <Textarea
        label={t('team.form.note')}
        description={t('team.form.noteHint')}
        autosize
        minRows={2}
        value={values.note ?? ''}
        onChange={(event) => set({ note: typedText(event.currentTarget.value) })}
      />
      <Switch
        label={t('team.form.active')}
        description={t('team.form.activeHint')}
        checked={values.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </>
  );
};

/** Everything about a volunteer as fields. */
export const VolunteerFields = ({ volunteer }: PartProps) => (
  <>
    <Reach volunteer={volunteer} />
    <Can volunteer={volunteer} />
    <Papers volunteer={volunteer} />
  </>
);
