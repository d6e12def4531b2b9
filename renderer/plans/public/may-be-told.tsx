import { useTranslation } from 'react-i18next';
import type { PlanContact } from '../../../shared/plans/plans.ts';
import classes from '../plans.module.css';

export type ToldContact = Pick<PlanContact, 'tell' | 'mayBeTold' | 'mayKnowStatus'>;

/** What a contact may be told; what no one asked counts as no. */
export const MayBeTold = ({ contact: { tell, mayBeTold, mayKnowStatus } }: { readonly contact: ToldContact }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.soft}>
      <div>
        {tell === 'unknown'
          ? t('plans.contacts.tellUnasked')
          : t('plans.contacts.tellLine', { what: t(`plans.tell.${tell}`) })}
      </div>
      {tell === 'unknown' || tell === 'callUs' ? null : (
        <div>
          {mayKnowStatus === true
            ? t('plans.contacts.mayKnow')
            : t(mayKnowStatus === null ? 'plans.contacts.mayKnowUnasked' : 'plans.contacts.mayNotKnow')}
        </div>
      )}
      {mayBeTold === null ? null : <div className={classes.quoted}>{mayBeTold}</div>}
    </div>
  );
};
