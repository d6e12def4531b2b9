import { Anchor, Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskGroup, TaskGroups } from '../../../shared/checklists/checklists.ts';
import { goTo } from '../../base/navigation.ts';
import { useSessionUser } from '../../base/session.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TaskRow } from './task-row.tsx';
import classes from './task-row.module.css';

export interface TasksTodayProps {
  readonly tasks: TaskGroups;
  readonly today: string;
  /** How many groups are shown; all tasks are on a page of their own, which a volunteer does not have. */
  readonly few?: number;
}

/** The next task of a record; those after it when someone asks for them. */
const Group = ({ group, today }: { readonly group: TaskGroup; readonly today: string }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [next, ...others] = group.items;
  if (next === undefined) return null;
  const more = group.count - 1;
  const overdue = group.overdue - (next.dueOn !== null && next.dueOn < today ? 1 : 0);
  const name = next.owner?.name ?? null;
  // A volunteer does not see whose every task is.
  const words =
    name !== null
      ? t('checklists.task.moreFor', { count: more, name })
      : next.owner === null && role === 'coordinator'
        ? t('checklists.task.moreForTeam', { count: more })
        : t('checklists.task.moreOf', { count: more });
  return (
    <>
      <TaskRow task={next} today={today} />
      {more === 0 ? null : (
        <li className={classes.rest}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={
              isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />
            }
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {words}
          </Button>
          {overdue === 0 ? null : (
            <StatusMark tone="missing">{t('checklists.task.overdueOf', { count: overdue })}</StatusMark>
          )}
          {isOpen ? (
            <ul className={classes.others} id={listId}>
              {others.map((task) => (
                <TaskRow key={task.id} task={task} today={today} />
              ))}
            </ul>
          ) : null}
          {isOpen && more > others.length ? (
            <p className={classes.none}>{t('checklists.task.more', { count: group.items.length })}</p>
          ) : null}
        </li>
      )}
    </>
  );
};

/** What a group belongs to stays its own while its tasks come and go. */
const keyOf = ({ items: [first] }: TaskGroup): string =>
  first === undefined ? '' : first.owner === null ? first.checklistId : first.owner.id;

/** The tasks that Today shows by what they belong to, the most pressing first. */
export const TasksToday = ({ tasks, today, few = tasks.groups.length }: TasksTodayProps) => {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.tasks}>
        {tasks.groups.slice(0, few).map((group) => (
          <Group key={keyOf(group)} group={group} today={today} />
        ))}
      </ul>
      {tasks.groupCount > few ? (
        <Anchor component="button" type="button" className={classes.all} onClick={() => goTo({ name: 'checklists' })}>
          {t('checklists.task.all', { count: tasks.count })}
        </Anchor>
      ) : null}
    </>
  );
};
