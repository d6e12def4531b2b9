import { describe, expect, it } from 'vitest';
import { pageOf, partsToRun, recordFor, type FullRecord, type PartResult } from './full-record.ts';

const part = (failed = 0, remarks: string[] = []): PartResult => ({
  passed: 10,
  failed,
  skipped: 1,
  remarks,
  figures: ['200 kills, 0 lost'],
  seconds: 100,
  at: '2026-12-08T10:00:00.000Z',
});

const names = ['unit', 'mutations 1/2', 'mutations 2/2'];
const record: FullRecord = { commit: 'abc', parts: { unit: part(), 'mutations 1/2': part(1, ['failed: one']) } };

describe('the record of a full run', () => {
  it('continues where it was interrupted at the same commit, and starts again at another', () => {
    const kept = JSON.stringify(record);
    expect(recordFor('abc', kept)).toEqual(record);
    expect(recordFor('abd', kept)).toEqual({ commit: 'abd', parts: {} });
    expect(recordFor('abc', null)).toEqual({ commit: 'abc', parts: {} });
    expect(recordFor('abc', '{}')).toEqual({ commit: 'abc', parts: {} });
  });

  it('runs what is missing or failed, or whatever is asked for by a word', () => {
    expect(partsToRun(names, record, [])).toEqual(['mutations 1/2', 'mutations 2/2']);
    expect(partsToRun(names, record, ['unit'])).toEqual(['unit']);
    expect(partsToRun(names, record, ['mutations'])).toEqual(['mutations 1/2', 'mutations 2/2']);
  });

  it('is a page with the counts of each part, and says what is missing or failed', () => {
    const page = pageOf(record, names);
    expect(page).toContain('- Commit abc');
    expect(page).toContain('- 2026-12-08');
    expect(page).toContain('20 passed, 1 failed, 2 skipped, in 3 min');
    expect(page).toContain('It found failures.');
    expect(page).toContain('It is not complete: 1 of 3 parts did not run.');
    expect(page).toContain('| unit | 10 | 0 | 1 | 2 min |');
    expect(page).toContain('## Failures, and second tries\n\n- failed: one\n');
    expect(page).toContain('## What was counted\n\n- 200 kills, 0 lost\n');
    const whole = pageOf({ commit: 'abc', parts: Object.fromEntries(names.map((name) => [name, part()])) }, names);
    expect(whole).not.toContain('- It ');
    expect(whole).not.toContain('Failures');
  });
});
