import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isZone } from '../basics/dates-in-words.ts';
import { line } from '../contract/fields.ts';
import { entryKinds, entryStatuses, phoneUses, usStates } from './choices.ts';
import { entryLine, isShippedLine, shippedEntries, shippedEntry, type ShippedEntry } from './shipped.ts';

const everShipped = readFileSync(new URL('../../tests/fixtures/directory-ids.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((id) => id !== '');

const filled = line(1000).min(1);

const shape = z.strictObject({
  id: z.string().regex(/^(?:ice-checkin|ice-office|court|facility|help)\/[a-z0-9-]+$/),
  kind: z.enum(entryKinds),
  name: filled,
  address: filled.nullable(),
  states: z.array(z.enum(usStates)),
  zone: z.string().refine(isZone).nullable(),
  phones: z.array(z.strictObject({ number: filled, use: z.enum(phoneUses) })),
  hours: filled.nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)),
  url: z.url({ protocol: /^https$/ }).nullable(),
  covers: filled.nullable(),
  instructions: filled.nullable(),
  status: z.enum(entryStatuses),
  verified: z.boolean(),
  source: filled,
  sourceEs: filled.nullable(),
  sourceDate: z
    .string()
    .regex(/^20\d\d(?:-\d\d(?:-\d\d)?)?$/)
    .nullable(),
  note: z.strictObject({ en: filled, es: filled }).nullable(),
});

const entry = (id: string): ShippedEntry => {
  const found = shippedEntry(id);
  if (found === undefined) throw new Error(`${id} does not ship`);
  return found;
};
const ofKind = (kind: ShippedEntry['kind']) => shippedEntries.filter((one) => one.kind === kind);

describe('what ships of the directory', () => {
  it('has one shape, each record with a source, its date, a status and whether it was verified', () => {
    for (const one of shippedEntries) expect(shape.safeParse(one).error, one.id).toBeUndefined();
    expect(new Set(shippedEntries.map(({ id }) => id)).size).toBe(shippedEntries.length);
  });

  it('keeps every id that ever shipped, since records hold them', () => {
    const ids = new Set(shippedEntries.map(({ id }) => id));
    expect(everShipped.filter((id) => !ids.has(id))).toEqual([]);
    expect(
      [...ids].filter((id) => !everShipped.includes(id)),
      'add these to the fixture',
    ).toEqual([]);
  });

  it('has places with an address, its state in it, and a zone', () => {
    const places = shippedEntries.filter(({ kind }) => ['checkIn', 'court', 'fieldOffice', 'facility'].includes(kind));
    expect(places.length).toBeGreaterThan(350);
    const without = places.filter(({ address }) => address === null).map(({ id }) => id);
    expect(without).toEqual(['court/concord-immigration-court', 'facility/naval-station-guantanamo-bay']);
    for (const { id, address, states, zone } of places) {
      expect(zone, id).not.toBeNull();
      if (address !== null) expect(address, id).toContain(` ${states[0]} `);
      expect(address ?? '', id).not.toMatch(/&|\*|\s\s/);
    }
  });

  it('never has an address for email: those of field offices are not for finding anyone', () => {
    const words = JSON.stringify(
      shippedEntries.map(({ name, ...one }) => ({ ...one, name: name.replace('@ line', '') })),
    );
    expect(words).not.toContain('@');
    expect(words.toLowerCase()).not.toContain('outreach');
  });

  it('keeps field offices and check-in places apart', () => {
    expect(ofKind('fieldOffice')).toHaveLength(25);
    expect(ofKind('checkIn')).toHaveLength(110);
    expect(ofKind('fieldOffice').every(({ id }) => id.startsWith('ice-office/'))).toBe(true);
    // Each was read on one undated page.
    expect(ofKind('checkIn').filter(({ verified }) => verified)).toEqual([]);
  });

  it('has numbers of its own only: none is listed twice for one entry', () => {
    for (const { id, phones } of shippedEntries) {
      expect(new Set(phones.map(({ number }) => number.replaceAll(/\D/gu, ''))).size, id).toBe(phones.length);
    }
  });

  it('says nothing of a source that a reader cannot look up', () => {
    for (const { id, source } of shippedEntries) expect(source, id).not.toMatch(/stored|rapidresponsesection/i);
  });
});

describe('corrections to what was collected', () => {
  it('Dallas has the number of the field-office listing beside that of the check-in page', () => {
    expect(entry('ice-office/dallas').phones).toEqual([
      { number: '(214) 424-7800', use: 'checkInPage' },
      { number: '(972) 367-2200', use: 'fieldOfficeListing' },
    ]);
  });

  it.each([
    'detroit',
    'el-paso',
    'harlingen',
    'los-angeles',
    'newark',
    'phoenix',
    'salt-lake-city',
    'san-antonio',
    'san-francisco',
    'seattle',
  ])('the number of %s is confirmed by a second reading', (office) => {
    expect(entry(`ice-office/${office}`)).toMatchObject({
      verified: true,
      status: 'current',
      sourceDate: '2026-07-07',
    });
  });

  it('Houston is not verified', () => {
    expect(entry('ice-office/houston')).toMatchObject({ verified: false, status: 'unverified' });
  });

  it('100 Montgomery in San Francisco takes filings only, and Concord has no address', () => {
    expect(entry('court/san-francisco-immigration-court').status).toBe('filingsOnly');
    expect(entry('court/concord-immigration-court')).toMatchObject({ address: null, status: 'unverified' });
  });

  it('lines have the marks that were found', () => {
    expect(entry('help/rr-wa')).toMatchObject({ status: 'current', hours: 'Monday-Friday, 6 a.m.-6 p.m.' });
    expect(entry('help/orr-ncc').status).toBe('current');
    expect(entry('help/rr-hou')).toMatchObject({ status: 'unverified', sourceDate: '2018' });
    for (const id of ['rr-nakasec', 'rr-co', 'rr-fl']) expect(entry(`help/${id}`).status, id).toBe('unverified');
    for (const id of ['gt-line', 'sv-line', 'rise-up-may1', 'nilc-rights-card']) {
      expect(shippedEntry(`help/${id}`), id).toBeUndefined();
    }
  });

  it.each([
    ['northwest-ice-processing-center-nwipc', 'Tacoma, WA'],
    ['otay-mesa-detention-center', 'San Diego, CA'],
    ['otero-county-processing-center', 'Chaparral, NM'],
    ['northeast-ohio-correctional-center', 'Youngstown, OH'],
    ['nevada-southern-detention-center', 'Pahrump, NV'],
    ['north-lake-processing-center', 'Baldwin, MI'],
  ])('%s has its own address again, and is to be verified', (id, place) => {
    expect(entry(`facility/${id}`).address).toContain(place);
    expect(entry(`facility/${id}`).status).toBe('unverified');
  });
});

describe('an entry as one line', () => {
  it('is told from one that someone changed', () => {
    const newark = entry('ice-checkin/newark-nj');
    expect(entryLine(newark)).toBe('ICE check-in, Newark, NJ: 970 Broad Street, 11th Floor, Newark, NJ 07102');
    expect(isShippedLine(newark.id, entryLine(newark))).toBe(true);
    expect(isShippedLine(newark.id, `${entryLine(newark)} for Ana`)).toBe(false);
    expect(isShippedLine(null, entryLine(newark))).toBe(false);
    expect(isShippedLine('court/nowhere', entryLine(newark))).toBe(false);
  });
});
