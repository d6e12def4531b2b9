import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.ts';
import { useErrorToast } from '../ui/toasts.tsx';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { usePlanEdit } from './use-plan.ts';
import classes from './plans.module.css';

export type AskedField = 'hasChildren' | 'takesMedicine';

/** Asks whether there is anything to list. The answer is saved at once. */
export const Asked = ({ plan, name }: { readonly plan: Plan; readonly name: AskedField }) => {
  const { t } = useTranslation();
  const edit = usePlanEdit(plan);
  const errorToast = useErrorToast();
  return (
    <div className={classes.asked}>
      <YesNoField
        label={t(`plans.field.${name}`)}
        value={plan[name]}
        onChange={(answer) => void edit.save(() => ({ [name]: answer })).catch(errorToast)}
      />
    </div>
  );
};
