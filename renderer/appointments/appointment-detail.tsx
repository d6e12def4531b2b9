import { Button, Menu } from '@mantine/core';
import { IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { appointmentStatuses, isOpen } from '../../shared/appointments/appointments-rules.ts';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { RecordHistory } from '../audit/public/record-history.tsx';
import { useSessionUser } from '../base/session.ts';
import { ChecklistsPart } from '../checklists/public/checklists-of.tsx';
import { DetainedNowButton } from '../detentions/public/detained-now-button.tsx';
import { GrantsPart } from '../grants/public/grants-part.tsx';
import { PlanGapsLine } from '../plans/public/plan-gaps-line.tsx';
import { PanelPart } from '../ui/panel-part.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { BookNext } from './book-next.tsx';
import { BriefingPart } from './briefing-part.tsx';
import { ChangePart } from './change-part.tsx';
import { CrewPart } from './crew-part.tsx';
import { DatePart } from './date-part.tsx';
import { Facts } from './facts.tsx';
import { NotesPart } from './notes-part.tsx';
import { PeopleLinks } from './people-links.tsx';
import { useAppointmentActs } from './public/appointment-acts.ts';
import { closeAppointment, editAppointment } from './public/appointment-panel.ts';
import { useAppointmentWords } from './public/appointment-words.ts';
import { ReadinessMark } from './public/readiness-mark.tsx';
import { SeriesPart } from './series-part.tsx';
import classes from './detail.module.css';

const MoreMenu = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const acts = useAppointmentActs();
  const remove = async () => {
    if (await acts.remove(appointment)) closeAppointment();
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDotsVertical size={16} aria-hidden />}>
          {t('appointments.panel.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('appointments.panel.status')}</Menu.Label>
        {appointmentStatuses.map((status) => (
          <Menu.Item
            key={status}
            disabled={status === appointment.status}
            onClick={() => void acts.setStatus(appointment, status)}
          >
            {t(`appointments.status.${status}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => void remove()}>
          {t('appointments.panel.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** An appointment in the side panel: what it is, who goes along, what they get to read, how it went, what follows. */
export const AppointmentDetail = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const { role } = useSessionUser();
  const mayChange = role === 'coordinator';
  return (
    <SidePanel
      onClose={closeAppointment}
      title={words.kind(appointment)}
      below={<PeopleLinks people={appointment.people} linked={mayChange} />}
      {...(mayChange && {
        foot: (
          <div className={classes.foot}>
            <Button
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              onClick={() => editAppointment(appointment.id)}
            >
              {t('appointments.panel.change')}
            </Button>
            <MoreMenu appointment={appointment} />
          </div>
        ),
      })}
    >
      <div className={classes.parts}>
        <div className={classes.marks}>
          {appointment.readiness.state === 'closed' ? null : <ReadinessMark readiness={appointment.readiness} boxed />}
          <StatusMark tone={isOpen(appointment.status) ? 'quiet' : 'done'} boxed>
            {appointment.outcome === null
              ? t(`appointments.status.${appointment.status}`)
              : t(`appointments.outcome.${appointment.outcome}`)}
          </StatusMark>
        </div>
        <div>
          <DetainedNowButton
            people={appointment.people}
            appointmentId={appointment.id}
            prominent={appointment.outcome === 'detained'}
          />
        </div>
        <DatePart appointment={appointment} mayChange={mayChange} />
        {mayChange ? <ChangePart appointment={appointment} /> : null}
        <Facts appointment={appointment} />
        {mayChange && isOpen(appointment.status) ? (
          <PanelPart title={t('plans.line.title')}>
            <PlanGapsLine personIds={appointment.people.map(({ id }) => id)} />
          </PanelPart>
        ) : null}
        <CrewPart appointment={appointment} mayChange={mayChange} />
        <GrantsPart appointment={appointment} mayChange={mayChange} />
        <BriefingPart id={appointment.id} />
        <NotesPart appointment={appointment} />
        {mayChange ? (
          <ChecklistsPart owner={{ kind: 'appointment', id: appointment.id, name: words.people(appointment) }} />
        ) : null}
        {mayChange ? <BookNext appointment={appointment} /> : null}
        {mayChange ? <SeriesPart appointment={appointment} /> : null}
        {mayChange ? (
          <PanelPart title={t('audit.history.title')}>
            <RecordHistory recordId={appointment.id} />
          </PanelPart>
        ) : null}
      </div>
    </SidePanel>
  );
};
