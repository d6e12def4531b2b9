import { expect, it } from 'vitest';
import type { Volunteer } from '../../shared/team/team.ts';
import { changedOf, firstDraft, rebased } from './volunteer-drafts.ts';

const stored: Volunteer = {
  id: '01a20ba9-f919-7335-adbc-5d8e6e8f1726',
  name: 'Deb',
  phone: '555-0101',
  signal: null,
  email: null,
  languages: ['es'],
  clearedRoles: ['lead'],
  pledgeSignedOn: null,
  trainedOn: null,
  seatsInCar: 4,
  availability: [],
  daysAway: [],
  accessExpiresOn: null,
  note: null,
  active: true,
  updatedAt: '2026-12-01T10:00:00.000Z',
};

it('sends only what was changed, and of a new volunteer only what was typed', () => {
  const draft = firstDraft(stored);
  expect(changedOf(draft)).toEqual({});
  expect(changedOf({ ...draft, values: { ...draft.values, seatsInCar: null } })).toEqual({ seatsInCar: null });
  const fresh = firstDraft(null);
  expect(changedOf({ ...fresh, values: { ...fresh.values, name: 'Sol' } })).toEqual({ name: 'Sol' });
});

it('puts what was typed over what someone else stored meanwhile', () => {
  const first = firstDraft(stored);
  const typed = { ...first, values: { ...first.values, phone: '555-0199' } };
  const now = { ...stored, name: 'Deborah', phone: '555-0102', updatedAt: '2026-12-02T10:00:00.000Z' };
  const next = rebased(typed, now);
  expect(next.values).toMatchObject({ name: 'Deborah', phone: '555-0199' });
  expect(next.updatedAt).toBe(now.updatedAt);
  expect(changedOf(next)).toEqual({ phone: '555-0199' });
});
