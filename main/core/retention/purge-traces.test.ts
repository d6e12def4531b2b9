import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { keepableParts } from '../../../shared/records/parts.ts';
import { writeDirectly } from '../../../tests/support/direct-rows.ts';
import { testDataKey } from '../../../tests/support/raw-writer.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { addCompany, addTracedPerson } from '../../../tests/support/traced-person.ts';
import { canary, findIndexed, findTraces } from '../../../tests/support/traces.ts';
import { insertPerson, removePerson, updatePerson, type PersonDraft } from '../people/person-writes.ts';
import { vaultFiles } from '../vault-files/vault-files.ts';

const now = () => new Date('2026-12-08T15:00:00.000Z');

const setup = async () => {
  const core = await openTestCore({ now });
  addCompany(core, 60);
  const traced = await addTracedPerson(core);
  addCompany(core, 60);
  return { core, traced, words: Object.values(traced.words) };
};

/** Everything that a search with the key in hand finds, the vault open and then closed. */
const traces = async (core: TestCore, words: readonly string[]) => {
  const open = findTraces(core.folder, words);
  const check = await core.call('vault.check', {});
  const chain = await core.call('audit.verify', {});
  await core.dispatcher.close();
  return {
    open,
    closed: findTraces(core.folder, words),
    indexed: await findIndexed(core.folder, words),
    problems: check.problems,
    chain: chain.ok,
  };
};

const nothing = { open: {}, closed: {}, indexed: [], problems: [], chain: true };

describe('promise 12: a purged person leaves no trace under the key', () => {
  it('the search finds every word before, or it would prove nothing', async () => {
    const { core, traced, words } = await setup();
    const found = await traces(core, words);
    const missing = Object.entries(traced.words).filter(([, word]) => found.closed[word] === undefined);
    expect(missing.map(([what]) => what)).toEqual([]);
    expect(found.indexed).toContain(traced.words['name']);
    expect(found.indexed).toContain(traced.words['addendum']);
  });

  it('in pages, free pages, gaps, full-text index and log, with sealed notes, drafts, sheets, exports and history', async () => {
    const { core, traced, words } = await setup();
    const start = performance.now();
    await core.call('retention.purge', { personId: traced.personId, confirmation: traced.caseCode.toLowerCase() });
    expect(performance.now() - start).toBeLessThan(5000);

    // What stays: that someone was purged and by whom, that an export was made, and other people.
    const { entries } = await core.call('audit.ofRecord', { recordId: traced.personId });
    expect(entries[0]).toMatchObject({
      action: 'note',
      userName: 'Deb',
      call: 'retention.purge',
      changes: { changed: 'purged' },
    });
    expect(entries.slice(1).every(({ changes }) => changes === null)).toBe(true);
    const { exports } = await core.call('exports.list', {});
    expect(exports).toMatchObject([
      {
        personId: null,
        personName: null,
        recipient: null,
        madeBy: 'Deb',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect((await core.call('people.list', { query: 'Ruth' })).total).toBe(2);
    expect((await core.call('retention.holdings', {})).tracesSince).toBeNull();
    expect(await traces(core, words)).toEqual(nothing);
  });

  it('nor do hundreds at once, out of a vault in which pages were split and merged', async () => {
    const core = await openTestCore({ now });
    const words: string[] = [];
    writeDirectly(core, (tx) => {
      const ids: string[] = [];
      for (let at = 0; at < 1200; at += 1) {
        const word = canary();
        words.push(word);
        const contacts = [{ name: word }] as PersonDraft['contacts'];
        ids.push(
          insertPerson(tx, { preferredName: word, medicalNote: `${word} `.repeat(1 + ((at * 7) % 20)), contacts }).id,
        );
        const earlier = (at * 577) % ids.length;
        updatePerson(tx, ids[earlier] ?? '', { teamNote: `${words[earlier]} `.repeat((at * 31) % 50) });
      }
      for (let at = 0; at < ids.length; at += 2) removePerson(tx, ids[at] ?? '');
    });
    expect(await core.call('retention.purgeRemoved', {})).toEqual({ purged: 600, held: 0 });
    expect(
      await traces(
        core,
        words.filter((_, at) => at % 2 === 0),
      ),
    ).toEqual(nothing);
  });

  it('nor does one whose pages could not be rewritten at once: it is finished when the vault is used next', async () => {
    const core = await openTestCore({ now });
    const word = canary();
    const { id, caseCode } = await core.call('people.save', { preferredName: word });
    // Someone is in the middle of reading, so the log cannot be emptied.
    const other = new Database(vaultFiles(core.folder).database, { readonly: true });
    other.pragma("cipher='sqlcipher'");
    other.pragma('legacy=4');
    other.pragma(`key="x'${testDataKey(core.folder).toString('hex')}'"`);
    other.exec('BEGIN; SELECT count(*) FROM user');
    await core.call('retention.purge', { personId: id, confirmation: caseCode });
    expect((await core.call('retention.holdings', {})).tracesSince).toBe('2026-12-08T15:00:00.000Z');
    other.close();
    await core.call('retention.automatic', {});
    expect((await core.call('retention.holdings', {})).tracesSince).toBeNull();
    expect(await traces(core, [word])).toEqual(nothing);
  });
});

describe('promise 12: what a closed person does not keep leaves no trace either', () => {
  const close = async (core: TestCore, traced: { personId: string; caseCode: string }) =>
    core.call('retention.close', { personId: traced.personId, confirmation: traced.caseCode });

  it('with the least that a team can keep, nothing but case code and status is left', async () => {
    const { core, traced, words } = await setup();
    await core.call('retention.setPolicy', { keptParts: [] });
    await close(core, traced);
    expect(await core.call('people.get', { id: traced.personId })).toMatchObject({
      status: 'closed',
      preferredName: traced.caseCode,
      caseCode: traced.caseCode,
      aNumber: null,
      contacts: [],
      channels: [],
    });
    expect(await traces(core, words)).toEqual(nothing);
  });

  it('with everything that a team can keep, only what is there now is left, and no earlier value', async () => {
    const { core, traced } = await setup();
    await core.call('retention.setPolicy', { keptParts: [...keepableParts] });
    await close(core, traced);
    const found = await traces(core, Object.values(traced.words));
    expect(found).toMatchObject({ problems: [], chain: true });
    const left = Object.entries(traced.words)
      .filter(([, word]) => found.closed[word] !== undefined)
      .map(([what]) => what);
    // Nothing of drafts, deleted lines, lifted holds, and replaced values.
    const gone = [
      'addendumDraft',
      'appointmentTask',
      'appointmentTaskNote',
      'personTask',
      'personTaskNote',
      'draftLine',
      'formDraft',
      'formNaming',
      'hold',
      'lineTakenOut',
      'unsent',
    ];
    const expected = Object.keys(traced.words).filter((what) => !what.endsWith('Earlier') && !gone.includes(what));
    expect(left.toSorted()).toEqual(expected.toSorted());
  });
});
