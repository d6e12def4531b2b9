import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weekdayOf, weekStart } from '../basics/time.ts';
import { type Made, yetToMake } from './week.ts';

it('begins a week on its Sunday, across the end of a year and a change of the clock', () => {
  expect(weekStart('2026-12-08')).toBe('2026-12-06');
  expect(weekStart('2026-12-06')).toBe('2026-12-06');
  expect(weekStart('2027-01-01')).toBe('2026-12-27');
});

it('makes a week once however often templates are applied, and each on its weekday', () => {
  const templates = fc.uniqueArray(fc.record({ id: fc.uuid(), weekday: fc.integer({ min: 0, max: 6 }) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  });
  fc.assert(
    fc.property(templates, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }), (all, times, later) => {
      const start = '2026-11-01';
      const made: Made[] = [];
      for (let time = 0; time < times; time += 1) {
        // Some templates are written between the first time and the second.
        for (const { template, date } of yetToMake(start, time === 0 ? all.slice(0, later) : all, made)) {
          expect(weekdayOf(date)).toBe(template.weekday);
          made.push({ templateId: template.id, date });
        }
      }
      const expected = times === 1 ? Math.min(later, all.length) : all.length;
      expect(new Set(made.map(({ templateId }) => templateId)).size).toBe(expected);
      expect(made).toHaveLength(expected);
      expect(yetToMake(start, times === 1 ? all.slice(0, later) : all, made)).toEqual([]);
    }),
  );
});
