import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phoneUses, type PhoneUse } from '../../shared/directory/choices.ts';
import type { EntryPhone } from '../../shared/directory/records.ts';
import classes from './directory.module.css';

const isUse = (value: string): value is PhoneUse => phoneUses.some((use) => use === value);

/** So many numbers an entry can have. */
const most = 8;

export interface PhonesFieldProps {
  readonly value: readonly EntryPhone[];
  readonly onChange: (value: readonly EntryPhone[]) => void;
  readonly errorAt: (place: number) => string | undefined;
}

/** The numbers of an entry, the one to call first at the top, each with what it is for. */
export const PhonesField = ({ value, onChange, errorAt }: PhonesFieldProps) => {
  const { t } = useTranslation();
  const change = (place: number, to: Partial<EntryPhone>): void =>
    onChange(value.map((phone, at) => (at === place ? { ...phone, ...to } : phone)));
  return (
    <>
      <ul className={classes.phones} aria-label={t('directory.field.phones')}>
        {value.map(({ number, use }, place) => {
          const removeWords = t('directory.entry.removeNumber', { place: place + 1 });
          return (
            // oxlint-disable-next-line react/no-array-index-key -- numbers have no id, and none changes its place
            <li key={place} className={classes.phone}>
              <TextInput
                className={classes.grow}
                label={t('directory.field.number')}
                inputMode="tel"
                value={number}
                error={errorAt(place)}
                maxLength={60}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => change(place, { number: event.currentTarget.value })}
              />
              <NativeSelect
                className={classes.grow}
                label={t('directory.field.use')}
                value={use}
                data={phoneUses.map((one) => ({ value: one, label: t(`directory.use.${one}`) }))}
                onChange={({ currentTarget: { value: chosen } }) => isUse(chosen) && change(place, { use: chosen })}
              />
              <Tooltip label={removeWords}>
                <ActionIcon
                  className={classes.besideField}
                  size="lg"
                  aria-label={removeWords}
                  onClick={() => onChange(value.filter((_, at) => at !== place))}
                >
                  <IconTrash size={18} stroke={1.75} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      {value.length >= most ? null : (
        <div>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => onChange([...value, { number: '', use: 'main' }])}
          >
            {t('directory.entry.addNumber')}
          </Button>
        </div>
      )}
    </>
  );
};
