import { Anchor, Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DueReview } from '../../shared/retention/retention.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { OtherDay } from './other-day.tsx';
import { askFor } from './public/retention-dialog.ts';
import { useLiftHold } from './use-hold.ts';
import classes from './retention.module.css';

interface ReviewRowProps {
  readonly item: DueReview;
  /** The day that keeping someone without another one means. */
  readonly keepUntil: string;
}

/** Ends or protects a record. */
const Ends = ({ item: { personId, preferredName: name, hold } }: Pick<ReviewRowProps, 'item'>) => {
  const { t } = useTranslation();
  const lift = useLiftHold();
  return hold === null ? (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('retention.reviews.closeNamed', { name })}
        onClick={() => askFor({ act: 'close', personId })}
      >
        {t('retention.act.close')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('retention.reviews.purgeNamed', { name })}
        onClick={() => askFor({ act: 'purge', personId })}
      >
        {t('retention.act.purge')}
      </Button>
    </>
  ) : (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('retention.reviews.liftNamed', { name })}
      onClick={() => void lift(personId, name, hold.reason)}
    >
      {t('retention.act.lift')}
    </Button>
  );
};

/** One person of the queue: what is known, and the acts that settle it. */
export const ReviewRow = ({ item, keepUntil }: ReviewRowProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  const { personId, preferredName: name, caseCode, status, dueOn, lastActivityOn, nextAppointmentOn, hold } = item;
  const keep = (day: string) =>
    undoable(async () => {
      const { reviewBy } = await call('people.get', { id: personId });
      await call('people.save', { id: personId, reviewBy: day });
      return {
        message: t('retention.reviews.kept', { name, date: format.plainDate(day) }),
        undo: () => call('people.save', { id: personId, reviewBy }),
      };
    });
  const facts = [
    t('retention.reviews.due', { date: format.plainDate(dueOn) }),
    t('retention.reviews.lastActivity', { date: format.plainDate(lastActivityOn) }),
    ...(nextAppointmentOn === null ? [] : [t('retention.reviews.next', { date: format.plainDate(nextAppointmentOn) })]),
  ];
  const until = format.plainDate(keepUntil);
  return (
    <li className={classes.due}>
      <div className={classes.who}>
        <div className={classes.name}>
          <Anchor component="button" type="button" onClick={() => goTo({ name: 'person', id: personId })}>
            {name}
          </Anchor>
          <span className={classes.soft}>{caseCode}</span>
          <span className={classes.soft}>{t(`people.status.${status}`)}</span>
        </div>
        <div className={classes.soft}>{facts.join(' · ')}</div>
        {hold === null ? null : (
          <StatusMark tone="info" icon={IconGavel}>
            {t('retention.hold.told', {
              date: format.plainDate(format.dayOf(hold.since)),
              name: hold.by,
              reason: hold.reason,
            })}
          </StatusMark>
        )}
      </div>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('retention.reviews.keepNamed', { name, date: until })}
          onClick={() => void keep(keepUntil)}
        >
          {t('retention.reviews.keep', { date: until })}
        </Button>
        <OtherDay name={name} onKeep={(day) => void keep(day)} />
        <Ends item={item} />
      </div>
    </li>
  );
};
