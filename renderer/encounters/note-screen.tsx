import { useTranslation } from 'react-i18next';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { RecordHistory } from '../audit/public/record-history.tsx';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { DetainedNowButton } from '../detentions/public/detained-now-button.tsx';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Addenda } from './addenda.tsx';
import { EntryLines } from './entry-lines.tsx';
import { LogBar } from './log-bar.tsx';
import { NoteFacts } from './note-facts.tsx';
import classes from './note-screen.module.css';

const Seal = ({ note }: { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.seal}>
      {note.digestMatches === true ? (
        <p className={classes.soft}>{t('encounters.note.digestMatches')}</p>
      ) : (
        <Notice tone="danger" alert>
          {t('encounters.note.digestBroken')}
        </Notice>
      )}
      <p className={classes.soft}>
        {t('encounters.note.digest')}
        <code className={classes.digest}>{note.digest}</code>
      </p>
    </div>
  );
};

/** A note that can only be read: a sealed one with its addenda, or someone else's draft. */
export const NoteScreen = ({ note }: { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSessionUser();
  const { sealedAt } = note;
  return (
    <div className={classes.screen}>
      <LogBar
        note={note}
        end={
          sealedAt === null ? (
            <StatusMark tone="missing" boxed>
              {t('encounters.note.draft')}
            </StatusMark>
          ) : (
            <StatusMark tone="done" boxed>
              {t('encounters.note.sealedAt', { when: format.instant(sealedAt) })}
            </StatusMark>
          )
        }
      />
      <div className={classes.scroll}>
        <div className={classes.note}>
          <p className={classes.soft}>
            {sealedAt === null
              ? t('encounters.note.draftOf', { observer: note.observerName })
              : t('encounters.note.by', { observer: note.observerName })}
          </p>
          {note.outcome === 'detained' && note.appointment !== null ? (
            <Notice tone="danger">
              {t('detentions.now.offer')}
              <div className={classes.offer}>
                <DetainedNowButton people={note.appointment.people} noteId={note.id} prominent />
              </div>
            </Notice>
          ) : null}
          <Section title={t('encounters.log.tabLog')}>
            {note.entries.length === 0 ? (
              <p className={classes.soft}>{t('encounters.note.noEntries')}</p>
            ) : (
              <EntryLines entries={note.entries} zone={note.zone} />
            )}
          </Section>
          <Section title={t('encounters.log.tabDetails')}>
            <NoteFacts note={note} />
          </Section>
          {sealedAt === null ? null : (
            <>
              <Addenda note={note} />
              <Seal note={note} />
            </>
          )}
          {role === 'coordinator' ? (
            <Section title={t('audit.history.title')}>
              <RecordHistory recordId={note.id} />
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  );
};
