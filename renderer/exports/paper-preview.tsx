import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../shared/exports/case-summary.ts';
import { caseSummaryPaper } from '../../shared/exports/paper/case-summary-paper.ts';
import { createTranslator } from '../../shared/words.ts';
import { PaperView } from './public/paper-view.tsx';

/** The summary as it will be written, in its own language. */
export const PaperPreview = ({ summary }: { readonly summary: CaseSummary }) => {
  const { t } = useTranslation();
  const paper = useMemo(() => caseSummaryPaper(summary, createTranslator(summary.language)), [summary]);
  return <PaperView label={t('exports.previewPaper')} language={summary.language} paper={paper} />;
};
