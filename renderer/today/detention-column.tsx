import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DetainedPerson } from '../../shared/today/today.ts';
import { goTo } from '../base/navigation.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './today.module.css';

/** Who is known to be in detention. */
export const DetentionColumn = ({ people }: { readonly people: readonly DetainedPerson[] }) => {
  const { t } = useTranslation();
  return (
    <section className={classes.column} aria-labelledby="al-today-detention">
      <h2 id="al-today-detention">{t('today.detention')}</h2>
      {people.length === 0 ? (
        <p className={classes.none}>{t('today.detentionNone')}</p>
      ) : (
        <ul className={classes.list}>
          {people.map(({ id, preferredName, caseCode }) => (
            <li key={id} className={classes.detained}>
              <Anchor component="button" type="button" onClick={() => goTo({ name: 'person', id })}>
                {preferredName}
              </Anchor>
              <span className={classes.code}>{caseCode}</span>
              <StatusMark tone="danger">{t('appointments.outcome.detained')}</StatusMark>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
