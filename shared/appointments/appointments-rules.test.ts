import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrewRole, crewRoles } from '../team/crew-roles.ts';
import { createTranslator } from '../words.ts';
import {
  appointmentStatuses,
  crewSizeFor,
  dateCheckOf,
  dateStates,
  isOpen,
  misfitOfDate,
  readinessOf,
  speaks,
  tidyDate,
  type CrewNeeds,
  type CrewPart,
  type DatedAppointment,
} from './appointments-rules.ts';
import { readinessWords } from './appointments-words.ts';
import { type CrewAnswer, crewAnswers } from './crew.ts';

const needs = (changes: Partial<CrewNeeds> = {}): CrewNeeds => ({
  minimumCrew: 2,
  maximumCrew: null,
  neededRoles: ['lead'],
  neededLanguages: [],
  ...changes,
});
const member = (role: CrewRole, answer: CrewAnswer = 'yes', languages: string[] = ['en']): CrewPart => ({
  role,
  answer,
  languages,
});
const words = (changes: Partial<CrewNeeds>, crew: CrewPart[], language: 'en' | 'es' = 'en'): string =>
  readinessWords(readinessOf('planned', needs(changes), crew), createTranslator(language), language);
const english = createTranslator('en');
const spanish = createTranslator('es');
/** Phrases as one line by itself. */
const line = (...phrases: string[]): string => {
  const whole = phrases.join(' · ');
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
};
const needsLead = english('appointments.readiness.needs.lead');
const ready = line(english('appointments.readiness.ready'));

describe('the readiness of a crew', () => {
  it('says what is missing in the order in which it is fixed', () => {
    expect(words({}, [])).toBe(line(needsLead, english('appointments.readiness.more', { count: 1 })));
    expect(words({}, [member('companion')])).toBe(line(needsLead));
    expect(words({}, [member('lead')])).toBe(line(english('appointments.readiness.needsMore', { count: 1 })));
    expect(words({ minimumCrew: 4 }, [member('lead')])).toBe(
      line(english('appointments.readiness.needsMore', { count: 3 })),
    );
    expect(words({}, [member('lead'), member('companion')])).toBe(ready);
    expect(words({ neededLanguages: ['es'] }, [member('lead'), member('companion')])).toBe(
      line(english('appointments.readiness.language', { language: 'Spanish' })),
    );
    expect(words({ neededLanguages: ['es'] }, [member('lead', 'yes', ['es-MX']), member('companion')])).toBe(ready);
  });

  it('counts only those who said yes, and says how many were asked', () => {
    expect(words({}, [member('lead', 'asked'), member('companion', 'maybe'), member('driver', 'no')])).toBe(
      line(
        needsLead,
        english('appointments.readiness.more', { count: 1 }),
        english('appointments.readiness.waiting', { count: 2 }),
      ),
    );
  });

  it('says when more come than the person wishes', () => {
    expect(words({ minimumCrew: 1, maximumCrew: 1 }, [member('lead'), member('companion')])).toBe(
      line(ready, english('appointments.readiness.over', { count: 1 })),
    );
  });

  it('asks for no one where the person wants no one, and when all is over', () => {
    expect(words({ minimumCrew: 0, neededRoles: ['lead'] }, [])).toBe(
      line(english('appointments.readiness.notNeeded')),
    );
    for (const status of appointmentStatuses) {
      if (!isOpen(status)) expect(readinessOf(status, needs(), []).state).toBe('closed');
    }
  });

  it('is worded in Spanish', () => {
    expect(words({}, [], 'es')).toBe('Falta responsable · falta 1 persona más');
    expect(words({ minimumCrew: 3 }, [], 'es')).toBe('Falta responsable · faltan 2 personas más');
    expect(words({}, [member('lead'), member('companion')], 'es')).toBe(line(spanish('appointments.readiness.ready')));
  });

  it('is ready exactly when nothing is missing, and filling what it names makes it ready', () => {
    const part = fc.record({
      role: fc.constantFrom(...crewRoles),
      answer: fc.constantFrom(...crewAnswers),
      languages: fc.subarray(['en', 'es', 'ht', 'quc']),
    });
    const wanted = fc.record({
      minimumCrew: fc.integer({ min: 1, max: 8 }),
      maximumCrew: fc.constant(null),
      neededRoles: fc.subarray([...crewRoles]),
      neededLanguages: fc.subarray(['es', 'ht']),
    });
    fc.assert(
      fc.property(wanted, fc.array(part, { maxLength: 8 }), (want, crew) => {
        const found = readinessOf('planned', want, crew);
        const lacks = found.missingRoles.length + found.more + found.missingLanguages.length;
        expect(found.state).toBe(lacks === 0 ? 'ready' : 'missing');
        const all = [...want.neededLanguages];
        const added: CrewPart[] = [
          ...found.missingRoles.map((role) => member(role, 'yes', all)),
          ...Array.from({ length: Math.max(found.more, found.missingLanguages.length > 0 ? 1 : 0) }, () =>
            member('companion', 'yes', all),
          ),
        ];
        expect(readinessOf('planned', want, [...crew, ...added]).state).toBe('ready');
      }),
    );
  });
});

describe('languages', () => {
  it('match by their main tag, or by name in any spelling', () => {
    expect(speaks(['es-MX'], 'es')).toBe(true);
    expect(speaks(['es'], 'es-GT')).toBe(true);
    expect(speaks(['K’iche’'], "k'iche'")).toBe(true);
    expect(speaks(['en'], 'es')).toBe(false);
    expect(speaks([], 'es')).toBe(false);
  });
});

describe('a wish for companions', () => {
  it('becomes the size of the crew', () => {
    expect(crewSizeFor('one')).toEqual({ minimumCrew: 1, maximumCrew: 1 });
    expect(crewSizeFor('few')).toEqual({ minimumCrew: 2, maximumCrew: 4 });
    expect(crewSizeFor('group').minimumCrew).toBeGreaterThan(3);
    expect(crewSizeFor('unknown')).toEqual({ minimumCrew: 2, maximumCrew: null });
  });
});

describe('the date', () => {
  const today = '2026-12-01';
  const dated = (changes: Partial<DatedAppointment> = {}): DatedAppointment => ({
    status: 'planned',
    dateState: 'fixed',
    date: '2026-12-08',
    windowEnd: null,
    dateVerifiedOn: null,
    ...changes,
  });

  it('is to be verified within two weeks of the day, and again if that was long ago', () => {
    expect(dateCheckOf(dated(), today)).toBe('due');
    expect(dateCheckOf(dated({ date: '2026-12-15' }), today)).toBe('due');
    expect(dateCheckOf(dated({ date: '2026-12-16' }), today)).toBe('unverified');
    expect(dateCheckOf(dated({ dateVerifiedOn: '2026-11-20' }), today)).toBe('fine');
    expect(dateCheckOf(dated({ dateVerifiedOn: '2026-10-01' }), today)).toBe('again');
    expect(dateCheckOf(dated({ date: '2027-03-01', dateVerifiedOn: '2026-10-01' }), today)).toBe('fine');
  });

  it('needs no look when the day is past, unknown, or the appointment is over', () => {
    expect(dateCheckOf(dated({ date: '2026-11-30' }), today)).toBe('fine');
    expect(dateCheckOf(dated({ date: '2026-11-30', windowEnd: '2026-12-02' }), today)).toBe('due');
    expect(dateCheckOf(dated({ date: null, dateState: 'unknown' }), today)).toBe('fine');
    expect(dateCheckOf(dated({ status: 'cancelled' }), today)).toBe('fine');
  });

  it('names the field that does not fit its state', () => {
    const parts = {
      dateState: 'fixed' as const,
      date: '2026-12-08',
      windowEnd: null,
      startTime: '09:15',
      arriveByTime: '08:45',
    };
    expect(misfitOfDate(parts)).toBeNull();
    expect(misfitOfDate({ ...parts, date: null })).toBe('date');
    expect(misfitOfDate({ ...parts, dateState: 'window' })).toBe('windowEnd');
    expect(misfitOfDate({ ...parts, dateState: 'window', windowEnd: '2026-12-01' })).toBe('windowEnd');
    expect(misfitOfDate({ ...parts, arriveByTime: '09:30' })).toBe('arriveByTime');
    expect(misfitOfDate({ ...parts, dateState: 'unknown', date: null })).toBeNull();
  });

  it('keeps nothing that its state does not allow', () => {
    const parts = { date: '2026-12-08', windowEnd: '2026-12-10', startTime: '09:15', arriveByTime: '08:45' };
    const kept = dateStates.map(
      (dateState) => Object.values(tidyDate({ dateState, ...parts })).filter((value) => value !== null).length - 1,
    );
    expect(kept).toEqual([3, 2, 0]);
  });
});
