import { describe, expect, it } from 'vitest';
import { expected, noteHeaders, peopleIn, planBytes, planned } from '../../../tests/support/planned-facts.ts';
import { Dice, makeFacts } from '../../../tests/support/sheet-facts.ts';
import { drawStyle, writeSheet, type SheetStyle } from '../../../tests/support/sheet-writer.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

describe('the same facts, however a team writes them down', () => {
  it.each(seeds)('come out the same: sheet %i', async (seed) => {
    const dice = new Dice(seed);
    const style = drawStyle(dice);
    const facts = makeFacts(250, seed);
    const plan = await planBytes(writeSheet(facts, style, dice));
    // the first row that differs says more than a list of all
    const [got, wanted] = [planned(plan, noteHeaders), expected(facts)];
    const differing = wanted.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(got[index]));
    expect(got[differing], JSON.stringify({ style, row: differing })).toEqual(wanted[differing]);
    expect(got).toHaveLength(wanted.length);
    expect(plan.counts.people, JSON.stringify(style)).toBe(peopleIn(facts));
    expect(plan.counts.dateUnknown).toBe(facts.filter((row) => row.date === null && row.broken !== 'date').length);
  });

  it('keep the marks of every name that has them in some row', async () => {
    const dice = new Dice(7);
    const facts = makeFacts(400, 7);
    const style: SheetStyle = { ...drawStyle(dice), format: 'csv', encoding: 'utf-8', names: 'one' };
    const plan = await planBytes(writeSheet(facts, style, dice));
    const names = new Set(facts.map((row) => `${row.given} ${row.family}`));
    const kept = plan.people.filter((person) => names.has(person.person.name)).length;
    // a person with a single row that was typed without marks has none to keep
    const alone = plan.people.filter((person) => !names.has(person.person.name));
    expect(kept).toBeGreaterThan(plan.people.length * 0.85);
    expect(alone.every((person) => person.rows.length <= 2)).toBe(true);
  });
});
