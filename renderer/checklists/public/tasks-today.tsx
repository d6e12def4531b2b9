import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskList } from '../../../shared/checklists/checklists.ts';
import { goTo } from '../../base/navigation.ts';
import { TaskRow } from './task-row.tsx';
import classes from './task-row.module.css';

export interface TasksTodayProps {
  readonly tasks: TaskList;
  readonly today: string;
  /** How many are shown; all are on a page of their own, which a volunteer does not have. */
  readonly few?: number;
}

/** The tasks that Today shows, the most pressing first. */
export const TasksToday = ({ tasks: { items, count }, today, few = items.length }: TasksTodayProps) => {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.tasks}>
        {items.slice(0, few).map((task) => (
          <TaskRow key={task.id} task={task} today={today} />
        ))}
      </ul>
      {count > few ? (
        <Anchor component="button" type="button" className={classes.all} onClick={() => goTo({ name: 'checklists' })}>
          {t('checklists.task.all', { count })}
        </Anchor>
      ) : null}
    </>
  );
};
