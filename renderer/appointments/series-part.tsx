import { Anchor, Button } from '@mantine/core';
import { IconCalendarPlus, IconPencil, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import type { Series } from '../../shared/series/series.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { openAppointment } from './public/appointment-panel.ts';
import { openSeriesDialog } from './series-panels.ts';
import { useSeriesWords } from './series-words.ts';
import classes from './detail.module.css';

type Item = Series['items'][number];

const Neighbor = ({ item, side }: { readonly item: Item | undefined; readonly side: 'previous' | 'next' }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return item === undefined ? null : (
    <Anchor component="button" type="button" onClick={() => openAppointment(item.id)}>
      {t(`series.${side}`, { date: format.date(item.date ?? item.day) })}
    </Anchor>
  );
};

const InSeries = ({ id, series: { rule, start, items } }: { readonly id: string; readonly series: Series }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSeriesWords();
  const position = items.findIndex((item) => item.id === id);
  const last = items.at(-1);
  return (
    <>
      <div>{words.rule(rule, start)}</div>
      <div className={classes.hint}>
        {t('series.position', {
          position: position + 1,
          total: items.length,
          date: format.date(last?.date ?? last?.day ?? start),
        })}
      </div>
      <div className={classes.row}>
        <Neighbor item={items[position - 1]} side="previous" />
        <Neighbor item={items[position + 1]} side="next" />
      </div>
      <div className={classes.row}>
        <Button
          variant="light"
          leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
          onClick={() => openSeriesDialog({ ask: 'following', id })}
        >
          {t('series.following')}
        </Button>
        <Button
          variant="light"
          leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => openSeriesDialog({ ask: 'repeat', id })}
        >
          {t('series.extend')}
        </Button>
      </div>
    </>
  );
};

/** How an appointment repeats, and the way to repeat one that has a day. */
export const SeriesPart = ({ appointment: { id, seriesId, dateState } }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const query = useCallQuery('series.get', { id }, { tables: ['appointment'], enabled: seriesId !== null });
  if (seriesId === null && dateState !== 'fixed') return null;
  const series = query.data?.series ?? null;
  return (
    <PanelPart title={t('series.part')}>
      {seriesId === null ? (
        <div>
          <Button
            variant="light"
            leftSection={<IconRepeat size={16} stroke={1.75} aria-hidden />}
            onClick={() => openSeriesDialog({ ask: 'repeat', id })}
          >
            {t('series.repeat')}
          </Button>
        </div>
      ) : null}
      {seriesId !== null && series !== null ? <InSeries id={id} series={series} /> : null}
    </PanelPart>
  );
};
