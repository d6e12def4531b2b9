import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keptBackUps } from '../../shared/backups/backups-rules.ts';
import type { CallOutput } from '../../shared/contract.ts';
import type { Holdings } from '../../shared/retention/retention.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { SettingRow, SettingRows } from '../ui/setting-row.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { PurgeRemoved } from './purge-removed.tsx';
import classes from './retention.module.css';

export interface HowLongProps {
  readonly holdings: Holdings;
  readonly policy: CallOutput<'retention.policy'>;
}

const Reviews = ({ reviews: { due, oldestDueOn } }: Pick<Holdings, 'reviews'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (oldestDueOn === null) return <StatusMark tone="done">{t('retention.holdings.reviewsNone')}</StatusMark>;
  return (
    <>
      <StatusMark tone="missing">
        {t('retention.holdings.reviewsDue', { count: due, date: format.plainDate(oldestDueOn) })}
      </StatusMark>
      <Button size="compact-sm" variant="light" onClick={() => goTo({ name: 'reviews' })}>
        {t('retention.holdings.review')}
      </Button>
    </>
  );
};

const Holds = ({ holds }: Pick<Holdings, 'holds'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (holds.length === 0) return <StatusMark tone="quiet">{t('retention.holdings.holdsNone')}</StatusMark>;
  return (
    <ul className={classes.list}>
      {holds.map(({ personId, preferredName: name, caseCode: code, since, by, reason }) => (
        <li key={personId}>
          {t('retention.holdings.holdLine', { name, code, date: format.plainDate(format.dayOf(since)), by, reason })}
        </li>
      ))}
    </ul>
  );
};

const Traces = ({ tracesSince }: Pick<Holdings, 'tracesSince'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  return tracesSince === null ? (
    <StatusMark tone="done">{t('retention.holdings.tracesNone')}</StatusMark>
  ) : (
    <StatusMark tone="missing">
      {t('retention.holdings.tracesSince', { date: format.plainDate(format.dayOf(tracesSince)) })}
    </StatusMark>
  );
};

/** What waits for a decision, what is erased automatically and when, what is protected, and where copies live longer. */
export const HowLongSection = ({ holdings, policy }: HowLongProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { reviews, removed, holds, exports, counts, metGoneFrom, tracesSince } = holdings;
  return (
    <Section title={t('retention.holdings.howLong')}>
      <SettingRows>
        <SettingRow label={t('retention.holdings.reviews')}>
          <div className={classes.fact}>
            <Reviews reviews={reviews} />
          </div>
        </SettingRow>
        <SettingRow label={t('retention.holdings.removed')}>
          <div className={classes.fact}>
            {removed.oldestOn === null ? (
              <StatusMark tone="done">{t('retention.holdings.removedNone')}</StatusMark>
            ) : (
              <>
                <span>
                  {t('retention.holdings.removedWaits', {
                    count: removed.total,
                    date: format.plainDate(removed.oldestOn),
                    days: policy.removedDays,
                  })}
                </span>
                <PurgeRemoved />
              </>
            )}
          </div>
        </SettingRow>
        <SettingRow label={t('retention.holdings.met')}>
          <div className={classes.fact}>
            {metGoneFrom === null ? (
              <StatusMark tone="done">{t('retention.holdings.metNone')}</StatusMark>
            ) : (
              t('retention.holdings.metWaits', { count: counts.metHere, when: format.instant(metGoneFrom) })
            )}
          </div>
        </SettingRow>
        <SettingRow label={t('retention.holdings.traces')}>
          <div className={classes.fact}>
            <Traces tracesSince={tracesSince} />
          </div>
        </SettingRow>
        <SettingRow label={t('retention.holdings.holds')}>
          <div className={classes.fact}>
            <Holds holds={holds} />
          </div>
        </SettingRow>
        <SettingRow label={t('retention.holdings.backUps')}>
          <div className={classes.fact}>{t('retention.holdings.backUpsKept', keptBackUps)}</div>
        </SettingRow>
        <SettingRow label={t('retention.holdings.exportsMade')}>
          <div className={classes.fact}>
            {exports.lastAt === null
              ? t('retention.holdings.exportsNone')
              : t('retention.holdings.exportsLine', {
                  count: exports.made,
                  date: format.plainDate(format.dayOf(exports.lastAt)),
                })}
          </div>
        </SettingRow>
      </SettingRows>
    </Section>
  );
};
