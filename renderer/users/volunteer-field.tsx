import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';

export interface VolunteerFieldProps {
  readonly value: string | null;
  readonly onChange: (volunteerId: string | null, name: string | null) => void;
}

/** Which of the team's volunteers a user is; those who have a user already are left out. */
export const VolunteerField = ({ value, onChange }: VolunteerFieldProps) => {
  const { t } = useTranslation();
  const team = useCallQuery('team.list', {}, { tables: ['volunteer'] });
  const users = useCallQuery('users.list', {}, { tables: ['user', 'volunteer'] });
  const taken = new Set(users.data?.items.map(({ volunteer }) => volunteer?.id).filter((id) => id !== value));
  const names = new Map(team.data?.items.filter(({ id }) => !taken.has(id)).map(({ id, name }) => [id, name]));
  return (
    <Select
      label={t('users.add.volunteer')}
      description={t('users.add.volunteerHint')}
      placeholder={t('users.add.volunteerNone')}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      clearable
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      searchable
      onChange={(id) => onChange(id, id === null ? null : (names.get(id) ?? null))}
    />
  );
};
