import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../shared/appointments/appointments-rules.ts';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { awaitsAnswer, type CrewAnswer } from '../../shared/appointments/crew.ts';
import { daysBetween } from '../../shared/basics/time.ts';
import { crewRoles } from '../../shared/team/crew-roles.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { useAppointmentActs } from './public/appointment-acts.ts';
import { appointmentTables } from './public/appointment-words.ts';
import { Suggestions } from './suggestions.tsx';
import classes from './crew.module.css';

const beforehand: readonly CrewAnswer[] = ['asked', 'yes', 'maybe', 'no'];
const afterwards: readonly CrewAnswer[] = ['came', 'didNotCome'];

interface MemberProps {
  readonly appointment: Appointment;
  readonly member: Appointment['crew'][number];
  /** Whether the appointment's day has come. */
  readonly isDue: boolean;
}

/** So many days without an answer are a silence. */
const silentAfter = 2;

/** When someone was asked who has not answered, and whether that is a while ago. */
const Asked = ({ member: { answer, askedAt } }: { readonly member: Appointment['crew'][number] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (answer !== 'asked' || askedAt === null) return null;
  const when = format.relativeInstant(askedAt);
  if (daysBetween(format.dayOf(askedAt), format.today()) < silentAfter) {
    return <span className={classes.hint}>{t('appointments.crew.askedOn', { when })}</span>;
  }
  return (
    <span className={classes.warning}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      {t('appointments.crew.silent', { when })}
    </span>
  );
};

const Member = ({ appointment, member, isDue }: MemberProps) => {
  const { t } = useTranslation();
  const acts = useAppointmentActs();
  const { name, role, answer } = member;
  const answers = isDue ? [...(answer === 'no' ? (['no'] as const) : (['yes'] as const)), ...afterwards] : beforehand;
  const offered = answers.includes(answer) ? answers : [answer, ...answers];
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <span className={classes.name}>
          {t('appointments.suggest.asRole', { name, role: t(`appointments.role.${role}`) })}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t('appointments.crew.answerOf', { name })}
          value={answer}
          data={offered.map((one) => ({ value: one, label: t(`appointments.answer.${one}`) }))}
          onChange={(next) => void acts.setMember(appointment, member, { answer: next satisfies CrewAnswer })}
        />
        <Asked member={member} />
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('appointments.crew.moreOf', { name })}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('appointments.crew.role')}</Menu.Label>
          {crewRoles.map((one) => (
            <Menu.Item
              key={one}
              disabled={one === role}
              onClick={() => void acts.setMember(appointment, member, { role: one })}
            >
              {t(`team.role.${one}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {awaitsAnswer(answer) ? (
            <Menu.Item onClick={() => void acts.copyAsk(appointment, member, role, { mark: false })}>
              {t('appointments.suggest.copyAgain', { name })}
            </Menu.Item>
          ) : null}
          <Menu.Item onClick={() => void acts.setMember(appointment, member, null)}>
            {t('appointments.crew.takeOut', { name })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
};

const MoreCrew = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const acts = useAppointmentActs();
  const suggested = useCallQuery(
    'appointments.suggestCrew',
    { appointmentId: appointment.id, limit: 6 },
    { tables: appointmentTables },
  );
  if (suggested.data === undefined) return null;
  return (
    <div>
      <div className={classes.sub} aria-hidden>
        {t('appointments.suggest.title')}
      </div>
      <Suggestions
        suggestions={suggested.data.items}
        onCopy={(suggestion) => void acts.copyAsk(appointment, suggestion, suggestion.role, { mark: true })}
        onAdd={(suggestion, answer) => void acts.setMember(appointment, suggestion, { role: suggestion.role, answer })}
      />
    </div>
  );
};

/** Who goes along; each answer is one click, and who is missing can be asked from here. */
export const CrewPart = ({
  appointment,
  mayChange,
}: {
  readonly appointment: Appointment;
  readonly mayChange: boolean;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const isDue = appointment.date !== null && appointment.date <= format.today(appointment.zone);
  const lacks = appointment.readiness.state === 'missing';
  const [asking, setAsking] = useState(lacks);
  return (
    <PanelPart title={t('appointments.crew.title')}>
      {appointment.crew.length === 0 ? <p className={classes.empty}>{t('appointments.crew.nobody')}</p> : null}
      <ul className={classes.list}>
        {appointment.crew.map((member) =>
          mayChange ? (
            <Member key={member.volunteerId} appointment={appointment} member={member} isDue={isDue} />
          ) : (
            <li key={member.volunteerId} className={classes.row}>
              {t('appointments.suggest.asRole', { name: member.name, role: t(`appointments.role.${member.role}`) })}
            </li>
          ),
        )}
      </ul>
      {mayChange && isOpen(appointment.status) ? (
        asking ? (
          <MoreCrew appointment={appointment} />
        ) : (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('appointments.crew.askSomebody')}
          </Button>
        )
      ) : null}
    </PanelPart>
  );
};
