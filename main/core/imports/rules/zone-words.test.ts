import { describe, expect, it } from 'vitest';
import { saysOtherZone } from './zone-words.ts';

const at = { date: '2026-12-14', time: '09:30', zone: 'America/New_York' };

describe('a zone beside a time', () => {
  it.each([
    '9:30 AM PST',
    '8:30 CT',
    '9:30am (PT)',
    '9:30 a.m. CST',
    '9:30 AM MST',
    '14:30 UTC',
    '9 AM Pacific',
    '9:30 Central Time',
    '9:30 AM Mountain',
    '8:00 AM hora de Texas',
    '9:30 hora del Pacífico',
    '9:30 a. m., hora de California',
    '9:30 a. m. hora central',
    '9:30, hora de Honduras',
    '9:30 hrs CT',
    '9:30 (hora de Tapachula)',
    '12/14/2026 9:30 AM PST',
    '9:30 their time zone',
    '9:30 AM Pacific Time',
  ])('that is not the team’s is said: %s', (text) => {
    expect(saysOtherZone(text, at)).toBe(true);
  });

  it.each([
    '9:30 AM ET',
    '9:30 EST',
    '9:30 Eastern',
    '9:30 hora del Este',
    '9:30 hora de Nueva York',
    '9:30 AM',
    '9:30 Immigration Ct',
    '9:30 a la hora de la cita',
    '9:30, hora de llegada 9:00',
    '9:30 Central Islip',
  ])('that is the team’s, or none, is not: %s', (text) => {
    expect(saysOtherZone(text, at)).toBe(false);
  });

  it('is not another one where both clocks show the same', () => {
    const phoenix = { ...at, zone: 'America/Phoenix' };
    expect(saysOtherZone('9:30 MST', { ...phoenix, date: '2026-07-01' })).toBe(false);
    expect(saysOtherZone('9:30 PT', { ...phoenix, date: '2026-07-01' })).toBe(false);
    expect(saysOtherZone('9:30 PT', phoenix)).toBe(true);
    expect(saysOtherZone('9:30 hora de Honduras', { ...at, zone: 'America/Chicago' })).toBe(false);
  });

  it('is read in no time, whatever else is in the cell', () => {
    const started = performance.now();
    for (const piece of ['hora de ', '9 ', 'a m ', 'ct', ' ']) saysOtherZone(piece.repeat(100_000 / piece.length), at);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
