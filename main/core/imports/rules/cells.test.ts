import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../../shared/imports/sheet.ts';
import { phoneNumber, readChannels } from './channels.ts';
import { readCompanionWish } from './companion-wish.ts';
import { readContact } from './contact.ts';
import { splitCrewNames } from './crew.ts';

describe('ways to reach someone', () => {
  it.each([
    ['(776) 555-0125', [{ kind: 'phone', value: '+17765550125' }]],
    ['+1 248-555-0117 (Signal)', [{ kind: 'signal', value: '+12485550117' }]],
    ['2485550117', [{ kind: 'phone', value: '+12485550117' }]],
    ['1.248.555.0117', [{ kind: 'phone', value: '+12485550117' }]],
    [
      '248-555-0117 / 313-555-0118 WhatsApp',
      [
        { kind: 'phone', value: '+12485550117' },
        { kind: 'whatsapp', value: '+13135550118' },
      ],
    ],
    ['cel. 248 555 0117', [{ kind: 'phone', value: '+12485550117' }]],
    ['Ana@Mail.Example', [{ kind: 'email', value: 'ana@mail.example' }]],
  ])('are read in full from %s', (text, channels) => {
    expect(readChannels(text)).toEqual({ channels, whole: true, cautioned: false, unread: false, foreign: false });
  });

  it.each(['call after 5pm 248-555-0117', '248-555-0117 x12', '555-0101', 'ask Noor'])(
    'keep the words of %s',
    (text) => {
      expect(readChannels(text).whole).toBe(false);
    },
  );

  it('take the column at its word', () => {
    expect(readChannels('248-555-0117', 'signal').channels).toEqual([{ kind: 'signal', value: '+12485550117' }]);
    expect(phoneNumber('+502 5555 0101')).toBe('+50255550101');
    expect(phoneNumber('555-0101')).toBeNull();
    expect(phoneNumber('12/08/2026')).toBeNull();
  });
});

describe('names of a crew', () => {
  it.each([
    ['Concha; Sam Ortiz', ['Concha', 'Sam Ortiz']],
    ['Pilar / Ruth A.', ['Pilar', 'Ruth A.']],
    ['Lee W., Tomás R.', ['Lee W.', 'Tomás R.']],
    ['Ana & Bo', ['Ana', 'Bo']],
    ['Deb and Noor', ['Deb', 'Noor']],
    ['Deb y Noor\nPilar', ['Deb', 'Noor', 'Pilar']],
    ['Deb, deb', ['Deb']],
    ['Sandy Andrews', ['Sandy Andrews']],
  ])('are taken apart: %s', (text, names) => {
    expect(splitCrewNames(text)).toEqual({
      members: names.map((name) => ({ name, role: null })),
      whole: true,
      unsure: false,
    });
  });

  it.each(['need 2 more', '?', 'yes', 'faltan 2', 'TBD; Deb'])(
    'are not made of other words, which are kept: %s',
    (text) => {
      expect(splitCrewNames(text).whole).toBe(false);
    },
  );
});

describe('an emergency contact', () => {
  it.each([
    ['cousin Sergio 797-555-0197', 'Sergio', 'cousin', '+17975550197'],
    ['brother Nguyễn Thị 856-555-0140', 'Nguyễn Thị', 'brother', '+18565550140'],
    ['Ana Pérez (hermana), 248-555-0110', 'Ana Pérez', 'hermana', '+12485550110'],
    ['Ana - sister - (248) 555-0110', 'Ana', 'sister', '+12485550110'],
    ['mother-in-law Rosa 2485550110', 'Rosa', 'mother-in-law', '+12485550110'],
    ['María José', 'María José', '', null],
    ['see notes', 'see notes', '', null],
    ['Ana 248-555-0110 or 248-555-0111', 'Ana 248-555-0110 or 248-555-0111', '', null],
  ])('is taken apart: %s', (text, name, relation, phone) => {
    expect(readContact(text)).toEqual({ name, relation, phone });
  });
});

describe('a wish for companions', () => {
  it.each([
    ['just one', 'one'],
    ['1', 'one'],
    ['uno solo', 'one'],
    ['2-3', 'few'],
    ['2 or 3 people', 'few'],
    ['a few', 'few'],
    ['as many as possible', 'group'],
    ['group ok', 'group'],
    ['5+', 'group'],
    ['los que puedan', 'group'],
    ['0', null],
    ['ask her', null],
    ['', null],
  ])('%s means %s', (text, wish) => {
    expect(readCompanionWish(text)).toBe(wish);
  });
});

describe('a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [199, 'GR'],
  ])('%i is called %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});

describe('a number of Mexico without its country', () => {
  it.each([
    '55-1234-5678',
    '55 1234 5678',
    '55.1234.5678',
    '(55) 1234 5678',
    '(55) 1234-5678',
    '55–1234–5678',
    '55‑1234‑5678',
    '56 1234 5678',
    '33 1234 5678',
    '33-1234-5678',
    '81 1234 5678',
    '(81) 12345678',
  ])('in its own groups stays as it is, and is marked: %s', (text) => {
    const { channels, foreign, whole } = readChannels(text, 'phone', { local: true });
    expect([channels, foreign, whole]).toEqual([[{ kind: 'phone', value: text }], true, true]);
  });

  it.each(['5512345678', 'cel 5512345678', 'tel. 5587654321'])('may be New Jersey’s, and is marked: %s', (text) => {
    const { channels, foreign } = readChannels(text, 'phone', { local: true });
    expect(channels).toHaveLength(1);
    expect(foreign).toBe(true);
  });

  it.each([
    '551-234-5678',
    '(551) 234-5678',
    '+52 55 1234 5678',
    '+1 551 234 5678',
    '15512345678',
    '248-555-0117',
    '3312345678',
    '+52 1 55 1234 5678',
  ])('is none where it says so or cannot be one: %s', (text) => {
    expect(readChannels(text, 'phone', { local: true })).toMatchObject({ foreign: false, whole: true });
  });

  it('is kept as it is with a contact too', () => {
    expect(readContact('hermana 55 1234 5678')).toEqual({ name: '', relation: 'hermana', phone: '55 1234 5678' });
  });
});
