import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../shared/handover/handover.ts';
import { useFormat } from '../../base/use-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useHandoverActs } from '../use-handover-acts.ts';
import classes from '../handover.module.css';

type Side = 'given' | 'taken';

const words = {
  given: { not: 'handover.notGiven', done: 'handover.given', act: 'handover.give', undo: 'handover.untick' },
  taken: { not: 'handover.notTaken', done: 'handover.taken', act: 'handover.take', undo: 'handover.unTake' },
} as const satisfies Record<Side, object>;

const useWhen = ({ date, startTime, endTime }: Handover): string => {
  const { t } = useTranslation();
  const format = useFormat();
  return t('shifts.day', { date: format.date(date), from: format.time(startTime), to: format.time(endTime) });
};

const Tick = ({ handover, side }: { readonly handover: Handover; readonly side: Side }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const acts = useHandoverActs();
  const when = useWhen(handover);
  const { shiftId, place } = handover;
  const [at, name, may] =
    side === 'given'
      ? [handover.givenAt, handover.givenByName, handover.mayGive]
      : [handover.takenAt, handover.takenByName, handover.mayTake];
  const isDone = at !== null;
  const act = t(isDone ? words[side].undo : words[side].act);
  return (
    <Group gap={8}>
      <StatusMark tone={isDone ? 'done' : 'missing'}>
        {isDone ? t(words[side].done, { name: name ?? '', when: format.instant(at) }) : t(words[side].not)}
      </StatusMark>
      {may ? (
        <Button
          size="compact-sm"
          variant={isDone ? 'subtle' : 'light'}
          aria-label={t('handover.actOf', { act, place, when })}
          onClick={() => void acts.tick({ shiftId, side, done: !isDone })}
        >
          {act}
        </Button>
      ) : null}
    </Group>
  );
};

/** What a hand-over says, and who has given and taken it. */
export const HandoverFacts = ({ handover }: { readonly handover: Handover }) => {
  const { t } = useTranslation();
  const { inside, note } = handover;
  return (
    <div className={classes.facts}>
      {inside === null ? null : (
        <div>
          <span className={classes.soft}>{t('handover.inside')}</span>
          <p className={classes.words}>{inside}</p>
        </div>
      )}
      {note === null ? null : (
        <div>
          <span className={classes.soft}>{t('handover.note')}</span>
          <p className={classes.words}>{note}</p>
        </div>
      )}
      <Tick handover={handover} side="given" />
      <Tick handover={handover} side="taken" />
    </div>
  );
};

/** Hand-overs that someone still has to tick, each with its shift. */
export const HandoverList = ({ items }: { readonly items: readonly Handover[] }) => (
  <ul className={classes.list}>
    {items.map((handover) => (
      <ListRow key={handover.shiftId} handover={handover} />
    ))}
  </ul>
);

const ListRow = ({ handover }: { readonly handover: Handover }) => {
  const { t } = useTranslation();
  const when = useWhen(handover);
  return (
    <li className={classes.row}>
      <span className={classes.name}>{t('handover.line', { place: handover.place, when })}</span>
      <HandoverFacts handover={handover} />
    </li>
  );
};
