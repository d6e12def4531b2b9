import { Anchor, Button } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useAppointmentActs } from './public/appointment-acts.ts';
import detail from './detail.module.css';

/** The notes of those who were there, and the way to write one. */
export const NotesPart = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const acts = useAppointmentActs();
  const query = useCallQuery(
    'encounters.ofAppointment',
    { appointmentId: appointment.id },
    { tables: ['encounter_note', 'encounter_entry', 'encounter_addendum'] },
  );
  const notes = query.data?.notes ?? [];
  const hasOwnDraft = notes.some((note) => note.mine && note.sealedAt === null);
  return (
    <PanelPart title={t('appointments.notes.title')}>
      {notes.length === 0 ? null : (
        <ul className={detail.notes}>
          {notes.map((note) => (
            <li key={note.id}>
              <Anchor component="button" type="button" onClick={() => goTo({ name: 'encounter', id: note.id })}>
                {t('appointments.notes.by', { name: note.observerName })}
              </Anchor>
              {note.sealedAt === null ? (
                <StatusMark tone="missing">{t('appointments.notes.draft')}</StatusMark>
              ) : (
                <StatusMark tone="done">
                  {t('appointments.notes.sealed', { when: format.instant(note.sealedAt) })}
                </StatusMark>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="light"
        leftSection={<IconNotes size={16} stroke={1.75} aria-hidden />}
        onClick={() => void acts.writeNote(appointment.id)}
      >
        {t(hasOwnDraft ? 'appointments.notes.goOn' : 'appointments.notes.write')}
      </Button>
    </PanelPart>
  );
};
