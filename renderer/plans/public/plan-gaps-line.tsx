import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contract.ts';
import { useCallQuery } from '../../base/queries.ts';
import { Loaded, LoadingState } from '../../ui/states.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { fixGap, openPlan } from './fix-gap.ts';
import { useGapWords } from './gap-words.ts';
import { planTables } from './plan-tables.ts';
import classes from '../plans.module.css';

/** How many gaps of one person are told before an appointment. */
const told = 2;

type OfPerson = CallOutput<'plans.gaps'>['items'][number];

const Line = ({ item: { personId, preferredName: name, gaps } }: { readonly item: OfPerson }) => {
  const { t } = useTranslation();
  const words = useGapWords();
  if (gaps.length === 0) {
    return (
      <li>
        <StatusMark tone="done">{t('plans.line.complete', { name })}</StatusMark>
      </li>
    );
  }
  return (
    <li>
      <div className={classes.strong}>{name}</div>
      <ul className={classes.lines}>
        {gaps.slice(0, told).map((gap) => {
          const { what } = words(gap);
          return (
            <li key={gap.code} className={classes.lineGap}>
              <StatusMark tone={gap.urgent ? 'missing' : 'quiet'}>{what}</StatusMark>
              <Button
                className={classes.keep}
                variant="subtle"
                size="compact-sm"
                aria-label={t('plans.page.fixNamed', { what })}
                onClick={() => fixGap(personId, gap)}
              >
                {t('plans.page.fix')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={classes.lineGap}>
        {gaps.length > told ? (
          <span className={classes.soft}>{t('plans.line.more', { count: gaps.length - told })}</span>
        ) : null}
        <Button
          className={classes.keep}
          variant="subtle"
          size="compact-sm"
          aria-label={t('plans.line.openNamed', { name })}
          onClick={() => openPlan(personId)}
        >
          {t('plans.line.open')}
        </Button>
      </div>
    </li>
  );
};

/** What the plans of these people lack, shown before they go somewhere. For coordinators. */
export const PlanGapsLine = ({ personIds }: { readonly personIds: readonly string[] }) => {
  const query = useCallQuery('plans.gaps', { personIds: [...personIds] }, { tables: planTables, keepPrevious: true });
  return (
    <Loaded query={query} loading={<LoadingState lines={1} />}>
      {({ items }) => (
        <ul className={classes.lines}>
          {items.map((item) => (
            <Line key={item.personId} item={item} />
          ))}
        </ul>
      )}
    </Loaded>
  );
};
