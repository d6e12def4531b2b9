import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keptBackUps } from '../../shared/backups/backups-rules.ts';
import type { ActPreview } from '../../shared/retention/retention.ts';
import { call } from '../base/bridge.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { goTo, useNavigation } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Loaded, Notice } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { closeRetentionDialog, reviewTables } from './public/retention-dialog.ts';
import classes from './retention.module.css';

type Act = 'close' | 'purge';

const Things = ({
  title,
  things,
  first,
}: {
  readonly title: string;
  readonly things: ActPreview['goes'];
  readonly first?: string;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (things.length === 0 && first === undefined) return null;
  return (
    <section>
      <h3 className={classes.thingsTitle}>{title}</h3>
      <ul className={classes.things}>
        {first === undefined ? null : <li>{first}</li>}
        {things.map(({ what, count }) => (
          <li key={what}>{t(`retention.thing.${what}`, { number: format.number(count) })}</li>
        ))}
      </ul>
    </section>
  );
};

/** What stays and what is deleted, in plain words, and what this act does not reach. */
const Preview = ({ act, preview }: { readonly act: Act; readonly preview: ActPreview }) => {
  const { t } = useTranslation();
  const { stays, goes, sharedAppointments: shared, upcoming } = preview;
  return (
    <div className={classes.preview}>
      <p>{t(`retention.act.${act}Intro`)}</p>
      <div className={classes.columns}>
        {act === 'close' ? (
          <Things title={t('retention.act.stays')} things={stays} first={t('retention.act.alwaysStays')} />
        ) : null}
        <Things title={t('retention.act.goes')} things={goes} />
      </div>
      {upcoming === 0 ? null : <Notice tone="missing">{t('retention.act.upcoming', { count: upcoming })}</Notice>}
      {shared === 0 ? null : <Notice tone="info">{t('retention.act.shared', { count: shared })}</Notice>}
      <p className={classes.soft}>{t('retention.act.historyStays')}</p>
      <p className={classes.soft}>{t('retention.act.backUps', { months: keptBackUps.months })}</p>
      {act === 'close' ? <p className={classes.soft}>{t('retention.act.keepsHint')}</p> : null}
    </div>
  );
};

const Asked = ({ act, preview }: { readonly act: Act; readonly preview: ActPreview }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const queries = useQueryClient();
  const { personId, preferredName: name, caseCode } = preview;
  const title = t(`retention.act.${act}Title`, { name });
  if (preview.hold !== null) {
    return (
      <Modal opened onClose={closeRetentionDialog} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Notice tone="info">{t('retention.act.held', { name })}</Notice>
      </Modal>
    );
  }
  const run = async () => {
    await call(act === 'close' ? 'retention.close' : 'retention.purge', { personId, confirmation: caseCode });
    const { tracesSince } = await call('retention.holdings', {});
    const done = t(act === 'close' ? 'retention.act.closed' : 'retention.act.purged', { code: caseCode });
    toast(tracesSince === null ? { message: done } : { message: t('retention.act.tracesLeft'), tone: 'missing' });
    if (act === 'close') return;
    // The page of someone who is not there anymore is left, and the window forgets what it knew of them.
    if (useNavigation.getState().screen?.name === 'person') goTo({ name: 'people' });
    queries.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(personId) });
  };
  return (
    <ConfirmDialog
      opened
      onClose={closeRetentionDialog}
      title={title}
      confirmLabel={t(act === 'close' ? 'retention.act.confirmClose' : 'retention.act.confirmPurge')}
      secondAct={{ kind: 'type', word: caseCode }}
      size="lg"
      onConfirm={run}
    >
      <Preview act={act} preview={preview} />
    </ConfirmDialog>
  );
};

/** Shows what closing or permanently deleting a record will leave and take, and does it once their case code was typed. */
export const ActDialog = ({ act, personId }: { readonly act: Act; readonly personId: string }) => {
  const preview = useCallQuery(
    'retention.preview',
    { personId, act },
    { tables: [...reviewTables, 'encounter_note', 'export'], fleeting: true },
  );
  return (
    <Loaded query={preview} loading={null}>
      {(data) => <Asked act={act} preview={data} />}
    </Loaded>
  );
};
