import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToWall, wallToInstant } from '../basics/time.ts';
import { crewRoles } from '../team/crew-roles.ts';
import { shiftAnswers } from './choices.ts';
import {
  type Block,
  isShort,
  joinSlots,
  type Need,
  type Staff,
  staffingOf,
  wrongField,
  wrongPart,
} from './staffing.ts';

const minute = 60_000;
const spoken = ['es', 'ht', 'en'] as const;

const timeAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const zones = ['America/New_York', 'America/Vancouver', 'America/Phoenix', 'America/St_Johns'] as const;
const days = ['2026-11-01', '2026-03-08', '2026-12-08'] as const;

const blocks: fc.Arbitrary<Block> = fc
  .record({
    date: fc.constantFrom(...days),
    zone: fc.constantFrom(...zones),
    start: fc.integer({ min: 0, max: 22 * 12 }),
    length: fc.integer({ min: 1, max: 8 * 12 }),
  })
  .map(({ date, zone, start, length }) => ({
    date,
    zone,
    startTime: timeAt(start * 5),
    endTime: timeAt(Math.min((start + length) * 5, 24 * 60 - 1)),
  }));

const needs: fc.Arbitrary<Need> = fc.record({
  minimum: fc.integer({ min: 0, max: 4 }),
  maximum: fc.option(fc.integer({ min: 4, max: 6 })),
  neededRoles: fc.uniqueArray(fc.constantFrom(...crewRoles), { maxLength: 3 }),
  neededLanguages: fc.uniqueArray(fc.constantFrom(...spoken), { maxLength: 2 }),
});

const halfHours = fc.option(fc.integer({ min: 0, max: 47 }).map((at) => timeAt(at * 30)));

const staff: fc.Arbitrary<Staff> = fc.record({
  role: fc.constantFrom(...crewRoles),
  languages: fc.uniqueArray(fc.constantFrom(...spoken)),
  answer: fc.constantFrom(...shiftAnswers, 'yes', 'yes'),
  standBy: fc.constantFrom(false, false, true),
  fromTime: halfHours,
  toTime: halfHours,
  leftAt: fc.constantFrom(null, null, '2026-11-01T09:30:00.000Z', '2026-12-08T17:10:00.000Z'),
});

/** Every minute of the shift by itself, with who is there: the slow way that needs no thought. */
const minutesOf = (block: Block, team: readonly Staff[]): Staff[][] => {
  const instant = (time: string): number => Date.parse(wallToInstant(block.date, time, block.zone));
  const minutes: Staff[][] = [];
  for (let at = instant(block.startTime); at < instant(block.endTime); at += minute) {
    minutes.push(
      team.filter((one) => {
        if (one.answer !== 'yes' || one.standBy) return false;
        if (one.leftAt !== null && at >= Date.parse(one.leftAt)) return false;
        if (one.fromTime !== null && at < instant(one.fromTime)) return false;
        return one.toTime === null || at < instant(one.toTime);
      }),
    );
  }
  return minutes;
};

const byHand = (block: Block, need: Need, team: readonly Staff[]) => {
  const minutes = minutesOf(block, team);
  return Array.from({ length: Math.ceil(minutes.length / 30) }, (_, slot) => {
    const stretch = minutes.slice(slot * 30, slot * 30 + 30);
    const there = team.filter((one) => stretch.every((present) => present.includes(one)));
    return {
      there: there.length,
      state:
        there.length < need.minimum
          ? 'below'
          : need.maximum !== null && there.length > need.maximum
            ? 'above'
            : 'enough',
      missingRoles: need.neededRoles.filter((role) => there.every((one) => one.role !== role)),
      missingLanguages: need.neededLanguages.filter((tag) => there.every((one) => !one.languages.includes(tag))),
    };
  });
};

describe('the staffing of a shift', () => {
  it('agrees in each half hour with counting minute by minute, for random teams, zones, and changes of the clock', () => {
    fc.assert(
      fc.property(blocks, needs, fc.array(staff, { maxLength: 8 }), (block, need, team) => {
        const slots = staffingOf(block, need, team);
        expect(slots.map(({ from: _from, to: _to, ...slot }) => slot)).toEqual(byHand(block, need, team));
      }),
      { numRuns: 400 },
    );
  });

  it('joins neighbors that are alike and loses no time', () => {
    fc.assert(
      fc.property(blocks, needs, fc.array(staff, { maxLength: 8 }), (block, need, team) => {
        const slots = staffingOf(block, need, team);
        const joined = joinSlots(slots);
        expect(joined[0]?.from).toBe(slots[0]?.from);
        expect(joined.at(-1)?.to).toBe(slots.at(-1)?.to);
        for (const [index, slot] of joined.slice(1).entries()) expect(joined[index]?.to).toBe(slot.from);
        expect(joined.some(isShort)).toBe(slots.some(isShort));
      }),
    );
  });

  const need: Need = { minimum: 1, maximum: null, neededRoles: [], neededLanguages: [] };
  const all: Staff = {
    role: 'lead',
    languages: [],
    answer: 'yes',
    standBy: false,
    fromTime: null,
    toTime: null,
    leftAt: null,
  };

  it('has the repeated hour twice where the clock is set back, and keeps what was agreed', () => {
    const block = { date: '2026-11-01', startTime: '00:30', endTime: '03:00', zone: 'America/New_York' };
    const slots = staffingOf(block, need, [all]);
    expect(slots.map(({ from }) => from)).toEqual(['00:30', '01:00', '01:30', '01:00', '01:30', '02:00', '02:30']);
    expect(slots.at(-1)?.to).toBe('03:00');
    expect(slots.every(({ state }) => state === 'enough')).toBe(true);
  });

  it.each(['America/New_York', 'America/Vancouver'])('never moves a wall time in %s around November 1', (zone) => {
    for (const date of ['2026-10-31', '2026-11-01', '2026-11-02']) {
      for (const [startTime, endTime] of [
        ['08:00', '12:30'],
        ['13:15', '17:00'],
      ] as const) {
        const slots = staffingOf({ date, startTime, endTime, zone }, need, []);
        expect(slots[0]?.from).toBe(startTime);
        expect(slots.at(-1)?.to).toBe(endTime);
        expect(instantToWall(wallToInstant(date, startTime, zone), zone)).toEqual({ date, time: startTime });
      }
    }
  });

  it('counts neither a stand-by nor someone who did not say yes, and no one after they left', () => {
    const block = { date: '2026-12-08', startTime: '09:00', endTime: '11:00', zone: 'America/New_York' };
    const there = (one: Partial<Staff>): number[] =>
      staffingOf(block, need, [{ ...all, ...one }]).map((slot) => slot.there);
    expect(there({})).toEqual([1, 1, 1, 1]);
    expect(there({ standBy: true })).toEqual([0, 0, 0, 0]);
    for (const answer of ['asked', 'maybe', 'no'] as const) expect(there({ answer })).toEqual([0, 0, 0, 0]);
    expect(there({ leftAt: '2026-12-08T15:10:00.000Z' })).toEqual([1, 1, 0, 0]);
    expect(there({ fromTime: '09:15', toTime: '10:30' })).toEqual([0, 1, 1, 0]);
  });

  it('names the field that is wrong', () => {
    const right = { startTime: '09:00', endTime: '12:00', minimum: 2, maximum: 3 };
    expect(wrongField(right)).toBeNull();
    expect(wrongField({ ...right, endTime: '09:00' })).toBe('endTime');
    expect(wrongField({ ...right, maximum: 1 })).toBe('maximum');
    expect(wrongPart(right, { fromTime: '09:30', toTime: '12:00' })).toBeNull();
    expect(wrongPart(right, { fromTime: '08:30', toTime: null })).toBe('fromTime');
    expect(wrongPart(right, { fromTime: '10:00', toTime: '10:00' })).toBe('toTime');
    expect(wrongPart(right, { fromTime: null, toTime: '12:30' })).toBe('toTime');
  });
});
