import { describe, expect, it } from 'vitest';
import { vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { countLive, csvOf, dropped, sampleBytes, sampleNames } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');
const header = ['Name', 'A#', 'DOB', 'Check-in date', 'Lead', 'Notes'];
const sheet = csvOf([
  header,
  ['Ana Diallo', 'A091313151', '3/16/1978', '12/28/2026', 'Noor', 'cane'],
  ['Noé Tzul', 'A12345', '6/16/1979', '12/29/2026', 'Pilar', ''],
]);

const setup = async () => {
  const core = await openTestCore({ now });
  const ana = await core.call('people.save', { preferredName: 'Ana Diallo', aNumber: 'A091313151', teamNote: 'ours' });
  const pilar = await core.call('team.save', { name: 'Pilar' });
  const before = { live: countLive(core), ana: await core.call('people.get', { id: ana.id }) };
  const { importId } = await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
  const noe = (await core.call('people.list', { query: 'Noé' })).items[0]?.id ?? '';
  return { core, ana: ana.id, noe, pilar: pilar.id, importId, before };
};

const refusal = (details: { people: number; appointments: number; volunteers: number }) => ({
  ok: false,
  error: { code: 'record.changedMeanwhile', details },
});

describe.each(sampleNames)('undoing the import of %s', (name) => {
  it('leaves everything as it was before, and the audit chain whole', async () => {
    const core = await openTestCore({ now });
    await core.call('people.save', { preferredName: 'Olena Muñoz' });
    const before = countLive(core);
    const { importId, newPeople, newAppointments, newVolunteers } = await core.call(
      'imports.run',
      { file: 'sheet' },
      dropped(sampleBytes(name)),
    );
    const undone = await core.call('imports.undo', { importId });
    expect(undone).toEqual({ people: newPeople, appointments: newAppointments, volunteers: newVolunteers, kept: 0 });
    expect(countLive(core)).toEqual(before);
    expect((await core.call('audit.verify', {})).ok).toBe(true);
    const [record] = (await core.call('imports.list', {})).imports;
    expect(record).toMatchObject({ importId, undoneAt: now().toISOString(), broken: 0 });
    // and the sheet can come again
    expect(await core.call('imports.run', { file: 'sheet' }, dropped(sampleBytes(name)))).toMatchObject({
      newPeople,
      newAppointments,
    });
  });
});

describe('undoing an import', () => {
  it('restores what it changed on people who were there', async () => {
    const { core, ana, importId, before } = await setup();
    expect((await core.call('people.get', { id: ana })).birthDate).toBe('1978-03-16');
    await core.call('imports.undo', { importId });
    expect(await core.call('people.get', { id: ana })).toEqual({ ...before.ana, updatedAt: expect.any(String) });
    expect(countLive(core)).toEqual(before.live);
  });

  it('undoes what was fixed with it', async () => {
    const { core, importId, before } = await setup();
    await core.call('imports.mend', { importId, row: 3, column: 1, value: 'A129253756' });
    await core.call('imports.undo', { importId });
    expect(countLive(core)).toEqual(before.live);
  });

  it('is refused a second time, and for an import that never was', async () => {
    const { core, importId } = await setup();
    await core.call('imports.undo', { importId });
    expect(await core.result('imports.undo', { importId })).toMatchObject({ error: { code: 'record.exists' } });
    expect(await core.result('imports.undo', { importId: '01900000-0000-7000-8000-000000000000' })).toMatchObject({
      error: { code: 'record.notFound' },
    });
  });

  it('is refused when something was changed since, and done all the same when that is wanted', async () => {
    const { core, noe, importId, before } = await setup();
    await core.call('people.save', { id: noe, pronouns: 'él' });
    const [appointment] = (await core.call('appointments.ofPerson', { personId: noe })).items;
    await core.call('appointments.move', { id: appointment?.id ?? '', date: '2027-01-20' });
    expect(await core.result('imports.undo', { importId })).toMatchObject(
      refusal({ people: 1, appointments: 1, volunteers: 0 }),
    );
    expect((await core.call('people.get', { id: noe })).pronouns).toBe('él');
    await core.call('imports.undo', { importId, force: true });
    expect(countLive(core)).toEqual(before.live);
  });

  it('is refused when a channel or crew member was added since', async () => {
    const { core, noe, importId, pilar } = await setup();
    await core.call('people.save', { id: noe, channels: [{ kind: 'phone', value: '212-555-0161' }] });
    const ana = (await core.call('people.list', { query: 'Ana' })).items[0]?.id ?? '';
    const [appointment] = (await core.call('appointments.ofPerson', { personId: ana })).items;
    await core.call('appointments.setCrewMember', {
      id: appointment?.id ?? '',
      volunteerId: pilar,
      member: { role: 'companion' },
    });
    expect(await core.result('imports.undo', { importId })).toMatchObject(
      refusal({ people: 1, appointments: 1, volunteers: 0 }),
    );
  });

  it('does not undo what someone changed on a person who was there before', async () => {
    const { core, ana, importId } = await setup();
    await core.call('people.save', { id: ana, birthDate: '1980-01-01' });
    await core.call('imports.undo', { importId, force: true });
    expect((await core.call('people.get', { id: ana })).birthDate).toBe('1980-01-01');
  });

  it('never removes an appointment with an encounter note, nor its people and crew', async () => {
    const { core, noe, importId } = await setup();
    const [appointment] = (await core.call('appointments.ofPerson', { personId: noe })).items;
    const userId = vaultOf(core).user.id;
    writeDirectly(core, (tx) =>
      tx.insert('encounter_note', {
        appointment_id: appointment?.id ?? '',
        observer_id: userId,
        observer_name: 'Deb',
        zone: 'UTC',
      }),
    );
    expect(await core.result('imports.undo', { importId })).toMatchObject(
      refusal({ people: 1, appointments: 1, volunteers: 0 }),
    );
    expect(await core.call('imports.undo', { importId, force: true })).toMatchObject({
      people: 0,
      appointments: 1,
      kept: 2,
    });
    expect((await core.call('people.get', { id: noe })).preferredName).toBe('Noé Tzul');
    expect((await core.call('appointments.get', { id: appointment?.id ?? '' })).crew).toMatchObject([
      { name: 'Pilar' },
    ]);
  });

  it('keeps a person and a volunteer who have an appointment from elsewhere', async () => {
    const { core, noe, importId } = await setup();
    const noor = (await core.call('team.list', {})).items.find((one) => one.name === 'Noor')?.id ?? '';
    await core.call('appointments.save', {
      personIds: [noe],
      kind: 'other',
      crew: [{ volunteerId: noor, role: 'lead', answer: 'yes' }],
    });
    expect(await core.result('imports.undo', { importId })).toMatchObject(
      refusal({ people: 1, appointments: 0, volunteers: 0 }),
    );
    expect(await core.call('imports.undo', { importId, force: true })).toMatchObject({
      people: 0,
      appointments: 2,
      volunteers: 0,
      kept: 2,
    });
    expect((await core.call('team.get', { id: noor })).name).toBe('Noor');
  });

  it('leaves nothing half done when it is stopped', async () => {
    const core = await openTestCore({ now });
    const rows = Array.from({ length: 1500 }, (_, row) => [
      `Ana Bc${row}`,
      String(200_000_000 + row),
      '3/16/1978',
      '12/28/2026',
      'Noor',
      '',
    ]);
    const { importId } = await core.call('imports.run', { file: 'sheet' }, dropped(csvOf([header, ...rows])));
    const before = countLive(core);
    const stop = setInterval(() => {
      if (core.events.some((event) => event.type === 'progress' && event.stage === 'importUndoing')) {
        core.dispatcher.cancel('stop-me');
      }
    }, 1);
    expect(await core.result('imports.undo', { importId }, {}, 'stop-me')).toMatchObject({
      error: { code: 'cancelled' },
    });
    clearInterval(stop);
    expect(countLive(core)).toEqual(before);
    expect((await core.call('audit.verify', {})).ok).toBe(true);
  });
});
