import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { runSheet } from '../../shared/detentions/run-sheet.ts';
import { AttorneyPacketButton } from '../attorney/public/attorney-packet-button.tsx';
import type { ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Loaded, Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { DetentionMenu, type DetentionDialog } from './detention-menu.tsx';
import { DetentionTabs, type DetentionTabProps } from './detention-tabs.tsx';
import { nameOf } from './detention-words.ts';
import { FactsForm } from './facts-form.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { detentionTables } from './public/start-detention.ts';
import classes from './detention-screen.module.css';

interface PageProps extends DetentionTabProps {
  readonly tab: string | undefined;
}

const Dialogs = (
  props: DetentionTabProps & { readonly dialog: DetentionDialog | null; readonly onClose: () => void },
) => {
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
      <FactsForm detention={detention} part="all" onDone={onClose} />
    </Modal>
  );
};

const DetentionPage = ({ detention, sheet, tab }: PageProps) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<DetentionDialog | null>(null);
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
      <DetentionTabs detention={detention} sheet={sheet} tab={tab} />
      <Dialogs detention={detention} sheet={sheet} dialog={dialog} onClose={() => setDialog(null)} />
    </Page>
  );
};

const WithSheet = ({ detention, tab }: { readonly detention: Detention; readonly tab: string | undefined }) => {
  const format = useFormat();
  const now = useNow();
  const sheet = runSheet(detention, { now: now.toISOString(), today: format.today(detention.zone) });
  return <DetentionPage detention={detention} sheet={sheet} tab={tab} />;
};

/** A detention: the run-sheet of its first days, what happens in custody. */
export const DetentionScreen = ({ screen }: { readonly screen: ScreenOf<'detention'> }) => {
  const query = useCallQuery('detentions.get', { id: screen.id }, { tables: detentionTables });
  return <Loaded query={query}>{(detention) => <WithSheet detention={detention} tab={screen.tab} />}</Loaded>;
};
