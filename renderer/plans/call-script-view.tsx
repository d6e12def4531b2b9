import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { callScript, type CallFacts } from '../../shared/plans/call-script.ts';
import type { PersonOfPlan, PlanContact } from '../../shared/plans/plans.ts';
import { useShownLanguage } from '../base/words.ts';
import { EntryReach } from '../directory/public/entry-reach.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { translatorOf } from './translators.ts';
import classes from './plans.module.css';

/** What is known of a detention that has not happened: the blanks show where the rest will stand. */
const factsBefore = (person: PersonOfPlan): CallFacts => ({
  person: person.preferredName,
  caller: null,
  callBack: null,
  date: null,
  time: null,
  place: null,
  takenBy: null,
  aNumber: null,
  attorney: person.attorney,
});

/** The words to say to a contact, behind a button: they can be looked at before they are needed. */
export const CallScriptView = ({
  contact,
  person,
}: {
  readonly contact: PlanContact;
  readonly person: PersonOfPlan;
}) => {
  const { t } = useTranslation();
  const shown = useShownLanguage();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const { name } = contact;
  const { language, lines, notes, interpreter } = callScript(contact, factsBefore(person), translatorOf);
  const Chevron = opened ? IconChevronUp : IconChevronDown;
  return (
    <div className={classes.scriptRow}>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.scriptButton}
        rightSection={<Chevron size={16} stroke={1.75} aria-hidden />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t('plans.contacts.scriptShow', { name })}
      </Button>
      <div id={id} hidden={!opened}>
        {opened ? (
          <>
            <p className={classes.soft}>{t('plans.contacts.scriptHint', { name })}</p>
            {contact.directoryId === null ? null : <EntryReach id={contact.directoryId} />}
            <blockquote lang={language} className={classes.script}>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </blockquote>
            {interpreter === null ? null : (
              <StatusMark tone="missing">
                {t('plans.contacts.interpreter', { language: spokenLanguageName(interpreter, shown) })}
              </StatusMark>
            )}
            {notes.map((note) => (
              <div key={note}>
                <StatusMark tone="info">{t(`plans.contacts.note.${note}`)}</StatusMark>
              </div>
            ))}
          </>
        ) : null}
      </div>
    </div>
  );
};
