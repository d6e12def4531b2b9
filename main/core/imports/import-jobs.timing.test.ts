import { expect, it } from 'vitest';
import { dropped, manyRows } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

it('5,000 rows come in within a few seconds', async () => {
  const core = await openTestCore({ now });
  const files = dropped(manyRows(5000));
  await core.call('imports.preview', { file: 'sheet' }, dropped(manyRows(10)));
  const began = performance.now();
  const preview = await core.call('imports.preview', { file: 'sheet' }, files);
  const read = performance.now();
  const begunCpu = process.cpuUsage();
  const result = await core.call('imports.run', { file: 'sheet' }, files);
  const took = performance.now() - read;
  process.stdout.write(`5,000 rows: preview ${(read - began).toFixed(0)} ms, import ${took.toFixed(0)} ms\n`);
  expect(preview.rows).toHaveLength(5000);
  expect(result).toMatchObject({ people: 5000, appointments: 5000 });
  // Processor time, which what else the machine does hardly changes.
  const { user, system } = process.cpuUsage(begunCpu);
  expect((user + system) / 1000).toBeLessThan(30_000);
});
