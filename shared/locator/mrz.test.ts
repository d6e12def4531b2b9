import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, readMrz } from './mrz.ts';

const today = '2026-11-29';

/** The examples that ICAO 9303 prints. */
const passport = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const card2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
const card1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
const visa = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<';

describe('the machine-readable lines of a passport', () => {
  it.each([
    ['a passport', passport],
    ['a card of two lines', card2],
    ['a card of three lines', card1],
  ])('split the name of %s', (_kind, text) => {
    expect(readMrz(text, today)).toEqual({
      last: 'ERIKSSON',
      first: 'ANNA MARIA',
      nationality: 'UTO',
      birthDate: '1974-08-12',
      doubts: [],
    });
  });

  it('split the name of a visa, which has no check digit of the whole', () => {
    expect(readMrz(visa, today)).toMatchObject({
      last: 'ERIKSSON',
      first: 'ANNA MARIA',
      birthDate: '1940-09-07',
      doubts: [],
    });
  });

  it('keep two family names apart, and are read with the slips of a paste', () => {
    const names = 'p<gtmlopez<vasquez«ana<lucia'.padEnd(43, '<');
    const pasted = ` ${names}\r\n\r\nL898902C36UTO7408122F1204159ZE184226B<<<<<10 `;
    expect(readMrz(pasted, today)).toMatchObject({ last: 'LOPEZ VASQUEZ', first: 'ANA LUCIA', doubts: [] });
    expect(readMrz(passport.replace('\n', ''), today)).toMatchObject({ last: 'ERIKSSON' });
  });

  it('may have no given name', () => {
    expect(readMrz(passport.replace('ERIKSSON<<ANNA<MARIA', 'FATOUMATA<<<<<<<<<<<'), today)).toMatchObject({
      last: 'FATOUMATA',
      first: '',
    });
  });

  it.each([
    ['number', passport.replace('L898902C3', 'L898902C4')],
    ['birthDate', passport.replace('740812', '740813')],
    ['whole', passport.replace('ZE184226B', 'ZE184226C')],
  ])('say that the %s does not add up', (doubt, text) => {
    expect(readMrz(text, today)?.doubts).toContain(doubt);
  });

  it('say that a name that fills its line may have been cut off', () => {
    const cut = passport.replace(/ERIKSSON.*/u, 'A'.repeat(20) + '<<' + 'B'.repeat(17));
    expect(readMrz(cut, today)?.doubts).toContain('nameCut');
  });

  it.each([
    ['', 'López Vásquez, Ana'],
    ['one line', 'P<UTOERIKSSON<<ANNA'],
    ['digits in the name', passport.replace('ANNA', 'ANN4')],
  ])('are not seen in a text that is none: %s', (_why, text) => {
    expect(readMrz(text, today)).toBeNull();
  });

  it('finds every slip of one digit in the day of birth', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(9), (at, digit) => {
        const birth = '740812';
        fc.pre(birth[at] !== String(digit));
        expect(checkDigit(birth.slice(0, at) + String(digit) + birth.slice(at + 1))).not.toBe(checkDigit(birth));
      }),
    );
  });

  it('never throw, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        readMrz(text, today);
      }),
    );
  });
});
