import { expect, it } from 'vitest';
import { sampleHead, withEntries } from '../../../tests/fixtures/case-summary-facts.ts';
import { pdfText, tempFile } from '../../../tests/support/pdf-tools.ts';
import { buildSummary } from './build-summary.ts';
import { caseSummaryPdf } from './case-summary-pdf.ts';

const password = 'k7qw-2mzx-p9bd-hv34-t6rn';

it('a case summary writes a note of 2,000 entries in a few seconds, with every entry', async () => {
  const before = process.cpuUsage();
  const bytes = await caseSummaryPdf(buildSummary(withEntries(2000), {}, sampleHead), password);
  // Its own work rather than the clock's time, which a busy machine stretches.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(10);
  const text = pdfText(tempFile('long.pdf', bytes), password);
  for (const entry of [1, 777, 2000]) expect(text).toContain(`Entry ${entry}:`);
  expect(text.match(/Entry \d+:/g)).toHaveLength(2000);
}, 60_000);
