import { useTranslation } from 'react-i18next';
import { TasksToday, type TasksTodayProps } from '../checklists/public/tasks-today.tsx';
import classes from './today.module.css';

/** A volunteer’s own tasks; draws nothing without any. */
export const OwnTasks = ({ tasks, today }: Pick<TasksTodayProps, 'tasks' | 'today'>) => {
  const { t } = useTranslation();
  if (tasks.count === 0) return null;
  return (
    <section className={classes.column} aria-labelledby="al-today-tasks">
      <h2 id="al-today-tasks">{t('checklists.task.title')}</h2>
      <TasksToday tasks={tasks} today={today} />
    </section>
  );
};
