import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { reviewTables } from './public/retention-dialog.ts';
import { ReviewRow } from './review-row.tsx';
import classes from './retention.module.css';

/** More than these are not read at once: each one is a decision. */
const most = 100;

const Nobody = () => {
  const { t } = useTranslation();
  const policy = useCallQuery('retention.policy', {}, { tables: ['retention_policy'] });
  return (
    <EmptyState title={t('retention.reviews.none')}>
      {policy.data === undefined ? null : t('retention.reviews.noneBody', { count: policy.data.reviewMonths })}
    </EmptyState>
  );
};

/** People whose record someone should look at: is it still needed? */
export const ReviewsScreen = () => {
  const { t } = useTranslation();
  const due = useCallQuery('retention.due', { limit: most }, { tables: reviewTables });
  return (
    <Page title={t('retention.reviews.title')} below={t('retention.reviews.below')}>
      <Loaded query={due}>
        {({ items, count, keepUntil }) =>
          items.length === 0 ? (
            <Nobody />
          ) : (
            <>
              <ul className={classes.queue} aria-label={t('retention.reviews.list')}>
                {items.map((item) => (
                  <ReviewRow key={item.personId} item={item} keepUntil={keepUntil} />
                ))}
              </ul>
              {count > items.length ? (
                <p className={classes.soft}>{t('retention.reviews.more', { count: count - items.length })}</p>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
