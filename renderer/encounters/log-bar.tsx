import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointment-kinds.ts';
import type { EncounterAppointment } from '../../shared/encounters.ts';
import { goBack, goTo, useNavigation } from '../app/navigation.ts';
import { useFormat } from '../app/use-format.ts';
import { useShownLanguage } from '../app/words.ts';
import classes from './log-bar.module.css';

/** Leaves the note; a note that was opened first of all leads to Today. */
const leave = (): void => (useNavigation.getState().past.length > 0 ? goBack() : goTo({ name: 'today' }));

/** The people of an appointment, by the names that they prefer. */
export const usePeopleWords = (): ((appointment: EncounterAppointment) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ people }) =>
    people.length === 0 ? t('encounters.drafts.nobody') : format.list(people.map(({ preferredName }) => preferredName));
};

export interface LogBarProps {
  readonly appointment: EncounterAppointment;
  /** In the middle: the tabs of a draft. */
  readonly children?: ReactNode;
  /** At the right: state and actions. */
  readonly end?: ReactNode;
}

/** The slim bar over a note: back, whom it is about, what, where and when. */
export const LogBar = ({ appointment, children, end }: LogBarProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const people = usePeopleWords()(appointment);
  const { date, startTime, zone, place } = appointment;
  const facts = [
    kindName(appointment, language, 'shortName'),
    date === null ? null : format.agreed({ date, time: startTime, zone }),
    place,
  ].filter((fact) => fact !== null);
  return (
    <header className={classes.bar}>
      <Button className={classes.backWide ?? ''} variant="subtle" color="gray" leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />} onClick={leave}>
        {t('common.back')}
      </Button>
      <ActionIcon className={classes.backSmall ?? ''} size="lg" aria-label={t('common.back')} onClick={leave}>
        <IconArrowLeft size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      <div className={classes.about}>
        <h1 className={classes.person} aria-label={t('encounters.log.titleWithPerson', { person: people })}>
          {people}
        </h1>
        <p className={classes.facts}>{facts.join(' · ')}</p>
      </div>
      {children}
      <div className={classes.end}>{end}</div>
    </header>
  );
};
