import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { useCallQuery } from '../base/queries.ts';
import { Loaded } from '../ui/states.tsx';
import { FollowingForm } from './following-form.tsx';
import { appointmentTables } from './public/appointment-words.ts';
import { RepeatForm } from './repeat-form.tsx';
import { closeSeriesDialog, type SeriesDialogContent } from './series-panels.ts';

const Repeat = ({ appointment }: { readonly appointment: Appointment }) => {
  const query = useCallQuery('series.get', { id: appointment.id }, { tables: ['appointment'] });
  return <Loaded query={query}>{({ series }) => <RepeatForm appointment={appointment} series={series} />}</Loaded>;
};

/** The dialogs about a series: repeating an appointment, and changing one with those that follow. */
export const SeriesDialogs = ({ content: { ask, id } }: { readonly content: SeriesDialogContent }) => {
  const { t } = useTranslation();
  const query = useCallQuery('appointments.get', { id }, { tables: appointmentTables });
  const isMore = query.data !== undefined && query.data.seriesId !== null;
  const title = ask === 'following' ? 'series.following' : isMore ? 'series.extend' : 'series.repeat';
  return (
    <Modal
      opened
      onClose={closeSeriesDialog}
      title={t(title)}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={query}>
        {(appointment) =>
          ask === 'following' ? <FollowingForm appointment={appointment} /> : <Repeat appointment={appointment} />
        }
      </Loaded>
    </Modal>
  );
};
