import { describe, expect, it } from 'vitest';
import { canonicalNote, saysNothing, stampToInstant, type SealedContent } from './encounters-rules.ts';

const note: SealedContent = {
  id: 'n1',
  appointmentId: 'a1',
  observerId: 'u1',
  observerName: 'Deb',
  zone: 'America/New_York',
  arrivedAt: '2026-12-08T13:50:00.000Z',
  calledInAt: '2026-12-08T14:20:00.000Z',
  outAt: '2026-12-08T15:05:00.000Z',
  letIn: 'One companion',
  interpreter: 'By telephone',
  officers: [{ name: 'Brandt', badge: '4411', agency: 'ERO', vehicle: 'Grey van' }],
  papers: { shown: 'I-220B', given: 'Sheet', taken: 'Copy', signed: 'Sheet' },
  propertyTaken: 'Telephone',
  rightsConcerns: ['interpreterMissing'],
  rightsWords: 'Twenty minutes late',
  outcome: 'newDate',
  outcomeWords: 'In six months',
  nextDate: '2027-06-08',
  nextTime: '08:30',
  followUps: 'Tell the attorney',
  entries: [
    { id: 'e1', at: '2026-12-08T14:20:00.000Z', source: 'saw', text: 'Called in' },
    { id: 'e2', at: '2026-12-08T14:31:00.000Z', source: 'told', text: 'New date' },
  ],
  sealedAt: '2026-12-08T16:00:00.000Z',
};

type Leaf = { path: string; note: SealedContent };

/** The note once for every value in it, however deep, with that value changed. */
const withEachValueChanged = (value: unknown, path: string, rebuild: (changed: unknown) => unknown): Leaf[] => {
  if (Array.isArray(value)) {
    const reversed =
      value.length > 1 ? [{ path: `${path} reversed`, note: rebuild(value.toReversed()) as SealedContent }] : [];
    const shorter = { path: `${path} shorter`, note: rebuild(value.slice(1)) as SealedContent };
    const inside = value.flatMap((item, index) =>
      withEachValueChanged(item, `${path}.${index}`, (changed) => rebuild(value.with(index, changed))),
    );
    return [...reversed, shorter, ...inside];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      withEachValueChanged(item, `${path}.${key}`, (changed) => rebuild({ ...value, [key]: changed })),
    );
  }
  return [
    { path, note: rebuild(`${String(value)}x`) as SealedContent },
    { path: `${path} emptied`, note: rebuild(null) as SealedContent },
  ];
};

describe('the canonical form of a note', () => {
  it('differs when any value of the note or of an entry differs, is missing or is elsewhere', () => {
    const changed = withEachValueChanged(note, 'note', (whole) => whole);
    expect(changed.length).toBeGreaterThan(60);
    const forms = new Map(changed.map((one) => [canonicalNote(one.note), one.path]));
    expect(forms.get(canonicalNote(note))).toBeUndefined();
    expect(forms.size).toBe(changed.length);
  });

  it('does not depend on the order of properties', () => {
    const shuffled = Object.fromEntries(Object.entries(note).toReversed()) as unknown as SealedContent;
    expect(canonicalNote(shuffled)).toBe(canonicalNote(note));
  });
});

describe('a written time', () => {
  const on = { zone: 'America/New_York', date: '2026-12-08' };

  it('means the clock of the note’s zone', () => {
    expect(stampToInstant('09:42', on)).toBe('2026-12-08T14:42:00.000Z');
    expect(stampToInstant('2026-07-01T09:42:10', on)).toBe('2026-07-01T13:42:10.000Z');
    expect(stampToInstant('2026-12-08T14:42:10Z', on)).toBe('2026-12-08T14:42:10.000Z');
    expect(stampToInstant('09:42', { zone: 'America/Phoenix', date: '2026-12-08' })).toBe('2026-12-08T16:42:00.000Z');
  });

  it('moves past an hour that the clocks skip and takes the first of two that they repeat', () => {
    expect(stampToInstant('02:30', { zone: on.zone, date: '2026-03-08' })).toBe('2026-03-08T07:30:00.000Z');
    expect(stampToInstant('01:30', { zone: on.zone, date: '2026-11-01' })).toBe('2026-11-01T05:30:00.000Z');
  });
});

describe('a note that says nothing', () => {
  const blank: SealedContent = {
    ...note,
    arrivedAt: null,
    calledInAt: null,
    outAt: null,
    letIn: null,
    interpreter: null,
    officers: [],
    papers: { shown: null, given: null, taken: null, signed: null },
    propertyTaken: null,
    rightsConcerns: [],
    rightsWords: null,
    outcome: null,
    outcomeWords: null,
    nextDate: null,
    nextTime: null,
    followUps: null,
    entries: [],
  };

  it('is one without a single field or entry', () => {
    expect(saysNothing(blank)).toBe(true);
    expect(saysNothing({ ...blank, entries: note.entries })).toBe(false);
    expect(saysNothing({ ...blank, papers: { ...blank.papers, taken: 'Copy' } })).toBe(false);
    expect(saysNothing({ ...blank, outAt: note.outAt })).toBe(false);
  });
});
