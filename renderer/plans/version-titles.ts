import { useTranslation } from 'react-i18next';
import { signedKinds } from '../../shared/plans/choices.ts';
import type { EntryValues, PlanListName } from '../../shared/plans/plan-diff.ts';
import { useEntryTitle } from './entries-section.tsx';
import type { PlanValues } from './entry-fields.ts';

/** What an entry of any list of a plan is called. */
export const useListEntryTitle = (): ((list: PlanListName, entry: EntryValues) => string) => {
  const { t } = useTranslation();
  const entryTitle = useEntryTitle();
  return (list, entry) => {
    // as: what calls answer of a plan are values of its fields
    const values = entry as PlanValues;
    if (list === 'contacts') return entryTitle('caregivers', values);
    if (list !== 'signed') return entryTitle(list, values);
    const kind = signedKinds.find((one) => one === values['kind']);
    return kind === undefined ? '' : t(`plans.signed.${kind}`);
  };
};
