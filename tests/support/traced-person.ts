import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { writeDirectly } from './direct-rows.ts';
import { addAppointment } from './encounter-rows.ts';
import { csvOf, dropped } from './import-sheets.ts';
import type { TestCore } from './test-core.ts';
import { canary } from './traces.ts';

export interface TracedPerson {
  readonly personId: string;
  readonly caseCode: string;
  readonly appointmentId: string;
  readonly sealedNoteId: string;
  /** Every word that was ever recorded about them, by what it was. */
  readonly words: Readonly<Record<string, string>>;
}

/** Someone about whom the vault holds something of every kind, each with a word that is nowhere else. */
export const addTracedPerson = async (core: TestCore): Promise<TracedPerson> => {
  const words: Record<string, string> = {};
  const word = (what: string): string => (words[what] ??= canary());
  const number = String(100_000_000 + Math.floor(Math.random() * 899_999_999));
  words['aNumber'] = number;
  const name = `${word('name')} ${word('nameTwo')}`;

  // They come from a sheet, with a row that was skipped beside theirs.
  const header = ['Name', 'A#', 'DOB', 'Check-in date', 'Where', 'Notes'];
  const sheet = csvOf([
    header,
    [name, number, '3/16/1978', '12/28/2026', 'Office', word('sheetNote')],
    ['Ruth Ortega', '', '', '12/29/2026', 'Office', 'stays'],
    ['Ruth Ortega', '', '', '12/31/2026', 'Office', 'stays too'],
  ]);
  await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
  const personId = (await core.call('people.list', { query: name })).items[0]?.id ?? '';

  const person = (more = '') => ({
    id: personId,
    legalName: { given: word(`given${more}`), firstFamily: word(`family${more}`) },
    otherNames: [word(`other${more}`)],
    pronouns: word(`pronouns${more}`),
    companionWishNote: word(`wish${more}`),
    medicalNote: word(`medical${more}`),
    dependantsNote: word(`dependants${more}`),
    supervisionOffice: word(`office${more}`),
    attorney: word(`attorney${more}`),
    teamNote: `${word(`teamNote${more}`)} `.repeat(30),
    channels: [{ kind: 'address' as const, value: word(`channel${more}`) }],
    contacts: [{ name: word(`contact${more}`), note: word(`contactNote${more}`) }],
  });
  const plan = (more = '') => ({
    personId,
    pets: word(`pets${more}`),
    children: [{ name: word(`child${more}`), allergies: word(`allergies${more}`) }],
    caregivers: [{ name: word(`caregiver${more}`) }],
    medicines: [{ name: word(`medicine${more}`) }],
    documents: [{ kind: 'passport' as const, place: word(`document${more}`) }],
    signed: [{ kind: 'g28' as const, place: word(`signed${more}`) }],
  });
  // Every value again, in place of an earlier one.
  await core.call('people.save', person('Earlier'));
  await core.call('plans.save', plan('Earlier'));
  await core.call('plans.finishReview', { personId });
  await core.call('people.save', person());
  await core.call('plans.save', plan());
  const { caseCode } = await core.call('people.get', { id: personId });

  const { appointmentId } = addAppointment(core, { personId });
  for (const owner of [
    { kind: 'person', id: personId } as const,
    { kind: 'appointment', id: appointmentId } as const,
  ]) {
    const { id } = await core.call('checklists.addTask', {
      textEn: word(`${owner.kind}TaskEarlier`),
      note: word(`${owner.kind}TaskNote`),
      dueOn: '2026-12-10',
      owner,
    });
    await core.call('checklists.saveItem', { id, textEn: word(`${owner.kind}Task`) });
  }
  writeDirectly(core, (tx) => {
    const texts = {
      team_note: word('appointmentNote'),
      risk_note: word('risk'),
      public_note: word('public'),
      officer: word('officer'),
      papers_to_bring: word('papers'),
      date_source: word('source'),
    };
    tx.update('appointment', appointmentId, texts);
    const row = tx.db.get<{ id: string }>('SELECT id FROM accompaniment WHERE appointment_id = ?', appointmentId);
    tx.update('accompaniment', row?.id ?? '', { briefing: word('briefing'), meeting_point: word('meeting') });
  });
  const entry = (what: string) => ({
    id: uuidv7(),
    at: '2026-12-08T14:20:00.000Z',
    source: 'saw' as const,
    text: word(what),
  });
  const line = entry('line');
  const { id: sealedNoteId } = await core.call('encounters.save', {
    appointmentId,
    entries: [line, entry('lineTakenOut')],
    propertyTaken: word('property'),
  });
  await core.call('encounters.save', { id: sealedNoteId, entries: [line], officers: [{ name: word('noteOfficer') }] });
  await core.call('encounters.seal', { id: sealedNoteId });
  await core.call('encounters.addAddendum', { noteId: sealedNoteId, text: word('addendum') });
  await core.call('encounters.saveAddendumDraft', { noteId: sealedNoteId, text: word('addendumDraft') });
  const later = addAppointment(core, { personId, date: '2027-06-08' });
  await core.call('encounters.save', {
    appointmentId: later.appointmentId,
    unsentText: word('unsent'),
    entries: [entry('draftLine')],
  });

  // Forms that were begun about them: one of their own, and one that names them.
  await core.call('drafts.save', {
    changes: [
      { form: 'contact', key: `${personId} new`, content: JSON.stringify({ name: word('formDraft') }) },
      { form: 'other', key: 'new', content: JSON.stringify({ about: personId, note: word('formNaming') }) },
    ],
  });

  await core.call('retention.hold', { personId, reason: word('hold') });
  await core.call('retention.liftHold', { personId });

  const out = join(core.folder, '..', uuidv7());
  mkdirSync(out);
  await core.call(
    'exports.caseSummary',
    { personId, password: 'k7qw-2mzx-p9bd-hv34-t6rn', recipient: word('recipient'), out: 'out' },
    { out: { path: join(out, 'summary.pdf') } },
  );
  return { personId, caseCode, appointmentId, sealedNoteId, words };
};

/** Other people around them: pages are split and merged as in a vault that is worked in. */
export const addCompany = (core: TestCore, count: number): string[] =>
  writeDirectly(core, (tx) =>
    Array.from({ length: count }, (_, at) => {
      const id = tx.insert('person', { case_code: `ROW-${uuidv7().slice(-9)}-${at}`, preferred_name: `Person ${at}` });
      tx.insert('contact', { person_id: id, position: 0, name: `Contact ${at}`, note: 'x'.repeat((at * 37) % 400) });
      return id;
    }),
  );
