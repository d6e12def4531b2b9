import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '../../shared/encounters/encounters-rules.ts';
import { typedText } from '../base/drafts.ts';
import { blankOfficer, type OfficerFields } from './draft-content.ts';
import classes from './details-panel.module.css';

export interface OfficersFieldsProps {
  readonly officers: readonly OfficerFields[];
  readonly onChange: (officers: readonly OfficerFields[]) => void;
}

const fields = ['name', 'badge', 'agency', 'vehicle'] as const;

/** The officers, one box each, as they showed themselves. */
export const OfficersFields = ({ officers, onChange }: OfficersFieldsProps) => {
  const { t } = useTranslation();
  const labels = {
    name: t('encounters.details.officerName'),
    badge: t('encounters.details.officerBadge'),
    agency: t('encounters.details.officerAgency'),
    vehicle: t('encounters.details.officerVehicle'),
  };
  const set = (key: string, change: Partial<OfficerFields>): void =>
    onChange(officers.map((officer) => (officer.key === key ? { ...officer, ...change } : officer)));
  const add = (): void => onChange([...officers, { key: crypto.randomUUID(), ...blankOfficer }]);
  return (
    <div className={classes.fields} role="group" aria-label={t('encounters.details.officers')}>
      <p className={classes.hint}>{t('encounters.details.officers')}</p>
      {officers.map((officer, index) => (
        <div key={officer.key} className={classes.officer}>
          <h3 className={classes.officerTitle}>{t('encounters.details.officerNumber', { number: index + 1 })}</h3>
          <ActionIcon
            aria-label={t('encounters.details.removeOfficer', { number: index + 1 })}
            onClick={() => onChange(officers.filter(({ key }) => key !== officer.key))}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          <div className={classes.two}>
            {fields.map((field) => (
              <TextInput
                key={field}
                label={labels[field]}
                value={officer[field] ?? ''}
                maxLength={noteLimits.line}
                autoComplete="off"
                onChange={(event) => set(officer.key, { [field]: typedText(event.currentTarget.value) })}
              />
            ))}
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          disabled={officers.length >= noteLimits.officers}
          onClick={add}
        >
          {t('encounters.details.addOfficer')}
        </Button>
      </div>
    </div>
  );
};
