import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { Notice } from '../ui/states.tsx';
import classes from './audit.module.css';

const ForCoordinators = () => {
  const { t } = useTranslation();
  const state = useCallQuery('audit.signing', {}, { tables: [] }).data?.state;
  if (state !== 'keysGone' && state !== 'begun') return null;
  const words = t(state === 'keysGone' ? 'audit.verify.keysGone' : 'audit.verify.begun');
  return (
    <section className={classes.outcome} aria-label={t('audit.verify.title')}>
      <Notice tone={state === 'keysGone' ? 'danger' : 'missing'} alert={state === 'keysGone'}>
        {words}
      </Notice>
    </section>
  );
};

/** Says, after an unlock, if the keys that sign for a coordinator are not in the vault as their slot says, or are new. */
export const SigningNotice = () => (useSessionUser().role === 'coordinator' ? <ForCoordinators /> : null);
