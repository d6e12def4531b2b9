import { describe, expect, it } from 'vitest';
import { neverListed } from './never-list.ts';

describe('the never-list knows', () => {
  it.each([
    '1-866-347-2423',
    '(866) 347-2423',
    '8663472423',
    '+1 866.347.2423',
    '1 866 347 24 23',
    '1-866-DHS-2-ICE',
    '1-866-dhs-2-ice',
    '866DHS2ICE',
    'DHS-2-ICE',
    'call 1-866-347-2423 for help',
    'tel:+1-866-347-2423',
    '1%2D866%2D347%2D2423',
    '８６６-３４７-２４２３',
    '٨٦٦٣٤٧٢٤٢٣',
    '8\u200b66\u200b3472423',
    'eight six six three four seven two four two three',
    'ocho seis seis tres cuatro siete dos cuatro dos tres',
  ])('the tip line as %s', (text) => {
    expect(neverListed(text)).toBe('tipLine');
  });

  it.each([
    ['1-855-48-VOICE', 'notForFamilies'],
    ['(855) 488-6423', 'notForFamilies'],
    ['1-866-RAICES-4', 'notTheirs'],
    ['800 867 2924', 'notTheirs'],
    ['1.800.898.4424', 'notTheirs'],
    ['https://www.MyUSCIS.com/start', 'notGovernment'],
    ['Newark.Outreach@ice.dhs.gov', 'recruiting'],
    ['newark.outreach @ ice.dhs.gov', 'recruiting'],
  ])('%s', (text, reason) => {
    expect(neverListed(text)).toBe(reason);
  });

  it.each([
    '',
    '1-888-351-4024',
    '1-844-363-1423',
    'https://my.uscis.gov',
    'RAICES, 4th floor',
    'Monday-Friday, 8 a.m.-4 p.m.',
    '866-347-2424',
    'https://www.ice.gov/contact/field-offices',
    'The ice on the steps is dangerous',
    '100%',
  ])('nothing against %j', (text) => {
    expect(neverListed(text)).toBeNull();
  });
});
