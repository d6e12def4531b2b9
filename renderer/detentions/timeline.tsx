import { ActionIcon, Button, Textarea, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention, DetentionEvent } from '../../shared/detentions/detentions.ts';
import type { Step } from '../../shared/detentions/run-sheet.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { detentionDrafts } from './detention-drafts.ts';
import { useEventWords, useLasting } from './detention-words.ts';
import classes from './detention-screen.module.css';

/** Lines that can be undone where they are shown. */
const removable: readonly DetentionEvent['kind'][] = ['note', 'step', 'call', 'belonging', 'returned', 'facility'];

/** How long it lasts, large, and since when. */
export const DetentionClock = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const since = detention.takenAt ?? detention.toldAt;
  const long = useLasting(since);
  return (
    <div className={classes.clock}>
      <div className={classes.long} role="timer" aria-live="off">
        {long}
      </div>
      <div className={classes.soft}>
        {detention.takenAt === null
          ? t('detentions.screen.clockTold', { when: times.at(since) })
          : t('detentions.screen.clockTaken', { when: times.at(since) })}
      </div>
    </div>
  );
};

const NoteLine = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const words = detentionDrafts.useDraft(`${id} note`) ?? '';
  const form = useFormSubmit({
    send: async () => {
      if (words.trim() === '') return;
      await call('detentions.addNote', { id, words });
      detentionDrafts.drop(`${id} note`);
    },
  });
  return (
    <form className={classes.noteLine} {...form.props}>
      <FormNotice form={form} />
      <Textarea
        label={t('detentions.screen.addNote')}
        placeholder={t('detentions.screen.noteHint')}
        autosize
        minRows={2}
        maxRows={6}
        value={words}
        onChange={(event) => detentionDrafts.set(`${id} note`, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void form.submit();
          }
        }}
      />
      <Button type="submit" variant="default" loading={form.running} disabled={words.trim() === ''}>
        {t('detentions.screen.add')}
      </Button>
    </form>
  );
};

interface TimelineProps {
  readonly detention: Detention;
  readonly steps: readonly Step[];
}

const Line = ({ detention, event, steps }: TimelineProps & { readonly event: DetentionEvent }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const wordsOf = useEventWords(detention, steps);
  const undoable = useUndoable();
  const { line, more } = wordsOf(event);
  const { id } = detention;
  const mayRemove =
    detention.closedAt === null && removable.includes(event.kind) && (detention.mayDecide || event.mine);
  const takeBack = () =>
    undoable(async () => {
      await call('detentions.takeBack', { id, eventId: event.id });
      return {
        message: t('detentions.screen.takenBack'),
        undo: () => call('detentions.bringBack', { id, eventId: event.id }),
      };
    });
  return (
    <li className={classes.event} data-kind={event.kind}>
      <div className={classes.eventTime}>
        {t('detentions.screen.by', { when: times.short(event.at), who: event.by })}
      </div>
      <div className={classes.eventLine}>
        <span>
          {line}
          {more === null ? null : <span className={classes.eventMore}>{more}</span>}
        </span>
        {mayRemove ? (
          <Tooltip label={t('detentions.screen.takeBack')}>
            <ActionIcon
              size="sm"
              className={classes.takeBack ?? ''}
              aria-label={t('detentions.screen.takeBackNamed', { line })}
              onClick={() => void takeBack()}
            >
              <IconX size={14} stroke={2} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
    </li>
  );
};

/** So many lines are shown at first, the newest ones. */
const fewLines = 30;

/** What happened, the newest first, and a line to add to it. */
export const Timeline = ({ detention, steps }: TimelineProps) => {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const newest = detention.events.toReversed();
  const shown = all ? newest : newest.slice(0, fewLines);
  return (
    <section aria-label={t('detentions.screen.timeline')} className={classes.timeline}>
      {detention.closedAt === null ? <NoteLine id={detention.id} /> : null}
      <ol className={classes.events}>
        {shown.map((event) => (
          <Line key={event.id} detention={detention} event={event} steps={steps} />
        ))}
      </ol>
      {shown.length < newest.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('detentions.list.more')}
        </Button>
      ) : null}
    </section>
  );
};
