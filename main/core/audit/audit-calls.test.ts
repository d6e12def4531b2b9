import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { bookingCore, notFound, rejected } from '../../../tests/support/booking-core.ts';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import type { TestCore } from '../../../tests/support/test-core.ts';

const refused = (code: string) => ({ ok: false, error: { code } });

/** The number of the newest entry about a record. */
const newestOf = async (core: TestCore, recordId: string): Promise<number> =>
  (await core.call('audit.ofRecord', { recordId, withParts: true })).entries[0]?.seq ?? -1;

describe('the log, act by act', () => {
  it('shows each call as one line, newest first, with its entries and their names', async () => {
    const { core, ana, book, deb } = await bookingCore();
    const id = await book({ crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] });
    const { acts } = await core.call('audit.acts', {});
    expect(acts.map(({ call, count }) => [call, count])).toEqual([
      ['appointments.save', 4],
      ['team.save', 1],
      ['team.save', 1],
      ['people.save', 1],
      ['vault.create', 1],
    ]);
    const [booked] = acts;
    expect(booked).toMatchObject({
      userName: 'Deb',
      entries: [{ table: 'appointment', about: 'Ana Quispe', recordId: id }, {}, {}],
    });
    const { entries } = await core.call('audit.entries', { batch: booked?.batch ?? '' });
    expect(entries.map(({ table, about }) => [table, about])).toEqual([
      ['appointment', 'Ana Quispe'],
      ['appointment_person', 'Ana Quispe'],
      ['accompaniment', 'Ana Quispe'],
      ['crew_member', 'Deb Ruiz'],
    ]);
    expect(entries[3]?.names).toEqual({ [deb]: 'Deb Ruiz' });
    expect(entries[1]?.names).toEqual({ [ana]: 'Ana Quispe' });
  });

  it('is read on from where it ended, without a gap or a repetition', async () => {
    const { core, person } = await bookingCore();
    for (let count = 0; count < 7; count += 1) await person(`Person ${count}`);
    const all = (await core.call('audit.acts', {})).acts.map(({ last }) => last);
    const read: number[] = [];
    for (let before: number | undefined; ;) {
      const page = await core.call('audit.acts', { limit: 3, ...(before !== undefined && { before }) });
      read.push(...page.acts.map(({ last }) => last));
      if (page.next === null) break;
      before = page.next;
    }
    expect(read).toEqual(all);
  });

  it('is narrowed to who, what kind, what was done, which person, and which days of the team’s zone', async () => {
    const { core, ana, person, book, deb } = await bookingCore();
    const olena = await person('Olena');
    await book({ crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] });
    const tomas = addVolunteerUser(core, 'Tomas');
    await core.call('people.remove', { id: olena });
    const calls = async (filter: object) => (await core.call('audit.acts', filter)).acts.map(({ call }) => call);
    expect(await calls({ userId: tomas.id })).toEqual([]);
    expect(await calls({ kind: 'appointment' })).toEqual(['appointments.save']);
    expect(await calls({ kind: 'volunteer' })).toEqual(['test', 'team.save', 'team.save']);
    expect(await calls({ action: 'delete' })).toEqual(['people.remove']);
    expect(await calls({ personId: ana })).toEqual(['appointments.save', 'people.save']);
    expect(await calls({ personId: olena, action: 'insert' })).toEqual(['people.save']);
    // It is 10 in the morning of 1 Dec in New York; the template of the vault is older or newer.
    writeDirectly(
      core,
      (tx) => tx.update('person', ana, { attorney: 'late in the evening' }),
      new Date('2026-12-02T04:30:00Z'),
    );
    expect(await calls({ from: '2026-12-01', to: '2026-12-01', personId: ana, action: 'update' })).toEqual(['test']);
    expect(await calls({ from: '2026-12-02', personId: ana })).toEqual([]);
  });

  it('opens an act of thousands piece by piece', async () => {
    const { core } = await bookingCore();
    writeDirectly(core, (tx) => {
      for (let count = 0; count < 1200; count += 1) tx.insert('volunteer', { name: `V ${count}` });
    });
    const [act] = (await core.call('audit.acts', {})).acts;
    expect(act).toMatchObject({ count: 1200, entries: [{}, {}, {}] });
    const first = await core.call('audit.entries', { batch: act?.batch ?? '', limit: 500 });
    const second = await core.call('audit.entries', { batch: act?.batch ?? '', limit: 500, after: first.next ?? 0 });
    const third = await core.call('audit.entries', { batch: act?.batch ?? '', limit: 500, after: second.next ?? 0 });
    expect([first.entries.length, second.entries.length, third.entries.length, third.next]).toEqual([
      500,
      500,
      200,
      null,
    ]);
  });
});

describe('promise 13: a check of the log', () => {
  it('names the first bad entry and what is in its place', async () => {
    const { core, ana } = await bookingCore();
    await core.call('people.save', { id: ana, attorney: 'R. Feld' });
    const seq = await newestOf(core, ana);
    vaultOf(core).database.writer.run(
      "UPDATE audit_entry SET changes = replace(changes, 'Feld', 'Fox') WHERE seq = ?",
      seq,
    );
    expect(await core.call('audit.verify', {})).toMatchObject({
      ok: false,
      firstBad: seq,
      found: { seq, userName: 'Deb', about: 'Ana Quispe', table: 'person', changes: { attorney: [null, 'R. Fox'] } },
    });
    vaultOf(core).database.writer.run("UPDATE audit_entry SET changes = 'no JSON' WHERE seq = ?", seq);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: false, firstBad: seq, found: { changes: null } });
  });

  it('says how far it is', async () => {
    const { core } = await bookingCore();
    writeDirectly(core, (tx) => {
      for (let count = 0; count < 4500; count += 1) tx.note('import', 'x', { savedRows: count });
    });
    core.events.length = 0;
    const { entries } = await core.call('audit.verify', {});
    const progress = core.events.flatMap((event) => (event.type === 'progress' ? [[event.done, event.total]] : []));
    expect(progress).toEqual([
      [2000, entries],
      [4000, entries],
      [entries, entries],
    ]);
  });
});

describe('undo', () => {
  it('undoes a change with a second change, and search finds what is there again', async () => {
    const { core, ana } = await bookingCore();
    await core.call('people.save', { id: ana, preferredName: 'Ana Lucía', attorney: 'R. Feld' });
    const seq = await newestOf(core, ana);
    expect((await core.call('audit.ofRecord', { recordId: ana })).entries[0]).toMatchObject({ undo: 'possible' });
    await core.call('audit.undo', { seq });
    expect(await core.call('people.get', { id: ana })).toMatchObject({ preferredName: 'Ana Quispe', attorney: null });
    expect((await core.call('people.list', { query: 'Quispe' })).total).toBe(1);
    const { entries } = await core.call('audit.ofRecord', { recordId: ana });
    expect(entries[0]).toMatchObject({
      call: 'audit.undo',
      action: 'update',
      changes: { preferred_name: ['Ana Lucía', 'Ana Quispe'] },
    });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    // Once is enough.
    expect(await core.result('audit.undo', { seq })).toMatchObject(refused('record.changedMeanwhile'));
  });

  it('restores a deleted appointment, contact, and person, in search too', async () => {
    const { core, ana, book } = await bookingCore();
    const id = await book({ place: 'Varick Street' });
    await core.call('people.save', { id: ana, contacts: [{ name: 'Rosa' }] });
    await core.call('appointments.remove', { id });
    await core.call('people.save', { id: ana, contacts: [] });
    const contact = (await core.call('audit.ofPerson', { personId: ana })).entries[0];
    expect(contact).toMatchObject({ table: 'contact', action: 'delete', undo: 'possible' });
    await core.call('audit.undo', { seq: contact?.seq ?? -1 });
    await core.call('audit.undo', { seq: await newestOf(core, id) });
    await core.call('people.remove', { id: ana });
    const removal = (await core.call('audit.ofRecord', { recordId: ana })).entries[0]?.seq ?? -1;
    await core.call('audit.undo', { seq: removal });
    expect((await core.call('people.get', { id: ana })).contacts).toMatchObject([{ name: 'Rosa' }]);
    expect((await core.call('search.find', { text: 'Varick' })).appointments).toMatchObject([{ id }]);
  });

  it('is refused when the record changed since, and says so beforehand', async () => {
    const { core, ana } = await bookingCore();
    await core.call('people.save', { id: ana, attorney: 'R. Feld' });
    const seq = await newestOf(core, ana);
    await core.call('people.save', { id: ana, attorney: 'M. Ortiz' });
    expect(
      (await core.call('audit.ofRecord', { recordId: ana })).entries.find((entry) => entry.seq === seq)?.undo,
    ).toBe('changedSince');
    expect(await core.result('audit.undo', { seq })).toMatchObject(refused('record.changedMeanwhile'));
    expect((await core.call('people.get', { id: ana })).attorney).toBe('M. Ortiz');
  });

  it('is refused when what was removed would be beside what took its place', async () => {
    const { core, book, deb } = await bookingCore();
    const id = await book({ crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] });
    await core.call('appointments.setCrewMember', { id, volunteerId: deb, member: null });
    const removal = (await core.call('audit.ofRecord', { recordId: id, withParts: true })).entries[0];
    expect(removal).toMatchObject({ table: 'crew_member', action: 'delete', undo: 'possible' });
    await core.call('appointments.setCrewMember', { id, volunteerId: deb, member: { role: 'driver' } });
    expect(await core.result('audit.undo', { seq: removal?.seq })).toMatchObject({
      ok: false,
      error: { code: 'record.changedMeanwhile' },
    });
    expect((await core.call('appointments.get', { id })).crew).toHaveLength(1);
  });

  it('is refused for sealed notes, users, imports, what was added, what was purged and what is not there', async () => {
    const { core, ana, book } = await bookingCore();
    const appointmentId = await book();
    const note = await core.call('encounters.save', { appointmentId, letIn: 'Two' });
    await core.call('encounters.save', { id: note.id, letIn: 'Three' });
    await core.call('encounters.seal', { id: note.id });
    const tomas = addVolunteerUser(core, 'Tomas');
    await core.call('users.setRole', { id: tomas.id, role: 'coordinator' });
    await core.call('people.save', { id: ana, attorney: 'R. Feld' });
    const purged = await newestOf(core, ana);
    vaultOf(core).database.writer.run(
      'UPDATE audit_entry SET changes = NULL, changes_salt = NULL WHERE seq = ?',
      purged,
    );
    const { entries } = await core.call('audit.ofRecord', { recordId: ana });
    for (const seq of [await newestOf(core, note.id), await newestOf(core, tomas.id), purged, entries.at(-1)?.seq]) {
      expect(await core.result('audit.undo', { seq }), String(seq)).toMatchObject(refused('undo.notSafe'));
    }
    expect(await core.result('audit.undo', { seq: 99_999 })).toMatchObject(notFound);
    becomeUser(core, { ...tomas, role: 'volunteer' });
    expect(await core.result('audit.undo', { seq: purged })).toMatchObject(refused('call.refused'));
  });
});

describe('undo passes over nothing that a call enforces', () => {
  const passphrase = 'lantern gravel tuba oyster';

  it('a volunteer’s access keeps an end, whichever change is undone', async () => {
    const { core, deb } = await bookingCore();
    const endOf = async () => (await core.call('team.get', { id: deb })).accessExpiresOn;
    const entryOf = async (changed: string) =>
      (await core.call('audit.ofRecord', { recordId: deb })).entries.find(
        ({ changes }) => changes !== null && Object.keys(changes).includes(changed),
      );
    const { id: userId } = await core.call('users.add', {
      name: 'Deb R',
      role: 'volunteer',
      passphrase,
      volunteerId: deb,
    });
    const given = await endOf();
    expect(given).not.toBeNull();
    const ended = await entryOf('access_expires_on');
    expect(ended).toMatchObject({ action: 'update', undo: 'notSafe' });
    expect(await core.result('audit.undo', { seq: ended?.seq })).toMatchObject(refused('undo.notSafe'));
    expect(await endOf()).toBe(given);
    // From one day to another and back is a change like any other.
    await core.call('team.save', { id: deb, accessExpiresOn: '2027-03-01' });
    const moved = await entryOf('access_expires_on');
    expect(moved).toMatchObject({ undo: 'possible' });
    await core.call('audit.undo', { seq: moved?.seq ?? -1 });
    expect(await endOf()).toBe(given);
    // Nor does anyone else have to have an end: a coordinator sees all.
    await core.call('users.setRole', { id: userId, role: 'coordinator' });
    await core.call('team.save', { id: deb, accessExpiresOn: null });
    const cleared = (await entryOf('access_expires_on'))?.seq ?? -1;
    await core.call('audit.undo', { seq: cleared });
    expect(await endOf()).toBe(given);
  });

  it.each(['audit.undo', 'team.restore'] as const)(
    'a volunteer whom %s restores has access that ends',
    async (call) => {
      const { core, deb } = await bookingCore();
      const { id: userId } = await core.call('users.add', {
        name: 'Deb R',
        role: 'coordinator',
        passphrase,
        volunteerId: deb,
      });
      await core.call('team.remove', { id: deb });
      await core.call('users.setRole', { id: userId, role: 'volunteer' });
      if (call === 'audit.undo') await core.call(call, { seq: await newestOf(core, deb) });
      else await core.call(call, { id: deb });
      expect((await core.call('team.get', { id: deb })).accessExpiresOn).toBe('2027-12-01');
    },
  );

  it('a person who was opened again is closed by closing alone, with what that takes', async () => {
    const { core, ana } = await bookingCore();
    const { caseCode } = await core.call('people.get', { id: ana });
    await core.call('retention.close', { personId: ana, confirmation: caseCode });
    await core.call('people.save', { id: ana, status: 'active', medicalNote: 'insulin' });
    const [opened] = (await core.call('audit.ofRecord', { recordId: ana })).entries;
    expect(opened).toMatchObject({ undo: 'notSafe', changes: { status: ['closed', 'active'] } });
    expect(await core.result('audit.undo', { seq: opened?.seq })).toMatchObject(refused('undo.notSafe'));
    expect((await core.call('people.get', { id: ana })).status).toBe('active');
    await core.call('people.save', { id: ana, status: 'detained' });
    await core.call('audit.undo', { seq: await newestOf(core, ana) });
    expect((await core.call('people.get', { id: ana })).status).toBe('active');
  });
});

describe('promise 18: the log as a file', () => {
  const setup = async () => {
    const booking = await bookingCore();
    await booking.core.call('people.save', { id: booking.ana, status: 'detained' });
    await booking.person('=1+1');
    const path = join(mkdtempSync(join(tmpdir(), 'alongside-test-')), 'changes.csv.age');
    const files = { out: { path } };
    const write = (input: object) =>
      booking.core.result('audit.export', { out: 'out', language: 'en', ...input }, files);
    return { ...booking, path, write };
  };
  const password = 'x9m4-k2pw-77rt-qq3z-hh5n';

  it('is encrypted, for its owner alone, written once, and recorded', async () => {
    const { core, path, write } = await setup();
    expect(await write({ password })).toMatchObject({ ok: true, value: { entries: 6 } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes('Quispe')).toBe(false);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(password);
    const sheet = await decrypter.decrypt(bytes, 'text');
    expect(sheet).toContain('Ana Quispe');
    expect(sheet).toContain('Status: Active → Detained');
    expect(sheet).toContain('Added');
    expect(sheet).not.toMatch(/preferred_name|orderOf|"insert"/);
    // The A-number is in the log as on screen, with its last digits alone.
    expect(sheet).not.toContain('091313151');
    expect((await core.call('exports.list', {})).exports).toMatchObject([
      { kind: 'auditLog', encrypted: true, personName: null },
    ]);
    expect(await write({ password })).toMatchObject(refused('file.exists'));
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is unencrypted only for the typed word, with formulas that do nothing', async () => {
    const { path, write } = await setup();
    expect(await write({ plain: true })).toMatchObject(rejected('confirmation'));
    expect(await write({ plain: true, confirmation: 'yes' })).toMatchObject(rejected('confirmation'));
    expect(await write({ password: 'short' })).toMatchObject(refused('password.weak'));
    expect(await write({})).toMatchObject(refused('password.weak'));
    expect(await write({ plain: true, confirmation: 'Unencrypted' })).toMatchObject({ ok: true });
    const sheet = readFileSync(path, 'utf8');
    expect(sheet.startsWith('\ufeffNumber,When,Who')).toBe(true);
    expect(sheet).toContain(",'=1+1,");
    for (const cell of sheet.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  it('holds what the filter shows, in the language of the window', async () => {
    const { path, write } = await setup();
    expect(await write({ kind: 'volunteer', language: 'es', plain: true, confirmation: 'sin cifrar' })).toMatchObject({
      ok: true,
      value: { entries: 2 },
    });
    const sheet = readFileSync(path, 'utf8');
    expect(sheet).toContain('Se agregó');
    expect(sheet).not.toContain('Quispe');
  });
});
