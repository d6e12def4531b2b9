import { Button, Select } from '@mantine/core';
import { IconFolderOpen, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../../shared/appointments/appointments.ts';
import { addDays } from '../../../shared/basics/time.ts';
import { grantedDaysAfter, type Grant } from '../../../shared/grants/grants.ts';
import { goTo } from '../../base/navigation.ts';
import { useCallQuery } from '../../base/queries.ts';
import { useFormat } from '../../base/use-format.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PanelPart } from '../../ui/panel-part.tsx';
import { grantTables, useGrantActs } from './grant-acts.ts';
import { GrantLine } from './grant-line.tsx';
import classes from './grants.module.css';

interface FormProps {
  readonly appointment: Appointment;
  readonly latest: string;
  readonly onDone: () => void;
}

const GiveForm = ({ appointment, latest, onDone }: FormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { give } = useGrantActs();
  const members = appointment.crew.filter(({ answer }) => answer !== 'no');
  const [volunteerId, setVolunteerId] = useState(members.length === 1 ? (members[0]?.volunteerId ?? null) : null);
  const [personId, setPersonId] = useState<string | null>(appointment.people[0]?.id ?? null);
  const [endsOn, setEndsOn] = useState<string | null>(latest);
  const today = format.today();
  const fits = endsOn !== null && endsOn >= today && endsOn <= latest;
  const volunteer = members.find((member) => member.volunteerId === volunteerId);
  const person = appointment.people.find(({ id }) => id === personId);
  const submit = async () => {
    if (volunteer === undefined || person === undefined || endsOn === null || !fits) return;
    const whose = { appointmentId: appointment.id, personId: person.id, volunteerId: volunteer.volunteerId, endsOn };
    if (await give(whose, { volunteer: volunteer.name, person: person.preferredName })) onDone();
  };
  return (
    <>
      <Select
        label={t('grants.who')}
        data={members.map((member) => ({ value: member.volunteerId, label: member.name }))}
        value={volunteerId}
        onChange={setVolunteerId}
        data-autofocus
      />
      {appointment.people.length === 1 ? null : (
        <Select
          label={t('grants.whose')}
          data={appointment.people.map(({ id, preferredName }) => ({ value: id, label: preferredName }))}
          value={personId}
          onChange={setPersonId}
        />
      )}
      <DateField
        label={t('grants.until')}
        description={t('grants.untilHint')}
        value={endsOn}
        onChange={setEndsOn}
        minDate={today}
        maxDate={latest}
        error={endsOn === null || fits ? undefined : t('grants.untilHint')}
      />
      <div className={classes.acts}>
        <Button disabled={volunteer === undefined || !fits} onClick={() => void submit()}>
          {t('grants.giveIt')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
};

const Give = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (appointment.date === null) return <p className={classes.hint}>{t('grants.noDate')}</p>;
  if (appointment.crew.every(({ answer }) => answer === 'no')) {
    return <p className={classes.hint}>{t('grants.noCrew')}</p>;
  }
  const latest = addDays(appointment.windowEnd ?? appointment.date, grantedDaysAfter);
  return opened ? (
    <GiveForm appointment={appointment} latest={latest} onDone={() => setOpened(false)} />
  ) : (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconKey size={16} stroke={1.75} aria-hidden />}
      onClick={() => setOpened(true)}
    >
      {t('grants.give')}
    </Button>
  );
};

const Mine = ({ grant }: { readonly grant: Grant }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const person = grant.person.preferredName;
  return (
    <>
      <p className={classes.hint}>{t('grants.mine', { person, date: format.plainDate(grant.endsOn) })}</p>
      <Button
        variant="light"
        leftSection={<IconFolderOpen size={16} stroke={1.75} aria-hidden />}
        onClick={() => goTo({ name: 'grantedRecord', appointmentId: grant.appointmentId, id: grant.person.id })}
      >
        {t('grants.open', { person })}
      </Button>
    </>
  );
};

/** Who of the crew may see the full record: for a coordinator to decide, for a volunteer to open. */
export const GrantsPart = ({
  appointment,
  mayChange,
}: {
  readonly appointment: Appointment;
  readonly mayChange: boolean;
}) => {
  const { t } = useTranslation();
  const query = useCallQuery('grants.ofAppointment', { appointmentId: appointment.id }, { tables: grantTables });
  const items = query.data?.items ?? [];
  if (!mayChange && items.length === 0) return null;
  return (
    <PanelPart title={t('grants.title')}>
      {mayChange ? (
        <>
          {items.length === 0 ? <p className={classes.hint}>{t('grants.lead')}</p> : null}
          <ul className={classes.list}>
            {items.map((grant) => (
              <GrantLine key={grant.id} grant={grant} />
            ))}
          </ul>
          <Give appointment={appointment} />
        </>
      ) : (
        items.map((grant) => <Mine key={grant.id} grant={grant} />)
      )}
    </PanelPart>
  );
};
