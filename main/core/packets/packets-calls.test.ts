import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperKinds } from '../../../shared/exports/paper-kinds.ts';
import { createTranslator } from '../../../shared/words.ts';
import { addVolunteerUser, becomeUser, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime } from '../../../tests/support/encounter-rows.ts';
import { pdfText } from '../../../tests/support/pdf-tools.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const en = createTranslator('en');
const es = createTranslator('es');
const password = 'k7qw-2mzx-p9bd-hv34-t6rn';

/** Someone whose A-number is in every field that takes free words, typed in as many ways. */
const setup = async () => {
  const core = await openTestCore({ now: () => corridorTime });
  const { id: personId } = await core.call('people.save', {
    preferredName: 'Briseida A012345678',
    legalName: { given: 'Briseida', firstFamily: 'Traoré', secondFamily: '012-345-678' },
    birthDate: '1988-04-14',
    birthCountry: 'GT',
    aNumber: 'A12345678',
    languages: ['es'],
    attorney: 'R. Feld, 202-555-0142, file A 012 345 678',
    medicalNote: 'Insulin; wristband 12345678\nand A-012345678',
    dependantsNote: 'Son, A087654321; daughter, 0123\u200b45678',
    teamNote: 'TEAM-CANARY',
  });
  const number = 'A012-345-678';
  await core.call('plans.save', {
    personId,
    contacts: [
      { name: 'Ana (A# 12345678)', phone: '555-0177', mayBeTold: 'Her number is 012.345.678', relation: 'A12345678' },
      { name: 'R. Feld', kind: 'attorney', phone: '202-555-0142', tell: 'everything', byHeart: true },
    ],
    children: [
      { name: 'Ximena', birthDate: '2019-07-04', school: `Maple Street, ${number}`, schoolPhone: '555-0150' },
      { name: 'Mateo', age: 4, allergies: `Peanuts ${number}` },
    ],
    caregivers: [
      {
        name: 'Rosa',
        phone: '555-0160',
        forWhom: 'Ximena',
        paper: 'have',
        paperForm: `Affidavit ${number}`,
        usState: 'Texas',
        notarized: true,
      },
      { name: 'Luz', phone: '555-0161' },
    ],
    medicines: [{ name: 'Insulin', dose: `twice, ${number}`, prescriber: 'Dr. Osei', prescriberPhone: '555-0170' }],
    documents: [
      { kind: 'passport', state: 'have', place: `tin, ${number}` },
      { kind: 'carKeys', state: 'missing', place: 'CANARY-PLACE' },
    ],
    signed: [{ kind: 'g28', state: 'have', place: `with Feld, ${number}` }],
    pets: `cat ${number}`,
    car: `Corolla ${number}`,
    note: 'PLAN-NOTE-CANARY',
  });
  const folder = join(core.folder, '..', 'out');
  mkdirSync(folder);
  return { core, personId, folder, out: join(folder, 'paper.pdf') };
};

const base = { languages: 'en', size: 'normal', shown: 'en', out: 'handle' } as const;

const save = (core: TestCore, out: string, more: object) =>
  core.result('packets.save', { ...base, plain: false, password, ...more }, { handle: { path: out } });

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

describe('an A-number', () => {
  it('is on no paper unless it is chosen, not in anyone’s free words either', async () => {
    const { core, personId, folder } = await setup();
    for (const kind of paperKinds) {
      const { facts, withheld } = await core.call('packets.preview', { kind, personId });
      const shown = JSON.stringify(facts);
      expect(shown, kind).not.toMatch(/A[\s#-]*0?\d{2}/);
      expect(digitsOf(shown), kind).not.toContain('12345678');
      expect(digitsOf(shown), kind).not.toContain('87654321');
      const offered = kind === 'planPaper' || kind === 'familyPacket';
      expect(
        withheld.some(({ what }) => what === 'aNumber'),
        kind,
      ).toBe(offered);
      const out = join(folder, `${kind}.pdf`);
      expect(await save(core, out, { kind, personId })).toMatchObject({ ok: true });
      const printed = pdfText(out, password);
      expect(digitsOf(printed), kind).not.toContain('12345678');
      for (const canary of ['TEAM-CANARY', 'PLAN-NOTE-CANARY', 'CANARY-PLACE']) {
        expect(printed, kind).not.toContain(canary);
      }
      if (kind !== 'roleCard') expect(printed, kind).toContain('555-0177');
    }
  });

  it('is there when it is chosen, and out again the next time', async () => {
    const { core, personId, out, folder } = await setup();
    const chosen = { kind: 'planPaper', personId, include: { aNumber: true } } as const;
    expect(await save(core, out, chosen)).toMatchObject({ ok: true });
    expect(pdfText(out, password)).toContain('A 012-345-678');
    const again = join(folder, 'again.pdf');
    expect(await save(core, again, { kind: 'planPaper', personId })).toMatchObject({ ok: true });
    expect(digitsOf(pdfText(again, password))).not.toContain('12345678');
  });

  it('cannot be put on a card or a caregiver’s sheet at all', async () => {
    const { core, personId } = await setup();
    for (const kind of ['walletCard', 'caregiverSheet', 'roleCard'] as const) {
      const { facts } = await core.call('packets.preview', { kind, personId, include: { aNumber: true } });
      expect(facts.person?.aNumber, kind).toBeUndefined();
    }
  });
});

describe('packets.preview', () => {
  it('shows what is printed, names what is left out, and writes nothing', async () => {
    const { core, personId, folder } = await setup();
    const { facts, withheld } = await core.call('packets.preview', {
      kind: 'planPaper',
      personId,
      include: { medical: false, birth: false },
    });
    expect(facts.person?.medical).toBeUndefined();
    expect(facts.person?.birth).toBeUndefined();
    expect(facts.person?.contacts).toHaveLength(2);
    expect(withheld.map(({ what }) => what)).toEqual(['birth', 'aNumber', 'medical']);
    expect(readdirSync(folder)).toEqual([]);
    expect((await core.call('exports.list', {})).exports).toEqual([]);
  });

  it('has a sheet for each child, with the caregivers who are for that child', async () => {
    const { core, personId } = await setup();
    const { facts } = await core.call('packets.preview', { kind: 'caregiverSheet', personId });
    expect(facts.children).toMatchObject([
      {
        name: 'Ximena',
        birthDate: '2019-07-04',
        caregiver: 'Rosa',
        backup: 'Luz, 555-0161',
        signed: true,
        notarized: true,
        usState: 'Texas',
      },
      { name: 'Mateo', age: 4, caregiver: 'Luz', backup: null, signed: null, notarized: null },
    ]);
    const without = await core.call('packets.preview', {
      kind: 'familyPacket',
      personId,
      include: { dependants: false, documents: false },
    });
    expect(JSON.stringify(without.facts)).not.toMatch(/Ximena|Rosa|tin,/);
    expect(without.facts.children).toHaveLength(1);
  });

  it('shows what the plan says: the attorney, what is signed, medications, documents, home, and numbers by heart', async () => {
    const { core, personId, out } = await setup();
    const { facts } = await core.call('packets.preview', { kind: 'familyPacket', personId });
    expect(facts.person).toMatchObject({
      attorney: { phone: '202-555-0142', signed: [{ kind: 'g28' }] },
      medical: { doctor: 'Dr. Osei, 555-0170' },
      documents: [{ kind: 'passport' }],
    });
    expect(await save(core, out, { kind: 'familyPacket', personId })).toMatchObject({ ok: true });
    const printed = pdfText(out, password).replaceAll(/\s+/g, ' ');
    for (const words of [
      'Insulin: twice',
      en('plans.signed.g28'),
      en('plans.document.passport'),
      'Corolla',
      en('packets.paper.tell.everything'),
      'Ximena',
      'Texas',
    ]) {
      expect(printed, words).toContain(words);
    }
    // Known by heart already, so it comes first.
    const heart = printed.slice(printed.indexOf(en('packets.paper.section.heart')));
    expect(heart.indexOf('202-555-0142')).toBeLessThan(heart.indexOf('555-0177'));
  });

  it('is blank without a person, and knows no person who was deleted', async () => {
    const { core, personId } = await setup();
    for (const kind of paperKinds) {
      const { facts, withheld } = await core.call('packets.preview', { kind });
      expect(facts).toMatchObject({ person: null, appointment: null });
      expect(withheld).toEqual([]);
    }
    await core.call('people.remove', { id: personId });
    expect(await core.result('packets.preview', { kind: 'planPaper', personId })).toMatchObject({
      ok: false,
      error: { code: 'record.notFound' },
    });
  });

  it('keeps health off the wallet card unless it is chosen, for officers read it', async () => {
    const { core, personId } = await setup();
    const usual = await core.call('packets.preview', { kind: 'walletCard', personId });
    expect(usual.facts.person?.medical).toBeUndefined();
    const chosen = await core.call('packets.preview', { kind: 'walletCard', personId, include: { medical: true } });
    expect(chosen.facts.person?.medical?.note).toContain('Insulin');
  });

  it('makes a role card of an appointment with initials in place of every name', async () => {
    const { core, personId } = await setup();
    const volunteerId = writeDirectly(core, (tx) => tx.insert('volunteer', { name: 'Žofie Žižek' }));
    const { appointmentId } = addAppointment(core, { personId, crew: [volunteerId] });
    await core.call('appointments.save', {
      id: appointmentId,
      idRules: 'Briseida Traoré shows A012345678 to Žofie Žižek',
      teamNote: 'TEAM-CANARY',
    });
    const { facts } = await core.call('packets.preview', { kind: 'roleCard', appointmentId });
    const shown = JSON.stringify(facts);
    for (const secret of ['Briseida', 'Traoré', 'Žižek', '012345678', 'TEAM-CANARY', 'RISK']) {
      expect(shown, secret).not.toContain(secret);
    }
    expect(facts.appointment).toMatchObject({ initials: expect.stringMatching(/^B\./) });
    expect(facts.person).toBeNull();
  });

  it.each(['en', 'es'] as const)(
    'is the briefing as a PDF, with all that the text says and no more (%s)',
    async (language) => {
      const { core, personId, out } = await setup();
      const [first = '', second = ''] = ['Žofie Žižek', 'Nadia Obi'].map((name) =>
        writeDirectly(core, (tx) => tx.insert('volunteer', { name })),
      );
      const { appointmentId } = addAppointment(core, { personId, crew: [] });
      await core.call('team.setOnCall', { phone: '(404) 555-0188' });
      await core.call('appointments.save', {
        id: appointmentId,
        status: 'planned',
        dateState: 'fixed',
        date: '2027-03-09',
        dateVerifiedOn: null,
        place: 'Court Square',
        crew: [
          { volunteerId: first, role: 'lead', answer: 'yes' },
          { volunteerId: second, role: 'driver', answer: 'maybe' },
        ],
        accompaniment: { minimumCrew: 4, briefing: 'Ask Žofie Žižek for WATER-LINE', meetingPoint: 'north door' },
        publicNote: 'Briseida Traoré likes NOTE-LINE, A012345678',
        papersToBring: 'PAPER-LINE of Briseida Traoré',
        statusReason: 'other',
        statusReasonWords: 'REASON-CANARY',
        riskNote: 'RISK-CANARY',
        teamNote: 'TEAM-CANARY',
        officer: 'OFFICER-CANARY',
      });
      expect(await save(core, out, { kind: 'roleCard', appointmentId, languages: language })).toMatchObject({
        ok: true,
      });
      const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');
      const printed = flat(pdfText(out, password));
      const t = createTranslator(language);
      for (const said of [
        'Ž.Ž.',
        'N.O.',
        'WATER-LINE',
        'NOTE-LINE',
        'PAPER-LINE',
        'north door',
        'Court Square',
        '(404) 555-0188',
        t('briefing.unverified'),
        t('briefing.role.privacy'),
        t('packets.paper.before.powerOff'),
        t('appointments.readiness.needsMore', { count: 3 }),
      ]) {
        expect(printed, said).toContain(flat(said));
      }
      for (const kept of ['Briseida', 'Traoré', 'Žižek', 'Nadia', 'CANARY']) expect(printed, kept).not.toContain(kept);
      expect(digitsOf(printed)).not.toContain('12345678');
    },
  );

  it('puts a number of the directory on a role card, the team’s own before what ships, with its source', async () => {
    const { core } = await setup();
    const { items } = await core.call('directory.list', { kinds: ['hotline'] });
    const legalId = items.find(({ phones }) => phones.length > 0)?.id ?? '';
    const shipped = (await core.call('packets.preview', { kind: 'roleCard', legalId })).facts.legal;
    expect(shipped).toMatchObject({ source: expect.any(String), sourceDate: expect.any(String) });
    await core.call('directory.save', { id: legalId, phones: [{ number: '404-555-0177', use: 'main' }] });
    const own = (await core.call('packets.preview', { kind: 'roleCard', legalId })).facts.legal;
    expect(own).toMatchObject({ name: shipped?.name, phone: '404-555-0177' });
    expect(await core.result('packets.preview', { kind: 'roleCard', legalId: 'none' })).toMatchObject({
      error: { code: 'record.notFound', field: 'legalId' },
    });
  });
});

describe('packets.save', () => {
  it('records the languages that a paper is in', async () => {
    const { core, personId, out } = await setup();
    await save(core, out, { kind: 'planPaper', personId, languages: 'both' });
    expect((await core.call('exports.list', { personId })).exports[0]?.language).toBe('both');
  });

  it('writes an encrypted file for its owner alone and records it without a recipient', async () => {
    const { core, personId, out } = await setup();
    const result = await save(core, out, {
      kind: 'familyPacket',
      personId,
      languages: 'es',
      include: { medical: false },
    });
    const bytes = readFileSync(out);
    expect(result).toMatchObject({ ok: true, value: { bytes: bytes.length } });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(() => pdfText(out)).toThrow('does not open');
    const [record] = (await core.call('exports.list', { personId })).exports;
    expect(record).toMatchObject({
      kind: 'familyPacket',
      personId,
      recipient: null,
      language: 'es',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      jsonSha256: null,
      bytes: bytes.length,
      encrypted: true,
      withheld: [
        { what: 'aNumber', reason: 'notSelected' },
        { what: 'medical', reason: 'notSelected' },
      ],
    });
    expect(record?.included).not.toContain('aNumber');
  });

  it('promise 18: writes nothing readable of a person without the typed word, in the language it was asked in', async () => {
    const { core, personId, out, folder } = await setup();
    const refused = { ok: false, error: { code: 'input.rejected' } };
    const plain = { kind: 'planPaper', personId, plain: true } as const;
    for (const confirmation of [undefined, '', 'yes', es('packets.word')]) {
      expect(await save(core, out, { ...plain, confirmation })).toMatchObject(refused);
    }
    expect(await save(core, out, { ...plain, shown: 'es', confirmation: en('packets.word') })).toMatchObject(refused);
    expect(await save(core, out, { kind: 'planPaper', personId, password: 'hunter2' })).toMatchObject({
      ok: false,
      error: { code: 'password.weak' },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await save(core, out, { ...plain, confirmation: ` ${en('packets.word').toUpperCase()} ` })).toMatchObject({
      ok: true,
    });
    expect(pdfText(out)).toContain('Briseida');
    const [record] = (await core.call('exports.list', {})).exports;
    expect(record).toMatchObject({ kind: 'planPaper', encrypted: false });
    expect(await save(core, out, { ...plain, confirmation: en('packets.word') })).toMatchObject({
      ok: false,
      error: { code: 'file.exists' },
    });
  });

  it('writes a blank paper without asking for a word, for it says nothing of anyone', async () => {
    const { core, out } = await setup();
    expect(await save(core, out, { kind: 'caregiverSheet', plain: true, sheets: 3 })).toMatchObject({
      ok: true,
      value: { pages: 3 },
    });
    expect(pdfText(out)).not.toContain('Briseida');
    const [record] = (await core.call('exports.list', {})).exports;
    expect(record).toMatchObject({ kind: 'caregiverSheet', personId: null, encrypted: false });
  });

  it('is for coordinators', async () => {
    const { core, personId, out } = await setup();
    becomeUser(core, addVolunteerUser(core, 'Sam'));
    expect(await save(core, out, { kind: 'planPaper', personId })).toMatchObject({ ok: false });
    expect(await core.result('packets.preview', { kind: 'planPaper' })).toMatchObject({ ok: false });
  });
});
