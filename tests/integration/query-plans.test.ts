import { describe, expect, it } from 'vitest';
import type { ReadableDb, SqlValue } from '../../main/core/db/driver.ts';
import type { CallInput, CallName } from '../../shared/contract.ts';
import { addVolunteerUser, becomeUser, vaultOf } from '../support/direct-rows.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

/** What may be read from end to end: it is small, or it is what an index was made for. */
const mayBeScanned = [
  // Both are deleted permanently after the team’s number of hours, 720 at most.
  /^SCAN h USING INDEX handover_once$/,
  /^SCAN m(?: USING INDEX met_here_\w+)?$/,
  /^SCAN \w+ VIRTUAL TABLE/, // a list that was handed in, or the full-text index, which seeks by itself
  /^SCAN (?:\(subquery-\d+\)|picked|named|hit|CONSTANT ROW)/, // what the same statement has narrowed before
  /^SCAN volunteer USING INDEX volunteer_name/, // a team is a few hundred
  /^SCAN directory_entry/, // what a team adds to a few hundred entries, read again only after a change
  /^SCAN retention_policy/, // one row at most
  /^SCAN n USING INDEX encounter_note_draft/, // notes that someone still writes
  /^SCAN a USING INDEX appointment_undated/, // open appointments without a date
  /^SCAN d USING COVERING INDEX search_document_order/, // the list of people, in its order, up to a page
  /^SCAN search_document USING COVERING INDEX search_document_order/, // how many people there are
  /^SCAN d USING (?:COVERING )?INDEX detention_(?:open|closed)/, // open detentions, or a page of closed ones, in their order
  /^SCAN wanted VIRTUAL TABLE/, // ids that were handed in
  /^SCAN clock$/, // a short row a person, which costs less than an index at every write
];

/** Tables that grow with the years. A statement that reads one in the order of its answer must not sort it. */
const inOrder = /\btext_search\b|\baudit_entry e WHERE e\.seq/;

interface Plan {
  readonly sql: string;
  readonly steps: readonly string[];
}

/** Makes a call and answers how SQLite went about each statement that it ran. */
const plansOf = async <N extends CallName>(core: TestCore, name: N, input: CallInput<N>): Promise<Plan[]> => {
  const { reader } = vaultOf(core).database;
  const statements = new Map<string, readonly SqlValue[]>();
  const { all, get }: Pick<ReadableDb, 'all' | 'get'> = reader;
  Object.assign(reader, {
    all: (sql: string, ...params: SqlValue[]) => {
      statements.set(sql, params);
      return all.call(reader, sql, ...params);
    },
    get: (sql: string, ...params: SqlValue[]) => {
      statements.set(sql, params);
      return get.call(reader, sql, ...params);
    },
  });
  try {
    await core.call(name, input);
  } finally {
    Object.assign(reader, { all, get });
  }
  return [...statements].map(([sql, params]) => ({
    sql,
    steps: reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...params).map(({ detail }) => detail),
  }));
};

const setup = async () => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const volunteer = addVolunteerUser(core, 'Tomás Vane');
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
  const appointment = await core.call('appointments.save', {
    personIds: [ana.id],
    kind: 'ice-checkin',
    dateState: 'fixed',
    date: '2026-12-10',
    place: 'Varick Street',
    accompaniment: { minimumCrew: 2 },
    crew: [{ volunteerId: volunteer.volunteerId, role: 'lead', answer: 'yes' }],
  });
  await core.call('checklists.start', { template: 'accompanier', owner: { kind: 'person', id: ana.id } });
  await core.call('checklists.addTask', {
    textEn: 'Call',
    dueOn: '2026-12-08',
    doer: { kind: 'volunteer', id: volunteer.volunteerId },
    owner: { kind: 'appointment', id: appointment.id },
  });
  const seal = async () => {
    const { id } = await core.call('encounters.start', { appointmentId: appointment.id });
    await core.call('encounters.save', { id, entries: [{ at: '09:20', source: 'saw', text: 'varick officer' }] });
    await core.call('encounters.seal', { id });
  };
  await seal();
  const asVolunteer = async () => {
    becomeUser(core, volunteer);
    await seal();
  };
  const { ids } = await core.call('detentions.start', { people: [{ personId: ana.id }, { knownAs: 'Juan' }] });
  await core.call('detentions.close', { id: ids[1] ?? '', outcome: 'released' });
  return { core, asVolunteer, personId: ana.id };
};

const expectQuick = (plans: readonly Plan[]): void => {
  expect(plans.length).toBeGreaterThan(0);
  const slow = plans.flatMap(({ sql, steps }) =>
    steps
      .filter(
        (step) =>
          (step.startsWith('SCAN') && !mayBeScanned.some((known) => known.test(step))) ||
          (inOrder.test(sql) && step.includes('TEMP B-TREE')),
      )
      .map((step) => `${step}: ${sql}`),
  );
  expect(slow).toEqual([]);
};

describe('no statement reads a table that grows from end to end, or sorts it', () => {
  it.each([
    ['today.get', {}],
    ['search.find', { text: 'v' }],
    ['search.find', { text: 'var qu' }],
    ['search.find', { text: 'officer' }],
    ['people.list', {}],
    ['people.list', { status: 'active' }],
    ['people.list', { query: 'ana' }],
    ['calendar.read', { from: '2026-11-29', to: '2027-01-09' }],
    ['checklists.tasks', {}],
    ['detentions.list', {}],
    ['detentions.list', { which: 'closed' }],
    ['detentions.count', {}],
    ['directory.list', { query: 'newark' }],
    ['audit.acts', {}],
    ['audit.acts', { action: 'update' }],
  ] as const)('for a coordinator’s %s %o', async (name, input) => {
    const { core } = await setup();
    expectQuick(await plansOf(core, name, input));
  });

  it.each([
    ['today.get', {}],
    ['search.find', { text: 'v' }],
    ['search.find', { text: 'officer' }],
    ['calendar.read', { from: '2026-11-29', to: '2027-01-09' }],
    ['detentions.list', {}],
    ['detentions.count', {}],
  ] as const)('for a volunteer’s %s %o', async (name, input) => {
    const { core, asVolunteer } = await setup();
    await asVolunteer();
    expectQuick(await plansOf(core, name, input));
  });

  it('nor a plan, with what it lacks and what it said at its reviews', async () => {
    const { core, personId } = await setup();
    await core.call('plans.save', { personId, pets: 'A cat', children: [{ name: 'Leo' }] });
    await core.call('plans.finishReview', { personId });
    await core.call('plans.finishReview', { personId });
    expectQuick(await plansOf(core, 'plans.get', { personId }));
    expectQuick(await plansOf(core, 'plans.gaps', { personIds: [personId] }));
    expectQuick(await plansOf(core, 'plans.versions', { personId }));
    expectQuick(await plansOf(core, 'plans.version', { personId, number: 2 }));
  });

  it('and due reviews are counted without a look at anyone’s appointments', async () => {
    const { core } = await setup();
    const plans = await plansOf(core, 'today.get', {});
    const counting = plans.find(({ sql }) => sql.includes('review_clock'));
    expect(counting?.steps.filter((step) => /^(?:SEARCH|SCAN \w|CORRELATED)/.test(step))).toEqual([
      'SEARCH p USING INDEX person_review (review_by>? AND review_by<?)',
      'SCAN clock',
    ]);
  });

  it('and open tasks are read in their order, from those that are due', async () => {
    const { core } = await setup();
    const plans = await plansOf(core, 'today.get', {});
    const tasks = plans.filter(({ sql }) => sql.includes('FROM checklist_item i INDEXED BY'));
    expect(tasks.length).toBeGreaterThan(0);
    for (const { steps } of tasks) {
      expect(steps[0]).toBe('SEARCH i USING INDEX checklist_item_due (due_on>? AND due_on<?)');
      expect(steps.join('\n')).not.toContain('TEMP B-TREE');
    }
  });

  it('and a volunteer’s search begins at the days within reach', async () => {
    const { core, asVolunteer } = await setup();
    await asVolunteer();
    const plans = await plansOf(core, 'search.find', { text: 'officer' });
    const first = plans.find(({ sql }) => sql.includes('SELECT a.id FROM'));
    expect(first?.steps).toContain('SEARCH appointment USING INDEX appointment_date (date>? AND date<?)');
    const notes = plans.find(({ sql }) => sql.includes('text_search MATCH') && sql.includes('BETWEEN'));
    expect(notes?.steps[0]).toMatch(/^SCAN f VIRTUAL TABLE/);
  });
});
