import type { Column, Content } from 'pdfmake/interfaces.js';
import type { Language } from '../../../shared/basics/language.ts';
import type { Paper } from '../../../shared/exports/paper/blocks.ts';
import { drawPages } from './pdf-engine.ts';
import { drawBlock } from './pdf-pieces.ts';
import { summaryPrint } from './pdf-print.ts';
import { say } from './pdf-rows.ts';

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

/** Lays a paper with a head out as a PDF that anyone can open. Its title is neutral, and its metadata name no one. */
export const drawPaper = (paper: Paper, language: Language, madeAt: Date): Promise<Uint8Array> => {
  const artifact = { kind: 'artifact' } as const;
  return drawPages(
    {
      title: paper.title,
      language: language === 'es' ? 'es-US' : 'en-US',
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
    madeAt,
  );
};
