import { Button } from '@mantine/core';
import { IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { listRecords, namedFields, planChanges, planLists, type PlanListName } from '../../shared/plans/plan-diff.ts';
import type { PlanContent, PlanVersion } from '../../shared/plans/plans.ts';
import { plan as planRecord } from '../../shared/plans/records.ts';
import type { RecordSpec } from '../../shared/records/record.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { FactList, type Fact } from '../ui/fact-list.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded, Notice } from '../ui/states.tsx';
import type { PlanValue } from './entry-fields.ts';
import { fieldLabel, usePlanValueWords } from './plan-value-words.ts';
import { openPlan } from './public/fix-gap.ts';
import { planTables } from './public/plan-tables.ts';
import { ChangeList } from './version-changes.tsx';
import { useListEntryTitle } from './version-titles.ts';
import classes from './plans.module.css';

/** Everything that a record of a version says, each field under its name. */
const useAllFacts = () => {
  const { t } = useTranslation();
  const words = usePlanValueWords();
  return (record: RecordSpec, names: readonly string[], values: Readonly<Record<string, unknown>>): Fact[] =>
    names.flatMap((name) => {
      // as: what calls answer of a plan are values of its fields
      const value = words(record, name, (values[name] ?? null) as PlanValue);
      return value === null ? [] : [{ name, label: fieldLabel(record, name, t), value }];
    });
};

const VersionList = ({ content, list }: { readonly content: PlanContent; readonly list: PlanListName }) => {
  const { t } = useTranslation();
  const factsOf = useAllFacts();
  const titleOf = useListEntryTitle();
  const record = listRecords[list];
  const entries = content[list];
  if (entries.length === 0) return null;
  const names = namedFields(record).filter((name) => name !== 'name' && name !== 'kind');
  const title = list === 'contacts' || list === 'signed' ? t(`plans.step.${list}`) : t(`plans.page.listTitle.${list}`);
  return (
    <div>
      <h3 className={classes.formTitle}>{title}</h3>
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className={classes.name}>{titleOf(list, entry)}</div>
            <FactList facts={factsOf(record, names, entry)} />
          </li>
        ))}
      </ol>
    </div>
  );
};

const Whole = ({ content }: { readonly content: PlanContent }) => {
  const { t } = useTranslation();
  const factsOf = useAllFacts();
  return (
    <Section title={t('plans.versions.whole')}>
      <div className={classes.page}>
        {planLists.map((list) => (
          <VersionList key={list} content={content} list={list} />
        ))}
        <FactList facts={factsOf(planRecord, namedFields(planRecord), content)} />
      </div>
    </Section>
  );
};

const Version = ({ content, previous, complete }: CallOutput<'plans.version'>) => {
  const { t } = useTranslation();
  const changes = previous === null ? [] : planChanges(previous, content);
  return (
    <div className={classes.page}>
      {complete ? null : <Notice tone="info">{t('plans.versions.incomplete')}</Notice>}
      <Section title={t('plans.versions.changes')}>
        {previous === null ? (
          <p className={classes.soft}>{t('plans.versions.first')}</p>
        ) : changes.length === 0 ? (
          <p className={classes.soft}>{t('plans.versions.same')}</p>
        ) : (
          <ChangeList changes={changes} />
        )}
      </Section>
      <Whole content={content} />
    </div>
  );
};

const Shown = ({ personId, number }: { readonly personId: string; readonly number: number }) => {
  const query = useCallQuery('plans.version', { personId, number }, { tables: planTables });
  return <Loaded query={query}>{(version) => <Version {...version} />}</Loaded>;
};

const Versions = ({ personId, items }: { readonly personId: string; readonly items: readonly PlanVersion[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState(items[0]?.number ?? 1);
  return (
    <div className={classes.versions}>
      <nav aria-label={t('plans.versions.list')}>
        <ol className={classes.versionList}>
          {items.map(({ number, reviewedOn, by }) => (
            <li key={number}>
              <button
                type="button"
                className={classes.version}
                aria-current={number === chosen}
                onClick={() => setChosen(number)}
              >
                <span>{t('plans.versions.line', { number, date: format.plainDate(reviewedOn) })}</span>
                {by === null ? null : <span className={classes.soft}>{t('plans.versions.by', { name: by })}</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <Shown personId={personId} number={chosen} />
    </div>
  );
};

/** Earlier versions of a plan: what each said, and what had changed since the one before. */
export const PlanVersionsScreen = ({ screen: { id: personId } }: { readonly screen: ScreenOf<'planVersions'> }) => {
  const { t } = useTranslation();
  const plan = useCallQuery('plans.get', { personId }, { tables: planTables });
  const versions = useCallQuery('plans.versions', { personId }, { tables: planTables });
  return (
    <Loaded query={plan}>
      {({ person }) => (
        <Page
          title={t('plans.versions.title', { name: person.preferredName })}
          extra={
            <Button
              variant="default"
              leftSection={<IconArrowLeft size={18} stroke={1.75} aria-hidden />}
              onClick={() => openPlan(personId)}
            >
              {t('plans.versions.toPlan')}
            </Button>
          }
        >
          <Loaded query={versions}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={t('plans.versions.none')} icon={IconHistory}>
                  {t('plans.versions.noneHint')}
                </EmptyState>
              ) : (
                <Versions personId={personId} items={items} />
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
};
