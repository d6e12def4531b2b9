import { expect, it } from 'vitest';
import { blankFilter, isNarrowed, listInput } from './filters.ts';

it('a list is narrowed by anything but the view and blanks', () => {
  expect(isNarrowed(blankFilter)).toBe(false);
  expect(isNarrowed({ ...blankFilter, view: 'verify', query: '  ' })).toBe(false);
  expect(isNarrowed({ ...blankFilter, query: 'newark' })).toBe(true);
  expect(isNarrowed({ ...blankFilter, state: 'NJ' })).toBe(true);
  expect(isNarrowed({ ...blankFilter, ours: true })).toBe(true);
});

it('the queue asks for what needs to be verified first', () => {
  expect(listInput({ ...blankFilter, view: 'verify', kind: 'hotline' })).toMatchObject({
    order: 'verify',
    kinds: ['hotline'],
    statuses: [],
  });
  expect(listInput(blankFilter)).toMatchObject({ order: 'name', kinds: [] });
});
