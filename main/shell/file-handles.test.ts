import { describe, expect, test } from 'vitest';
import { FileHandles } from './file-handles.ts';

describe('file handles', () => {
  test('stand for the paths of the call that names them', () => {
    const files = new FileHandles();
    const target = files.keepPath('chosen.pdf');
    files.keepPath('another.pdf');
    expect(files.sourcesOf([target, 'file:unknown', '__proto__'])).toEqual({ [target]: { path: 'chosen.pdf' } });
  });

  test('say nothing of the path', () => {
    expect(new FileHandles().keepPath('Maria Example.pdf')).toMatch(/^file:[0-9a-f-]{36}$/);
  });

  test('are one for one path', () => {
    const files = new FileHandles();
    expect(files.keepPath('chosen.pdf')).toBe(files.keepPath('chosen.pdf'));
  });

  test('are gone after clearing', () => {
    const files = new FileHandles();
    const handle = files.keepPath('chosen.pdf');
    files.clear();
    expect(files.sourcesOf([handle])).toEqual({});
  });
});
