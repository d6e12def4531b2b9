import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsOf, dollars, mostCents } from './money.ts';

describe('an amount that someone typed', () => {
  it.each([
    ['1500', 150_000],
    ['$1,500', 150_000],
    [' $ 1,500.50 ', 150_050],
    ['0.1', 10],
    ['0.29', 29],
    ['1234567.89', 123_456_789],
    ['0', 0],
  ])('%s is %i cents', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it.each(['', 'about 1500', '1.500', '1,5', '1,50,0', '-5', '1e3', '10000001', '99999999999999999999'])(
    '%s is none, or could mean two amounts',
    (typed) => {
      expect(centsOf(typed)).toBeNull();
    },
  );
});

it('an amount is written so that typing it gives the same cents', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostCents }), (cents) => {
      expect(centsOf(dollars(cents))).toBe(cents);
    }),
  );
});

it('an amount is written as people here write it', () => {
  expect([0, 5, 150_000, 150_050, 123_456_789, -2_500].map(dollars)).toEqual([
    '$0',
    '$0.05',
    '$1,500',
    '$1,500.50',
    '$1,234,567.89',
    '-$25',
  ]);
});
