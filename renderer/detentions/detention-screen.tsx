import { Anchor, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { runSheet, type RunSheet } from '../../shared/detentions/run-sheet.ts';
import { AttorneyPacketButton } from '../attorney/public/attorney-packet-button.tsx';
import { call } from '../base/bridge.ts';
import { goTo, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Page } from '../ui/page.tsx';
import { PanelPart } from '../ui/panel-part.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { BelongingsPart } from './belongings-part.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { DetentionMenu, type DetentionDialog } from './detention-menu.tsx';
import { nameOf, stepShort, useDetentionTimes } from './detention-words.ts';
import { FacilitiesPart } from './facilities-part.tsx';
import { FactsForm } from './facts-form.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { LocatorPart } from './locator-part.tsx';
import { detentionTables } from './public/start-detention.ts';
import { StepCard } from './step-card.tsx';
import { DetentionClock, Timeline } from './timeline.tsx';
import { ToldPart } from './told-part.tsx';
import classes from './detention-screen.module.css';

interface PartProps {
  readonly detention: Detention;
  readonly sheet: RunSheet;
}

/** Nothing is open: what comes back first, or that all is done. */
const NothingNow = ({ detention, sheet, onChoose }: PartProps & { readonly onChoose: (key: string) => void }) => {
  const { t } = useTranslation();
  const times = useDetentionTimes(detention.zone);
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
  const times = useDetentionTimes(detention.zone);
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

const Dialogs = (props: PartProps & { readonly dialog: DetentionDialog | null; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { detention, sheet, dialog, onClose } = props;
  if (dialog === 'close') return <CloseDialog detention={detention} sheet={sheet} onClose={onClose} />;
  if (dialog === 'link') return <LinkDialog detention={detention} onClose={onClose} />;
  if (dialog === null) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('detentions.screen.facts')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FactsForm detention={detention} part="all" onSaved={onClose} />
    </Modal>
  );
};

const DetentionPage = ({ detention, sheet }: PartProps) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<DetentionDialog | null>(null);
  const step = sheet.steps.find(({ key }) => key === chosen) ?? sheet.next;
  const isClosed = detention.closedAt !== null;
  const { place, takenBy } = detention;
  const caseCode = detention.person?.caseCode ?? null;
  return (
    <Page
      title={nameOf(detention) ?? t('detentions.screen.noName')}
      below={
        <div className={classes.below}>
          <StatusMark tone={isClosed ? 'done' : 'danger'} boxed>
            {isClosed ? t('detentions.eventKind.closed') : t('people.status.detained')}
          </StatusMark>
          {place === null && takenBy === 'unknown' ? null : (
            <span>
              {t('detentions.screen.incidentLine', {
                taker: t(`detentions.taker.${takenBy}`),
                place: place ?? t('common.unknown'),
              })}
            </span>
          )}
          {caseCode === null ? null : <span>{caseCode}</span>}
        </div>
      }
      action={<AttorneyPacketButton detentionId={detention.id} />}
      extra={<DetentionMenu detention={detention} onDialog={setDialog} />}
    >
      {detention.mayDecide ? null : <Notice tone="info">{t('detentions.screen.yourOwn')}</Notice>}
      <div className={classes.frame}>
        <div className={classes.columns}>
          <div className={classes.left}>
            <DetentionClock detention={detention} />
            <Timeline detention={detention} steps={sheet.steps} />
          </div>
          <div className={classes.middle}>
            {isClosed ? (
              <ClosedCard detention={detention} />
            ) : step === null ? (
              <NothingNow detention={detention} sheet={sheet} onChoose={setChosen} />
            ) : (
              <StepCard
                key={step.key}
                step={step}
                detention={detention}
                isNext={step.key === sheet.next?.key}
                onNext={() => setChosen(null)}
              />
            )}
            <LocatorPart detention={detention} />
          </div>
          <div className={classes.right}>
            <ToldPart detention={detention} steps={sheet.steps} shown={step?.key ?? null} onChoose={setChosen} />
            <BelongingsPart detention={detention} />
            <FacilitiesPart detention={detention} />
            <GroupPart detention={detention} />
          </div>
        </div>
      </div>
      <Dialogs detention={detention} sheet={sheet} dialog={dialog} onClose={() => setDialog(null)} />
    </Page>
  );
};

const WithSheet = ({ detention }: { readonly detention: Detention }) => {
  const format = useFormat();
  const now = useNow();
  const sheet = runSheet(detention, { now: now.toISOString(), today: format.today(detention.zone) });
  return <DetentionPage detention={detention} sheet={sheet} />;
};

/** Detained now: what happened, the next thing to do, who is to be told. */
export const DetentionScreen = ({ screen }: { readonly screen: ScreenOf<'detention'> }) => {
  const query = useCallQuery('detentions.get', { id: screen.id }, { tables: detentionTables });
  return <Loaded query={query}>{(detention) => <WithSheet detention={detention} />}</Loaded>;
};
