import { useTranslation } from 'react-i18next';
import { locatorFacts } from '../../shared/locator/locator-facts.ts';
import { useShownLanguage } from '../base/words.ts';
import { Section } from '../ui/section.tsx';
import { useSource } from './use-source.ts';
import classes from './locator.module.css';

/** Who never shows in the locator, and where that is from. */
export const NotShownPart = () => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const sourceOf = useSource();
  return (
    <Section title={t('locator.notShown.title')}>
      <ul className={classes.next}>
        {locatorFacts.notShown.map(({ id, text, ...from }) => (
          <li key={id}>
            {text[language]} <span className={classes.soft}>{sourceOf(from)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
