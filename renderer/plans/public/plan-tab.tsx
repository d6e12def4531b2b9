import { useEffect, useState } from 'react';
import type { PlanSection } from '../../../shared/plans/choices.ts';
import type { Plan, PlanGap } from '../../../shared/plans/plans.ts';
import { goTo } from '../../base/navigation.ts';
import { useCallQuery } from '../../base/queries.ts';
import { Loaded } from '../../ui/states.tsx';
import { beginFix } from '../begin-fix.ts';
import { GapsSection } from '../gaps-section.tsx';
import { PlanHead } from '../plan-head.tsx';
import { PlanSectionView, sectionId } from '../plan-sections.tsx';
import { useFixWish } from './fix-gap.ts';
import { planTables } from './plan-tables.ts';
import classes from '../plans.module.css';

const columns: readonly (readonly PlanSection[])[] = [
  ['contacts', 'byHeart', 'signed'],
  ['children', 'medicines', 'documents', 'home', 'wishes'],
];

/** What takes the focus in a section: the first field of a form, or else its first control. */
const focusIn = (section: PlanSection): void => {
  const element = document.getElementById(sectionId(section));
  const target =
    element?.querySelector<HTMLElement>('form input, form select, form textarea') ??
    element?.querySelector<HTMLElement>('input, button');
  element?.scrollIntoView({ block: 'nearest' });
  target?.focus();
};

/** Opens the fields that fix something, and brings them into sight once they are drawn. */
const useFix = (plan: Plan): ((gap: PlanGap) => void) => {
  const [shown, setShown] = useState<{ readonly section: PlanSection } | null>(null);
  const wish = useFixWish(({ wish: wished }) => wished);
  useEffect(() => {
    if (shown !== null) focusIn(shown.section);
  }, [shown]);
  const fix = (gap: PlanGap): void => {
    const section = beginFix(plan, gap);
    if (section === null) goTo({ name: 'planReview', id: plan.person.id });
    else setShown({ section });
  };
  useEffect(() => {
    if (wish?.personId !== plan.person.id) return;
    useFixWish.setState({ wish: null });
    fix(wish.gap);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each wish, with the plan as it is then
  }, [wish]);
  return fix;
};

const PlanPage = ({ plan }: { readonly plan: Plan }) => {
  const fix = useFix(plan);
  return (
    <div className={classes.page}>
      <PlanHead plan={plan} />
      <GapsSection gaps={plan.gaps} onFix={fix} />
      <div className={classes.columns}>
        {columns.map((sections) => (
          <div key={sections[0]} className={classes.column}>
            {sections.map((section) => (
              <PlanSectionView key={section} plan={plan} section={section} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
};

/** A person's rapid-response plan: what to do, and whom to call in which order, if they are detained. */
export const PlanTab = ({ personId }: { readonly personId: string }) => {
  const query = useCallQuery('plans.get', { personId }, { tables: planTables });
  return <Loaded query={query}>{(plan) => <PlanPage plan={plan} />}</Loaded>;
};
