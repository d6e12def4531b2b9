import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarScope } from '../../../shared/ics/ics.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const start = new Date('2026-12-01T15:00:00.000Z');
const zone = 'America/New_York';
const refused = (code: string, field?: string) => ({ ok: false, error: { code, ...(field && { field }) } });

/** Xiomara has a check-in with Yusuf and Zoila along, an undated hearing, and one that was long ago; Yusuf has a shift. */
const setup = async () => {
  let hours = 0;
  const core = await openTestCore({ now: () => new Date(start.getTime() + hours * 3_600_000) });
  const person = await core.call('people.save', { preferredName: 'Xiomara', aNumber: '091313151' });
  const [yusuf, zoila] = [
    await core.call('team.save', { name: 'Yusuf Adan' }),
    await core.call('team.save', { name: 'Zoila Ruiz' }),
  ];
  const book = (change: object) =>
    core.call('appointments.save', {
      personIds: [person.id],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: '2026-12-08',
      zone,
      ...change,
    });
  const checkIn = await book({
    startTime: '09:15',
    place: '26 Federal Plaza',
    room: '9th floor',
    publicNote: 'Back entrance',
    crew: [
      { volunteerId: yusuf.id, role: 'companion', answer: 'yes' },
      { volunteerId: zoila.id, role: 'companion', answer: 'asked' },
    ],
  });
  await book({ kind: 'eoir-master', dateState: 'unknown', date: null });
  await book({ kind: 'eoir-master', date: '2026-06-01' });
  const shift = await core.call('shifts.save', {
    date: '2026-12-09',
    place: 'Elm Street court',
    startTime: '08:00',
    endTime: '12:00',
    zone,
  });
  await core.call('shifts.setMember', {
    id: shift.id,
    volunteerId: yusuf.id,
    member: { answer: 'yes', fromTime: '09:00' },
  });
  let files = 0;
  const write = async (scope: CalendarScope, more: object = {}) => {
    const path = join(mkdtempSync(join(tmpdir(), 'alongside-test-')), `${(files += 1)}.ics`);
    const input = { out: 'out', scope, language: 'en', confirmation: 'unencrypted', ...more };
    const result = await core.result('ics.write', input, { out: { path } });
    return { result, path, text: () => readFileSync(path, 'utf8') };
  };
  return {
    core,
    person,
    yusuf,
    zoila,
    checkIn,
    write,
    later: () => {
      hours += 1;
    },
  };
};

const linesOf = (text: string, name: string): string[] =>
  text.split('\r\n').filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

describe('a calendar file', () => {
  it('says that someone is busy and nothing else, and is recorded as one that is not encrypted', async () => {
    const { core, person, write } = await setup();
    const { result, path, text } = await write({ of: 'person', id: person.id });
    expect(result).toMatchObject({ ok: true, value: { events: 1, withoutDate: 1 } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(linesOf(text(), 'SUMMARY')).toEqual(['SUMMARY:Busy']);
    expect(text()).not.toMatch(/Xiomara|Yusuf|Zoila|Federal|floor|entrance|check-in|091313151|LOCATION/iu);
    expect((await core.call('exports.list', {})).exports).toMatchObject([
      { kind: 'calendarFile', encrypted: false, personName: 'Xiomara' },
    ]);
  });

  it('says the kind and the place if someone chooses so, in their language, and never a name or a note', async () => {
    const { person, write } = await setup();
    const { text } = await write(
      { of: 'person', id: person.id },
      { detail: 'places', language: 'es', confirmation: 'Sin cifrar' },
    );
    expect(linesOf(text(), 'SUMMARY')).toEqual(['SUMMARY:Check-in con ICE']);
    expect(linesOf(text(), 'LOCATION')).toEqual(['LOCATION:26 Federal Plaza']);
    expect(text()).not.toMatch(/Xiomara|Yusuf|Zoila|entrance|091313151/iu);
  });

  it('of a volunteer has what they said yes to, shifts with their own hours too', async () => {
    const { yusuf, zoila, write } = await setup();
    const own = await write({ of: 'volunteer', id: yusuf.id }, { detail: 'places' });
    expect(linesOf(own.text(), 'DTSTART').filter((line) => line.includes('TZID'))).toEqual([
      `DTSTART;TZID=${zone}:20261208T091500`,
      `DTSTART;TZID=${zone}:20261209T090000`,
    ]);
    expect(linesOf(own.text(), 'SUMMARY')[1]).toBe('SUMMARY:Shift');
    expect((await write({ of: 'volunteer', id: zoila.id })).result).toMatchObject({ value: { events: 0 } });
  });

  it('keeps an entry’s UID when it is made again, with a higher number after a change', async () => {
    const { core, checkIn, write, later } = await setup();
    const scope = { of: 'appointment', id: checkIn.id } as const;
    const before = (await write(scope)).text();
    later();
    await core.call('appointments.save', { id: checkIn.id, startTime: '10:00', status: 'cancelled' });
    const after = (await write(scope)).text();
    expect(linesOf(after, 'UID')).toEqual(linesOf(before, 'UID'));
    expect([linesOf(before, 'SEQUENCE'), linesOf(after, 'SEQUENCE')]).toEqual([['SEQUENCE:0'], ['SEQUENCE:3600']]);
    expect(linesOf(after, 'STATUS')).toEqual(['STATUS:CANCELLED']);
  });

  it('of days has the appointments that touch them', async () => {
    const { write } = await setup();
    const days = { of: 'days', from: '2026-12-01', to: '2026-12-31' } as const;
    expect((await write(days)).result).toMatchObject({ value: { events: 1, withoutDate: 0 } });
    const { result } = await write({ ...days, to: '2026-11-01' });
    expect(result).toMatchObject(refused('input.rejected', 'scope'));
  });

  it('is written only for the typed word, once, and of what is there', async () => {
    const { core, person, write } = await setup();
    const scope = { of: 'person', id: person.id } as const;
    for (const confirmation of [undefined, '', 'yes']) {
      expect((await write(scope, { confirmation })).result).toMatchObject(refused('input.rejected', 'confirmation'));
    }
    for (const of of ['person', 'volunteer', 'appointment'] as const) {
      const { result } = await write({ of, id: '0193a2b4-0000-7000-8000-000000000001' });
      expect(result).toMatchObject(refused('record.notFound', 'scope'));
    }
    const { path } = await write(scope);
    const again = { out: 'out', scope, language: 'en', confirmation: 'unencrypted' } as const;
    expect(await core.result('ics.write', again, { out: { path } })).toMatchObject(refused('file.exists'));
    expect((await core.call('exports.list', {})).exports).toHaveLength(1);
  });
});
