import { Button } from '@mantine/core';
import { IconAlertOctagon, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../shared/today/today.ts';
import { openBooking } from '../appointments/public/appointment-panel.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { checklistTables } from '../checklists/public/checklist-tables.ts';
import { custodyTables } from '../custody/public/custody-tables.ts';
import { detentionTables, openStart } from '../detentions/public/start-detention.ts';
import { handoverTables } from '../handover/public/handover-dialog-panel.ts';
import { metTables } from '../met/public/met-panel.ts';
import { planTables } from '../plans/public/plan-tables.ts';
import { reviewTables } from '../retention/public/retention-dialog.ts';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { DetentionColumn } from './detention-column.tsx';
import { HandColumn } from './hand-column.tsx';
import { NextColumn } from './next-column.tsx';
import { OwnTasks } from './own-tasks.tsx';
import classes from './today.module.css';

/** How many of each list are read at first, and how many once someone asks for all. */
const few = 8;
const all = 500;

const Welcome = () => {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('today.welcome.title')}
      action={
        <Button
          leftSection={<IconUpload size={18} stroke={1.75} aria-hidden />}
          onClick={() => goTo({ name: 'import' })}
        >
          {t('today.welcome.import')}
        </Button>
      }
    >
      {t('today.welcome.body')}
    </EmptyState>
  );
};

/** The home: what comes next, what needs a hand and why, and who is in detention. */
export const TodayScreen = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSessionUser();
  const isCoordinator = role === 'coordinator';
  const [limit, setLimit] = useState(isCoordinator ? few : all);
  const query = useCallQuery(
    'today.get',
    { limit },
    {
      tables: [
        ...appointmentTables,
        ...reviewTables,
        ...checklistTables,
        ...detentionTables,
        ...custodyTables,
        ...handoverTables,
        ...metTables,
        ...planTables,
      ],
      keepPrevious: true,
    },
  );
  const profile = useCallQuery('vault.profile', {}, { tables: ['person', 'appointment'] });
  const isNew = isCoordinator && profile.data?.people === 0 && profile.data.appointments === 0;
  const columns = ({ next, nextCount, gaps, tasks, detained, met, handovers, reviewsDue, date }: Today) => (
    <div className={classes.frame}>
      <div className={[classes.columns, isCoordinator ? '' : classes.alone].join(' ')}>
        <NextColumn rows={next.slice(0, few)} count={nextCount} today={date} />
        {isCoordinator ? (
          <HandColumn
            groups={gaps}
            tasks={tasks}
            today={date}
            met={met}
            handovers={handovers}
            reviewsDue={reviewsDue}
            few={few}
            showsAll={limit === all}
            onAll={(shown) => setLimit(shown ? all : few)}
          />
        ) : (
          <OwnTasks tasks={tasks} handovers={handovers} today={date} />
        )}
        {isCoordinator ? <DetentionColumn people={detained} /> : null}
      </div>
    </div>
  );
  return (
    <Page
      title={t('app.screens.today')}
      below={query.data && <div className={classes.date}>{format.longDate(query.data.date)}</div>}
      extra={
        <Button
          variant="outline"
          color="red"
          leftSection={<IconAlertOctagon size={18} stroke={1.75} aria-hidden />}
          onClick={() => openStart()}
        >
          {t('detentions.now.button')}
        </Button>
      }
      action={
        isCoordinator ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => openBooking()}>
            {t('calendar.book')}
          </Button>
        ) : null
      }
    >
      {isNew ? <Welcome /> : <Loaded query={query}>{columns}</Loaded>}
    </Page>
  );
};
