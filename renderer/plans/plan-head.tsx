import { Button, Progress } from '@mantine/core';
import { IconHistory, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { planProgress } from '../../shared/plans/plan-gaps.ts';
import type { Plan } from '../../shared/plans/plans.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import classes from './plans.module.css';

/** How complete a plan is, when it was last talked through, and the way to do so. */
export const PlanHead = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { done, of } = planProgress(plan.gaps);
  const { id } = plan.person;
  const words = t('plans.page.progress', { done: format.number(done), of: format.number(of) });
  return (
    <div className={classes.head}>
      <div className={classes.headWords}>
        <div className={classes.strong}>{words}</div>
        <Progress.Root size="sm">
          <Progress.Section value={(done / of) * 100} aria-label={words} withAria />
        </Progress.Root>
        <div className={classes.soft}>
          {plan.lastReviewedOn === null
            ? t('plans.page.neverReviewed')
            : t('plans.page.lastReviewed', { date: format.plainDate(plan.lastReviewedOn) })}
          {plan.reviewStep === null || plan.reviewBegunOn === null
            ? null
            : ` · ${t('plans.talk.begun', { date: format.plainDate(plan.reviewBegunOn) })}`}
        </div>
      </div>
      <Button
        variant="default"
        leftSection={<IconHistory size={18} stroke={1.75} aria-hidden />}
        onClick={() => goTo({ name: 'planVersions', id })}
      >
        {t('plans.page.versions')}
      </Button>
      <Button
        leftSection={<IconMessages size={18} stroke={1.75} aria-hidden />}
        onClick={() => goTo({ name: 'planReview', id })}
      >
        {t(plan.reviewStep === null ? 'plans.page.startReview' : 'plans.page.continueReview')}
      </Button>
    </div>
  );
};
