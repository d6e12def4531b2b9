import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayANumber, parseANumber } from './a-number.ts';

describe('an A-number', () => {
  it.each([
    ['A12-345-678', '012345678'],
    ['a 012 345 678', '012345678'],
    ['A#: 087654321', '087654321'],
    ['A1234567', '001234567'],
    ['A091-313-151', '091313151'],
    ['91313151', '091313151'],
    ['A# 097 575 259', '097575259'],
    ['  A097575259  ', '097575259'],
    ['091,591,493', '091591493'],
    ['91313151.0', '091313151'],
    ['Ａ０１２３４５６７８', '012345678'],
    ['Alien No. 012345678', '012345678'],
    ['Alien Registration Number: 012-345-678', '012345678'],
    ['USCIS# 012-345-678', '012345678'],
    ['Número A: 12345678', '012345678'],
    ['N.º A 12345678', '012345678'],
    ['No. de extranjero 12345678', '012345678'],
    ['A‑012‑345‑678', '012345678'],
    ['A# A212345683', '212345683'],
    ['A-number: A 212 345 683', '212345683'],
    ['="212345682"', '212345682'],
    ['A212345684*', '212345684'],
  ])('is read from %s', (text, value) => {
    expect(parseANumber(text)).toMatchObject({ kind: 'number', value });
  });

  it.each([
    ['MSC2190012345', 'receiptNumber'],
    ['1234567890', 'tooLong'],
    ['1234567890123', 'tooLong'],
    ['A12345', 'tooShort'],
    ['A12-34B-678', 'letters'],
    ['9.1313151E7', 'shortened'],
    ['2.12346E+08', 'shortened'],
    ['2,12346E+08', 'shortened'],
    ['A 2.1E+8', 'shortened'],
    ['212345672 / 212345673', 'severalNumbers'],
    ['A212345674\nA212345675', 'severalNumbers'],
    ['A212345676 & kids A212345677', 'severalNumbers'],
    ['212345672, 212345673', 'severalNumbers'],
    ['212345672 212345673', 'severalNumbers'],
    ['300-111-222 300-111-223', 'severalNumbers'],
    ['A212345676 (old), now A212345677', 'severalNumbers'],
    ['A212345676 (wife)', 'wordsBeside'],
    ['not A212345676', 'wordsBeside'],
    ['A212345676 - wrong', 'wordsBeside'],
    ['A212345676 since 2019', 'wordsBeside'],
    ['212345676 MSC', 'wordsBeside'],
    ['12/08/1979', 'looksLikeDate'],
    ['1979-12-08', 'looksLikeDate'],
    ['12-08-1979', 'looksLikeDate'],
  ])('is not read from %s, and the reason is %s', (text, reason) => {
    expect(parseANumber(text)).toEqual({ kind: 'broken', reason });
  });

  it.each(['none', 'None', 'N/A', 'n/a', 'ninguno', 'No tiene', "doesn't have one", 'sin número'])(
    'may be said not to exist: %s',
    (text) => {
      expect(parseANumber(text)).toEqual({ kind: 'none' });
    },
  );

  it.each(['', '   ', '?', '??', '-', 'unknown', 'TBD', 'desconocido', 'no sé', 'pendiente'])(
    'may be unknown so far: "%s"',
    (text) => {
      expect(parseANumber(text)).toEqual({ kind: 'unknown' });
    },
  );

  it.each([
    ['111111111', ['allDigitsSame']],
    ['555-0123', ['looksLikePhone']],
    ['012-34-5678', ['looksLikeSocialSecurity']],
    ['A012-34-5678', []],
    ['A012345678?', ['unsure']],
    ['A# 12345671 (old)', ['wordsBeside']],
    ['A 212 345 686 - confirmed', ['wordsBeside']],
    ['A212345686 (número verificado)', ['wordsBeside']],
    ['A212345686 (old?)', ['unsure', 'wordsBeside']],
  ])('is kept with a warning where it is odd: %s', (text, warnings) => {
    expect(parseANumber(text)).toMatchObject({ kind: 'number', warnings });
  });

  it('never throws, and a number always has nine digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const parsed = parseANumber(text);
        if (parsed.kind === 'number') expect(parsed.value).toMatch(/^\d{9}$/u);
      }),
    );
  });

  it('comes back from the way it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (number) => {
        const value = String(number).padStart(9, '0');
        expect(parseANumber(displayANumber(value))).toMatchObject({ kind: 'number', value });
      }),
    );
  });
});
