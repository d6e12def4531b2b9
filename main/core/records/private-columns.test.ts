import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime } from '../../../tests/support/encounter-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const unsent = 'Heliotrope';
const addendum = 'Marchpane';

/** A volunteer's draft and a sealed note, each with words that were typed, kept and never handed over. */
const setup = async () => {
  const core = await openTestCore({ now: () => corridorTime });
  const coordinator = vaultOf(core).user;
  const volunteer = addVolunteerUser(core, 'Tomas');
  const { appointmentId, personId } = addAppointment(core, { crew: [volunteer.volunteerId] });
  becomeUser(core, volunteer);
  const sealed = await core.call('encounters.save', { appointmentId, letIn: 'Two' });
  await core.call('encounters.seal', { id: sealed.id });
  for (const text of [addendum, `${addendum} and more`, '']) {
    await core.call('encounters.saveAddendumDraft', { noteId: sealed.id, text });
  }
  const draft = await core.call('encounters.save', { appointmentId, letIn: 'Three' });
  for (const unsentText of [unsent, `${unsent} and more`, '']) {
    await core.call('encounters.save', { id: draft.id, unsentText });
  }
  const addendumDraftId =
    vaultOf(core).database.reader.get<{ id: string }>(
      'SELECT id FROM encounter_addendum_draft WHERE note_id = ?',
      sealed.id,
    )?.id ?? '';
  becomeUser(core, coordinator);
  return { core, appointmentId, personId, sealedId: sealed.id, draftId: draft.id, addendumDraftId };
};

type Written = Awaited<ReturnType<typeof setup>>;

/** All that the change log shows a coordinator, its exported spreadsheet included. */
const toldByLog = async ({ core, personId, sealedId, draftId, addendumDraftId }: Written): Promise<string> => {
  const { acts } = await core.call('audit.acts', { limit: 200 });
  const entries = await Promise.all(acts.map(({ batch }) => core.call('audit.entries', { batch })));
  const records = await Promise.all(
    [sealedId, draftId, addendumDraftId].map((recordId) => core.call('audit.ofRecord', { recordId, withParts: true })),
  );
  const history = await core.call('audit.ofPerson', { personId });
  return JSON.stringify([acts, entries, records, history, await sheetOf(core)]);
};

const sheetOf = async (core: TestCore): Promise<string> => {
  const path = join(mkdtempSync(join(tmpdir(), 'alongside-test-')), 'changes.csv');
  const written = await core.result(
    'audit.export',
    { out: 'out', language: 'en', plain: true, confirmation: 'Unencrypted' },
    { out: { path } },
  );
  expect(written.ok).toBe(true);
  return readFileSync(path, 'utf8');
};

const clearText = (core: TestCore): string =>
  JSON.stringify(
    vaultOf(core).database.reader.all('SELECT table_name, changes FROM audit_entry WHERE changes IS NOT NULL'),
  );

describe('what was typed and not handed over', () => {
  it('is in no entry of the log, which says that it changed and by whom', async () => {
    const written = await setup();
    const { core, draftId, addendumDraftId } = written;
    for (const word of [unsent, addendum]) expect(clearText(core)).not.toContain(word);
    for (const [recordId, count] of [
      [draftId, 5],
      [addendumDraftId, 3],
    ] as const) {
      const { entries } = await core.call('audit.ofRecord', { recordId });
      expect(entries.map(({ userName }) => userName)).toEqual(Array.from({ length: count }, () => 'Tomas'));
    }
    expect(clearText(core)).toContain('Three');
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('is shown by no call and no spreadsheet, even if an older entry holds it in clear', async () => {
    const written = await setup();
    const { core, draftId, addendumDraftId } = written;
    writeDirectly(core, (tx) => {
      tx.note('encounter_note', draftId, { unsent_text: unsent, let_in: 'Four' });
      tx.note('encounter_addendum_draft', addendumDraftId, { text: addendum });
    });
    for (const word of [unsent, addendum]) expect(clearText(core)).toContain(word);
    const told = await toldByLog(written);
    for (const word of [unsent, addendum]) expect(told).not.toContain(word);
    expect(told).toContain('Four');
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('is not shown of an entry that a check of the log names', async () => {
    const { core, draftId } = await setup();
    writeDirectly(core, (tx) => tx.note('encounter_note', draftId, { unsent_text: unsent }));
    const { writer } = vaultOf(core).database;
    writer.run(
      `UPDATE audit_entry SET changes = replace(changes, '${unsent}', '${unsent}s') WHERE seq = (SELECT max(seq) FROM audit_entry)`,
    );
    const checked = await core.call('audit.verify', {});
    expect(checked).toMatchObject({ ok: false, found: { recordId: draftId } });
    expect(JSON.stringify(checked)).not.toContain(unsent);
  });
});
