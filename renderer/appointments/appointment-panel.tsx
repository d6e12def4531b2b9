import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { Loaded } from '../ui/states.tsx';
import { AppointmentDetail } from './appointment-detail.tsx';
import { blankDraft, draftOf } from './booking-draft.ts';
import { BookingForm } from './booking-form.tsx';
import { closeAppointment, type AppointmentPanelContent } from './public/appointment-panel.ts';
import { appointmentTables } from './public/appointment-words.ts';

const Show = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('appointments.get', { id }, { tables: appointmentTables });
  if (query.data) return <AppointmentDetail appointment={query.data} />;
  return (
    <SidePanel title={t('appointments.panel.show')} onClose={closeAppointment}>
      {<Loaded query={query}>{() => null}</Loaded>}
    </SidePanel>
  );
};

const Edit = ({ id, focus }: { readonly id: string; readonly focus?: 'when' | 'crew' | undefined }) => {
  const { t } = useTranslation();
  const query = useCallQuery('appointments.get', { id }, { tables: appointmentTables });
  if (query.data) {
    const { updatedAt } = query.data;
    // What is typed is kept when the appointment changes meanwhile; saving then says so.
    return <BookingForm initial={draftOf(query.data)} existing={{ id, updatedAt }} focus={focus ?? 'who'} />;
  }
  return (
    <SidePanel title={t('appointments.panel.edit')} onClose={closeAppointment}>
      {<Loaded query={query}>{() => null}</Loaded>}
    </SidePanel>
  );
};

/** The side panel: a booking, an appointment, or its fields. */
export const AppointmentPanel = ({ content }: { readonly content: AppointmentPanelContent }) => {
  switch (content.mode) {
    case 'book':
      return <BookingForm initial={blankDraft(content.start)} personIds={content.start.personIds ?? []} focus="who" />;
    case 'show':
      return <Show id={content.id} />;
    case 'edit':
      return <Edit id={content.id} focus={content.focus} />;
  }
};
