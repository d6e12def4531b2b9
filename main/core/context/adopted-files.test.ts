import { expect, test } from 'vitest';
import { AdoptedFiles } from './adopted-files.ts';

test('a dropped sheet is found by its handle, which says nothing of its name', () => {
  const files = new AdoptedFiles();
  const handle = files.adopt('Maria Example.csv', 'eA==');
  expect(handle).toMatch(/^file:[0-9a-f-]{36}$/);
  expect(files.source(handle)).toEqual({ name: 'Maria Example.csv', base64: 'eA==' });
  expect(files.source('file:unknown')).toBeUndefined();
});

test('three sheets are kept at a time', () => {
  const files = new AdoptedFiles();
  const handles = ['1', '2', '3', '4'].map((name) => files.adopt(name, ''));
  expect(handles.map((handle) => files.source(handle) !== undefined)).toEqual([false, true, true, true]);
});
