import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { csvOf } from '../../../tests/support/import-sheets.ts';
import { makeZip } from '../../../tests/support/xlsx-file.ts';
import { KeptWorker, workerScript } from '../vault-files/ask-worker.ts';
import { planSource } from './plan-source.ts';
import type { PlanAnswer, PlanRequest } from './plan-worker.ts';
import { tooLarge } from './sheet-limits.ts';

const day = { today: '2026-11-29', zone: 'America/New_York' };

const sourceOf = (content: string | Uint8Array): PlanRequest['source'] => ({
  name: 'sheet',
  base64: Buffer.from(content).toString('base64'),
});

/** What comes of a file, and this thread's processor time in milliseconds: other work on the machine fails no test. */
const cost = async (content: string | Uint8Array): Promise<{ outcome: string; milliseconds: number }> => {
  const source = sourceOf(content);
  const start = process.threadCpuUsage();
  const outcome = await planSource(source, {}, day).then(
    () => 'read',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  const { user, system } = process.threadCpuUsage(start);
  return { outcome, milliseconds: (user + system) / 1000 };
};

/** What packs badly, so that no part is refused for how well it packs. */
const filler = `<!--${randomBytes(60_000).toString('hex')}-->`;

const workbook = (sheetData: string, extra: readonly { name: string; content: string }[] = []): Uint8Array => {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return makeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relationships}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData>${sheetData}</sheetData>${filler}</worksheet>`,
    },
    ...extra,
  ]);
};

const nameRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>';

describe('promise 32: a small file that is made to take forever', () => {
  // each took minutes, and most of them days, when a pattern tried every beginning with every end
  it.each([
    ['rows that never end', workbook('<row r="1"'.repeat(20_000))],
    ['a row with one attribute over and over', workbook(`${nameRow}<row${' r="2"'.repeat(5_000)}></row>`)],
    ['blanks where a row should be', workbook(`${nameRow}${' '.repeat(1_000_000)}`)],
    ['a formula and blanks', workbook(`${nameRow}<row r="2"><c r="A2"><f>1</f>${' '.repeat(500_000)}</c></row>`)],
    ['runs of text that never end', workbook(`${nameRow}strike${'<r>'.repeat(100_000)}`)],
    [
      'marks of crossed-out words that never end',
      workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'\uE0F0'.repeat(300_000)}</t></is></c></row>`),
    ],
    ['fonts that never end', workbook(nameRow, [{ name: 'xl/styles.xml', content: '<fonts>'.repeat(100_000) }])],
    [
      'comments that never end',
      workbook(nameRow, [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: '<Relationships><Relationship Id="c" Type="x/comments" Target="c.xml"/></Relationships>',
        },
        { name: 'xl/worksheets/c.xml', content: '<comment ref="A1">'.repeat(50_000) },
      ]),
    ],
    [
      'a comment of line breaks',
      workbook(nameRow, [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: '<Relationships><Relationship Id="c" Type="x/comments" Target="c.xml"/></Relationships>',
        },
        {
          name: 'xl/worksheets/c.xml',
          content: `<comment ref="A1"><text><t>[abc]${'\n'.repeat(100_000)}</t></text></comment>`,
        },
      ]),
    ],
  ])('costs seconds at most: a workbook with %s', async (_, bytes) => {
    const { outcome, milliseconds } = await cost(bytes);
    expect(['read', 'file.unreadable', 'file.tooLarge']).toContain(outcome);
    expect(milliseconds).toBeLessThan(2_500);
  });

  const longest = 19_000;
  const fill = (text: string): string => text.repeat(Math.floor(longest / text.length));
  it.each([
    ['Phone', fill('a')],
    ['Phone', fill('1.')],
    ['Phone', fill('a@')],
    ['Email', fill('a')],
    ['Language', `x${fill(' ')}y`],
    ['Emergency contact', fill('[')],
    ['Emergency contact', fill('(')],
    ['Date of birth', `1${fill(' ')}x`],
    ['Date', fill('1/')],
    ['Date', fill('cancelled ')],
    ['Type', `x${fill(' ')}x`],
    ['Time', `9${fill(' ')}x`],
    ['Accompaniers', fill(' and')],
    ['A-Number', fill('A-')],
    ['Country', fill('x ')],
    ['Notes', `x${fill(' ')}x`],
    ['Notes', fill('not safe ')],
    ['Where', fill('cancelled ')],
  ])('costs a second at most: twenty long cells under %s', async (header, cell) => {
    const rows = Array.from({ length: 20 }, (_, row) => [`Ana Paz ${row}`, cell]);
    const { outcome, milliseconds } = await cost(csvOf([['Name', header], ...rows]));
    expect(outcome).toBe('read');
    expect(milliseconds).toBeLessThan(1_000);
  });

  it('costs a second at most: long names', async () => {
    const { milliseconds } = await cost(
      csvOf([['Name', 'Phone'], ...Array.from({ length: 20 }, () => [fill('de enero '), '1'])]),
    );
    expect(milliseconds).toBeLessThan(1_000);
  });

  it('keeps the words of a cell that is too long to be read, and says so', async () => {
    const words = fill('ask her sister ');
    const { plan } = await planSource(
      sourceOf(
        csvOf([
          ['Name', 'Phone', 'DOB'],
          ['Ana Paz', words, words],
        ]),
      ),
      {},
      day,
    );
    expect(plan.rows[0]?.leftovers.map(({ text }) => text.trim())).toEqual([words.trim(), words.trim()]);
    expect(plan.doubts).toContainEqual(expect.objectContaining({ field: 'phone', reason: 'cellTooLong' }));
    expect(plan.broken).toContainEqual(expect.objectContaining({ field: 'birthDate', reason: 'cellTooLong' }));
  });

  it('reads what is as long as cells of people get', async () => {
    const words = `Her cousin, ${'then her neighbor, '.repeat(24)}`;
    const { plan } = await planSource(
      sourceOf(
        csvOf([
          ['Name', 'Where', 'Date'],
          ['Ana Paz', words, '12/12/2026'],
        ]),
      ),
      {},
      day,
    );
    expect(plan.doubts.filter(({ reason }) => reason === 'cellTooLong')).toEqual([]);
  });

  it('is ended when its time is over, while others are answered', async () => {
    // the library that reads the cells tries every beginning of a tag with every end
    const request: PlanRequest = { source: sourceOf(workbook('<row '.repeat(800_000))), reading: {}, day };
    let turns = 0;
    const others = setInterval(() => void (turns += 1), 10);
    const script = workerScript(new URL('plan-apart.ts', import.meta.url).href, 'plan');
    const worker = new KeptWorker(script, { seconds: 1, megabytes: 1_500, refusal: () => tooLarge('seconds') });
    const asked = worker.ask(request);
    await expect(asked).rejects.toMatchObject({ code: 'file.tooLarge', details: { limit: 'seconds' } });
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
  });

  it('leaves no thread that the next sheet would wait for: the one after it is read', async () => {
    const script = workerScript(new URL('plan-apart.ts', import.meta.url).href, 'plan');
    const limits = { seconds: 4, megabytes: 1_500, refusal: () => tooLarge('seconds') };
    const worker = new KeptWorker<PlanAnswer>(script, limits);
    const hostile: PlanRequest = { source: sourceOf(workbook('<row '.repeat(1_600_000))), reading: {}, day };
    const plain: PlanRequest = { source: sourceOf(csvOf([['Name'], ['Ana Paz']])), reading: {}, day };
    await expect(worker.ask(hostile)).rejects.toMatchObject({ code: 'file.tooLarge' });
    const answers = await Promise.all([worker.ask(plain), worker.ask(plain)]);
    expect([...answers, await worker.ask(plain)].map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it('leaves nothing behind on the thread, however many sheets it plans', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on('warning', onWarning);
    const script = workerScript(new URL('plan-apart.ts', import.meta.url).href, 'plan');
    const worker = new KeptWorker<PlanAnswer>(script, {
      seconds: 30,
      megabytes: 1_500,
      refusal: () => tooLarge('seconds'),
    });
    const plain: PlanRequest = { source: sourceOf(csvOf([['Name'], ['Ana Paz']])), reading: {}, day };
    for (let sheet = 0; sheet < 15; sheet += 1) expect((await worker.ask(plain)).ok).toBe(true);
    await new Promise(setImmediate);
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  it('is ended when it takes too much memory', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [`Ana ${row}`, `note ${row} ${'x'.repeat(200)}`]);
    const request: PlanRequest = { source: sourceOf(csvOf([['Name', 'Notes'], ...rows])), reading: {}, day };
    const script = workerScript(new URL('plan-apart.ts', import.meta.url).href, 'plan');
    const worker = new KeptWorker(script, { seconds: 60, megabytes: 24, refusal: () => tooLarge('seconds') });
    const asked = worker.ask(request);
    await expect(asked).rejects.toMatchObject({ code: 'file.tooLarge' });
  });
});
