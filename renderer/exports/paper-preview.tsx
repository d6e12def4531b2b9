import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../shared/exports/case-summary.ts';
import { caseSummaryPaper } from '../../shared/exports/paper/case-summary-paper.ts';
import { createTranslator } from '../../shared/words.ts';
import { PaperBlockView } from './public/paper-block.tsx';
import { PaperFrame } from './public/paper-frame.tsx';
import classes from './public/paper.module.css';

/** The summary as it will be written: the very blocks that the PDF is drawn from, in the summary's language. */
export const PaperPreview = ({ summary }: { readonly summary: CaseSummary }) => {
  const { t } = useTranslation();
  const paper = useMemo(() => caseSummaryPaper(summary, createTranslator(summary.language)), [summary]);
  return (
    <PaperFrame label={t('exports.previewPaper')} language={summary.language}>
      <header className={classes.head}>
        <div>
          <p className={classes.kicker}>{paper.title}</p>
          <h3 className={classes.name}>{paper.name}</h3>
          <p className={classes.under}>{paper.under}</p>
        </div>
        <dl className={classes.made}>
          {paper.made.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      <p className={classes.small}>{paper.confidential}</p>
      {paper.blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a paper have no names and stay in their order
        <PaperBlockView key={index} block={block} />
      ))}
    </PaperFrame>
  );
};
