import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptPdf } from '../../main/core/papers/pdf-encrypt.ts';
import { fontBytes } from '../../main/core/papers/pdf-fonts.ts';
import type { AttorneyPacket } from '../../shared/attorney/attorney-packet.ts';
import { attorneyPaper } from '../../shared/attorney/paper/attorney-paper.ts';
import { type PaperBlock, wholeText } from '../../shared/exports/paper/blocks.ts';
import { createTranslator } from '../../shared/words.ts';
import { type BenchVault, makeBenchVault } from './bench-vault.ts';
import { type BenchRow, compare, processorTimed, row, spread } from './measure.ts';

const sizes = { timeline: 500, rounds: 12 } as const;
const password = 'k7qw-2mzx-p9bd-hv34-t6rn';
/** What is promised, in ms of the processor: from the second click to the written files. */
const promised = 3000;

/** Someone in detention, with contacts and a long timeline. */
const detained = async (bench: BenchVault): Promise<string> => {
  const { id: personId } = await bench.call('people.save', {
    preferredName: 'Ana Quispe',
    legalName: { given: 'Ana', firstFamily: 'Quispe', secondFamily: 'Mamani' },
    attorney: 'R. Feld',
    contacts: [
      { name: 'Luis Quispe', phone: '404-555-0143', tell: 'place' },
      { name: 'Rosa Vela', phone: '404-555-0144' },
    ],
  });
  const { ids } = await bench.call('detentions.start', { people: [{ personId, place: 'Parking lot' }] });
  const [id = ''] = ids;
  for (let entry = 1; entry <= sizes.timeline; entry += 1) {
    await bench.call('detentions.addNote', {
      id,
      words: `Entry ${entry}: called the field office again, waited, and was told to try later in the day.`,
    });
  }
  return id;
};

const textsOf = (block: PaperBlock): string[][] => {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(({ label, value }) => [label, value ?? block.nothing]);
    case 'grid':
      return block.rows.map((cells) => cells.map((texts) => texts.map(wholeText).join('\n')));
    case 'text':
      return block.texts.map((text) => [wholeText(text)]);
    case 'box':
      return [block.lead, ...block.points].map((text) => [text]);
    default:
      return [[JSON.stringify(block)]];
  }
};

interface BareMake {
  addFonts(fonts: object): void;
  virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

/** Draws the same text with pdfmake as it comes: the same tables of text, in the same font, without tags. */
const bareDrawing = (packet: AttorneyPacket): (() => Promise<Uint8Array>) => {
  const make = createRequire(import.meta.url)('pdfmake') as BareMake;
  make.virtualfs.writeFileSync('regular.ttf', fontBytes('noto-sans-regular.ttf'));
  make.addFonts({ Noto: { normal: 'regular.ttf', bold: 'regular.ttf' } });
  const { blocks } = attorneyPaper(packet, createTranslator('en'));
  return () => {
    const tables = blocks.map((block) => {
      const rows = textsOf(block);
      const columns = Math.max(1, ...rows.map((cells) => cells.length));
      const body = rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => '')]);
      return { table: { widths: Array.from({ length: columns }, () => '*'), body: body.length > 0 ? body : [['']] } };
    });
    return make.createPdf({ content: tables, defaultStyle: { font: 'Noto', fontSize: 9.5 } }).getBuffer();
  };
};

/** An attorney packet of 500 timeline entries, from the call to the written files, beside pdfmake and the encryption alone. */
export const benchPacket = async (): Promise<BenchRow> => {
  const bench = await makeBenchVault();
  const detentionId = await detained(bench);
  const folder = mkdtempSync(join(tmpdir(), 'alongside-packet-'));
  const { packet } = await bench.call('attorney.preview', { detentionId });
  const draw = bareDrawing(packet);
  const times: number[] = [];
  let files = 0;
  const ours = async (round: number): Promise<void> => {
    const path = join(folder, `${(files += 1)}.pdf`);
    const took = await processorTimed(() =>
      bench.call('attorney.packet', { detentionId, password, out: 'handle' }, { handle: { path } }),
    );
    if (round >= 0) times.push(took);
  };
  const measured = await compare(sizes.rounds, ours, async () => encryptPdf(await draw(), password), processorTimed);
  await bench.remove();
  rmSync(folder, { recursive: true, force: true });
  return row(
    {
      name: 'packet',
      measure: 'processor ms',
      sizes,
      floor: 'the same texts drawn by pdfmake as it comes, and encrypted',
      // Ours also reads the records, tags the PDF for screen readers, and encrypts the data beside it.
      limit: 3.5,
      also: { 'p95 in ms of the processor for the whole packet': { value: spread(times).p95, limit: promised } },
    },
    measured,
  );
};
