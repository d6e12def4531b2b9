import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../shared/basics/language.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { SheetContact } from '../../shared/detentions/detentions.ts';
import { createTranslator } from '../../shared/words.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Notice } from '../ui/states.tsx';
import classes from './detention-screen.module.css';

/** The language in which a contact is spoken to; null where no one here has words in theirs. */
const languageFor = (spoken: readonly string[], shown: Language): Language | null => {
  if (spoken.length === 0) return shown;
  return languages.find((language) => spoken.some((tag) => tag.split('-')[0] === language)) ?? null;
};

const translators = new Map<Language, TFunction>();

const translatorOf = (language: Language): TFunction => {
  const t = translators.get(language) ?? createTranslator(language);
  translators.set(language, t);
  return t;
};

interface ScriptProps {
  /** Null for a number whose owner no one knows. */
  readonly contact: SheetContact | null;
  /** How the person is called, where that may be said. */
  readonly name: string | null;
}

/**
 * What to say, in the contact's language. It says no more than who calls and for whom: what may be told beyond that is
 * in the plan’s own words beside it, and without those a coordinator is asked first.
 */
export const Script = ({ contact, name }: ScriptProps) => {
  const { t } = useTranslation();
  const shown = useShownLanguage();
  const format = useFormat();
  const spoken = contact?.languages ?? [];
  const language = languageFor(spoken, shown);
  const say = useMemo(() => translatorOf(language ?? shown), [language, shown]);
  const lines =
    contact === null || name === null
      ? [say('detentions.script.openUnknown')]
      : [
          say('detentions.script.open', { contact: contact.name, name }),
          say('detentions.script.ask'),
          say('detentions.script.close'),
        ];
  const title =
    language === null || language === shown
      ? t('detentions.script.title')
      : t('detentions.script.inLanguage', { language: spokenLanguageName(language, shown) });
  return (
    <section className={classes.script} aria-label={title}>
      <h3>{title}</h3>
      {contact !== null && language === null ? (
        <Notice tone="missing">
          {t('detentions.script.speaks', {
            name: contact.name,
            languages: format.list(spoken.map((tag) => spokenLanguageName(tag, shown))),
          })}
        </Notice>
      ) : null}
      <div lang={language ?? shown}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {contact === null ? null : (
        <p className={classes.mayBeTold}>
          {contact.mayBeTold === null
            ? t('detentions.script.mayNotKnow', { name: contact.name })
            : t('detentions.script.mayBeTold', { name: contact.name, what: contact.mayBeTold })}
        </p>
      )}
      <p className={classes.soft}>{t('detentions.script.message')}</p>
    </section>
  );
};
