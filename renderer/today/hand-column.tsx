import { Anchor, Button } from '@mantine/core';
import { IconLeaf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskGroups } from '../../shared/checklists/checklists.ts';
import type { GapGroup, GapKind, Today } from '../../shared/today/today.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { TasksToday } from '../checklists/public/tasks-today.tsx';
import { GapRow } from './gap-row.tsx';
import { HandoverGroup } from './handover-group.tsx';
import { MetGroup } from './met-group.tsx';
import classes from './today.module.css';

export interface HandColumnProps {
  readonly groups: readonly GapGroup[];
  readonly tasks: TaskGroups;
  readonly today: string;
  readonly met: Today['met'];
  readonly handovers: Today['handovers'];
  /** How many people are due for review. */
  readonly reviewsDue: number;
  /** How many of each kind are there unless someone asks for all. */
  readonly few: number;
  readonly showsAll: boolean;
  readonly onAll: (shown: boolean) => void;
}

/** What needs a hand, by kind, each with its fix. Hundreds of one kind do not push the others out of sight. */
export const HandColumn = ({
  groups,
  tasks,
  today,
  met,
  handovers,
  reviewsDue,
  few,
  showsAll,
  onAll,
}: HandColumnProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<GapKind | null>(null);
  const present = groups.filter((group) => group.count > 0);
  const toggle = (kind: GapKind) => {
    const next = opened === kind ? null : kind;
    setOpened(next);
    onAll(next !== null);
  };
  return (
    <section className={classes.column} aria-labelledby="al-today-hand">
      <h2 id="al-today-hand">{t('today.hand')}</h2>
      {present.length === 0 && reviewsDue === 0 && tasks.count === 0 && met.count === 0 && handovers.length === 0 ? (
        <p className={classes.good}>
          <IconLeaf size={20} stroke={1.75} aria-hidden />
          {t('today.handNone')}
        </p>
      ) : null}
      <MetGroup met={met} />
      <HandoverGroup handovers={handovers} />
      {tasks.count === 0 ? null : (
        <div className={classes.gapGroup}>
          <h3>
            {t('checklists.task.title')} <span className={classes.count}>{format.number(tasks.count)}</span>
          </h3>
          <TasksToday tasks={tasks} today={today} few={few} />
        </div>
      )}
      {present.map(({ kind, count, items }) => {
        const isOpened = showsAll && opened === kind;
        return (
          <div key={kind} className={classes.gapGroup}>
            <h3>
              {t(`today.gap.title.${kind}`)} <span className={classes.count}>{format.number(count)}</span>
            </h3>
            <ul className={classes.gaps}>
              {items.slice(0, isOpened ? items.length : few).map((gap) => (
                <GapRow key={gap.note?.id ?? gap.plan?.personId ?? gap.appointment.id} kind={kind} gap={gap} />
              ))}
            </ul>
            {isOpened && count > items.length ? (
              <p className={classes.none}>{t('today.capped', { count: items.length })}</p>
            ) : null}
            {count > few ? (
              <Anchor component="button" type="button" className={classes.all} onClick={() => toggle(kind)}>
                {isOpened ? t('today.showFewer') : t('today.showAll', { count })}
              </Anchor>
            ) : null}
          </div>
        );
      })}
      {reviewsDue === 0 ? null : (
        <div className={classes.gapGroup}>
          <h3>
            {t('today.gap.title.reviews')} <span className={classes.count}>{format.number(reviewsDue)}</span>
          </h3>
          <div className={classes.gap}>
            <p>{t('today.gap.reviews', { count: reviewsDue })}</p>
            <div className={classes.fixes}>
              <Button size="compact-sm" variant="light" onClick={() => goTo({ name: 'reviews' })}>
                {t('today.act.review')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </section>
  );
};
