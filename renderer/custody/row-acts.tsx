import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './custody.module.css';

interface RowActsProps {
  /** The row in words. */
  readonly what: string;
  readonly onChange: () => void;
  readonly onDelete: () => void;
}

/** Changes or deletes a row. */
export const RowActs = ({ what, onChange, onDelete }: RowActsProps) => {
  const { t } = useTranslation();
  return (
    <span className={classes.acts}>
      <Tooltip label={t('common.change')}>
        <ActionIcon size="sm" aria-label={t('custody.changeNamed', { what })} onClick={onChange}>
          <IconPencil size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('custody.delete')}>
        <ActionIcon size="sm" aria-label={t('custody.deleteNamed', { what })} onClick={onDelete}>
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
};
