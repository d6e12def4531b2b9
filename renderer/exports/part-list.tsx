import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { summaryParts, type SummaryPart } from '../../shared/exports/case-summary.ts';
import { canGoIn, setDeclined, setIncluded, type PartChoice } from './part-choice.ts';
import classes from './part-list.module.css';

export type Counts = CallOutput<'exports.preview'>['counts'];

export interface PartListProps {
  readonly choice: PartChoice;
  readonly onChange: (choice: PartChoice) => void;
  readonly counts: Counts;
}

const useCountWords = (counts: Counts): ((part: SummaryPart) => string | null) => {
  const { t } = useTranslation();
  return (part) => {
    switch (part) {
      case 'channels':
      case 'appointments':
      case 'crew':
      case 'contacts':
        return t('exports.partCounts.rows', { count: counts[part] });
      case 'notes':
        return [
          t('exports.partCounts.notes', { count: counts.notes }),
          ...(counts.drafts > 0 ? [t('exports.partCounts.drafts', { count: counts.drafts })] : []),
        ].join(' · ');
      default:
        return null;
    }
  };
};

const useHint = (): ((part: SummaryPart) => string | undefined) => {
  const { t } = useTranslation();
  return (part) => {
    switch (part) {
      case 'medical':
      case 'contacts':
      case 'crewNames':
      case 'notes':
      case 'supervision':
        return t(`exports.partHint.${part}`);
      default:
        return undefined;
    }
  };
};

/**
 * Everything that a summary can hold, checked or not; beside what is out, whether the person wanted it so. The
 * volunteers' names are not the person's to refuse.
 */
export const PartList = ({ choice, onChange, counts }: PartListProps) => {
  const { t } = useTranslation();
  const countWords = useCountWords(counts);
  const hint = useHint();
  return (
    <ul className={classes.list}>
      {summaryParts.map((part) => {
        const possible = canGoIn(choice, part);
        const included = possible && choice.include[part];
        const label = t(`exports.parts.${part}`);
        return (
          <li
            key={part}
            className={classes.row}
            data-inside={part === 'crew' || part === 'crewNames' || part === 'notes' || undefined}
          >
            <div className={classes.main}>
              <Checkbox
                label={label}
                description={hint(part)}
                checked={included}
                disabled={!possible}
                onChange={(event) => onChange(setIncluded(choice, part, event.currentTarget.checked))}
              />
              <span className={classes.count}>{countWords(part)}</span>
            </div>
            {included || !possible || part === 'crewNames' ? null : (
              <Checkbox
                className={classes.declined}
                size="xs"
                color="amber"
                label={t('exports.declined')}
                aria-label={t('exports.declinedMark', { part: label })}
                checked={choice.declined.includes(part)}
                onChange={(event) => onChange(setDeclined(choice, part, event.currentTarget.checked))}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
};
