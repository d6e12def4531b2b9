import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { summaryParts, type SummaryPart } from '../../shared/exports/case-summary.ts';
import { canGoIn, setDeclined, setIncluded, type PartChoice } from './part-choice.ts';
import { PartRow, PartRows } from './public/part-row.tsx';

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
    <PartRows>
      {summaryParts.map((part) => {
        const possible = canGoIn(choice, part);
        return (
          <PartRow
            key={part}
            label={t(`exports.parts.${part}`)}
            hint={hint(part)}
            count={countWords(part)}
            included={possible && choice.include[part]}
            declined={choice.declined.includes(part)}
            possible={possible}
            declinable={part !== 'crewNames'}
            inside={part === 'crew' || part === 'crewNames' || part === 'notes'}
            onInclude={(included) => onChange(setIncluded(choice, part, included))}
            onDecline={(declined) => onChange(setDeclined(choice, part, declined))}
          />
        );
      })}
    </PartRows>
  );
};
