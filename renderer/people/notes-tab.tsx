import { Button } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../shared/basics/time.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import type { Person } from '../../shared/people/people.ts';
import type { RecordTable } from '../../shared/records.ts';
import { useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './person-screen.module.css';

/** The tables that a person's notes are read from. */
const tables: readonly RecordTable[] = [
  'encounter_note',
  'encounter_entry',
  'encounter_addendum',
  'appointment',
  'appointment_person',
  'person',
  'user',
];

const NoteLine = ({ note }: { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAppointmentWords();
  const { appointment } = note;
  const date = appointment?.date ?? instantToWall(note.createdAt, note.zone).date;
  const title = [format.date(date), ...(appointment === null ? [] : [words.kind(appointment)])];
  const facts = [
    t('people.notes.by', { observer: note.observerName }),
    t('people.notes.entries', { count: note.entries.length }),
    ...(note.outcome === null ? [] : [t(`encounters.outcome.${note.outcome}`)]),
  ];
  return (
    <li className={classes.line}>
      <div className={classes.lineWords}>
        <div className={classes.title}>{title.join(' · ')}</div>
        <div className={classes.soft}>{facts.join(' · ')}</div>
        {note.sealedAt === null ? (
          <StatusMark tone="missing">{t('people.notes.draft')}</StatusMark>
        ) : (
          <StatusMark tone="done">{t('people.notes.sealed')}</StatusMark>
        )}
      </div>
      <Button variant="default" onClick={() => goTo({ name: 'encounter', id: note.id })}>
        {t('common.open')}
      </Button>
    </li>
  );
};

/** What observers recorded at this person's appointments. */
export const NotesTab = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const query = useCallQuery('encounters.ofPerson', { personId: person.id }, { tables });
  return (
    <Loaded query={query}>
      {({ notes }) =>
        notes.length === 0 ? (
          <EmptyState title={t('people.notes.empty')} icon={IconNotes}>
            {t('people.notes.emptyHint')}
          </EmptyState>
        ) : (
          <Section title={t('people.page.tabs.notes')} flush>
            <ul className={classes.lines}>
              {notes.map((note) => (
                <NoteLine key={note.id} note={note} />
              ))}
            </ul>
          </Section>
        )
      }
    </Loaded>
  );
};
