import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/basics/names.ts';
import { Dice, makeFacts, type RowFacts } from '../../../tests/support/sheet-facts.ts';
import { drawStyle, writeSheet, type SheetStyle } from '../../../tests/support/sheet-writer.ts';
import { planImport, type ImportPlan } from './plan.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { matchPeople } from './rules/match-people.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-30';

const planBytes = async (bytes: Uint8Array): Promise<ImportPlan> => {
  const sheet = await readSheet({ name: 'sheet', bytes });
  return planImport(sheet, guessMapping(sheet, { today }), { today });
};

/** Facts and plan in one shape, for a comparison that shows the first row that differs. */
const expected = (facts: readonly RowFacts[]) =>
  facts.map((row) => ({
    name: fold(`${row.given} ${row.family}`),
    a: row.broken === 'a' ? null : row.aNumber,
    born: row.birthDate,
    country: row.iso2,
    date: row.date,
    time: row.time,
    kind: row.kind,
    place: row.place,
    phone: `+1${row.phone}`,
    languages: row.languages.join('+'),
    lead: row.lead,
    crew: row.companions
      .filter((name) => name !== row.lead)
      .toSorted()
      .join('+'),
    note: row.note,
    broken: row.broken,
  }));

const planned = (plan: ImportPlan, noteHeaders: RegExp) =>
  plan.rows.map((row) => {
    const crew = row.appointment?.crew ?? [];
    const broken = plan.broken.find((cell) => cell.row === row.row)?.field;
    return {
      name: fold(row.person.name),
      a: row.person.aNumber.digits,
      born: row.person.birthDate,
      country: row.person.birthCountry,
      date: row.appointment?.date ?? null,
      time: row.appointment?.time ?? null,
      kind: row.appointment?.kind,
      place: row.appointment?.place,
      phone: row.person.channels[0]?.value,
      languages: row.person.languages.map((language) => language.name).join('+'),
      lead: crew.find((member) => member.role === 'lead')?.name ?? '',
      crew: crew
        .filter((member) => member.role === 'companion')
        .map((member) => member.name)
        .toSorted()
        .join('+'),
      note: row.leftovers.find((left) => noteHeaders.test(left.header))?.text ?? '',
      broken: broken === 'aNumber' ? 'a' : broken === 'appointmentDate' ? 'date' : null,
    };
  });

const noteHeaders = /^(?:notes:?|comments|notas|observaciones)$/iu;
const peopleIn = (facts: readonly RowFacts[]): number =>
  new Set(facts.map((row) => `${row.given} ${row.family} ${row.birthDate}`)).size;

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
