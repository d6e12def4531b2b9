import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { canary, findTraces } from '../../../tests/support/traces.ts';

const day = 86_400_000;

const setup = async () => {
  const clock = { at: Date.parse('2026-12-08T15:00:00.000Z') };
  const core = await openTestCore({ now: () => new Date(clock.at) });
  return { core, days: (count: number) => void (clock.at += count * day) };
};

const keep = (core: TestCore, key: string, content: string | null, form = 'row') =>
  core.call('drafts.save', { changes: [{ form, key, content }] });

const keysOf = async (core: TestCore): Promise<string[]> =>
  (await core.call('drafts.list', {})).items.map(({ key }) => key);

describe('promise 8: what is typed into a form and not saved', () => {
  it('is there as it was typed last, until it is saved or discarded', async () => {
    const { core } = await setup();
    await keep(core, 'talk a', '{"who":"Ro"}');
    await keep(core, 'talk a', '{"who":"Rosa"}');
    expect(await core.call('drafts.list', {})).toEqual({
      items: [{ form: 'row', key: 'talk a', content: '{"who":"Rosa"}' }],
    });
    await keep(core, 'talk a', null);
    expect(await keysOf(core)).toEqual([]);
  });

  it('is one user’s alone, in the role in which it was typed', async () => {
    const { core } = await setup();
    const deb = vaultOf(core).user;
    await keep(core, 'of Deb', '{}');
    const tomas = addVolunteerUser(core, 'Tomas');
    becomeUser(core, tomas);
    expect(await keysOf(core)).toEqual([]);
    await keep(core, 'of Deb', null);
    await keep(core, 'of Tomas', '{}');
    becomeUser(core, { ...deb, role: 'volunteer' });
    expect(await keysOf(core)).toEqual([]);
    becomeUser(core, deb);
    expect(await keysOf(core)).toEqual(['of Deb']);
  });

  it('is not of a form of another version', async () => {
    const { core } = await setup();
    await keep(core, 'a', '{}');
    vaultOf(core).database.writer.exec("UPDATE form_draft SET program = '0.0.1'");
    expect(await keysOf(core)).toEqual([]);
  });

  it('is nowhere in the log, which does not even say that something was typed', async () => {
    const { core } = await setup();
    const entries = () => vaultOf(core).database.reader.all<{ seq: number }>('SELECT seq FROM audit_entry').length;
    const before = entries();
    await keep(core, 'a', '{"who":"Rosa"}');
    expect(entries()).toBe(before);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });
});

describe('what was typed about someone', () => {
  const about = async (core: TestCore) => {
    const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
    const { ids } = await core.call('detentions.start', { people: [{ personId: ana.id }] });
    const [id = ''] = ids;
    const { talkId } = await core.call('custody.saveTalk', {
      id,
      state: 'held',
      kind: 'visit',
      at: '2026-12-08T09:00',
      minutes: null,
      who: 'Rosa',
      learned: '',
    });
    const word = canary();
    await keep(core, `facts:${id}:all`, `{"place":"${word}"}`);
    await keep(core, `talk ${talkId}`, `{"learned":"${word}"}`);
    await keep(core, `${ana.id} contact`, `{"name":"${word}"}`, 'person');
    await keep(core, 'new', JSON.stringify({ personIds: [ana.id], note: word }), 'booking');
    await keep(core, 'new volunteer', '{}', 'volunteer');
    return { personId: ana.id, caseCode: ana.caseCode, word };
  };

  it.each(['retention.purge', 'retention.close'] as const)('goes with them: %s', async (call) => {
    const { core } = await setup();
    const { personId, caseCode, word } = await about(core);
    expect(findTraces(core.folder, [word])).not.toEqual({});
    await core.call(call, { personId, confirmation: caseCode });
    expect(await keysOf(core)).toEqual(['new volunteer']);
    expect(findTraces(core.folder, [word])).toEqual({});
  });

  it('is deleted when no one came back to it for as long as deleted records are kept', async () => {
    const { core, days } = await setup();
    const { removedDays } = await core.call('retention.policy', {});
    await keep(core, 'old', '{}');
    days(removedDays - 1);
    await keep(core, 'newer', '{}');
    await core.call('retention.automatic', {});
    expect(await keysOf(core)).toEqual(['old', 'newer']);
    // The log shows that days passed: a clock that jumps deletes nothing.
    await core.call('people.save', { preferredName: 'Ana' });
    days(2);
    await core.call('people.save', { preferredName: 'Luz' });
    await core.call('retention.automatic', {});
    expect(await keysOf(core)).toEqual(['newer']);
  });

  it('at a shift is kept no longer than who was met there, however often it is changed', async () => {
    const { core, days } = await setup();
    const { metHours } = await core.call('retention.policy', {});
    await keep(core, 'a', '{}', 'met');
    days(metHours / 24 - 1);
    await keep(core, 'a', '{"called":"x"}', 'met');
    days(1);
    await core.call('retention.automatic', {});
    expect(await keysOf(core)).toEqual([]);
  });

  it('stays while someone is protected from deletion', async () => {
    const { core, days } = await setup();
    const { personId } = await about(core);
    await core.call('retention.hold', { personId, reason: 'Subpoena' });
    for (const count of [399, 1]) {
      days(count);
      await core.call('people.save', { preferredName: 'Luz' });
    }
    await core.call('retention.automatic', {});
    expect(await keysOf(core)).toHaveLength(5);
  });
});
