import { describe, expect, it } from 'vitest';
import { blankFields } from '../records/record.ts';
import { planChanges } from './plan-diff.ts';
import type { PlanContact, PlanContent } from './plans.ts';
import * as records from './records.ts';

const blank: PlanContent = {
  ...blankFields(records.plan),
  contacts: [],
  children: [],
  caregivers: [],
  medicines: [],
  documents: [],
  signed: [],
};

const contact = (name: string, change: Partial<PlanContact> = {}): PlanContact => ({
  id: name,
  ...blankFields(records.contact),
  name,
  ...change,
});

describe('what changed between two versions of a plan', () => {
  it('is nothing when they say the same, but for the day of the review', () => {
    expect(planChanges(blank, { ...blank, lastReviewedOn: '2026-12-08' })).toEqual([]);
  });

  it('names who came, who went, and which fields of whom differ', () => {
    const before = { ...blank, contacts: [contact('Elena'), contact('Rosa')], pets: 'A cat' };
    const after = {
      ...blank,
      contacts: [contact('Elena', { phone: '(646) 555-0142', directoryId: 'x' }), contact('Mike')],
      pets: null,
      mediaWish: false,
    };
    expect(planChanges(before, after)).toMatchObject([
      {
        kind: 'changed',
        list: 'contacts',
        entry: { name: 'Elena' },
        fields: [{ field: 'phone', before: null, after: '(646) 555-0142' }],
      },
      { kind: 'added', list: 'contacts', entry: { name: 'Mike' } },
      { kind: 'removed', list: 'contacts', entry: { name: 'Rosa' } },
      {
        kind: 'fields',
        fields: [
          { field: 'pets', before: 'A cat', after: null },
          { field: 'mediaWish', before: null, after: false },
        ],
      },
    ]);
  });

  it('says when people are called in another order, and not when someone new stands between them', () => {
    const [elena, rosa, mike] = [contact('Elena'), contact('Rosa'), contact('Mike')];
    expect(planChanges({ ...blank, contacts: [elena, rosa] }, { ...blank, contacts: [rosa, elena] })).toMatchObject([
      { kind: 'moved', entries: [{ name: 'Rosa' }, { name: 'Elena' }] },
    ]);
    expect(
      planChanges({ ...blank, contacts: [elena, rosa] }, { ...blank, contacts: [elena, mike, rosa] }),
    ).toMatchObject([{ kind: 'added' }]);
  });
});
