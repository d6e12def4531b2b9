import { expect, it } from 'vitest';
import type { Entry } from '../../shared/directory/directory.ts';
import { changedOf, fieldOfPath, firstDraft, rebased } from './entry-drafts.ts';

const stored: Entry = {
  id: 'help/rr-hou',
  kind: 'hotline',
  name: 'Houston line',
  address: null,
  states: ['TX'],
  zone: 'America/Chicago',
  phones: [{ number: '555-0101', use: 'main' }],
  hours: null,
  languages: [],
  url: null,
  status: 'unverified',
  source: 'Public lists',
  sourceDate: '2018',
  verifiedOn: null,
  verifiedHow: null,
  whoMayEnter: null,
  idRules: null,
  phoneRules: null,
  rulesVerifiedOn: null,
  note: null,
  origin: 'shipped',
  verified: false,
  checkedOn: null,
  shippedChanged: false,
  linkOpens: false,
  covers: null,
  instructions: null,
  sourceEs: 'Listas públicas',
  remark: null,
  updatedAt: null,
};

it('sends only what was changed; a source known to the year stays as it is', () => {
  const draft = firstDraft(stored);
  expect(changedOf(draft)).toEqual({});
  expect(draft.values.sourceDate).toBeNull();
  const spanish = firstDraft(stored, { language: 'es' });
  expect(spanish.values.source).toBe('Listas públicas');
  expect(changedOf(spanish)).toEqual({});
  expect(changedOf({ ...draft, values: { ...draft.values, phones: [] } })).toEqual({ phones: [] });
});

it('of a new entry sends the kind that it began with', () => {
  expect(changedOf(firstDraft(null, { kind: 'facility' }))).toEqual({ kind: 'facility' });
});

it('puts what was typed over what someone else stored meanwhile', () => {
  const first = firstDraft(stored);
  const typed = { ...first, values: { ...first.values, hours: '24/7' } };
  const next = rebased(typed, { ...stored, note: 'call first', updatedAt: '2026-12-02T10:00:00.000Z' });
  expect(next.values).toMatchObject({ hours: '24/7', note: 'call first' });
  expect(changedOf(next)).toEqual({ hours: '24/7' });
});

it('knows the field of a number in a list', () => {
  expect(fieldOfPath('phones.0.number')).toBe('phones');
  expect(fieldOfPath('elsewhere')).toBeNull();
});
