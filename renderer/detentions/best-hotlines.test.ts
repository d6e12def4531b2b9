import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/directory/directory.ts';
import { bestHotlines } from './best-hotlines.ts';

const entry = (id: string, more: Partial<Entry> = {}): Entry =>
  // as: the rest of an entry plays no part
  ({
    id,
    origin: 'shipped',
    status: 'current',
    languages: ['en'],
    phones: [{ number: '404-555-0143', use: 'main' }],
    ...more,
  }) as Entry;

const idsOf = (entries: readonly Entry[], languages: readonly string[] = []) =>
  bestHotlines(entries, languages).map(({ id }) => id);

describe('the hotlines that are offered first', () => {
  it('are the team’s own, then those in the person’s language, as they come otherwise', () => {
    const entries = [
      entry('english'),
      entry('spanish', { languages: ['es', 'en'] }),
      entry('own', { origin: 'own' }),
      entry('many', { languages: ['mul'] }),
    ];
    expect(idsOf(entries, ['es-MX'])).toEqual(['own', 'spanish', 'many']);
    expect(idsOf(entries)).toEqual(['own', 'english', 'spanish']);
  });

  it('have a number, and are not closed', () => {
    expect(idsOf([entry('closed', { status: 'closed' }), entry('site', { phones: [] })])).toEqual([]);
  });
});
