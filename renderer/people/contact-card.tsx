import { ActionIcon, Tooltip } from '@mantine/core';
import { type Icon, IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { PlanContact } from '../../shared/people/people.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './plan-tab.module.css';

const IconAct = ({
  label,
  icon: ActIcon,
  onClick,
  disabled = false,
}: {
  label: string;
  icon: Icon;
  onClick: () => void;
  disabled?: boolean;
}) => (
  <Tooltip label={label}>
    {/* Not `disabled`: a button at the end of the list keeps the focus that it was moved with. */}
    <ActionIcon
      aria-label={label}
      aria-disabled={disabled}
      data-idle={disabled || undefined}
      onClick={() => !disabled && onClick()}
    >
      <ActIcon size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

export interface ContactCardProps {
  readonly contact: PlanContact;
  /** Its place in the order, from 1. */
  readonly place: number;
  readonly count: number;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: number) => void;
}

/** Someone on the plan: whom to call at which place, and what they may be told. */
export const ContactCard = ({ contact, place, count, onEdit, onRemove, onMove }: ContactCardProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const { name, relation, phone, languages, mayBeTold, note } = contact;
  const facts = [
    relation,
    languages.length === 0 ? null : format.list(languages.map((tag) => spokenLanguageName(tag, language))),
  ];
  return (
    <>
      <span className={classes.place} aria-hidden>
        {place}
      </span>
      <div className={classes.words}>
        <div>
          <span className="al-spoken">{t('people.plan.callNumber', { place })}</span>
          <span className={classes.name}>{name}</span>
          <span className={classes.soft}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
        </div>
        <div className={classes.phone}>
          {phone === null ? (
            <StatusMark tone="missing">{t('people.plan.noPhone')}</StatusMark>
          ) : (
            <>
              {phone}
              <CopyButton text={phone} what={t('people.field.phone')} />
            </>
          )}
        </div>
        <div className={classes.soft}>
          {mayBeTold === null ? t('people.plan.tellNothing') : `${t('people.field.mayBeTold')}: ${mayBeTold}`}
        </div>
        {note === null ? null : <div className={classes.note}>{note}</div>}
      </div>
      <div className={classes.acts}>
        {count === 1 ? null : (
          <>
            <IconAct
              label={t('people.plan.up', { name })}
              icon={IconArrowUp}
              disabled={place === 1}
              onClick={() => onMove(-1)}
            />
            <IconAct
              label={t('people.plan.down', { name })}
              icon={IconArrowDown}
              disabled={place === count}
              onClick={() => onMove(1)}
            />
          </>
        )}
        <IconAct label={t('people.plan.edit', { name })} icon={IconPencil} onClick={onEdit} />
        <IconAct label={t('people.plan.remove', { name })} icon={IconTrash} onClick={onRemove} />
      </div>
    </>
  );
};
