import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../shared/grants/grants.ts';
import { useFormat } from '../../base/use-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useGrantActs } from './grant-acts.ts';
import classes from './grants.module.css';

export interface GrantLineProps {
  readonly grant: Grant;
  /** What else to say, such as for which appointment it was given. */
  readonly about?: string;
}

/** Who may see whose record until when, and the way to revoke it. */
export const GrantLine = ({ grant, about }: GrantLineProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { revoke } = useGrantActs();
  const { state, givenBy: name } = grant;
  const names = { volunteer: grant.volunteer.name, person: grant.person.preferredName };
  const date = format.plainDate(grant.endsOn);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <div className={classes.who}>{t(state === 'open' ? 'grants.line' : 'grants.lineClosed', names)}</div>
        {about === undefined ? null : <div className={classes.soft}>{about}</div>}
        <div className={classes.soft}>
          {name === null ? t('grants.byNobody', { date }) : t('grants.by', { date, name })}
        </div>
        {state === 'open' ? null : (
          <StatusMark tone={state === 'ended' ? 'quiet' : 'missing'}>{t(`grants.state.${state}`)}</StatusMark>
        )}
      </div>
      {state === 'ended' ? null : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('grants.revokeNamed', names)}
          onClick={() => void revoke(grant)}
        >
          {t('grants.revoke')}
        </Button>
      )}
    </li>
  );
};
