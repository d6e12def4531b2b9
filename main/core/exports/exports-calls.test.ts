import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { caseSummary } from '../../../shared/exports/case-summary.ts';
import { addVolunteerUser, becomeUser, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime, everyField } from '../../../tests/support/encounter-rows.ts';
import { pdfText } from '../../../tests/support/pdf-tools.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const password = 'k7qw-2mzx-p9bd-hv34-t6rn';

/** A person with everything filled in, a sealed note, a draft, and canaries in what must never leave. */
const setup = async () => {
  const core = await openTestCore({ now: () => corridorTime });
  const { id: personId, caseCode } = await core.call('people.save', {
    preferredName: 'Nguyễn Thị Ánh',
    legalName: { given: 'Thị Ánh', firstFamily: 'Nguyễn', secondFamily: 'Güipe' },
    birthDate: '1988-04-14',
    birthCountry: 'VN',
    aNumber: 'A12345678',
    languages: ['vi'],
    channels: [{ kind: 'phone', value: '555-0142', safeToCall: true }],
    supervision: 'orderOfSupervision',
    attorney: 'R. Feld',
    g28OnFile: true,
    medicalNote: 'MEDICAL-CANARY',
    teamNote: 'TEAM-CANARY',
    dependantsNote: 'Two children',
    contacts: [{ name: 'CONTACT-CANARY', phone: '555-0177' }],
  });
  const volunteerId = writeDirectly(core, (tx) => tx.insert('volunteer', { name: 'Žofie Žižek' }));
  const { appointmentId } = addAppointment(core, { personId, crew: [volunteerId] });
  writeDirectly(core, (tx) =>
    tx.update('appointment', appointmentId, {
      team_note: 'TEAM-CANARY',
      risk_note: 'RISK-CANARY',
      public_note: 'PUBLIC-CANARY',
    }),
  );
  const { id: noteId } = await core.call('encounters.save', { appointmentId, ...everyField() });
  await core.call('encounters.seal', { id: noteId });
  const later = addAppointment(core, { personId, date: '2027-06-08' });
  await core.call('encounters.save', {
    appointmentId: later.appointmentId,
    entries: [{ at: '2027-06-08T13:00:00.000Z', source: 'saw', text: 'DRAFT-CANARY' }],
  });
  const folder = join(core.folder, '..', 'out');
  mkdirSync(folder);
  return { core, personId, caseCode, appointmentId, noteId, folder, out: join(folder, 'summary.pdf') };
};

const never = ['TEAM-CANARY', 'RISK-CANARY', 'PUBLIC-CANARY', 'DRAFT-CANARY'];
const byDefault = ['MEDICAL-CANARY', 'CONTACT-CANARY', '555-0177', 'Žofie'];

const write = (core: TestCore, personId: string, out: string, more = {}) =>
  core.result('exports.caseSummary', { personId, password, out: 'handle', ...more }, { handle: { path: out } });

const exportRows = async (core: TestCore) => (await core.call('exports.list', {})).exports;

describe('exports.preview', () => {
  it('shows what would go in and counts what there is, and writes nothing', async () => {
    const { core, personId, folder } = await setup();
    const preview = await core.call('exports.preview', { personId });
    expect(preview.summary.person).toMatchObject({
      preferredName: 'Nguyễn Thị Ánh',
      aNumber: { digits: '012345678', state: 'known' },
      birth: { country: 'VN' },
    });
    expect(preview.summary.notes).toHaveLength(1);
    expect(preview.summary.notes?.[0]).toMatchObject({
      observer: 'D.',
      entries: [{ text: 'Called in with one companion' }, { source: 'told' }],
      papers: { shown: 'I-220B' },
    });
    expect(preview.summary.appointments?.[0]?.crew).toEqual([{ name: 'Ž.Ž.', role: 'companion', came: null }]);
    expect(preview.counts).toEqual({
      channels: 1,
      appointments: 2,
      crew: 1,
      notes: 1,
      drafts: 1,
      contacts: 1,
      sharedNotes: 0,
    });
    const text = JSON.stringify(preview.summary);
    for (const secret of [...never, ...byDefault]) expect(text, secret).not.toContain(secret);
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportRows(core)).toEqual([]);
  });

  it('warns of notes from an appointment that was someone else’s too', async () => {
    const { core, personId, appointmentId } = await setup();
    writeDirectly(core, (tx) => {
      const other = tx.insert('person', { case_code: 'WREN-1', preferred_name: 'Somebody else' });
      tx.insert('appointment_person', { appointment_id: appointmentId, person_id: other });
    });
    const preview = await core.call('exports.preview', { personId });
    expect(preview.counts.sharedNotes).toBe(1);
    expect(JSON.stringify(preview.summary)).not.toContain('Somebody else');
  });

  it('leaves out what was removed, and knows no person who was', async () => {
    const { core, personId, appointmentId } = await setup();
    writeDirectly(core, (tx) => tx.delete('appointment', appointmentId));
    const { summary } = await core.call('exports.preview', { personId });
    expect(summary.appointments).toHaveLength(1);
    expect(summary.notes).toEqual([]);
    await core.call('people.remove', { id: personId });
    expect(await core.result('exports.preview', { personId })).toMatchObject({
      ok: false,
      error: { code: 'record.notFound' },
    });
  });
});

describe('exports.caseSummary', () => {
  it('writes an encrypted PDF and its data, once, for the owner alone, and records both hashes', async () => {
    const { core, personId, folder, out } = await setup();
    const answer = await core.call(
      'exports.caseSummary',
      { personId, password, out: 'handle', recipient: 'R. Feld', language: 'es' },
      { handle: { path: out } },
    );
    expect(readdirSync(folder).toSorted()).toEqual(['summary.json.age', 'summary.pdf']);
    const pdf = readFileSync(out);
    const data = readFileSync(join(folder, 'summary.json.age'));
    expect(answer).toMatchObject({
      sha256: createHash('sha256').update(pdf).digest('hex'),
      jsonSha256: createHash('sha256').update(data).digest('hex'),
      bytes: pdf.length,
      jsonName: 'summary.json.age',
    });
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);

    const text = pdfText(out, password);
    expect(text).toContain('Called in with one companion');
    expect(text).toContain('RESUMEN DEL CASO');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(password);
    const json = await decrypter.decrypt(data, 'text');
    const summary = caseSummary.parse(JSON.parse(json));
    expect(summary).toMatchObject({
      exportId: answer.exportId,
      recipient: 'R. Feld',
      language: 'es',
      withheld: answer.withheld,
    });
    for (const secret of [...never, ...byDefault]) {
      expect(text, secret).not.toContain(secret);
      expect(json, secret).not.toContain(secret);
    }

    const [record] = await exportRows(core);
    expect(record).toMatchObject({
      id: answer.exportId,
      personId,
      personName: 'Nguyễn Thị Ánh',
      recipient: 'R. Feld',
      language: 'es',
      madeBy: 'Deb',
      sha256: answer.sha256,
      jsonSha256: answer.jsonSha256,
      bytes: pdf.length,
      encrypted: true,
      withheld: answer.withheld,
    });
    expect(record?.included).not.toContain('medical');
    const { entries } = await core.call('audit.ofRecord', { recordId: answer.exportId });
    expect(entries).toMatchObject([{ call: 'exports.caseSummary', action: 'insert' }]);
    expect(JSON.stringify(entries)).not.toContain(password);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('includes what is asked for, and nothing that the person declined', async () => {
    const { core, personId, out } = await setup();
    const result = await write(core, personId, out, {
      include: { medical: true, contacts: true },
      declined: ['contacts'],
    });
    expect(result).toMatchObject({ ok: true });
    const text = pdfText(out, password);
    expect(text).toContain('MEDICAL-CANARY');
    expect(text).not.toContain('CONTACT-CANARY');
    expect((await exportRows(core))[0]?.withheld).toContainEqual({ what: 'contacts', reason: 'noConsent' });
  });

  it('refuses a weak password at its field, and writes nothing', async () => {
    const { core, personId, folder, out } = await setup();
    for (const weak of ['hunter2', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'contraseña larga y variada 93']) {
      expect(await write(core, personId, out, { password: weak })).toMatchObject({
        ok: false,
        error: { code: 'password.weak', field: 'password' },
      });
    }
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportRows(core)).toEqual([]);
  });

  it('never replaces a file or follows a link, be it at the PDF’s or at the data’s place', async () => {
    const { core, personId, folder, out } = await setup();
    const refused = { ok: false, error: { code: 'file.exists', field: 'out' } };
    writeFileSync(out, 'theirs');
    expect(await write(core, personId, out)).toMatchObject(refused);
    writeFileSync(join(folder, 'second.json.age'), 'theirs');
    expect(await write(core, personId, join(folder, 'second.pdf'))).toMatchObject(refused);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'third.pdf'));
    expect(await write(core, personId, join(folder, 'third.pdf'))).toMatchObject(refused);
    expect(readFileSync(out, 'utf8')).toBe('theirs');
    expect(readFileSync(join(folder, 'second.json.age'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder).toSorted()).toEqual(['second.json.age', 'summary.pdf', 'third.pdf']);
    expect(await exportRows(core)).toEqual([]);
  });

  it('deletes its own files again and records nothing if a file cannot be written', async () => {
    const { core, personId, folder } = await setup();
    expect(await write(core, personId, join(folder, 'gone', 'x.pdf'))).toMatchObject({
      ok: false,
      error: { code: 'file.missing', field: 'out' },
    });
    // The data's name is too long for the file system, the PDF's just fits.
    expect(await write(core, personId, join(folder, `${'x'.repeat(250)}.pdf`))).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportRows(core)).toEqual([]);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('deletes both files again if the record cannot be committed', async () => {
    const { core, personId, folder, out } = await setup();
    const { writer } = vaultOf(core).database;
    const exec = writer.exec.bind(writer);
    writer.exec = (sql) => {
      if (sql === 'COMMIT') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      exec(sql);
    };
    expect(await write(core, personId, out)).toMatchObject({ ok: false, error: { code: 'disk.full' } });
    writer.exec = exec;
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportRows(core)).toEqual([]);
    expect(await write(core, personId, out)).toMatchObject({ ok: true });
  });

  it('leaves nothing behind when it is canceled', async () => {
    const { core, personId, folder, out } = await setup();
    const running = core.result(
      'exports.caseSummary',
      { personId, password, out: 'handle' },
      { handle: { path: out } },
      'to-be-cancelled',
    );
    core.dispatcher.cancel('to-be-cancelled');
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportRows(core)).toEqual([]);
  });

  it('writes unencrypted data only after the case code is typed, and says so in the record', async () => {
    const { core, personId, caseCode, folder, out } = await setup();
    for (const confirmation of [undefined, '', 'yes', 'WREN-1']) {
      expect(await write(core, personId, out, { plainJson: true, confirmation })).toMatchObject({
        ok: false,
        error: { code: 'input.rejected', field: 'confirmation' },
      });
    }
    expect(readdirSync(folder)).toEqual([]);
    expect(
      await write(core, personId, out, { plainJson: true, confirmation: ` ${caseCode.toLowerCase()} ` }),
    ).toMatchObject({ ok: true });
    expect(readdirSync(folder).toSorted()).toEqual(['summary.json', 'summary.pdf']);
    expect(caseSummary.safeParse(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))).success).toBe(true);
    expect((await exportRows(core))[0]).toMatchObject({ encrypted: false });
  });

  it('writes to a place that a dialog chose, never to bytes that were dropped or to an unknown handle', async () => {
    const { core, personId } = await setup();
    const input = { personId, password, out: 'handle' };
    const dropped = { handle: { name: 'x.pdf', base64: '' } };
    expect(await core.result('exports.caseSummary', input, dropped)).toMatchObject({
      ok: false,
      error: { code: 'file.wrongKind' },
    });
    expect(await core.result('exports.caseSummary', input)).toMatchObject({
      ok: false,
      error: { code: 'file.missing' },
    });
    const unknown = { ...input, personId: '01940000-0000-7000-8000-000000000000' };
    const out = join(core.folder, 'x.pdf');
    expect(await core.result('exports.caseSummary', unknown, { handle: { path: out } })).toMatchObject({
      ok: false,
      error: { code: 'record.notFound' },
    });
    expect(existsSync(out)).toBe(false);
  });
});

describe('contacts of the plan', () => {
  it('come with what each may be told, as chosen and as said, in the language of the summary', async () => {
    const { core, personId } = await setup();
    await core.call('plans.save', {
      personId,
      contacts: [
        { name: 'Elena', tell: 'detained', mayBeTold: 'after 6 PM' },
        { name: 'Mike', mayBeTold: 'Everything' },
        { name: 'Rosa' },
      ],
    });
    const told = async (language: 'en' | 'es') => {
      const { summary } = await core.call('exports.preview', { personId, language, include: { contacts: true } });
      return summary.contacts?.map(({ mayBeTold }) => mayBeTold);
    };
    expect(await told('en')).toEqual(['That they were detained · after 6 PM', 'Everything', null]);
    expect((await told('es'))?.[0]).toBe('Que está en detención · after 6 PM');
  });
});

describe('a volunteer', () => {
  it('may neither preview, write, list nor make a password', async () => {
    const { core, personId, folder, out } = await setup();
    becomeUser(core, addVolunteerUser(core, 'Tomas'));
    for (const [name, input] of [
      ['exports.preview', { personId }],
      ['exports.list', {}],
      ['exports.makePassword', {}],
      ['exports.caseSummary', { personId, password, out: 'handle' }],
    ] as const) {
      expect(await core.result(name, input, { handle: { path: out } }), name).toMatchObject({
        ok: false,
        error: { code: 'call.refused' },
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
