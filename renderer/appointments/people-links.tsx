import { Anchor } from '@mantine/core';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { goTo } from '../base/navigation.ts';
import classes from './detail.module.css';

/** The people of an appointment, each leading to their page. */
export const PeopleLinks = ({
  people,
  linked,
}: {
  readonly people: Appointment['people'];
  readonly linked: boolean;
}) => (
  <ul className={classes.people}>
    {people.map(({ id, preferredName, caseCode }) => (
      <li key={id}>
        {linked ? (
          <Anchor component="button" type="button" onClick={() => goTo({ name: 'person', id })}>
            {preferredName}
          </Anchor>
        ) : (
          preferredName
        )}
        {caseCode === null ? null : <span className={classes.code}>{caseCode}</span>}
      </li>
    ))}
  </ul>
);
