import { useTranslation } from 'react-i18next';
import { displayANumber } from '../../shared/basics/a-number.ts';
import { countryName } from '../../shared/basics/countries.ts';
import { joinName } from '../../shared/basics/names.ts';
import type { WayFacts } from '../../shared/locator/locator-facts.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import type { LocatorState } from './use-locator.ts';
import classes from './locator.module.css';

/** How many spellings are read over the phone. */
const readAloud = 3;

/** What to say and what to ask, large enough to read from while on the phone. */
export const CallerCard = ({ way, state }: { readonly way: WayFacts; readonly state: LocatorState }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const { facts, variants } = state;
  const unknown = t('locator.card.unknown');
  const spellings = variants.slice(1, 1 + readAloud).map(({ first, last }) => `${first} ${last}`);
  const said = [
    t('locator.card.name', { name: joinName(facts) || facts.name || unknown }),
    spellings.length === 0 ? null : t('locator.card.spellings', { list: format.list(spellings) }),
    t('locator.card.aNumber', { aNumber: facts.aNumber === null ? unknown : displayANumber(facts.aNumber) }),
    t('locator.card.born', { date: facts.birthDate === null ? unknown : format.plainDate(facts.birthDate) }),
    t('locator.card.birthCountry', {
      country: facts.birthCountry === null ? unknown : countryName(facts.birthCountry, language),
    }),
    way.id === 'eoir' && facts.nationality !== null
      ? t('locator.ways.nationality', { country: countryName(facts.nationality, language) })
      : null,
    facts.detention === null
      ? t('locator.card.taken')
      : t('locator.card.takenAt', {
          when: format.instant(facts.detention.takenAt ?? facts.detention.toldAt),
          place: facts.detention.place ?? unknown,
        }),
    t('locator.card.caller'),
    facts.medicalNote === null ? null : t('locator.card.medical', { note: facts.medicalNote }),
  ].filter((one) => one !== null);
  return (
    <div className={classes.card}>
      <h4>{t('locator.ways.read')}</h4>
      <ul className={classes.next}>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h4>{t('locator.ways.ask')}</h4>
      <ul className={classes.next}>
        {way.ask.map((one) => (
          <li key={one.en}>{one[language]}</li>
        ))}
      </ul>
    </div>
  );
};
