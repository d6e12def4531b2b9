import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointment-kinds.ts';
import type { EncounterNote } from '../../shared/encounters.ts';
import { goTo } from '../app/navigation.ts';
import { useCallQuery } from '../app/queries.ts';
import { useFormat } from '../app/use-format.ts';
import { useShownLanguage } from '../app/words.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { EntryLines } from './entry-lines.tsx';
import classes from './note-card.module.css';
import { NoteFacts } from './note-facts.tsx';
import { noteTables } from './note-tables.ts';

/** A note to be read on a page about something else, such as a person's. */
export const NoteCard = ({ note }: { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const { appointment, sealedAt } = note;
  const { date, startTime, zone } = appointment;
  const facts = [
    date === null ? null : format.agreed({ date, time: startTime, zone }),
    kindName(appointment, language, 'shortName'),
    appointment.place,
  ].filter((fact) => fact !== null);
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <div className={classes.about}>
          <h3>{facts.join(' · ')}</h3>
          <p className={classes.soft}>{t('encounters.note.by', { observer: note.observerName })}</p>
        </div>
        {sealedAt === null ? (
          <StatusMark tone="missing">{t('encounters.note.draft')}</StatusMark>
        ) : (
          <StatusMark tone="done">{t('encounters.note.sealed')}</StatusMark>
        )}
        <Button variant="default" size="compact-md" onClick={() => goTo({ name: 'encounter', id: note.id })}>
          {t('encounters.note.openNote')}
        </Button>
      </header>
      <NoteFacts note={note} />
      {note.entries.length === 0 ? null : <EntryLines entries={note.entries} zone={note.zone} />}
      {note.addenda.map(({ id, at, author, text }) => (
        <div key={id} className={classes.addendum}>
          <p className={classes.soft}>{t('encounters.note.addendumBy', { author, when: format.instant(at) })}</p>
          <p className={classes.words}>{text}</p>
        </div>
      ))}
    </article>
  );
};

/** All notes about a person's appointments, the newest first. */
export const PersonNotes = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('encounters.ofPerson', { personId }, { tables: noteTables });
  return (
    <Loaded query={query}>
      {({ notes }) =>
        notes.length === 0 ? (
          <EmptyState title={t('encounters.note.ofPersonNone')} />
        ) : (
          <div className={classes.cards}>
            {notes.map((note) => (
              <NoteCard key={note.id} note={note} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
};
