import { describe, expect, test } from 'vitest';
import { FileHandles } from './file-handles.ts';

describe('file handles', () => {
  test('stand for the bytes and paths of the call that names them, however deep', () => {
    const files = new FileHandles();
    const sheet = files.adopt('sheet.csv', 'eA==');
    const target = files.keepPath('chosen.pdf');
    files.keepPath('another.pdf');
    expect(files.sourcesIn({ rows: [{ from: sheet }], write: { to: target }, note: 'file:unknown' })).toEqual({
      [sheet]: { name: 'sheet.csv', base64: 'eA==' },
      [target]: { path: 'chosen.pdf' },
    });
  });

  test('say nothing of the path', () => {
    expect(new FileHandles().keepPath('Maria Example.pdf')).toMatch(/^file:[0-9a-f-]{36}$/);
  });

  test('keep three sheets at a time and every chosen path', () => {
    const files = new FileHandles();
    const target = files.keepPath('chosen.pdf');
    const sheets = ['1', '2', '3', '4'].map((name) => files.adopt(name, ''));
    expect(Object.keys(files.sourcesIn([target, ...sheets])).toSorted()).toEqual([target, ...sheets.slice(1)].toSorted());
  });

  test('are gone after clearing', () => {
    const files = new FileHandles();
    const handle = files.adopt('sheet.csv', 'eA==');
    files.clear();
    expect(files.sourcesIn(handle)).toEqual({});
  });

  test('are found in inputs that hold themselves', () => {
    const files = new FileHandles();
    const handle = files.keepPath('chosen.pdf');
    const input: Record<string, unknown> = { handle };
    input['self'] = input;
    expect(Object.keys(files.sourcesIn(input))).toEqual([handle]);
  });
});
