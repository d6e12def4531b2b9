import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openBooking } from '../app/appointment-panel.ts';
import { appointmentTables } from '../app/appointment-words.ts';
import { useCallQuery } from '../app/queries.ts';
import { useFormat } from '../app/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Loaded } from '../ui/states.tsx';
import { DetentionColumn } from './detention-column.tsx';
import { HandColumn } from './hand-column.tsx';
import { NextColumn } from './next-column.tsx';
import classes from './today.module.css';

/** How many of each list are read at first, and how many once somebody asks for all. */
const few = 8;
const all = 500;

/** The home: what comes next, what needs a hand and why, and who is in detention. */
export const TodayScreen = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const [limit, setLimit] = useState(few);
  const query = useCallQuery('today.get', { limit }, { tables: appointmentTables, keepPrevious: true });
  return (
    <Page
      title={t('today.title')}
      below={query.data === undefined ? undefined : format.longDate(query.data.date)}
      width="full"
      action={
        <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => openBooking()}>
          {t('today.book')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ next, nextCount, gaps, detained, date }) => (
          <div className={classes.columns}>
            <NextColumn rows={next} count={nextCount} today={date} />
            <HandColumn groups={gaps} few={few} showsAll={limit === all} onAll={(shown) => setLimit(shown ? all : few)} />
            <DetentionColumn people={detained} />
          </div>
        )}
      </Loaded>
    </Page>
  );
};
