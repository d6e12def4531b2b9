import { describe, expect, it } from 'vitest';
import {
  addEntry,
  blankContent,
  blankOfficer,
  changeBetween,
  editEntry,
  isBlank,
  putBackEntry,
  removeEntry,
  stampLine,
  withClock,
  type DraftContent,
} from './draft-content.ts';

const at = (minute: number): string => `2026-12-08T14:${String(minute).padStart(2, '0')}:10.000Z`;
const entry = (id: string, minute: number, text = id) => ({ id, at: at(minute), source: 'saw' as const, text });
const ids = (content: DraftContent): string[] => content.entries.map(({ id }) => id);

describe('stamping the input line', () => {
  it('moves its text into an entry of that time and source and empties it', () => {
    const typed = { ...blankContent, unsentText: ' Called in ' };
    const stamped = stampLine(typed, { id: 'a', at: at(42), source: 'heard' });
    expect(stamped.entries).toEqual([{ id: 'a', at: at(42), source: 'heard', text: 'Called in' }]);
    expect(stamped.unsentText).toBe('');
  });
});

describe('entries', () => {
  const three = [entry('a', 10), entry('b', 20), entry('c', 30)].reduce(addEntry, blankContent);

  it('are in order of time, also after a time was fixed', () => {
    expect(ids(addEntry(three, entry('d', 15)))).toEqual(['a', 'd', 'b', 'c']);
    expect(ids(editEntry(three, 'c', { at: at(5) }))).toEqual(['c', 'a', 'b']);
    expect(ids(addEntry(three, entry('d', 30)))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('carry the time of arrival along when a button stamped both', () => {
    const arrived = { ...three, arrivedAt: at(10), outAt: at(30) };
    expect(editEntry(arrived, 'a', { at: at(2) })).toMatchObject({ arrivedAt: at(2), outAt: at(30) });
    expect(editEntry(arrived, 'b', { at: at(2) })).toMatchObject({ arrivedAt: at(10), outAt: at(30) });
    expect(editEntry(arrived, 'a', { text: 'Arrived by car' })).toMatchObject({ arrivedAt: at(10) });
  });

  it('come back with their time of arrival when a removal is undone', () => {
    const arrived = { ...three, arrivedAt: at(10) };
    const without = removeEntry(arrived, 'a');
    expect([ids(without), without.arrivedAt]).toEqual([['b', 'c'], null]);
    expect(putBackEntry(without, arrived, 'a')).toEqual(arrived);
    expect(putBackEntry({ ...without, arrivedAt: at(12) }, arrived, 'a').arrivedAt).toBe(at(12));
    expect(putBackEntry(arrived, arrived, 'a')).toBe(arrived);
  });

  it('keep their day when only the clock is fixed', () => {
    expect(withClock('2026-12-09T04:30:00.000Z', '22:15', 'America/New_York')).toBe('2026-12-09T03:15:00.000Z');
  });
});

describe('what differs between two states of a draft', () => {
  it('is nothing for the same one', () => {
    expect(changeBetween(blankContent, { ...blankContent })).toBeNull();
  });

  it('is each changed field by its contract’s name, and no other', () => {
    const after: DraftContent = {
      ...blankContent,
      unsentText: 'They',
      entries: [entry('a', 10)],
      officers: [{ ...blankOfficer, key: 'k', name: 'Brandt', agency: 'ERO' }],
      papers: { ...blankContent.papers, taken: 'Copy' },
      rightsConcerns: ['pressedToSign'],
      nextDate: '2027-06-08',
    };
    expect(changeBetween(blankContent, after)).toEqual({
      unsentText: 'They',
      entries: [entry('a', 10)],
      officers: [{ name: 'Brandt', badge: null, agency: 'ERO', vehicle: null }],
      papers: { shown: null, given: null, taken: 'Copy', signed: null },
      rightsConcerns: ['pressedToSign'],
      nextDate: '2027-06-08',
    });
    expect(changeBetween(after, { ...after, nextDate: null, entries: [] })).toEqual({ nextDate: null, entries: [] });
  });
});

describe('a blank draft', () => {
  it('is one in which nothing but spaces was typed', () => {
    expect(isBlank({ ...blankContent, letIn: ' ', officers: [{ ...blankOfficer, key: 'k', badge: ' ' }] })).toBe(true);
    expect(isBlank({ ...blankContent, unsentText: 'They' })).toBe(false);
    expect(isBlank({ ...blankContent, nextDate: '2027-06-08' })).toBe(false);
    expect(isBlank(addEntry(blankContent, entry('a', 1, '')))).toBe(false);
  });
});
