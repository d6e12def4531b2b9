import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callResults, type CallResult } from './choices.ts';
import { isUnderAge, runSheet, type RunState } from './run-sheet.ts';

const now = '2026-12-08T15:00:00.000Z';
const at = { now, today: '2026-12-08' };
const before = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const after = (minutes: number): string => before(-minutes);

const contact = (id: string) => ({
  id,
  name: `Contact ${id}`,
  relation: null,
  isAttorney: false,
  phone: '404-555-0143',
  languages: ['es'],
  mayBeTold: null,
  directoryId: null,
});

const nobody: RunState = {
  isLinked: false,
  person: null,
  contacts: [],
  phone: null,
  hasANumber: false,
  birthDate: null,
  underAge: null,
  takenAt: null,
  place: null,
  takenBy: 'unknown',
  closedAt: null,
  calls: [],
  events: [],
  belongings: [],
  tasks: [],
};

const planned: RunState = {
  ...nobody,
  isLinked: true,
  person: { hasANumber: true, birthDate: '1990-05-01', attorney: 'R. Feld, 404-555-0100' },
  contacts: [contact('a'), contact('b')],
  takenAt: before(20),
  place: 'Hallway',
  takenBy: 'ice',
};

const called = (contactId: string, result: CallResult, tried: number, nextTryAt: string | null = null) => ({
  contactId,
  kind: 'contact' as const,
  at: before(tried),
  result,
  nextTryAt,
});

const attorneyCalled = {
  contactId: null,
  kind: 'attorney' as const,
  at: before(9),
  result: 'reached' as const,
  nextTryAt: null,
};

const said = (step: string, result: string, tried: number, until: string | null = null) => ({
  kind: 'step',
  at: before(tried),
  step,
  result,
  until,
});

const keysOf = (state: RunState): string[] => runSheet(state, at).steps.map(({ key }) => key);
const nextOf = (state: RunState): string | undefined => runSheet(state, at).next?.key;

describe('the order of the run-sheet', () => {
  it('with a complete plan: attorney, contacts in the plan’s order, children, belongings, the locator', () => {
    expect(keysOf(planned)).toEqual([
      'attorney',
      'contact:a',
      'contact:b',
      'children',
      'belongings',
      'facts',
      'locator',
    ]);
    expect(nextOf(planned)).toBe('attorney');
    expect(nextOf({ ...planned, calls: [attorneyCalled] })).toBe('contact:a');
  });

  it('with no plan: whom to call, and a hotline in the attorney’s place', () => {
    const state: RunState = {
      ...planned,
      person: { hasANumber: true, birthDate: null, attorney: null },
      contacts: [],
    };
    expect(keysOf(state)).toEqual(['whoToCall', 'children', 'belongings', 'hotline', 'facts', 'locator']);
    expect(nextOf(state)).toBe('whoToCall');
  });

  it('with no one known: the number that was given, then who it is', () => {
    expect(nextOf(nobody)).toBe('identity');
    expect(nextOf({ ...nobody, phone: '404-555-0143' })).toBe('number');
    expect(keysOf({ ...nobody, phone: '404-555-0143' }).slice(0, 2)).toEqual(['number', 'identity']);
  });

  it('asks for an A-number where there is none, and leaves it once there is', () => {
    const state: RunState = { ...planned, person: { hasANumber: false, birthDate: null, attorney: null } };
    expect(keysOf(state)).toContain('aNumber');
    expect(runSheet({ ...state, hasANumber: true }, at).steps.find(({ key }) => key === 'aNumber')?.state).toBe('done');
  });

  it('under 18: no locator, which shows no one under 18, but the ORR; on the birthday itself the locator', () => {
    const born = (birthDate: string): RunState => ({
      ...planned,
      person: { hasANumber: true, birthDate, attorney: null },
    });
    expect(keysOf(born('2008-12-09'))).toContain('orr');
    expect(keysOf(born('2008-12-09'))).not.toContain('locator');
    expect(keysOf(born('2008-12-09'))).not.toContain('children');
    expect(keysOf(born('2008-12-08'))).toContain('locator');
    expect(keysOf({ ...nobody, underAge: true })).toContain('orr');
    expect(isUnderAge({ ...nobody, underAge: true, birthDate: '1980-01-01' }, at.today)).toBe(false);
  });

  it('a volunteer who may not know whose it is is not asked to find out', () => {
    expect(keysOf({ ...nobody, isLinked: true })).not.toContain('identity');
  });
});

describe('a call', () => {
  it('that was not answered waits for its next try, and comes back in its own place when it is due', () => {
    const waiting: RunState = { ...planned, calls: [attorneyCalled, called('a', 'noAnswer', 5, after(25))] };
    expect(nextOf(waiting)).toBe('contact:b');
    const due: RunState = {
      ...planned,
      calls: [attorneyCalled, called('a', 'noAnswer', 40, before(10)), called('b', 'reached', 20)],
    };
    expect(nextOf(due)).toBe('contact:a');
    expect(runSheet(due, at).next).toMatchObject({ dueAt: before(10), tries: 1, lastResult: 'noAnswer' });
  });

  it('is done once they were reached, whatever came after', () => {
    const state: RunState = {
      ...planned,
      calls: [attorneyCalled, called('a', 'reached', 30), called('a', 'noAnswer', 5, before(1))],
    };
    expect(nextOf(state)).toBe('contact:b');
  });

  it('with a wrong number is not made again', () => {
    expect(nextOf({ ...planned, calls: [attorneyCalled, called('a', 'wrongNumber', 5)] })).toBe('contact:b');
  });

  it('to one contact says nothing about another', () => {
    const { steps } = runSheet({ ...planned, calls: [called('b', 'reached', 5)] }, at);
    expect(steps.find(({ key }) => key === 'contact:a')).toMatchObject({ state: 'open', tries: 0 });
  });
});

describe('a step', () => {
  it('is done, skipped, put off, and taken up again, as someone said last', () => {
    const doing = (...events: ReturnType<typeof said>[]): string | undefined =>
      runSheet({ ...planned, events }, at).steps.find(({ key }) => key === 'children')?.state;
    expect(doing(said('children', 'done', 3))).toBe('done');
    expect(doing(said('children', 'skipped', 3))).toBe('skipped');
    expect(doing(said('children', 'later', 3, after(10)))).toBe('waiting');
    expect(doing(said('children', 'later', 30, before(10)))).toBe('open');
    expect(doing(said('children', 'skipped', 30), said('children', 'open', 3))).toBe('open');
  });

  it('that was put off comes back after a later try only if that try says so', () => {
    const state: RunState = {
      ...planned,
      events: [said('contact:a', 'later', 30, before(10))],
      calls: [attorneyCalled, called('a', 'noAnswer', 5, after(25))],
    };
    expect(runSheet(state, at).steps.find(({ key }) => key === 'contact:a')).toMatchObject({
      state: 'waiting',
      dueAt: after(25),
    });
  });

  it('of the locator waits for the next check, and is there again when it is due', () => {
    const looked = (until: string | null): RunState => ({
      ...planned,
      events: [{ kind: 'lookup', at: before(60), step: null, result: null, until }],
    });
    const stateOf = (state: RunState) => runSheet(state, at).steps.find(({ key }) => key === 'locator')?.state;
    expect(stateOf(planned)).toBe('open');
    expect(stateOf(looked(after(60)))).toBe('waiting');
    expect(stateOf(looked(before(1)))).toBe('open');
  });
});

describe('what is next', () => {
  const everything = ['attorney', 'contact:a', 'contact:b', 'children', 'belongings', 'locator'];

  it('is nothing, with what comes back first, when all is done or waits', () => {
    const events = everything.map((step) =>
      step === 'children'
        ? said(step, 'later', 3, after(30))
        : said(step, step === 'locator' ? 'later' : 'done', 3, after(90)),
    );
    const { next, later } = runSheet({ ...planned, events }, at);
    expect(next).toBeNull();
    expect(later).toMatchObject({ key: 'children', dueAt: after(30) });
  });

  it('is nothing of one that is closed', () => {
    expect(runSheet({ ...planned, closedAt: now }, at)).toMatchObject({ next: null, later: null });
  });

  it('leaves no step out and repeats none, whatever was logged, and is the first that is open', () => {
    const result = fc.constantFrom(...callResults);
    const calls = fc.array(
      fc.record({
        contactId: fc.constantFrom('a', 'b', null),
        kind: fc.constantFrom('contact' as const, 'attorney' as const, 'hotline' as const),
        at: fc.integer({ min: 1, max: 500 }).map(before),
        result,
        nextTryAt: fc.option(fc.integer({ min: -500, max: 500 }).map(before)),
      }),
      { maxLength: 8 },
    );
    const events = fc.array(
      fc.record({
        kind: fc.constantFrom('step', 'lookup', 'note'),
        at: fc.integer({ min: 1, max: 500 }).map(before),
        step: fc.constantFrom(...everything, null),
        result: fc.constantFrom('done', 'skipped', 'later', 'open', null),
        until: fc.option(fc.integer({ min: -500, max: 500 }).map(before)),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(calls, events, (somebody, happened) => {
        const byTime = (left: { at: string }, right: { at: string }): number => (left.at < right.at ? -1 : 1);
        const sheet = runSheet({ ...planned, calls: somebody.toSorted(byTime), events: happened.toSorted(byTime) }, at);
        expect(sheet.steps.map(({ key }) => key)).toEqual(keysOf(planned));
        expect(sheet.next).toBe(sheet.steps.find(({ state }) => state === 'open') ?? null);
        for (const { state, dueAt } of sheet.steps) {
          if (state === 'waiting' && dueAt !== null) expect(dueAt > now).toBe(true);
        }
      }),
    );
  });
});

it('counts what is not returned', () => {
  const belongings = [{ returnedAt: null }, { returnedAt: now }, { returnedAt: null }];
  expect(runSheet({ ...planned, belongings }, at).belongingsOut).toBe(2);
});
