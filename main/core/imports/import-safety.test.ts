import { describe, expect, it } from 'vitest';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

const run = async (core: TestCore, rows: readonly (readonly string[])[]) => {
  const files = dropped(csvOf(rows));
  const preview = await core.call('imports.preview', { file: 'sheet' }, files);
  await core.call('imports.run', { file: 'sheet' }, files);
  const people = await core.call('people.list', { query: '' });
  const person = async (name: string) =>
    core.call('people.get', { id: people.items.find((one) => one.preferredName === name)?.id ?? '' });
  return { preview, person };
};

const header = ['Name', 'A#', 'DOB', 'Phone', 'Check-in date', 'Time', 'Notes'];

describe('words of safety in a sheet', () => {
  it('reach the person: the number is not safe, the words are in their note, and the row is marked', async () => {
    const core = await openTestCore({ now });
    const { preview, person } = await run(core, [
      header,
      ['Eva Luna', 'A212345671', '1/2/1980', 'husband 248-555-0171 - not safe', '12/14/2026', '9:00 AM', 'cane'],
      ['Olga Rey', 'A212345672', '1/3/1980', 'no dejar mensaje 248-555-0172', '12/15/2026', '9:00 AM', 'DO NOT CALL'],
      ['Luz Mar', 'A212345673', '1/4/1980', '2.49E+09', '12/16/2026', '9:00 AM', ''],
    ]);
    expect(preview.rows.map(({ doubts }) => doubts.map(({ reason }) => reason))).toEqual([
      ['phoneSafety'],
      ['phoneSafety', 'phoneSafety'],
      ['phoneUnread'],
    ]);
    expect(await person('Eva Luna')).toMatchObject({
      channels: [{ value: '(248) 555-0171', safeToCall: false, safeToText: false, safeToLeaveMessage: false }],
      teamNote: 'Phone: husband 248-555-0171 - not safe',
    });
    expect(await person('Olga Rey')).toMatchObject({
      channels: [{ safeToCall: null, safeToText: null, safeToLeaveMessage: false }],
      teamNote: 'Phone: no dejar mensaje 248-555-0172\nNotes: DO NOT CALL',
    });
    expect(await person('Luz Mar')).toMatchObject({ channels: [], teamNote: 'Phone: 2.49E+09' });
  });

  it('go over what the vault says of the number, and never the other way', async () => {
    const core = await openTestCore({ now });
    await core.call('people.save', {
      preferredName: 'Eva Luna',
      aNumber: 'A212345671',
      channels: [
        { kind: 'phone', value: '(248) 555-0171', safeToCall: true, safeToText: null, safeToLeaveMessage: false },
      ],
    });
    const { person } = await run(core, [
      header,
      ['Eva Luna', 'A212345671', '1/2/1980', '248-555-0171 do not call', '12/14/2026', '9:00 AM', ''],
    ]);
    expect(await person('Eva Luna')).toMatchObject({
      channels: [{ safeToCall: false, safeToText: null, safeToLeaveMessage: false }],
    });
  });

  it.each([
    ['May we call this number?', 'Is it safe to leave a voicemail?', 'No', 'Yes'],
    ['OK to call?', 'OK to leave a message?', 'no', 'yes'],
    ['Safe to call', 'Leave voicemail?', 'N', 'Y'],
    ['7. May we call this number? / ¿Podemos llamar?', '9. Is it safe to leave a voicemail?', 'No', 'Yes'],
    ['¿Podemos llamar?', '¿Podemos dejar mensaje?', 'No', 'Sí'],
    ['¿Se puede llamar?', '¿Es seguro dejar un mensaje?', 'no', 'si'],
    ['¿Es seguro llamar?', 'Dejar recado', 'NO', 'SÍ'],
  ])('are read from columns of their own: %s, %s', async (call, message, no, yes) => {
    const core = await openTestCore({ now });
    const { preview, person } = await run(core, [
      ['Timestamp', 'Email Address', 'Name', 'A#', 'Phone', call, message, 'Check-in date'],
      ['2026/11/20 8:05:12 AM EST', 'vol@mail.example', 'Eva Luna', 'A212345671', '2485550101', no, yes, '12/14/2026'],
      ['2026/11/21 8:05:12 AM EST', 'vol2@mail.example', 'Olga Rey', 'A212345672', '2485550102', yes, no, '12/15/2026'],
      [
        '2026/11/22 8:05:12 AM EST',
        'vol@mail.example',
        'Luz Mar',
        'A212345673',
        '2485550103',
        'x',
        'only after 5',
        '12/16/2026',
      ],
    ]);
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'recordedAt',
      'note',
      'fullName',
      'aNumber',
      'phone',
      'safeToCall',
      'safeToLeaveMessage',
      'appointmentDate',
    ]);
    expect((await person('Eva Luna')).channels).toMatchObject([
      { kind: 'phone', safeToCall: false, safeToLeaveMessage: true },
    ]);
    expect((await person('Olga Rey')).channels).toMatchObject([
      { kind: 'phone', safeToCall: true, safeToLeaveMessage: false },
    ]);
    const luz = await person('Luz Mar');
    expect(luz.channels).toMatchObject([{ kind: 'phone', safeToCall: null, safeToLeaveMessage: null }]);
    expect(luz.teamNote).toBe(`${call}: x\n${message}: only after 5`);
    expect(preview.rows[2]?.doubts.map(({ reason }) => reason)).toEqual(['phoneSafety', 'phoneSafety']);
  });
});
