import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../../shared/checklists/checklists.ts';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { useUiServices } from '../ui/ui-services.tsx';
import { useDueWords } from './due-words.ts';
import { draftOfItem, itemDrafts, ItemForm } from './item-form.tsx';
import { useChecklistActs } from './public/checklist-acts.ts';
import { CheckMark } from './sources-line.tsx';
import classes from './checklists.module.css';

/** Who does a step and when, or who did it. */
const Facts = ({ item }: { readonly item: ChecklistItem }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useUiServices();
  const dueWords = useDueWords();
  const { doneAt, doneByName, dueOn, ownerName, snoozedUntil } = item;
  if (doneAt !== null) {
    const when = format.instant(doneAt);
    return (
      <span>
        {doneByName === null
          ? t('checklists.item.done', { when })
          : t('checklists.item.doneBy', { when, name: doneByName })}
      </span>
    );
  }
  return (
    <>
      {ownerName === null ? null : <span>{ownerName}</span>}
      {dueOn === null ? null : dueOn < today() ? (
        <StatusMark tone="missing">{t('checklists.item.overdue', { date: format.dateRelative(dueOn) })}</StatusMark>
      ) : (
        <span>{dueWords(item)}</span>
      )}
      {snoozedUntil !== null && snoozedUntil > today() ? (
        <span>{t('checklists.item.snoozed', { date: format.date(snoozedUntil) })}</span>
      ) : null}
    </>
  );
};

export interface ItemRowProps {
  readonly item: ChecklistItem;
  readonly checklistId: string;
}

/** A step: done or not, what it says, who does it when; its fields open below it. */
export const ItemRow = ({ item, checklistId }: ItemRowProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const acts = useChecklistActs();
  const draft = itemDrafts.useDraft(item.id);
  const text = wordsIn({ en: item.textEn, es: item.textEs }, language);
  const isDone = item.doneAt !== null;
  return (
    <li className={classes.item}>
      <div className={classes.itemLine}>
        <Checkbox
          className={classes.check}
          label={<span className={isDone || item.notNeeded ? classes.over : undefined}>{text}</span>}
          checked={isDone}
          disabled={item.notNeeded}
          onChange={() => void acts.tick(item.id, !isDone)}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.details}
          aria-expanded={draft !== undefined}
          aria-label={t('checklists.item.detailsNamed', { text })}
          onClick={() => (draft === undefined ? itemDrafts.set(item.id, draftOfItem(item)) : itemDrafts.drop(item.id))}
        >
          {t('checklists.item.details')}
        </Button>
      </div>
      <div className={classes.itemFacts}>
        {item.notNeeded ? <StatusMark tone="quiet">{t('checklists.item.notNeeded')}</StatusMark> : null}
        <Facts item={item} />
        {isDone || item.notNeeded ? null : <CheckMark certainty={item.certainty} />}
      </div>
      {item.note === null ? null : <p className={classes.note}>{item.note}</p>}
      {draft === undefined ? null : <ItemForm draftKey={item.id} draft={draft} item={item} checklistId={checklistId} />}
    </li>
  );
};
