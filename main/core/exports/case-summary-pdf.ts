import type { Column, Content } from 'pdfmake/interfaces.js';
import type { CaseSummary } from '../../../shared/exports/case-summary.ts';
import type { Paper } from '../../../shared/exports/paper/blocks.ts';
import { caseSummaryPaper } from '../../../shared/exports/paper/case-summary-paper.ts';
import { createTranslator } from '../../../shared/words.ts';
import { encryptPdf } from '../papers/pdf-encrypt.ts';
import { drawPages } from '../papers/pdf-engine.ts';
import { drawBlock } from '../papers/pdf-pieces.ts';
import { summaryPrint } from '../papers/pdf-print.ts';
import { say } from '../papers/pdf-rows.ts';

const madeColumn = (paper: Paper): Column => ({
  width: 178,
  stack: paper.made.flatMap(({ label, value }) => [say(label, { style: 'label', margin: [0, 4, 0, 0] }), say(value)]),
});

const head = (paper: Paper): Content => [
  {
    columnGap: 24,
    columns: [
      {
        width: '*',
        stack: [
          say(paper.title.toLocaleUpperCase(), { style: 'kicker', margin: [0, 4, 0, 2] }),
          say(paper.name, { style: 'name', tag: { kind: 'H1' } }),
          say(paper.under, { style: 'under', margin: [0, 3, 0, 0] }),
        ],
      },
      madeColumn(paper),
    ],
  },
  say(paper.confidential, { style: 'small', margin: [0, 10, 0, 0] }),
];

/** Lays a summary out as a PDF that anyone can open. For tests; what leaves is `caseSummaryPdf`. */
export const plainCaseSummaryPdf = (summary: CaseSummary): Promise<Uint8Array> => {
  const paper = caseSummaryPaper(summary, createTranslator(summary.language));
  const artifact = { kind: 'artifact' } as const;
  return drawPages(
    {
      title: paper.title,
      language: summary.language === 'es' ? 'es-US' : 'en-US',
      styles: summaryPrint.styles,
      defaultStyle: summaryPrint.defaultStyle,
      content: [head(paper), ...paper.blocks.map((block) => drawBlock(block))],
      footer: (page, pages) => ({
        margin: [54, 18, 54, 0],
        columns: [
          say(paper.footer, { style: 'footer', tag: artifact }),
          { ...say(paper.pageNumber(page, pages), { style: 'footer', alignment: 'right', tag: artifact }), width: 90 },
        ],
      }),
    },
    new Date(summary.generatedAt),
  );
};

/**
 * A case summary as an encrypted PDF (AES-256, revision 6) in the summary's language. Its title is neutral and its
 * metadata name no one. The password's strength is the caller's business (`requireStrongPassword`).
 */
export const caseSummaryPdf = async (summary: CaseSummary, password: string): Promise<Uint8Array> =>
  encryptPdf(await plainCaseSummaryPdf(summary), password);
