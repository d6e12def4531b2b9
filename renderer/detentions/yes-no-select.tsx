import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface YesNoSelectProps {
  readonly label: string;
  /** Null while no one knows. */
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

/** Yes, no, or not known. */
export const YesNoSelect = ({ label, value, onChange }: YesNoSelectProps) => {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      data={[
        { value: 'unknown', label: t('common.unknown') },
        { value: 'yes', label: t('common.yes') },
        { value: 'no', label: t('common.no') },
      ]}
      value={value === null ? 'unknown' : value ? 'yes' : 'no'}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen === 'yes' ? true : chosen === 'no' ? false : null)}
    />
  );
};
