import { addDays } from '../../shared/basics/time.ts';
import type { Task } from '../../shared/checklists/checklists.ts';

/** Days after today that count as the next ones. */
const nextDays = 7;

export type DueGroup = 'overdue' | 'today' | 'next' | 'later';

/** Which group a task is in, by the day on which it shows again or is due. */
export const dueGroupOf = ({ dueOn, snoozedUntil }: Pick<Task, 'dueOn' | 'snoozedUntil'>, today: string): DueGroup => {
  if (dueOn === null) return 'later';
  const day = snoozedUntil !== null && snoozedUntil > today && snoozedUntil > dueOn ? snoozedUntil : dueOn;
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= addDays(today, nextDays) ? 'next' : 'later';
};

const order: readonly DueGroup[] = ['overdue', 'today', 'next', 'later'];

/** Tasks by when they are due, the most pressing first, without groups that are empty. */
export const byDue = (
  tasks: readonly Task[],
  today: string,
): { readonly group: DueGroup; readonly tasks: Task[] }[] => {
  const groups = Map.groupBy(tasks, (task) => dueGroupOf(task, today));
  return order.flatMap((group) => {
    const own = groups.get(group);
    return own === undefined ? [] : [{ group, tasks: own }];
  });
};

/** Tasks by who does them, by name; those of no one first, since they need someone. */
export const byOwner = (tasks: readonly Task[]): { readonly owner: string | null; readonly tasks: Task[] }[] =>
  [...Map.groupBy(tasks, ({ ownerName }) => ownerName)]
    .map(([owner, own]) => ({ owner, tasks: own }))
    .toSorted((left, right) => (left.owner ?? '').localeCompare(right.owner ?? ''));
