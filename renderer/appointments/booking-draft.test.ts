import { describe, expect, it } from 'vitest';
import { appointmentInput } from '../../shared/appointments/appointments.ts';
import {
  blankDraft,
  inputOf,
  missingFields,
  readinessOfDraft,
  withWhen,
  withWishes,
  type BookingDraft,
} from './booking-draft.ts';

const filled = (changes: Partial<BookingDraft> = {}): BookingDraft => ({
  ...blankDraft({ date: '2026-12-08', startTime: '09:15' }),
  people: [{ id: '01a20ba9-f919-7335-adbc-5d8e6e8f1726', name: 'Ana' }],
  kind: 'ice-checkin',
  ...changes,
});

describe('a booking while it is typed', () => {
  it('begins on the day and at the time that were clicked', () => {
    expect(blankDraft({ date: '2026-12-08', startTime: '09:15' })).toMatchObject({
      dateState: 'fixed',
      date: '2026-12-08',
      startTime: '09:15',
    });
  });

  it('names what is missing in the order of the panel', () => {
    expect(missingFields(blankDraft())).toEqual(['personIds', 'kind', 'date']);
    expect(missingFields(filled())).toEqual([]);
    expect(missingFields(filled({ kind: 'other' }))).toEqual(['kindWords']);
    expect(missingFields(filled({ dateState: 'window' }))).toEqual(['windowEnd']);
    expect(missingFields(filled({ arriveByTime: '09:30' }))).toEqual(['arriveByTime']);
    expect(missingFields(filled({ dateState: 'unknown', date: null, arriveByTime: '09:30' }))).toEqual([]);
  });

  it('becomes what the contract takes, without what its date does not allow', () => {
    const input = appointmentInput.parse(inputOf(filled({ dateState: 'window', windowEnd: '2026-12-10', room: '  ' })));
    expect(input).toMatchObject({
      date: '2026-12-08',
      windowEnd: '2026-12-10',
      startTime: null,
      room: null,
      kindWords: null,
    });
    expect(input).not.toHaveProperty('zone');
    expect(
      appointmentInput.parse(inputOf(filled({ zone: 'America/Denver', kind: 'other', kindWords: 'Passport' }))),
    ).toMatchObject({
      zone: 'America/Denver',
      kind: 'other',
      kindWords: 'Passport',
    });
  });

  it('shows its readiness as names are added', () => {
    expect(readinessOfDraft(filled())).toMatchObject({ missingRoles: ['lead'], more: 1 });
    const deb = { volunteerId: 'deb', name: 'Deb', languages: ['es'], role: 'lead', answer: 'yes' } as const;
    expect(readinessOfDraft(filled({ crew: [deb], minimumCrew: 1 }))).toMatchObject({ state: 'ready' });
  });

  it('is no longer verified when the day changes', () => {
    const verified = filled({ dateVerifiedOn: '2026-12-01' });
    expect(withWhen(verified, { date: '2026-12-09' }).dateVerifiedOn).toBeNull();
    expect(withWhen(verified, { date: '2026-12-08' }).dateVerifiedOn).toBe('2026-12-01');
  });

  it('takes the crew’s size and language from the person until someone chooses', () => {
    const wishes = { companionWish: 'one', languages: ['quc', 'es'], interpreterNeeded: true } as const;
    expect(withWishes(filled(), wishes)).toMatchObject({ minimumCrew: 1, maximumCrew: 1, neededLanguages: ['quc'] });
    expect(withWishes(filled({ needsTouched: true }), wishes)).toMatchObject({ minimumCrew: 2, neededLanguages: [] });
    expect(withWishes(filled(), { ...wishes, interpreterNeeded: null }).neededLanguages).toEqual([]);
  });
});
