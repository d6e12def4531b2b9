import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../shared/checklists/checklists.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { checklistTables } from './public/checklist-tables.ts';
import { openNewTask } from './public/task-dialogs.ts';
import { TaskRow } from './public/task-row.tsx';
import { byDue, byOwner } from './task-groups.ts';
import classes from './checklists.module.css';
import rows from './public/task-row.module.css';

const whoseTasks = ['all', 'mine', 'nobody'] as const;
type Whose = (typeof whoseTasks)[number];
const orders = ['due', 'owner'] as const;
type Order = (typeof orders)[number];

interface FilterProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

const Filter = <Value extends string>({ label, value, options, onChange }: FilterProps<Value>) => (
  <SegmentedControl
    size="xs"
    aria-label={label}
    data={[...options]}
    value={value}
    onChange={(chosen) => {
      const option = options.find((one) => one.value === chosen);
      if (option !== undefined) onChange(option.value);
    }}
  />
);

const Groups = ({ tasks, order }: { readonly tasks: readonly Task[]; readonly order: Order }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const today = format.today();
  const groups =
    order === 'due'
      ? byDue(tasks, today).map(({ group, tasks: own }) => ({ title: t(`checklists.task.group.${group}`), own }))
      : byOwner(tasks).map(({ owner, tasks: own }) => ({ title: owner ?? t('checklists.item.nobody'), own }));
  return groups.map(({ title, own }) => (
    <div key={title}>
      <h3 className={rows.group}>
        {title} <span className={rows.count}>{format.number(own.length)}</span>
      </h3>
      <ul className={rows.tasks}>
        {own.map((task) => (
          <TaskRow key={task.id} task={task} today={today} />
        ))}
      </ul>
    </div>
  ));
};

/** Every open task, by day or by who does it. */
export const TasksSection = () => {
  const { t } = useTranslation();
  const [whose, setWhose] = useState<Whose>('all');
  const [order, setOrder] = useState<Order>('due');
  const query = useCallQuery('checklists.tasks', { whose }, { tables: checklistTables, keepPrevious: true });
  return (
    <Section
      title={t('checklists.task.title')}
      flush
      action={
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => openNewTask()}
        >
          {t('checklists.task.add')}
        </Button>
      }
    >
      <div className={classes.filters}>
        <Filter
          label={t('checklists.task.whose.label')}
          value={whose}
          options={whoseTasks.map((value) => ({ value, label: t(`checklists.task.whose.${value}`) }))}
          onChange={setWhose}
        />
        <Filter
          label={t('checklists.task.by.label')}
          value={order}
          options={orders.map((value) => ({ value, label: t(`checklists.task.by.${value}`) }))}
          onChange={setOrder}
        />
      </div>
      <Loaded query={query}>
        {({ items, count }) => (
          <>
            {items.length === 0 ? (
              <p className={classes.none}>
                {t('checklists.task.none')} {whose === 'all' ? t('checklists.task.noneHint') : null}
              </p>
            ) : (
              <Groups tasks={items} order={order} />
            )}
            {count > items.length ? (
              <p className={classes.none}>{t('checklists.task.more', { count: items.length })}</p>
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
};
