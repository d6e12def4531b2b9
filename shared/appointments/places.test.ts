import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isZone } from '../basics/dates-in-words.ts';
import { findShippedPlaces, isShippedLine, placeLine, shippedPlaces } from './places.ts';

const file = readFileSync(new URL('../../resources/places.json', import.meta.url), 'utf8');
const digitsIn = (text: string): string => text.replace(/\D/g, '');

describe('the places that ship', () => {
  it('never name the tip line or an address for email', () => {
    for (const place of shippedPlaces) {
      const digits = digitsIn(JSON.stringify({ ...place, id: '', source: '', sourceDate: '' }));
      expect(digits, place.id).not.toContain('8663472423');
    }
    expect(digitsIn(file)).not.toContain('8663472423');
    expect(file).not.toContain('@');
    expect(file.toLowerCase()).not.toMatch(/outreach|dhs-?2-?ice/);
  });

  it('each have a source, its date, whether they were verified, an address and a zone', () => {
    expect(shippedPlaces.length).toBeGreaterThan(130);
    expect(new Set(shippedPlaces.map((place) => place.id)).size).toBe(shippedPlaces.length);
    for (const place of shippedPlaces) {
      expect(place.source, place.id).toMatch(/^https:\/\/www\.ice\.gov\//);
      expect(place.sourceDate, place.id).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(typeof place.verified, place.id).toBe('boolean');
      expect(place.zip, place.id).toMatch(/^\d{5}(-\d{4})?$/);
      expect(isZone(place.zone), place.id).toBe(true);
    }
  });

  it('call no check-in place verified, since each was read on one undated page', () => {
    expect(shippedPlaces.filter((place) => place.kind === 'checkIn' && place.verified)).toEqual([]);
  });
});

describe('looking for a place', () => {
  it('finds by the beginnings of any of its words, check-in places before offices', () => {
    const [first, ...others] = findShippedPlaces('newark', 10);
    expect(first).toMatchObject({ id: 'ice-checkin/newark-nj', zone: 'America/New_York' });
    expect(others.map((place) => place.kind)).toContain('fieldOffice');
    expect(findShippedPlaces('970 broad', 10).map((place) => place.id)).toContain('ice-checkin/newark-nj');
  });

  it('finds nothing for nothing', () => {
    expect(findShippedPlaces('  ', 10)).toEqual([]);
    expect(findShippedPlaces('zzzz', 10)).toEqual([]);
  });

  it('tells a shipped line from one that someone changed', () => {
    const [newark] = findShippedPlaces('newark', 1);
    if (newark === undefined) throw new Error('no place');
    expect(isShippedLine(newark.id, placeLine(newark))).toBe(true);
    expect(isShippedLine(newark.id, `${placeLine(newark)} for Ana`)).toBe(false);
    expect(isShippedLine(null, placeLine(newark))).toBe(false);
  });
});
