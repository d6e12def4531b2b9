import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../shared/contract.ts';
import type { SimilarPerson } from '../../shared/people/people.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Notice } from '../ui/states.tsx';
import type { PersonValues } from './person-values.ts';
import classes from './new-person-panel.module.css';

/** Waits this long, in ms, after a key before looking for the same person. */
const typingPause = 250;

const inputOf = (values: PersonValues): CallInput<'people.similar'> => {
  const { preferredName, given, middle, firstFamily, secondFamily, birthDate, aNumber } = values;
  return { preferredName, legalName: { given, middle, firstFamily, secondFamily }, birthDate, aNumber };
};

const Similar = ({ person }: { readonly person: SimilarPerson }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const born = person.birthDate === null ? [] : [t('people.form.bornOn', { date: format.plainDate(person.birthDate) })];
  return (
    <li>
      <Anchor component="button" type="button" onClick={() => goTo({ name: 'person', id: person.id })}>
        {person.preferredName}
      </Anchor>{' '}
      <span className={classes.soft}>
        {[person.caseCode, ...born, t(`people.likeness.${person.likeness}`)].join(' · ')}
      </span>
    </li>
  );
};

/** Warns while someone is typed who may be in the vault already; what was typed stays. */
export const SimilarPeople = ({ values }: { readonly values: PersonValues }) => {
  const { t } = useTranslation();
  const [input] = useDebouncedValue(inputOf(values), typingPause);
  const query = useCallQuery('people.similar', input, { tables: ['person'], keepPrevious: true });
  const found = query.data?.items ?? [];
  return (
    <div aria-live="polite">
      {found.length === 0 ? null : (
        <Notice tone="missing">
          <strong>{t('people.form.similarTitle')}</strong>
          <ul className={classes.similar}>
            {found.map((person) => (
              <Similar key={person.id} person={person} />
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};
