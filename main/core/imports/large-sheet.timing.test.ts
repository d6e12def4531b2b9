import { describe, expect, it } from 'vitest';
import { expected, noteHeaders, peopleIn, planBytes, planned } from '../../../tests/support/planned-facts.ts';
import { Dice, makeFacts } from '../../../tests/support/sheet-facts.ts';
import { drawStyle, writeSheet, type SheetStyle } from '../../../tests/support/sheet-writer.ts';
import { matchPeople } from './rules/match-people.ts';

describe('a large sheet', () => {
  it.each([
    [5000, 1500],
    [10_000, 3000],
  ])(
    'of %i rows is read, planned and matched within %i ms, and is right',
    async (rows, limit) => {
      const dice = new Dice(rows);
      const facts = makeFacts(rows, 3);
      const style: SheetStyle = {
        ...drawStyle(dice),
        format: 'csv',
        encoding: 'utf-8',
        names: 'one',
        dates: 'mdy',
        language: 'en',
        delimiter: ',',
      };
      const bytes = writeSheet(facts, style, dice);
      const vault = (await planBytes(bytes)).people.map((person, index) => ({ ...person, id: `p${index}` }));
      // other work on the machine must not fail the test: this thread's processor time, not the clock
      const start = process.threadCpuUsage();
      const plan = await planBytes(bytes);
      const matches = matchPeople(plan.people, vault);
      const used = process.threadCpuUsage(start);
      expect(planned(plan, noteHeaders)).toEqual(expected(facts));
      expect(plan.counts.people).toBe(peopleIn(facts));
      expect(matches.filter((match) => match.verdict === 'same')).toHaveLength(plan.people.length);
      expect((used.user + used.system) / 1000).toBeLessThan(limit);
    },
    180_000,
  );
});
