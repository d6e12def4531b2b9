import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneName } from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';

/** Zones in which offices and courts are. */
const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
];

export interface ZoneFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  /** IANA zone; null for none. */
  readonly value: string | null;
  /** Zones that are offered before the usual ones. */
  readonly first?: readonly (string | null)[];
  readonly clearable?: boolean;
  readonly onChange: (zone: string | null) => void;
}

/** A time zone by its name and a place in it. */
export const ZoneField = ({
  label,
  description,
  error,
  value,
  first = [],
  clearable = false,
  onChange,
}: ZoneFieldProps) => {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'es' ? 'es' : 'en';
  const offered = [...new Set([...first, value, ...zones].filter((zone) => zone !== null))];
  return (
    <Select
      label={label}
      description={description}
      error={error}
      data={offered.map((zone) => ({
        value: zone,
        label: t('common.zoneAndPlace', {
          zone: zoneName(zone, language),
          place: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
        }),
      }))}
      value={value}
      allowDeselect={clearable}
      clearable={clearable}
      searchable
      onChange={onChange}
    />
  );
};
