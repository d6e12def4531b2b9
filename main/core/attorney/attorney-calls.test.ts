import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { attorneyPacket } from '../../../shared/attorney/attorney-packet.ts';
import { type AttorneyPart, attorneyParts } from '../../../shared/attorney/attorney-rules.ts';
import type { CallInput } from '../../../shared/contract.ts';
import {
  detainedPerson,
  neverLeaves,
  partCanaries,
  tellingWords,
  unclearedContact,
} from '../../../tests/support/detained-person.ts';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { addAppointment, everyField } from '../../../tests/support/encounter-rows.ts';
import { validatorOf } from '../../../tests/support/export-schema.ts';
import { pdfInside, pdfText } from '../../../tests/support/pdf-tools.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const password = 'k7qw-2mzx-p9bd-hv34-t6rn';
const everything = Object.fromEntries(attorneyParts.map((part) => [part, true]));

const outFolder = (core: TestCore): string => {
  const folder = join(core.folder, '..', 'out');
  mkdirSync(folder);
  return folder;
};

const write = (
  core: TestCore,
  out: string,
  wanted: Omit<CallInput<'attorney.packet'>, 'out' | 'password'>,
  more: object = {},
) => core.result('attorney.packet', { password, out: 'handle', ...wanted, ...more }, { handle: { path: out } });

const exportRows = async (core: TestCore) => (await core.call('exports.list', {})).exports;
const kindsOf = async (core: TestCore, id: string) =>
  (await core.call('detentions.get', { id })).events.map(({ kind }) => kind);

describe('the published schema of a packet', () => {
  const validate = validatorOf('attorney-packet.schema.json');

  it('accepts packets with every choice of parts', async () => {
    const { core, detentionId } = await detainedPerson();
    for (const part of [null, ...attorneyParts]) {
      const include = Object.fromEntries(attorneyParts.map((one) => [one, one !== part]));
      const { packet } = await core.call('attorney.preview', { detentionId, include });
      validate(packet);
      expect(validate.errors, String(part)).toBeNull();
    }
  });

  it('accepts that of someone who is in no one’s record', async () => {
    const core = await openTestCore();
    const { ids } = await core.call('detentions.start', { people: [{ description: 'A man in a green coat' }] });
    const { packet } = await core.call('attorney.preview', { detentionId: ids[0] ?? '', include: everything });
    validate(packet);
    expect(validate.errors).toBeNull();
  });

  it('refuses another format, another version, and a property that it does not know', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet } = await core.call('attorney.preview', { detentionId });
    expect(validate(packet)).toBe(true);
    for (const change of [{ format: 'other' }, { version: 2 }, { teamNote: 'x' }, { withheld: [{ what: 1 }] }]) {
      expect(validate({ ...packet, ...change }), JSON.stringify(change)).toBe(false);
    }
  });
});

describe('attorney.preview', () => {
  it('has everything chosen: who, what happened, the hearing, whom to call, and what is missing', async () => {
    const { core, detentionId, personId } = await detainedPerson();
    const { packet, counts, included } = await core.call('attorney.preview', { detentionId });
    expect(packet).toMatchObject({
      recipient: 'R. Feld',
      language: 'en',
      person: {
        name: 'Nayeli',
        legalName: { given: 'Xochiquetzal', firstFamily: 'López' },
        nameForms: { tried: ['Xochiquetzal / Lopez-Vasquez'] },
        birth: { date: '1988-04-14', country: 'GT' },
        aNumber: { state: 'known', digits: '012345678' },
        supervision: { kind: 'orderOfSupervision', since: '2019-06-01' },
      },
      detention: {
        takenAt: '2026-12-08T14:35:00.000Z',
        place: '26 Federal Plaza, 9th floor',
        takenBy: 'ice',
        facilities: [{ facility: '201 Varick Street', source: 'the attorney' }],
      },
      documents: [{ kind: 'passport', state: 'have', place: 'the blue suitcase' }],
      medical: { note: 'Takes Levothyroxine every morning', medicines: [{ name: 'Levothyroxine', dose: '50 mcg' }] },
      dependants: { children: [{ name: 'Little Tadeo' }], caregivers: [{ name: 'Aurelio Montoya', paper: 'missing' }] },
      signed: {
        papers: [{ kind: 'privacyWaiver', state: 'unknown' }, { kind: 'g28', state: 'have' }, {}, {}],
      },
    });
    expect(packet.appointments?.map(({ kind }) => kind)).toEqual(['ice-checkin', 'eoir-master']);
    expect(packet.notes).toHaveLength(1);
    expect(packet.lookups?.map(({ result }) => result)).toEqual(['zeroOnce', 'internalError']);
    expect(packet.contacts?.list.map(({ name }) => name)).toEqual(['Aurelio Montoya', 'R. Feld']);
    expect(included).toEqual(attorneyParts.filter((part) => part !== 'witness' && part !== 'crewNames'));
    expect(counts).toMatchObject({ contacts: 2, notes: 1, drafts: 1, lookups: 2, sharedNotes: 0 });
    expect(await exportRows(core)).toEqual([]);
    expect((await core.call('people.get', { id: personId })).preferredName).toBe('Nayeli');
  });

  it('gives no contact who may not be told, neither on the list nor in a call, a step, or anyone’s words', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet, keptContacts, blanked } = await core.call('attorney.preview', { detentionId, include: everything });
    expect(JSON.stringify(packet)).not.toMatch(/dorotea|villase|555-?0188|landlady/i);
    expect(packet.timeline?.filter(({ kind }) => kind === 'call')).toMatchObject([
      { who: 'Aurelio Montoya', words: 'Spoke with Aurelio Montoya' },
      { who: null, words: null, callResult: 'reached' },
      { who: 'R. Feld' },
    ]);
    expect(packet.timeline?.filter(({ step }) => step === 'contact')).toMatchObject([
      { who: 'Aurelio Montoya', words: 'Aurelio Montoya' },
      { who: 'R. Feld' },
    ]);
    expect(keptContacts).toEqual([{ name: unclearedContact.name, tell: 'unknown' }]);
    expect(blanked).toEqual(['unclearedContacts']);
    expect(packet.withheld).toContainEqual({ what: 'unclearedContacts', reason: 'notCleared' });
  });

  it('never says what a contact may be told, and holds no draft and nothing of the team’s own', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet } = await core.call('attorney.preview', { detentionId, include: everything });
    const text = JSON.stringify(packet);
    for (const canary of neverLeaves) expect(text).not.toContain(canary);
    expect(packet.contacts?.list[0]).not.toHaveProperty('tell');
    expect(packet.withheld).toContainEqual({ what: 'drafts', reason: 'draft' });
    expect(packet.withheld).toContainEqual({ what: 'teamNotes', reason: 'teamOnly' });
  });

  it('gives a consulate only if the person wants it told', async () => {
    const { core, detentionId, personId } = await detainedPerson();
    const listed = async (consulateWish: boolean | null) => {
      const contacts = [{ name: 'Consulate of Sample', kind: 'consulate' as const, tell: 'everything' as const }];
      await core.call('plans.save', { personId, contacts, consulateWish });
      const { packet } = await core.call('attorney.preview', { detentionId });
      return packet.contacts?.list.length;
    };
    expect(await listed(null)).toBe(0);
    expect(await listed(false)).toBe(0);
    expect(await listed(true)).toBe(1);
  });

  it('leaves out again what the person did not agree to share the last time', async () => {
    const { core, detentionId, personId } = await detainedPerson();
    const out = join(outFolder(core), 'summary.pdf');
    const summary = { personId, password, out: 'handle', declined: ['medical', 'aNumber'] };
    expect(await core.result('exports.caseSummary', summary, { handle: { path: out } })).toMatchObject({ ok: true });
    const { packet, declined } = await core.call('attorney.preview', { detentionId });
    expect(declined).toEqual(['aNumber', 'medical']);
    expect(packet.medical).toBeUndefined();
    expect(packet.withheld).toContainEqual({ what: 'medical', reason: 'noConsent' });
    const again = await core.call('attorney.preview', { detentionId, declined: [] });
    expect(again.packet.medical).toBeDefined();
  });

  it('shows initials in place of volunteers’ names, unless they are asked for', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet } = await core.call('attorney.preview', { detentionId });
    expect(packet.notes?.[0]?.observer).toBe('D.');
    expect(new Set(packet.timeline?.map(({ by }) => by))).toEqual(new Set(['D.']));
    const { packet: named } = await core.call('attorney.preview', { detentionId, include: { crewNames: true } });
    expect(named.notes?.[0]?.observer).toBe('Deb');
  });

  it('keeps the digest of a note that is whole, and of no other', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet } = await core.call('attorney.preview', { detentionId });
    expect(packet.notes?.[0]).toMatchObject({ sealedDigest: null });
    expect(packet.notes?.[0]?.entries.map(({ text }) => text)).toEqual([
      'Called in with one companion',
      'A new date was given',
      expect.stringContaining('[…]'),
    ]);
    expect(packet.notes?.[0]?.entries[2]?.text).toContain('Xochiquetzal');
  });

  it('of someone no one knows: only what is known, and nothing of the person at whose appointment it was seen', async () => {
    const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
    const { appointmentId } = addAppointment(core);
    const { id: noteId } = await core.call('encounters.save', { appointmentId, ...everyField() });
    await core.call('encounters.seal', { id: noteId });
    const { ids } = await core.call('detentions.start', {
      appointmentId,
      noteId,
      people: [{ knownAs: 'Juan', description: 'red jacket', phone: '404-555-0143', birthCountry: 'HN' }],
    });
    const [detentionId = ''] = ids;
    const { packet } = await core.call('attorney.preview', { detentionId });
    expect(packet).toMatchObject({
      recipient: null,
      person: { name: 'Juan', caseCode: null, birth: { country: 'HN', date: null } },
      detention: { description: 'red jacket' },
      contacts: { given: '404-555-0143', list: [] },
      appointments: [],
      notes: [],
      signed: { attorney: null, papers: [] },
    });
    expect(packet.withheld).toContainEqual({ what: 'othersNotes', reason: 'othersToo' });
    expect(JSON.stringify(packet)).not.toMatch(/Marisol|Called in with one companion/);
    const out = join(outFolder(core), 'packet.pdf');
    expect(await write(core, out, { detentionId })).toMatchObject({ ok: true });
    expect(pdfText(out, password)).toContain('Who the person is');
    expect((await exportRows(core))[0]).toMatchObject({ kind: 'attorneyPacket', personId: null, recipient: null });
  });

  it('warns of notes from an appointment that was someone else’s too', async () => {
    const { core, detentionId, appointmentId } = await detainedPerson();
    const other = await core.call('people.save', { preferredName: 'Somebody else' });
    const { tx } = { tx: vaultOf(core).database.writer };
    tx.run(
      `INSERT INTO appointment_person (id, created_at, created_by, updated_at, appointment_id, person_id)
       SELECT 'x', created_at, created_by, updated_at, ?, ? FROM appointment_person LIMIT 1`,
      appointmentId,
      other.id,
    );
    const { counts, packet } = await core.call('attorney.preview', { detentionId });
    expect(counts.sharedNotes).toBe(1);
    expect(JSON.stringify(packet)).not.toContain('Somebody else');
  });
});

describe('a part that is left out', () => {
  const telling = Object.entries(partCanaries) as [AttorneyPart, string][]; // the record's own keys

  it('is not in the data, wherever someone wrote of it', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet: whole } = await core.call('attorney.preview', { detentionId, include: everything });
    for (const [part, canary] of telling) {
      expect(JSON.stringify(whole), part).toContain(canary);
      const { packet, blanked } = await core.call('attorney.preview', {
        detentionId,
        include: { ...everything, [part]: false },
      });
      expect(JSON.stringify(packet), part).not.toContain(canary);
      expect(packet.withheld, part).toContainEqual({ what: part, reason: 'notSelected' });
      expect(blanked, part).toContain(part);
    }
  });

  it('is not in the PDF, neither in its text nor in its bytes', async () => {
    const { core, detentionId } = await detainedPerson();
    const out = join(outFolder(core), 'packet.pdf');
    const none = Object.fromEntries(telling.map(([part]) => [part, false]));
    expect(await write(core, out, { detentionId, include: { ...everything, ...none } })).toMatchObject({ ok: true });
    const [text, inside] = [pdfText(out, password).replaceAll(/\s+/g, ' '), pdfInside(out, password)];
    expect(text).toContain('Called in with one companion');
    for (const [part, canary] of telling) {
      expect(text, part).not.toContain(canary);
      expect(inside, part).not.toContain(canary);
    }
    for (const canary of neverLeaves) expect(text).not.toContain(canary);
  });

  it('is not readable in any other writing of it either', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet } = await core.call('attorney.preview', {
      detentionId,
      include: { aNumber: false, birth: false, contacts: false },
    });
    expect(JSON.stringify(packet)).not.toMatch(
      /012.?345.?678|12345678|04\/14\/1988|April 14|Aurelio|Montoya|555.?0177/i,
    );
  });

  it('goes whether the person declined it or no one chose it, and the reason is named', async () => {
    const { core, detentionId } = await detainedPerson();
    const { packet, included } = await core.call('attorney.preview', {
      detentionId,
      include: { medical: true },
      declined: ['medical'],
    });
    expect(included).not.toContain('medical');
    expect(packet.withheld).toContainEqual({ what: 'medical', reason: 'noConsent' });
    expect(JSON.stringify(packet)).not.toContain('Levothyroxine');
  });
});

describe('attorney.packet', () => {
  it('writes an encrypted PDF and its data, records both hashes, and stamps the timeline with for whom, not what', async () => {
    const { core, detentionId, personId } = await detainedPerson();
    const folder = outFolder(core);
    const out = join(folder, 'packet.pdf');
    const result = await write(core, out, { detentionId, language: 'es' });
    expect(result).toMatchObject({ ok: true });
    expect(readdirSync(folder).toSorted()).toEqual(['packet.json.age', 'packet.pdf']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    const pdf = readFileSync(out);
    const [record] = await exportRows(core);
    expect(record).toMatchObject({
      kind: 'attorneyPacket',
      personId,
      recipient: 'R. Feld',
      language: 'es',
      sha256: createHash('sha256').update(pdf).digest('hex'),
      bytes: pdf.length,
      encrypted: true,
    });
    expect(record?.included).toContain('timeline');
    expect(record?.withheld).toContainEqual({ what: 'witness', reason: 'notSelected' });
    expect(pdfText(out, password)).toContain('PAQUETE PARA LA DEFENSA LEGAL');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(password);
    const json = await decrypter.decrypt(readFileSync(join(folder, 'packet.json.age')), 'text');
    expect(attorneyPacket.parse(JSON.parse(json))).toMatchObject({ exportId: record?.id });
    const { events } = await core.call('detentions.get', { id: detentionId });
    const stamp = events.at(-1);
    expect(stamp).toMatchObject({ kind: 'packet', words: 'R. Feld', aboutId: record?.id });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    // The next attorney does not learn who had one before.
    const { packet } = await core.call('attorney.preview', { detentionId, recipient: 'J. Okoro' });
    expect(packet.timeline?.some(({ kind }) => kind === 'packet')).toBe(false);
  });

  it('writes nothing and stamps nothing under a weak password, over a file, or if it cannot be committed', async () => {
    const { core, detentionId } = await detainedPerson();
    const folder = outFolder(core);
    const before = await kindsOf(core, detentionId);
    expect(await write(core, join(folder, 'a.pdf'), { detentionId }, { password: 'hunter2' })).toMatchObject({
      error: { code: 'password.weak', field: 'password' },
    });
    writeFileSync(join(folder, 'b.json.age'), 'theirs');
    expect(await write(core, join(folder, 'b.pdf'), { detentionId })).toMatchObject({ error: { code: 'file.exists' } });
    const { writer } = vaultOf(core).database;
    const exec = writer.exec.bind(writer);
    writer.exec = (sql) => {
      if (sql === 'COMMIT') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      exec(sql);
    };
    expect(await write(core, join(folder, 'c.pdf'), { detentionId })).toMatchObject({ error: { code: 'disk.full' } });
    writer.exec = exec;
    expect(readdirSync(folder)).toEqual(['b.json.age']);
    expect(await exportRows(core)).toEqual([]);
    expect(await kindsOf(core, detentionId)).toEqual(before);
  });

  it('is for coordinators alone, and of a detention that is there', async () => {
    const { core, detentionId } = await detainedPerson();
    const folder = outFolder(core);
    const unknown = { detentionId: '01940000-0000-7000-8000-000000000000' };
    expect(await core.result('attorney.preview', unknown)).toMatchObject({ error: { code: 'record.notFound' } });
    expect(await write(core, join(folder, 'x.pdf'), unknown)).toMatchObject({ error: { code: 'record.notFound' } });
    becomeUser(core, addVolunteerUser(core, 'Tomas'));
    expect(await core.result('attorney.preview', { detentionId })).toMatchObject({ error: { code: 'call.refused' } });
    expect(await write(core, join(folder, 'x.pdf'), { detentionId })).toMatchObject({
      error: { code: 'call.refused' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is encrypted: neither file has a word of it in the clear', async () => {
    const { core, detentionId } = await detainedPerson();
    const folder = outFolder(core);
    await write(core, join(folder, 'packet.pdf'), { detentionId, include: everything });
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name)).toString('latin1');
      for (const word of tellingWords.split('; ')) expect(bytes).not.toContain(word);
    }
  });
});
