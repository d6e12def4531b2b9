import { useTranslation } from 'react-i18next';
import type { RecordTable } from '../../shared/records.ts';
import { heldKinds, type Holdings } from '../../shared/retention/retention.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { HowLongSection } from './how-long-section.tsx';
import { PolicySection } from './policy-section.tsx';
import classes from './retention.module.css';

/** Everything that this page counts is in one of these. */
const tables: readonly RecordTable[] = [
  'person',
  'person_channel',
  'contact',
  'appointment',
  'appointment_person',
  'encounter_note',
  'encounter_entry',
  'volunteer',
  'crew_member',
  'export',
  'import_row',
  'met_here',
  'handover',
  'legal_hold',
  'retention_policy',
] as const;

const Counts = ({ holdings: { counts, statuses } }: { readonly holdings: Holdings }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('retention.holdings.now')} flush>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">{t('retention.holdings.kind')}</th>
            <th scope="col" className={classes.number}>
              {t('retention.holdings.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {heldKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {t(`retention.holdings.kinds.${kind}`)}
                {kind === 'people' && statuses.length > 0 ? (
                  <div className={classes.soft}>
                    {statuses
                      .map(({ status, count }) =>
                        t('retention.holdings.statusLine', {
                          status: t(`people.status.${status}`),
                          number: format.number(count),
                        }),
                      )
                      .join(' · ')}
                  </div>
                ) : null}
              </th>
              <td className={classes.number}>{format.number(counts[kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
};

/** Says plainly of whom this vault holds how much, and for how long; and where the team decides it. */
export const HoldingsScreen = () => {
  const { t } = useTranslation();
  const holdings = useCallQuery('retention.holdings', {}, { tables });
  const policy = useCallQuery('retention.policy', {}, { tables: ['retention_policy'] });
  return (
    <Page title={t('retention.holdings.title')} below={t('retention.holdings.below')} width="narrow">
      <Loaded query={holdings}>
        {(held) => (
          <Loaded query={policy}>
            {(rules) => (
              <>
                <HowLongSection holdings={held} policy={rules} />
                <Counts holdings={held} />
                <PolicySection policy={rules} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};
