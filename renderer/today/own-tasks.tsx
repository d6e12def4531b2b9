import { useTranslation } from 'react-i18next';
import type { Today } from '../../shared/today/today.ts';
import { TasksToday, type TasksTodayProps } from '../checklists/public/tasks-today.tsx';
import { HandoverGroup } from './handover-group.tsx';
import classes from './today.module.css';

interface OwnTasksProps extends Pick<TasksTodayProps, 'tasks' | 'today'>, Pick<Today, 'handovers'> {}

/** A volunteer’s own tasks, and hand-overs that are theirs to tick; draws nothing without any. */
export const OwnTasks = ({ tasks, handovers, today }: OwnTasksProps) => {
  const { t } = useTranslation();
  if (tasks.count === 0 && handovers.length === 0) return null;
  return (
    <section className={classes.column} aria-labelledby="al-today-tasks">
      <h2 id="al-today-tasks">{t(handovers.length === 0 ? 'checklists.task.title' : 'today.hand')}</h2>
      <HandoverGroup handovers={handovers} />
      {tasks.count === 0 ? null : <TasksToday tasks={tasks} today={today} />}
    </section>
  );
};
