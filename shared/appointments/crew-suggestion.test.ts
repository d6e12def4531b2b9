import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestCrew, type Candidate, type CrewNeed } from './crew-suggestion.ts';

const candidate = (name: string, changes: Partial<Candidate> = {}): Candidate => ({
  volunteerId: name,
  name,
  languages: ['en'],
  clearedRoles: [],
  availability: [],
  daysAway: [],
  seatsInCar: null,
  pledgeSignedOn: '2026-01-10',
  accessExpiresOn: null,
  timesWithPerson: 0,
  bookedThatDay: [],
  recently: 0,
  lastAskedOn: null,
  ...changes,
});
const need = (changes: Partial<CrewNeed> = {}): CrewNeed => ({
  date: '2026-12-08',
  startTime: '09:15',
  languages: ['es'],
  roles: ['lead'],
  ...changes,
});
const order = (candidates: Candidate[], changes: Partial<CrewNeed> = {}): string[] =>
  suggestCrew(need(changes), candidates).map((suggestion) => suggestion.name);

describe('the suggested crew', () => {
  it('puts first who is cleared for the missing role and speaks the language, and says why', () => {
    const [first] = suggestCrew(need(), [
      candidate('Moss'),
      candidate('Deb', {
        languages: ['en', 'es-MX'],
        clearedRoles: ['companion', 'lead'],
        timesWithPerson: 2,
        availability: [{ weekday: 2, part: 'morning' }],
      }),
      candidate('Sam', { clearedRoles: ['lead'] }),
    ]);
    expect(first).toEqual({
      volunteerId: 'Deb',
      name: 'Deb',
      role: 'lead',
      reasons: [
        { code: 'clearedFor', role: 'lead' },
        { code: 'speaks', language: 'es' },
        { code: 'knowsPerson', count: 2 },
        { code: 'usuallyFree' },
        { code: 'neverAsked' },
      ],
      warnings: [],
    });
  });

  it('warns of someone who is booked that day, cannot come then, or lacks pledge or access', () => {
    const [only] = suggestCrew(need(), [
      candidate('Deb', {
        clearedRoles: ['lead'],
        bookedThatDay: ['10:30'],
        daysAway: [{ from: '2026-12-01', to: '2026-12-08' }],
        availability: [{ weekday: 2, part: 'evening' }],
        pledgeSignedOn: null,
        accessExpiresOn: '2026-12-07',
      }),
    ]);
    expect(only?.warnings).toEqual([
      { code: 'bookedThatDay', time: '10:30' },
      { code: 'away', until: '2026-12-08' },
      { code: 'notUsuallyFree' },
      { code: 'noPledge' },
      { code: 'accessExpired' },
    ]);
    expect(order([candidate('Busy', { clearedRoles: ['lead'], bookedThatDay: [null] }), candidate('Free')])).toEqual([
      'Free',
      'Busy',
    ]);
  });

  it('asks someone who is away on that day last, and says so on no other day', () => {
    const away = candidate('Deb', { clearedRoles: ['lead'], daysAway: [{ from: '2026-12-08', to: '2026-12-10' }] });
    const warnings = (date: string | null) => suggestCrew(need({ date }), [away])[0]?.warnings.map(({ code }) => code);
    expect(order([away, candidate('Free')])).toEqual(['Free', 'Deb']);
    expect(['2026-12-07', '2026-12-08', '2026-12-10', '2026-12-11', null].map(warnings)).toEqual([
      [],
      ['away'],
      ['away'],
      [],
      [],
    ]);
  });

  it('shares the work: among equals the one who went less often comes first', () => {
    expect(
      order([candidate('Ada', { recently: 3 }), candidate('Bo', { recently: 0 }), candidate('Cy', { recently: 1 })]),
    ).toEqual(['Bo', 'Cy', 'Ada']);
  });

  it('asks first, among equals, who was never asked or longest ago, and says when and how often', () => {
    const ada = candidate('Ada', { lastAskedOn: '2026-12-01' });
    const bo = candidate('Bo', { lastAskedOn: '2026-10-01', recently: 1 });
    const cy = candidate('Cy', { lastAskedOn: '2026-11-03' });
    const di = candidate('Di');
    expect(order([ada, bo, cy, di])).toEqual(['Di', 'Cy', 'Ada', 'Bo']);
    const reasons = suggestCrew(need(), [ada, bo, di]).map((one) => one.reasons);
    expect(reasons).toEqual([
      [{ code: 'neverAsked' }],
      [{ code: 'lastAsked', on: '2026-12-01' }],
      [
        { code: 'recently', count: 1 },
        { code: 'lastAsked', on: '2026-10-01' },
      ],
    ]);
    expect(order([candidate('Fit', { clearedRoles: ['lead'], lastAskedOn: '2026-12-01' }), di])).toEqual(['Fit', 'Di']);
  });

  it('knows the weekday from the date and asks for a companion when no role is open', () => {
    const sunday = [{ weekday: 0, part: 'morning' as const }];
    const [onSunday] = suggestCrew(need({ date: '2026-12-13', roles: [] }), [
      candidate('Ada', { availability: sunday }),
    ]);
    expect(onSunday).toMatchObject({ role: 'companion', reasons: [{ code: 'usuallyFree' }, { code: 'neverAsked' }] });
    const [noDate] = suggestCrew(need({ date: null }), [candidate('Ada', { availability: sunday })]);
    expect(noDate).toMatchObject({ reasons: [{ code: 'neverAsked' }], warnings: [] });
  });

  it('leaves no one out and does not depend on the order in which people are in the list', () => {
    const people = fc.uniqueArray(
      fc.record({
        volunteerId: fc.uuid(),
        name: fc.constantFrom('Ada', 'Bo', 'Cy', 'Di'),
        languages: fc.subarray(['en', 'es', 'ht']),
        clearedRoles: fc.subarray(['lead' as const, 'driver' as const, 'interpreter' as const]),
        availability: fc.array(
          fc.record({
            weekday: fc.integer({ min: 0, max: 6 }),
            part: fc.constantFrom('morning' as const, 'evening' as const),
          }),
        ),
        daysAway: fc.constantFrom([], [{ from: '2026-12-01', to: '2026-12-31' }]),
        seatsInCar: fc.constantFrom(null, 0, 4),
        pledgeSignedOn: fc.constantFrom(null, '2026-01-01'),
        accessExpiresOn: fc.constantFrom(null, '2026-12-01'),
        timesWithPerson: fc.nat(3),
        bookedThatDay: fc.array(fc.constantFrom(null, '09:00'), { maxLength: 2 }),
        recently: fc.nat(9),
        lastAskedOn: fc.constantFrom(null, '2026-11-03', '2026-12-01'),
      }),
      { selector: (one) => one.name },
    );
    fc.assert(
      fc.property(people, (candidates) => {
        const found = suggestCrew(need({ roles: ['lead', 'driver'] }), candidates);
        expect(found.map((one) => one.volunteerId).toSorted()).toEqual(
          candidates.map((one) => one.volunteerId).toSorted(),
        );
        expect(suggestCrew(need({ roles: ['lead', 'driver'] }), candidates.toReversed())).toEqual(found);
      }),
    );
  });
});
