import { describe, expect, it } from 'vitest';
import { readSafety } from './channel-safety.ts';
import { readChannels } from './channels.ts';

const nothingSafe = { safeToCall: false, safeToText: false, safeToLeaveMessage: false };
const safetyOf = (text: string) => readChannels(text).channels.map(({ safety }) => safety);

describe('words beside a number that say it is not safe', () => {
  it.each([
    'husband 248-555-0171 - not safe',
    '248-555-0171 (not safe)',
    '248-555-0171 NOT SAFE!!',
    'unsafe 248-555-0171',
    '248-555-0171 isn’t safe',
    'do not use 248-555-0171',
    'Do Not Contact 248-555-0171',
    'wrong # 248-555-0171',
    '248-555-0171 wrong number',
    '248-555-0171 disconnected',
    '248-555-0171 (no longer in service)',
    '248-555-0171 bad number',
    'abuser’s phone 248-555-0171',
    '248-555-0171, not safe',
    'NOT SAFE: 248-555-0171',
    '248-555-0171 no es seguro',
    '248-555-0171 (no seguro)',
    'inseguro 248-555-0171',
    'no usar 248-555-0171',
    'no contactar 248-555-0171',
    'número equivocado 248-555-0171',
    '248-555-0171 ya no sirve',
    '248-555-0171 fuera de servicio',
    'peligroso 248-555-0171',
    '248-555-0171 desconectado',
    '248-555-0171 no es su número',
    'número incorrecto: 248-555-0171',
  ])('set every way to no: %s', (text) => {
    expect(safetyOf(text)).toEqual([nothingSafe]);
    expect(readChannels(text)).toMatchObject({ whole: false, cautioned: true });
  });

  it.each([
    ['DO NOT CALL 248-555-0172', 'safeToCall'],
    ['Don’t call 248-555-0172', 'safeToCall'],
    ['248-555-0172 no calls', 'safeToCall'],
    ['248-555-0172 (never call)', 'safeToCall'],
    ['248-555-0172 text only', 'safeToCall'],
    ['248-555-0172 DNC', 'safeToCall'],
    ['NO LLAMAR 248-555-0172', 'safeToCall'],
    ['248-555-0172, no llame', 'safeToCall'],
    ['248-555-0172 solo textos', 'safeToCall'],
    ['sin llamadas 248-555-0172', 'safeToCall'],
    ['nunca llamar 248-555-0172', 'safeToCall'],
    ['NO TEXT 248-555-0172', 'safeToText'],
    ['do not text 248-555-0172', 'safeToText'],
    ['248-555-0172 no texting', 'safeToText'],
    ['248-555-0172 calls only', 'safeToText'],
    ['248-555-0172 no SMS', 'safeToText'],
    ['no textear 248-555-0172', 'safeToText'],
    ['248-555-0172 solo llamadas', 'safeToText'],
    ['no mandar mensajes 248-555-0172', 'safeToText'],
    ['248-555-0172 no escribir', 'safeToText'],
    ['no enviar textos 248-555-0172', 'safeToText'],
    ['do not leave message 248-555-0172', 'safeToLeaveMessage'],
    ['248-555-0172 don’t leave a voicemail', 'safeToLeaveMessage'],
    ['248-555-0172 no voicemail', 'safeToLeaveMessage'],
    ['248-555-0172 (no VM)', 'safeToLeaveMessage'],
    ['no dejar mensaje 248-555-0172', 'safeToLeaveMessage'],
    ['248-555-0172 no deje mensaje', 'safeToLeaveMessage'],
    ['248-555-0172, no dejar recado', 'safeToLeaveMessage'],
    ['248-555-0172 sin recados', 'safeToLeaveMessage'],
    ['del esposo, no sabe 248-555-0172', 'safeToLeaveMessage'],
    ['husband’s 248-555-0172, he doesn’t know', 'safeToLeaveMessage'],
    ['248-555-0172 que no se entere', 'safeToLeaveMessage'],
    ['no dejar mensaje de voz 248-555-0172', 'safeToLeaveMessage'],
  ] as const)('say which way it is not: %s, %s', (text, way) => {
    expect(safetyOf(text)[0]?.[way]).toBe(false);
    expect(readChannels(text)).toMatchObject({ whole: false, cautioned: true });
  });

  it.each([
    'cel de la vecina 248-555-0173',
    'neighbor’s 248-555-0173',
    'work 248-555-0173',
    'shared phone 248-555-0173',
    'ask for Eva 248-555-0173',
    'teléfono prestado 248-555-0173',
    'old 248-555-0173',
    'cuidado 248-555-0173',
    'del patrón 248-555-0173',
    'be careful 248-555-0173',
  ])('are marked where they are not plain: %s', (text) => {
    expect(safetyOf(text)).toEqual([undefined]);
    expect(readChannels(text)).toMatchObject({ whole: false, cautioned: true });
  });

  it.each(['248-555-0173', '248-555-0173 (cell)', 'call 248-555-0173', '248-555-0173 WhatsApp', 'tel. 248-555-0173'])(
    'are not read out of plain ones: %s',
    (text) => {
      expect(readSafety(text)).toEqual({ safety: {}, marked: false });
    },
  );

  it('count for the number they are beside', () => {
    expect(safetyOf('248-555-0171 (not safe) / 248-555-0172')).toEqual([nothingSafe, undefined]);
    expect(safetyOf('248-555-0171; no llamar 248-555-0172')).toEqual([undefined, { safeToCall: false }]);
    expect(safetyOf('248-555-0171, 248-555-0172; not safe')).toEqual([nothingSafe, nothingSafe]);
    expect(safetyOf('old: 248-555-0171 new: 248-555-0172')).toEqual([nothingSafe, undefined]);
    expect(safetyOf('antes 248-555-0171, ahora 248-555-0172')).toEqual([nothingSafe, undefined]);
  });

  it('leave nothing unsaid of a second number that is short, or of one that cannot be read', () => {
    for (const text of ['248-555-0101, 0102', '248-555-0101/02', '2.49E+09', '248-555-O101']) {
      expect(readChannels(text, 'phone', { local: true })).toMatchObject({ whole: false, unread: true });
    }
  });
});
