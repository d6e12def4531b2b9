import { expect, test } from 'vitest';
import { fileHandlesIn } from './file-handles-in.ts';

const handle = 'file:019ac0de-0000-7000-8000-000000000000';

test('handles are found however deep, once each', () => {
  expect(
    fileHandlesIn({ rows: [{ from: handle }], write: { to: handle }, note: 'file:unknown', more: `see ${handle}` }),
  ).toEqual([handle]);
});

test('handles are found in inputs that hold themselves', () => {
  const input: Record<string, unknown> = { handle };
  input['self'] = input;
  expect(fileHandlesIn(input)).toEqual([handle]);
  expect(fileHandlesIn(null)).toEqual([]);
});
