import { useTranslation } from 'react-i18next';
import type { ExportRecord } from '../../shared/exports/exports.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './earlier-exports.module.css';

const Line = ({ record }: { readonly record: ExportRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    format.instant(record.madeAt),
    t('exports.earlierBy', { name: record.madeBy }),
    t('exports.kept', { count: record.withheld.length }),
  ];
  return (
    <li className={classes.line}>
      <div>
        <div>
          {record.recipient === null
            ? t('exports.earlierForNobody')
            : t('exports.earlierFor', { recipient: record.recipient })}
        </div>
        <div className={classes.soft}>{facts.join(' · ')}</div>
        <code className={classes.hash}>{record.sha256}</code>
        {record.encrypted ? null : <StatusMark tone="missing">{t('exports.dataPlain')}</StatusMark>}
      </div>
      <CopyButton text={record.sha256} what={t('exports.sha256')} />
    </li>
  );
};

/** The summaries of a person that were written before, newest first. */
export const EarlierExports = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('exports.list', { personId }, { tables: ['export', 'person', 'user'] });
  return (
    <Section title={t('exports.earlier')}>
      <Loaded query={query}>
        {({ exports: records }) =>
          records.length === 0 ? (
            <p className={classes.soft}>{t('exports.earlierEmpty')}</p>
          ) : (
            <ul className={classes.list}>
              {records.map((record) => (
                <Line key={record.id} record={record} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
