import { Button, Menu } from '@mantine/core';
import { IconCopy, IconDotsVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist, ChecklistItem } from '../../shared/checklists/checklists.ts';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Notice } from '../ui/states.tsx';
import { blankItem, itemDrafts, ItemForm } from './item-form.tsx';
import { ItemRow } from './item-row.tsx';
import { useChecklistActs } from './public/checklist-acts.ts';
import { ProgressMark } from './public/checklist-progress.tsx';
import classes from './checklists.module.css';

/** What a checklist is called; without a template it is a record’s other tasks. */
export const useChecklistTitle = (): ((checklist: Pick<Checklist, 'titleEn' | 'titleEs'>) => string) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  return ({ titleEn: en, titleEs: es }) => wordsIn({ en, es }, language) || t('checklists.otherTasks');
};

const isFinished = ({ doneAt, notNeeded }: ChecklistItem): boolean => doneAt !== null || notNeeded;

/** Steps by section, in their order; those that were added without one come last. */
const sectionsOf = (items: readonly ChecklistItem[], sectionOf: (item: ChecklistItem) => string) => {
  const groups = [...Map.groupBy(items, sectionOf)];
  return groups.toSorted(([left], [right]) => Number(left === '') - Number(right === ''));
};

export const ChecklistMenu = ({ checklist, title }: { readonly checklist: Checklist; readonly title: string }) => {
  const { t } = useTranslation();
  const acts = useChecklistActs();
  const { id } = checklist;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" px={6} aria-label={t('checklists.of.more', { title })}>
          <IconDotsVertical size={18} stroke={1.75} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
          onClick={() => void acts.copyText(id)}
        >
          {t('checklists.of.copy')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => itemDrafts.set(`new ${id}`, blankItem)}
        >
          {t('checklists.of.addItem')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => void acts.remove({ id, title })}
        >
          {t('checklists.of.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** How far it is, since when, and that there is a newer version. */
export const ChecklistFacts = ({ checklist, title }: { readonly checklist: Checklist; readonly title: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const acts = useChecklistActs();
  const { id, progress, versionNumber, startedAt, isOutdated } = checklist;
  return (
    <>
      <p className={classes.listFacts}>
        <ProgressMark progress={progress} />
        {versionNumber === null ? null : (
          <>
            <span>{t('checklists.of.started', { date: format.date(format.dayOf(startedAt)) })}</span>
            <span>{t('checklists.of.version', { number: versionNumber })}</span>
          </>
        )}
      </p>
      {isOutdated ? (
        <Notice tone="info">
          {t('checklists.of.newer')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => void acts.renew({ id, title })}>
            {t('checklists.of.renew')}
          </Button>
        </Notice>
      ) : null}
    </>
  );
};

/** The steps of a checklist by section. What is finished can be folded away. */
export const ChecklistItems = ({ checklist }: { readonly checklist: Checklist }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const [showsDone, setShowsDone] = useState(true);
  const newKey = `new ${checklist.id}`;
  const draft = itemDrafts.useDraft(newKey);
  const finished = checklist.items.filter(isFinished).length;
  const shown = showsDone ? checklist.items : checklist.items.filter((item) => !isFinished(item));
  const sections = sectionsOf(shown, ({ sectionEn: en, sectionEs: es }) => wordsIn({ en, es }, language));
  return (
    <>
      {sections.map(([section, items]) => (
        <div key={section}>
          {section === '' ? null : <h3 className={classes.sectionTitle}>{section}</h3>}
          <ul className={classes.items}>
            {items.map((item) => (
              <ItemRow key={item.id} item={item} checklistId={checklist.id} />
            ))}
          </ul>
        </div>
      ))}
      {draft === undefined ? null : <ItemForm draftKey={newKey} draft={draft} item={null} checklistId={checklist.id} />}
      {finished === 0 ? null : (
        <Button size="compact-sm" variant="subtle" className={classes.fold} onClick={() => setShowsDone(!showsDone)}>
          {t(showsDone ? 'checklists.of.hideDone' : 'checklists.of.showDone', { count: finished })}
        </Button>
      )}
    </>
  );
};
