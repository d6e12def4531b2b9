import type { PaperBlock } from '../../../shared/exports/paper/blocks.ts';
import type { PacketFacts } from '../../../shared/packets/packet-facts.ts';
import type { PrintSize } from '../../../shared/packets/packets-rules.ts';
import { packetPaper, type PacketPaper, type PaperChoice } from '../../../shared/packets/paper/packet-paper.ts';
import { createTranslator } from '../../../shared/words.ts';
import { drawCounted, type DrawnPages, pageCounter, type Pages } from '../papers/pdf-engine.ts';
import { drawBlock } from '../papers/pdf-pieces.ts';
import { type Print, printOf } from '../papers/pdf-print.ts';
import { say } from '../papers/pdf-rows.ts';

/** Large print has no text below 18 points. */
const large = printOf(18, { least: 18 });

/** Normal print, from the most to the least space. The first that takes the fewest pages is taken. */
const normal: readonly [Print, ...Print[]] = [
  printOf(11, { least: 9 }),
  printOf(11, { least: 8.5, spacing: 'snug' }),
  printOf(10, { least: 8, spacing: 'snug' }),
  printOf(10, { least: 8, spacing: 'tight' }),
  printOf(9.5, { least: 8, spacing: 'tight' }),
  printOf(9, { least: 8, spacing: 'tight' }),
  printOf(8.5, { least: 8, spacing: 'tight' }),
  printOf(8, { least: 8, spacing: 'tight' }),
];

const artifact = { kind: 'artifact' } as const;

const pagesOf = (paper: PacketPaper, blocks: readonly PaperBlock[], print: Print): Pages => ({
  title: paper.title,
  language: paper.language === 'es' ? 'es-US' : 'en-US',
  styles: print.styles,
  defaultStyle: print.defaultStyle,
  content: blocks.map((block, index) => drawBlock(block, print, index === 0)),
  // Large print needs two lines for what is at the foot of a page.
  margins: { left: 54, top: 36, right: 54, bottom: print === large ? 80 : 42 },
  footer: (page, pages) => ({
    margin: [54, 10, 54, 0],
    columns: [
      say(paper.footer, { style: 'footer', tag: artifact }),
      {
        ...say(paper.pageNumber(page, pages), { style: 'footer', alignment: 'right', tag: artifact }),
        width: print.body * 7.5,
      },
    ],
  }),
});

/** The sheets of a paper: each begins with a cover. */
const sheetsOf = (blocks: readonly PaperBlock[]): PaperBlock[][] => {
  const sheets: PaperBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'cover' || sheets.length === 0) sheets.push([]);
    sheets.at(-1)?.push(block);
  }
  return sheets;
};

/** The largest print that takes no more pages than the smallest: each sheet has one, if that can be. */
const fittingPrint = (paper: PacketPaper): Print => {
  const sheets = sheetsOf(paper.blocks);
  const count = pageCounter();
  const pageCount = (print: Print): number =>
    sheets.reduce((sum, blocks) => sum + count(pagesOf(paper, blocks, print)), 0);
  const [roomiest] = normal;
  const smallest = normal.at(-1) ?? roomiest;
  const least = pageCount(smallest);
  // Halving: what fits in one print fits in every smaller one.
  let [first, last] = [0, normal.length - 1];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (pageCount(normal[middle] ?? smallest) <= least) last = middle;
    else first = middle + 1;
  }
  return normal[last] ?? smallest;
};

/** Lays a paper out as a PDF without a password. In normal print each sheet is on one page if that can be. */
export const packetPdf = (
  facts: PacketFacts,
  choice: PaperChoice & { readonly size: PrintSize },
  madeAt: Date,
): Promise<DrawnPages> => {
  const paper = packetPaper(facts, choice, createTranslator);
  const print = choice.kind === 'walletCard' ? normal[0] : choice.size === 'large' ? large : fittingPrint(paper);
  return drawCounted(pagesOf(paper, paper.blocks, print), madeAt);
};
