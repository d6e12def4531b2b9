import { Button, Menu } from '@mantine/core';
import { IconCheck, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/basics/time.ts';
import type { Task } from '../../../shared/checklists/checklists.ts';
import { wordsIn } from '../../../shared/checklists/template-shape.ts';
import { goTo } from '../../base/navigation.ts';
import { useSessionUser } from '../../base/session.ts';
import { useFormat } from '../../base/use-format.ts';
import { useShownLanguage } from '../../base/words.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useDueWords } from '../due-words.ts';
import { useChecklistActs } from './checklist-acts.ts';
import { openOwner } from './open-owner.ts';
import { openSnooze } from './task-dialogs.ts';
import classes from './task-row.module.css';

/** Days for which a task is put off without asking for a day. */
const fewDays = 3;

const Snooze = ({ id, text, today }: { readonly id: string; readonly text: string; readonly today: string }) => {
  const { t } = useTranslation();
  const acts = useChecklistActs();
  return (
    <Menu position="bottom-start" width={200} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconClockPause size={14} stroke={1.75} aria-hidden />}
          aria-label={t('checklists.task.snoozeNamed', { text })}
        >
          {t('checklists.task.snooze')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void acts.snooze(id, addDays(today, 1))}>{t('checklists.task.tomorrow')}</Menu.Item>
        <Menu.Item onClick={() => void acts.snooze(id, addDays(today, fewDays))}>
          {t('checklists.task.threeDays')}
        </Menu.Item>
        <Menu.Item onClick={() => openSnooze(id)}>{t('checklists.task.untilDate')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Whom and what a task is about, and who does it. */
const useFacts = (): ((task: Task) => string[]) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  return ({ owner, titleEn: en, titleEs: es, ownerName }) => {
    const title = wordsIn({ en, es }, language);
    const name = owner?.name ?? '';
    return [name === '' ? '' : t('checklists.forWhom', { name }), title, ownerName ?? ''].filter((fact) => fact !== '');
  };
};

/** A task: what is to be done, for whom, when; and what can be done with it at once. */
export const TaskRow = ({ task, today }: { readonly task: Task; readonly today: string }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const language = useShownLanguage();
  const format = useFormat();
  const acts = useChecklistActs();
  const dueWords = useDueWords();
  const factsOf = useFacts();
  const { id, owner, dueOn, snoozedUntil } = task;
  const text = wordsIn({ en: task.textEn, es: task.textEs }, language);
  const facts = factsOf(task);
  const isOverdue = dueOn !== null && dueOn < today;
  const isCoordinator = role === 'coordinator';
  const open = () => (owner === null ? goTo({ name: 'checklist', id: task.checklistId }) : openOwner(owner));
  return (
    <li className={classes.task}>
      <p className={classes.text}>{text}</p>
      {facts.length === 0 ? null : <p className={classes.soft}>{facts.join(' · ')}</p>}
      <p className={classes.marks}>
        {isOverdue ? (
          <StatusMark tone="missing">{t('checklists.item.overdue', { date: format.dateRelative(dueOn) })}</StatusMark>
        ) : (
          <span className={classes.soft}>{dueWords(task)}</span>
        )}
        {snoozedUntil !== null && snoozedUntil > today ? (
          <span className={classes.soft}>{t('checklists.item.snoozed', { date: format.date(snoozedUntil) })}</span>
        ) : null}
      </p>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} stroke={2} aria-hidden />}
          aria-label={t('checklists.task.finishNamed', { text })}
          onClick={() => void acts.setDone(id, true)}
        >
          {t('checklists.task.finish')}
        </Button>
        {isCoordinator ? <Snooze id={id} text={text} today={today} /> : null}
        {isCoordinator || owner !== null ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('checklists.task.openNamed', { text })}
            onClick={open}
          >
            {t('checklists.task.open')}
          </Button>
        ) : null}
      </div>
    </li>
  );
};
