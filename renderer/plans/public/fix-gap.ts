import type { PlanGap } from '../../../shared/plans/plans.ts';
import { goTo } from '../../base/navigation.ts';
import { createStore } from '../../base/stores.ts';

/** What is to be fixed as soon as the person's plan is shown; null: nothing. */
interface Wish {
  readonly personId: string;
  readonly gap: PlanGap;
}

export const useFixWish = createStore<{ readonly wish: Wish | null }>(() => ({ wish: null }));

/** Shows a person's plan. */
export const openPlan = (personId: string): void => goTo({ name: 'person', id: personId, tab: 'plan' });

/** Shows a person's plan with the fields open in which something is missing. */
export const fixGap = (personId: string, gap: PlanGap): void => {
  useFixWish.setState({ wish: { personId, gap } });
  openPlan(personId);
};
