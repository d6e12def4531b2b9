import { IconArrowDown, IconArrowUp, IconBrain, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { PersonOfPlan, PlanContact } from '../../shared/plans/plans.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { EntryReach } from '../directory/public/entry-reach.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { CallScriptView } from './call-script-view.tsx';
import { IconAct } from './icon-act.tsx';
import { MayBeTold } from './public/may-be-told.tsx';
import classes from './plans.module.css';

export interface ContactCardProps {
  readonly contact: PlanContact;
  readonly person: PersonOfPlan;
  /** Its place in the order, from 1. */
  readonly place: number;
  readonly count: number;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: number) => void;
}

/** Who it is and how they are reached. */
const Reach = ({ contact, place }: Pick<ContactCardProps, 'contact' | 'place'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const { name, kind, relation, phone, languages, bestChannel, byHeart, directoryId } = contact;
  // "Sister" says more than "Family" does.
  const isSaid = kind !== null && !(relation !== null && (kind === 'family' || kind === 'other'));
  const facts = [
    relation,
    isSaid ? t(`plans.contactKind.${kind}`) : null,
    languages.length === 0 ? null : format.list(languages.map((tag) => spokenLanguageName(tag, language))),
  ];
  return (
    <>
      <div>
        <span className="al-spoken">{t('plans.contacts.callNumber', { place })}</span>
        <span className={classes.name}>{name}</span>
        <span className={classes.soft}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </div>
      <div className={classes.phone}>
        {phone === null && directoryId === null ? (
          <StatusMark tone="missing">{t('plans.contacts.noPhone')}</StatusMark>
        ) : phone === null ? null : (
          <span className={classes.number}>
            {phone}
            <CopyButton text={phone} what={t('plans.field.phone')} />
          </span>
        )}
        {bestChannel === null ? null : <span className={classes.soft}>{t(`plans.channel.${bestChannel}`)}</span>}
        {byHeart ? (
          <StatusMark tone="done" icon={IconBrain}>
            {t('plans.contacts.byHeart')}
          </StatusMark>
        ) : null}
      </div>
    </>
  );
};

/** Someone on the plan: whom to call at which place, and what they may be told. */
export const ContactCard = ({ contact, person, place, count, onEdit, onRemove, onMove }: ContactCardProps) => {
  const { t } = useTranslation();
  const { name, note, directoryId } = contact;
  return (
    <>
      <span className={classes.place} aria-hidden>
        {place}
      </span>
      <div className={classes.words}>
        <Reach contact={contact} place={place} />
        {directoryId === null ? null : <EntryReach id={directoryId} />}
        <MayBeTold contact={contact} />
        {note === null ? null : <div className={classes.note}>{note}</div>}
      </div>
      <div className={classes.acts}>
        {count === 1 ? null : (
          <>
            <IconAct
              label={t('plans.contacts.up', { name })}
              icon={IconArrowUp}
              disabled={place === 1}
              onClick={() => onMove(-1)}
            />
            <IconAct
              label={t('plans.contacts.down', { name })}
              icon={IconArrowDown}
              disabled={place === count}
              onClick={() => onMove(1)}
            />
          </>
        )}
        <IconAct label={t('plans.contacts.edit', { name })} icon={IconPencil} onClick={onEdit} />
        <IconAct label={t('plans.contacts.remove', { name })} icon={IconTrash} onClick={onRemove} />
      </div>
      <CallScriptView contact={contact} person={person} />
    </>
  );
};
