import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanGap } from '../../shared/plans/plans.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useGapWords } from './public/gap-words.ts';
import classes from './plans.module.css';

/** How many are shown until someone asks for all. */
const few = 4;

export interface GapsProps {
  readonly gaps: readonly PlanGap[];
  readonly onFix: (gap: PlanGap) => void;
}

/** What is missing, each with why it matters and the click that fixes it. */
export const GapList = ({ gaps, onFix }: GapsProps) => {
  const { t } = useTranslation();
  const words = useGapWords();
  return (
    <ul className={classes.list}>
      {gaps.map((gap) => {
        const { what, why } = words(gap);
        return (
          <li key={gap.code} className={classes.gap}>
            <div className={classes.words}>
              <div className={classes.strong}>
                {what}
                {gap.urgent ? (
                  <>
                    {' '}
                    <StatusMark tone="missing">{t('plans.page.urgent')}</StatusMark>
                  </>
                ) : null}
              </div>
              <div className={classes.soft}>{why}</div>
            </div>
            <Button
              variant="light"
              size="compact-sm"
              aria-label={t('plans.page.fixNamed', { what })}
              onClick={() => onFix(gap)}
            >
              {t('plans.page.fix')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

/** What a plan lacks, the most important first. */
export const GapsSection = ({ gaps, onFix }: GapsProps) => {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? gaps : gaps.slice(0, few);
  return (
    <Section title={t('plans.page.missing')} flush>
      {gaps.length === 0 ? (
        <p className={classes.intro}>
          <StatusMark tone="done">{t('plans.page.missingNone')}</StatusMark>
        </p>
      ) : null}
      <GapList gaps={shown} onFix={onFix} />
      {gaps.length > few ? (
        <p className={classes.foot}>
          <Anchor component="button" type="button" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('plans.page.showFewer') : t('plans.page.showAll', { count: gaps.length })}
          </Anchor>
        </p>
      ) : null}
    </Section>
  );
};
