import { useTranslation } from 'react-i18next';
import { locatorFacts } from '../../shared/locator/locator-facts.ts';
import { useShownLanguage } from '../base/words.ts';
import { Section } from '../ui/section.tsx';
import classes from './locator.module.css';

/** Who never shows in the locator, and where that is from. */
export const NotShownPart = () => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  return (
    <Section title={t('locator.notShown.title')}>
      <ul className={classes.next}>
        {locatorFacts.notShown.map(({ id, text, source, source_date: date }) => (
          <li key={id}>
            {text[language]} <span className={classes.soft}>{t('locator.form.source', { source, date })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
