import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { RunSheet, Step } from '../../shared/detentions/run-sheet.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { BelongingsPart } from './belongings-part.tsx';
import { ChecklistsOfDetention } from './checklists-of-detention.tsx';
import type { DetentionTabProps } from './detention-tabs.tsx';
import { stepShort } from './detention-words.ts';
import { HeldPart } from './held-part.tsx';
import { LocatorPart } from './locator-part.tsx';
import { StepCard } from './step-card.tsx';
import { DetentionClock, Timeline } from './timeline.tsx';
import { ToldPart } from './told-part.tsx';
import classes from './detention-screen.module.css';

/** Nothing is open: what comes back first, or that all is done. */
const NothingNow = ({
  detention,
  sheet,
  onChoose,
}: DetentionTabProps & { readonly onChoose: (key: string) => void }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const { later } = sheet;
  const dueAt = later?.dueAt ?? null;
  return (
    <section className={classes.card}>
      <h2 className={classes.what}>
        {dueAt === null
          ? t('detentions.screen.allDone')
          : t('detentions.screen.nothingNow', { when: times.short(dueAt) })}
      </h2>
      <p className={classes.hint}>
        {later === null
          ? t('detentions.screen.allDoneHint')
          : t('detentions.screen.nothingNowHint', { what: stepShort(later, t) })}
      </p>
      {later === null ? null : (
        <div>
          <Button variant="default" onClick={() => onChoose(later.key)}>
            {t('common.open')}
          </Button>
        </div>
      )}
    </section>
  );
};

const ClosedCard = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const undoable = useUndoable();
  const { id, closedAt, outcome } = detention;
  const reopen = () =>
    undoable(async () => {
      await call('detentions.reopen', { id });
      return {
        message: t('detentions.screen.reopened'),
        undo: () => call('detentions.close', { id, outcome: outcome ?? 'other', words: detention.outcomeWords }),
      };
    });
  return (
    <section className={classes.card}>
      <h2 className={classes.what}>
        {t('detentions.screen.isClosed', {
          when: closedAt === null ? '' : times.at(closedAt),
          outcome: t(`detentions.outcome.${outcome ?? 'other'}`),
        })}
      </h2>
      {detention.outcomeWords === null ? null : <p className={classes.said}>{detention.outcomeWords}</p>}
      {detention.mayDecide ? (
        <div>
          <Button variant="default" onClick={() => void reopen()}>
            {t('detentions.screen.reopenIt')}
          </Button>
        </div>
      ) : null}
    </section>
  );
};

const GroupPart = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  if (detention.group.length === 0) return null;
  return (
    <PanelPart title={t('detentions.screen.group')}>
      <ul className={classes.items}>
        {detention.group.map(({ id, name, description, phone, closed }) => (
          <li key={id} className={classes.item}>
            <Anchor component="button" type="button" onClick={() => goTo({ name: 'detention', id })}>
              {name ?? description ?? phone ?? t('detentions.screen.noName')}
            </Anchor>
            {closed ? <StatusMark tone="done">{t('detentions.eventKind.closed')}</StatusMark> : null}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
};

/** The step that someone opened out of turn, until something was done about it: then what is next comes back. */
const useChosenStep = ({ steps, next }: RunSheet) => {
  const [chosen, setChosen] = useState<Pick<Step, 'key' | 'state'> | null>(null);
  const opened = steps.find(({ key }) => key === chosen?.key);
  const isTouched = opened !== undefined && opened.state !== 'open' && opened.state !== chosen?.state;
  const choose = (key: string): void => setChosen(steps.find((one) => one.key === key) ?? null);
  return { step: isTouched ? next : (opened ?? next), choose, toNext: () => setChosen(null) };
};

/** What happened, the next thing to do, who is to be told. */
export const RunSheetTab = ({ detention, sheet }: DetentionTabProps) => {
  const { step, choose, toNext } = useChosenStep(sheet);
  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        <div className={classes.left}>
          <DetentionClock detention={detention} />
          <Timeline detention={detention} steps={sheet.steps} />
        </div>
        <div className={classes.middle}>
          {detention.closedAt !== null ? (
            <ClosedCard detention={detention} />
          ) : step === null ? (
            <NothingNow detention={detention} sheet={sheet} onChoose={choose} />
          ) : (
            <StepCard
              key={step.key}
              step={step}
              detention={detention}
              isNext={step.key === sheet.next?.key}
              onNext={toNext}
            />
          )}
          <LocatorPart detention={detention} />
        </div>
        <div className={classes.right}>
          <ToldPart detention={detention} steps={sheet.steps} shown={step?.key ?? null} onChoose={choose} />
          <ChecklistsOfDetention detention={detention} />
          <BelongingsPart detention={detention} />
          <HeldPart detention={detention} />
          <GroupPart detention={detention} />
        </div>
      </div>
    </div>
  );
};
