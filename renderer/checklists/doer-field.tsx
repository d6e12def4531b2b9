import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Doer } from '../../shared/checklists/checklists.ts';
import { useCallQuery } from '../base/queries.ts';

export interface DoerFieldProps {
  readonly value: Doer | null;
  readonly onChange: (doer: Doer | null) => void;
  /** The name of the one who does it, who may be gone from the list. */
  readonly name?: string | null;
}

const keyOf = ({ kind, id }: Doer): string => `${kind} ${id}`;

const doerOf = (key: string): Doer => {
  const [kind = '', id = ''] = key.split(' ');
  return { kind: kind === 'user' ? 'user' : 'volunteer', id };
};

/** Who does a step: a coordinator or a volunteer. */
export const DoerField = ({ value, onChange, name = null }: DoerFieldProps) => {
  const { t } = useTranslation();
  const { data } = useCallQuery('checklists.owners', {}, { tables: ['user', 'volunteer'] });
  const users = (data?.users ?? []).map((user) => ({
    value: keyOf({ kind: 'user', id: user.id }),
    label: user.isYou ? t('checklists.item.you', { name: user.name }) : user.name,
  }));
  const volunteers = (data?.volunteers ?? []).map((one) => ({
    value: keyOf({ kind: 'volunteer', id: one.id }),
    label: one.name,
  }));
  const known = [...users, ...volunteers];
  const gone =
    value !== null && name !== null && known.every((one) => one.value !== keyOf(value))
      ? [{ value: keyOf(value), label: name }]
      : [];
  return (
    <Select
      label={t('checklists.item.owner')}
      placeholder={t('checklists.item.nobody')}
      data={[
        { group: t('checklists.item.users'), items: [...users, ...gone] },
        { group: t('checklists.item.volunteers'), items: volunteers },
      ]}
      value={value === null ? null : keyOf(value)}
      clearable
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      searchable
      onChange={(key) => onChange(key === null ? null : doerOf(key))}
    />
  );
};
