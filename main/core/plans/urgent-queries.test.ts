import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contactKinds } from '../../../shared/plans/choices.ts';
import { planInput, type PlanInput } from '../../../shared/plans/plans.ts';
import { vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { insertPerson } from '../people/people-api.ts';
import { savePlan } from './plan-writes.ts';
import { gapsOfPeople } from './plans-queries.ts';
import { peopleLackingUrgent } from './urgent-queries.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const phone = maybe(fc.constant('(646) 555-0142'));
const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 2 });

/** A plan in those fields that are urgent, and a person with or without an attorney. */
const plans: fc.Arbitrary<{ readonly attorney: string | null; readonly plan: PlanInput }> = fc.record({
  attorney: maybe(fc.constant('R. Feld')),
  plan: fc.record({
    hasChildren: maybe(fc.boolean()),
    contacts: few(fc.record({ name: fc.constant('Elena'), phone, kind: maybe(fc.constantFrom(...contactKinds)) })),
    children: few(fc.record({ name: fc.constant('Leo') })),
    caregivers: few(fc.record({ name: fc.constant('Rosa'), phone, mayPickUp: maybe(fc.boolean()) })),
  }),
});

const everyList: PlanInput = {
  hasChildren: true,
  contacts: [{ name: 'X', phone: '(646) 555-0143', kind: 'attorney' }],
  children: [{ name: 'X' }],
  caregivers: [{ name: 'X' }],
};

it('finds by SQL whose plan lacks something urgent just as the rule says, what was removed left out', async () => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const ids = writeDirectly(core, (tx) =>
    fc.sample(plans, { numRuns: 250, seed: 12 }).map(({ attorney, plan }) => {
      const { id } = insertPerson(tx, { preferredName: 'Ana', attorney });
      // Once with something in every list, which is then taken off.
      savePlan(tx, id, planInput.parse(everyList));
      savePlan(tx, id, planInput.parse(plan));
      return id;
    }),
  );
  const db = vaultOf(core).database.reader;
  const byRule = gapsOfPeople(db, ids, '2026-12-08')
    .filter(({ gaps }) => gaps.some(({ urgent }) => urgent))
    .map(({ personId }) => personId);
  expect(peopleLackingUrgent(db, ids)).toEqual(byRule);
  expect(byRule.length).toBeGreaterThan(20);
  expect(byRule.length).toBeLessThan(230);
});
