import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import type { EncounterAppointment, EncounterDraft } from '../../shared/encounters/encounters.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Notice } from '../ui/states.tsx';
import { useBegunWords, usePeopleWords } from './log-bar.tsx';
import { noteTables } from './note-tables.ts';
import { useOpenDrafts } from './open-drafts.ts';
import classes from './draft-notice.module.css';

/** Says, on whatever screen, when a note that was left could not be saved yet. */
export const UnsavedNotice = () => {
  const { t } = useTranslation();
  const unsaved = useOpenDrafts(({ drafts }) =>
    Object.values(drafts).some(({ shown, state }) => !shown && state.kind === 'failed'),
  );
  return unsaved ? (
    <section className={classes.place} aria-label={t('encounters.saving.notSaved')}>
      <Notice tone="missing" alert>
        {t('encounters.drafts.unsaved')}
      </Notice>
    </section>
  ) : null;
};

/** Offers the session's own drafts: after unlocking, on Today. Draws nothing when there are none. */
export const DraftNotice = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const peopleWords = usePeopleWords();
  const begunWords = useBegunWords();
  const query = useCallQuery('encounters.drafts', {}, { tables: noteTables });
  const drafts = query.data?.drafts.filter(({ mine }) => mine) ?? [];
  const wordsOf = (appointment: EncounterAppointment) => ({
    person: peopleWords(appointment),
    kind: kindName(appointment, language, 'shortName'),
    date: appointment.date === null ? '' : format.date(appointment.date),
  });
  const [first] = drafts;
  const sentence = (draft: EncounterDraft): string => {
    const { appointment } = draft;
    if (appointment === null) return t('encounters.unseen.one', { date: begunWords(draft) });
    return t(
      appointment.date === null ? 'encounters.drafts.oneUndated' : 'encounters.drafts.one',
      wordsOf(appointment),
    );
  };
  const line = (draft: EncounterDraft): string => {
    const { appointment } = draft;
    if (appointment === null) return t('encounters.unseen.begun', { date: begunWords(draft) });
    return t(
      appointment.date === null ? 'encounters.drafts.lineUndated' : 'encounters.drafts.line',
      wordsOf(appointment),
    );
  };
  const goOnWords = (draft: EncounterDraft): string =>
    draft.appointment === null
      ? t('encounters.unseen.goOn', { date: begunWords(draft) })
      : t('encounters.drafts.goOnWith', { person: peopleWords(draft.appointment) });
  const goOn = (draft: EncounterDraft, withName: boolean) => (
    <Button
      variant="default"
      size="compact-md"
      onClick={() => goTo({ name: 'encounter', id: draft.id })}
      {...(withName && { 'aria-label': goOnWords(draft) })}
    >
      {t('encounters.drafts.goOn')}
    </Button>
  );
  if (first === undefined) return null;
  return (
    <section className={classes.place} aria-label={t('encounters.drafts.title')}>
      <div className={classes.notice}>
        <IconPencil className={classes.icon} size={18} stroke={1.75} aria-hidden />
        {drafts.length === 1 ? (
          <div className={classes.line}>
            <span>{sentence(first)}</span>
            {goOn(first, false)}
          </div>
        ) : (
          <div className={classes.several}>
            <p>{t('encounters.drafts.several', { count: drafts.length })}</p>
            <ul className={classes.list}>
              {drafts.map((draft) => (
                <li key={draft.id} className={classes.line}>
                  <span>{line(draft)}</span>
                  {goOn(draft, true)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
};
