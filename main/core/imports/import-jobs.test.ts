import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../tests/fixtures/hostile-strings.ts';
import { becomeUser, addVolunteerUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { countAllRows, csvOf, dropped, manyRows, sampleBytes } from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

/** Cancels a request as soon as it has told that it writes; answers what came of it. */
const stopWhenWriting = async <T>(core: TestCore, requestId: string, running: Promise<T>): Promise<T> => {
  const watch = setInterval(() => {
    const writing = core.events.some(
      (event) => event.type === 'progress' && event.stage === 'importWriting' && event.done > 0,
    );
    if (writing) core.dispatcher.cancel(requestId);
  }, 1);
  return running.finally(() => clearInterval(watch));
};

describe('an import that is stopped', () => {
  it('leaves no row in any table, and the audit chain as it was', async () => {
    const core = await openTestCore({ now });
    await core.call('people.save', { preferredName: 'Olena' });
    const before = countAllRows(core);
    const running = core.result('imports.run', { file: 'sheet' }, dropped(manyRows(3000)), 'stop-me');
    const result = await stopWhenWriting(core, 'stop-me', running);
    expect(result).toEqual({ ok: false, error: { code: 'cancelled', field: undefined, details: undefined } });
    expect(countAllRows(core)).toEqual(before);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true, entries: before['audit_entry'] });
    const after = await core.call('imports.run', { file: 'sheet' }, dropped(manyRows(20)));
    expect(after).toMatchObject({ people: 20, appointments: 20 });
    expect((await core.call('audit.verify', {})).ok).toBe(true);
  });

  it('lets others read while it writes, and says how far it is', async () => {
    const core = await openTestCore({ now });
    let finished = false;
    const running = core
      .call('imports.run', { file: 'sheet' }, dropped(manyRows(2000)))
      .finally(() => (finished = true));
    let answered = 0;
    while (!finished) {
      expect((await core.call('people.list', {})).total).toBeOneOf([0, 2000]);
      if (!finished) answered += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await running;
    expect(answered).toBeGreaterThan(3);
    const writing = core.events.flatMap((event) =>
      event.type === 'progress' && event.stage === 'importWriting' ? [event.done] : [],
    );
    expect(writing.length).toBeGreaterThan(3);
    expect(writing).toEqual(writing.toSorted((left, right) => left - right));
  });
});

describe('after an import', () => {
  it.each([
    ['that went through', false],
    ['that was stopped', true],
  ])('%s, the connection is as it was for the next call', async (_what, stopped) => {
    const core = await openTestCore({ now });
    const pragma = (name: string) =>
      Object.values(vaultOf(core).database.writer.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];
    const before = ['cache_size', 'wal_autocheckpoint'].map(pragma);
    const running = core.result('imports.run', { file: 'sheet' }, dropped(manyRows(stopped ? 1500 : 500)), 'job');
    const result = await (stopped ? stopWhenWriting(core, 'job', running) : running);
    expect(result.ok).toBe(!stopped);
    await core.call('people.save', { preferredName: 'Olena' });
    expect(['cache_size', 'wal_autocheckpoint'].map(pragma)).toEqual(before);
    expect((await core.call('audit.verify', {})).ok).toBe(true);
  });
});

describe('what a sheet may bring', () => {
  it('hostile words in every column are kept as the plain words that they are', async () => {
    const core = await openTestCore({ now });
    // what no text file holds: lone halves of a character, and signs by which a file is taken for no text at all
    const words = hostileStrings.filter(
      (text) => text.trim() !== '' && text.isWellFormed() && !/\p{Cc}/u.test(text) && text.length < 20_000,
    );
    const sheet = csvOf([
      [
        'Name',
        'A#',
        'Check-in date',
        'Time',
        'Where',
        'What kind?',
        'Lead',
        'Emergency contact',
        'Phone',
        'Attorney',
        'Notes',
      ],
      ...words.map((text, row) => [
        `Person ${row} ${text}`,
        '',
        '12/28/2026',
        '10:15',
        text,
        text,
        text,
        text,
        text,
        text,
        text,
      ]),
    ]);
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(sheet));
    expect(preview.rows).toHaveLength(words.length);
    const result = await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
    expect(result.newAppointments).toBe(words.length);
    const db = vaultOf(core).database.writer;
    for (const [row, text] of words.entries()) {
      const kept = db.get<{ cells: string; team_note: string }>(
        'SELECT r.cells, a.team_note FROM import_row r JOIN appointment a ON a.id = r.appointment_id WHERE r.row_number = ?',
        row + 2,
      );
      const written = text.replace(/^\ufeff/u, '');
      expect((JSON.parse(kept?.cells ?? '[]') as string[]).at(-1)?.replace(/^\ufeff/u, '')).toBe(written); // written as such
      expect(kept?.team_note).toContain(written.trim());
    }
    expect(db.get<{ n: number }>('SELECT count(*) AS n FROM person')?.n).toBe(
      (await core.call('people.list', {})).total,
    );
    expect((await core.call('audit.verify', {})).ok).toBe(true);
    expect((await core.call('vault.check', {})).ok).toBe(true);
    // every record that came of it can be opened and saved as it is
    for (const { id } of (await core.call('people.list', { limit: 500 })).items) {
      const {
        caseCode: _code,
        nextAppointment: _next,
        createdAt: _created,
        updatedAt,
        ...person
      } = await core.call('people.get', { id });
      await core.call('people.save', { ...person, id, expectedUpdatedAt: updatedAt });
    }
  });

  it('a cell of 20,000 characters goes into the note, and the row can still be saved', async () => {
    const core = await openTestCore({ now });
    const long = 'word '.repeat(3999);
    const sheet = csvOf([
      ['Name', 'Check-in date', 'Where', 'Attorney', 'Notes'],
      [long, '12/28/2026', long, long, long],
    ]);
    await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
    const [listed] = (await core.call('people.list', {})).items;
    const { preferredName, attorney } = await core.call('people.get', { id: listed?.id ?? '' });
    await core.call('people.save', { id: listed?.id ?? '', preferredName, attorney });
    const [row] = (await core.call('appointments.ofPerson', { personId: listed?.id ?? '' })).items;
    const { place, teamNote } = await core.call('appointments.get', { id: row?.id ?? '' });
    await core.call('appointments.save', { id: row?.id ?? '', place, teamNote });
    const kept = vaultOf(core).database.writer.get<{ cells: string }>('SELECT cells FROM import_row');
    expect(JSON.parse(kept?.cells ?? '[]')).toEqual([long, '12/28/2026', long, long, long]);
  });

  it.each([
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), { code: 'file.wrongKind', details: { kind: 'image' } }],
    ['nothing', Buffer.alloc(0), { code: 'file.unreadable', details: { why: 'empty' } }],
    [
      'a cell beyond the limit',
      Buffer.from(`Name,Notes\nAna,${'x'.repeat(20_001)}`),
      { code: 'file.tooLarge', details: { limit: 'cell', row: 2 } },
    ],
  ])('%s is refused by its kind, and nothing is written', async (_what, content, error) => {
    const core = await openTestCore({ now });
    const before = countAllRows(core);
    for (const call of ['imports.preview', 'imports.run']) {
      expect(await core.result(call, { file: 'sheet' }, dropped(content))).toMatchObject({ ok: false, error });
    }
    expect(countAllRows(core)).toEqual(before);
  });

  it('is refused to a volunteer', async () => {
    const core = await openTestCore({ now });
    becomeUser(core, addVolunteerUser(core, 'Noor'));
    for (const call of ['imports.preview', 'imports.run']) {
      expect(await core.result(call, { file: 'sheet' }, dropped(sampleBytes('hoja-de-citas')))).toMatchObject({
        error: { code: 'call.refused' },
      });
    }
  });
});
