import { Chip, Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeKinds } from '../../shared/directory/choices.ts';
import { crewRoles } from '../../shared/team/crew-roles.ts';
import type { FieldErrors } from '../base/form-submit.ts';
import { DirectoryField } from '../directory/public/directory-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { ZoneField } from '../ui/zone-field.tsx';
import type { BlockValues } from './block-drafts.ts';
import classes from './shifts.module.css';

interface BlockFieldsProps {
  readonly values: BlockValues;
  readonly errors: FieldErrors;
  readonly set: (change: Partial<BlockValues>) => void;
}

/** Where a shift is. */
export const PlaceField = ({ values, errors, set }: BlockFieldsProps) => {
  const { t } = useTranslation();
  return (
    <DirectoryField
      label={t('shifts.form.place')}
      kinds={placeKinds}
      value={{ id: values.officeId, line: values.place }}
      required
      error={errors['place']}
      onChange={({ id, line }) => set({ officeId: id, place: line })}
    />
  );
};

/** From when to when a shift is, and what it needs all that time. */
export const BlockFields = ({ values, errors, set }: BlockFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.two}>
        <TimeField
          label={t('shifts.form.start')}
          value={values.startTime}
          required
          error={errors['startTime']}
          onChange={(startTime) => set({ startTime })}
        />
        <TimeField
          label={t('shifts.form.end')}
          value={values.endTime}
          required
          error={errors['endTime']}
          onChange={(endTime) => set({ endTime })}
        />
      </div>
      <ZoneField
        label={t('shifts.form.zone')}
        value={values.zone}
        error={errors['zone']}
        onChange={(zone) => zone !== null && set({ zone })}
      />
      <div className={classes.two}>
        <NumberInput
          label={t('shifts.form.minimum')}
          value={values.minimum}
          min={0}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => set({ minimum: typeof value === 'number' ? value : 0 })}
        />
        <NumberInput
          label={t('shifts.form.maximum')}
          placeholder={t('shifts.form.noLimit')}
          value={values.maximum ?? ''}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          error={errors['maximum']}
          onChange={(value) => set({ maximum: typeof value === 'number' ? value : null })}
        />
      </div>
      <div role="group" aria-label={t('shifts.form.roles')} className={classes.form}>
        <span aria-hidden>{t('shifts.form.roles')}</span>
        <Chip.Group
          multiple
          value={[...values.neededRoles]}
          onChange={(roles) => set({ neededRoles: crewRoles.filter((role) => roles.includes(role)) })}
        >
          <Group gap={6}>
            {crewRoles.map((role) => (
              <Chip key={role} value={role} size="xs" variant="light">
                {t(`team.role.${role}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <LanguagesField
        label={t('shifts.form.languages')}
        value={values.neededLanguages}
        onChange={(neededLanguages) => set({ neededLanguages })}
      />
    </>
  );
};
