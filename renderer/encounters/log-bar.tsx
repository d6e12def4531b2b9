import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import { instantToWall } from '../../shared/basics/time.ts';
import type { EncounterAppointment, EncounterDraft, EncounterNote } from '../../shared/encounters/encounters.ts';
import { goBack, goTo, useNavigation } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import classes from './log-bar.module.css';

/** Leaves the note; a note that was opened first of all leads to Today. */
export const leaveNote = (): void => (useNavigation.getState().past.length > 0 ? goBack() : goTo({ name: 'today' }));

/** The people of an appointment, by the names that they prefer. */
export const usePeopleWords = (): ((appointment: EncounterAppointment) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ people }) =>
    people.length === 0 ? t('encounters.drafts.nobody') : format.list(people.map(({ preferredName }) => preferredName));
};

/** When a note was begun: what tells it apart if its appointment is not shown. */
export const useBegunWords = (): ((note: Pick<EncounterDraft, 'createdAt' | 'zone'>) => string) => {
  const format = useFormat();
  return ({ createdAt, zone }) => format.date(instantToWall(createdAt, zone).date);
};

const useAppointmentFacts = (): ((appointment: EncounterAppointment) => string) => {
  const format = useFormat();
  const language = useShownLanguage();
  return (appointment) => {
    const { date, startTime, zone, place } = appointment;
    const when = date === null ? null : format.agreed({ date, time: startTime, zone });
    return [kindName(appointment, language, 'shortName'), when, place].filter((fact) => fact !== null).join(' · ');
  };
};

export interface LogBarProps {
  readonly note: Pick<EncounterNote, 'appointment' | 'createdAt' | 'zone'>;
  /** In the middle: the tabs of a draft. */
  readonly children?: ReactNode;
  /** At the right: state and actions. */
  readonly end?: ReactNode;
}

/** The slim bar over a note: back, whom it is about, what, where and when. */
export const LogBar = ({ note, children, end }: LogBarProps) => {
  const { t } = useTranslation();
  const peopleWords = usePeopleWords();
  const begunWords = useBegunWords();
  const factsOf = useAppointmentFacts();
  const { appointment } = note;
  const about =
    appointment === null ? t('encounters.unseen.begun', { date: begunWords(note) }) : peopleWords(appointment);
  return (
    <header className={classes.bar}>
      <Button
        className={classes.backWide ?? ''}
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
        onClick={leaveNote}
      >
        {t('common.back')}
      </Button>
      <ActionIcon className={classes.backSmall ?? ''} size="lg" aria-label={t('common.back')} onClick={leaveNote}>
        <IconArrowLeft size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      <div className={classes.about}>
        <h1 className={classes.person} aria-label={t('encounters.log.titleWithPerson', { person: about })}>
          {about}
        </h1>
        {appointment === null ? null : <p className={classes.facts}>{factsOf(appointment)}</p>}
      </div>
      {children}
      <div className={classes.end}>{end}</div>
    </header>
  );
};
