import { describe, expect, test, vi } from 'vitest';
import { IdleClock, monotonicNow } from './idle-clock.ts';

const setup = () => {
  const state = { now: 0, minutes: 5, open: true, locked: 0 };
  const clock = new IdleClock({
    now: () => state.now,
    idleMinutes: () => state.minutes,
    needsLock: () => state.open,
    onIdle: () => (state.locked += 1),
  });
  const pass = (minutes: number): void => {
    state.now += minutes * 60_000;
    clock.check();
  };
  return { state, clock, pass };
};

describe('promise 19: the idle clock', () => {
  test('goes by a clock that setting the time of day does not move', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const before = monotonicNow();
      for (const time of ['2001-01-01T00:00:00Z', '2051-01-01T00:00:00Z']) {
        vi.setSystemTime(new Date(time));
        const after = monotonicNow();
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after - before).toBeLessThan(10_000);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test('locks after the set minutes and not before', () => {
    const { state, pass } = setup();
    pass(4.99);
    expect(state.locked).toBe(0);
    pass(0.01);
    expect(state.locked).toBe(1);
  });

  test('begins again whenever someone is active', () => {
    const { state, clock, pass } = setup();
    pass(4);
    clock.active();
    pass(4);
    expect(state.locked).toBe(0);
    pass(1);
    expect(state.locked).toBe(1);
  });

  test('follows a changed setting at once', () => {
    const { state, pass } = setup();
    pass(2);
    state.minutes = 2;
    pass(0);
    expect(state.locked).toBe(1);
  });

  test('does not count the time at the unlock screen', () => {
    const { state, pass } = setup();
    state.open = false;
    pass(60);
    state.open = true;
    pass(4);
    expect(state.locked).toBe(0);
  });
});
