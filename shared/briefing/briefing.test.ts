import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readinessOf } from '../appointments/appointments-rules.ts';
import { fold } from '../basics/names.ts';
import { createTranslator } from '../words.ts';
import { briefingText, type BriefingFacts } from './briefing.ts';
import { removedNumber, withoutIdentity } from './redaction.ts';

const needs = { minimumCrew: 3, maximumCrew: null, neededRoles: ['lead' as const], neededLanguages: ['es'] };

const facts = (changes: Partial<BriefingFacts> = {}): BriefingFacts => ({
  kind: 'ice-checkin-osup',
  kindWords: null,
  people: [
    {
      preferredName: 'Briseida Traoré',
      names: ['Briseida Traoré', 'Briseida De la Cruz Traoré'],
      aNumber: '091313151',
    },
  ],
  status: 'planned',
  dateState: 'fixed',
  date: '2026-12-08',
  windowEnd: null,
  startTime: '09:15',
  arriveByTime: '08:45',
  dateVerifiedOn: null,
  zone: 'America/New_York',
  teamZone: 'America/New_York',
  onCall: null,
  place: 'ICE check-in, Newark, NJ: 970 Broad Street, 11th Floor, Newark, NJ 07102',
  placeIsPublic: true,
  room: '1104',
  entrance: 'north door',
  idRules: 'photo ID for everybody',
  phoneRules: 'off inside',
  papersToBring: 'the I-220B and the letter',
  publicNote: 'Stroller access on the left.',
  briefing: null,
  meetingPoint: 'corner of Broad and Franklin, call 555-0142',
  meetingTime: '08:30',
  crew: [
    { name: 'Deb Ruiz', role: 'companion', answer: 'yes' },
    { name: 'Moss Adeyemi', role: 'driver', answer: 'asked' },
    { name: 'Sam Ortiz', role: 'companion', answer: 'no' },
  ],
  readiness: readinessOf('planned', needs, [{ role: 'companion', answer: 'yes', languages: ['en'] }]),
  ...changes,
});

const english = createTranslator('en');
const spanish = createTranslator('es');
const text = (changes: Partial<BriefingFacts> = {}): string => briefingText(facts(changes), english, 'en');

describe('a briefing', () => {
  it('says what the crew needs, in lines that a chat shows as they are', () => {
    const missing = [
      english('appointments.readiness.needs.lead'),
      english('appointments.readiness.more', { count: 1 }),
      english('appointments.readiness.language', { language: 'Spanish' }),
    ];
    expect(text()).toBe(
      [
        'ICE check-in, order of supervision (I-220B)',
        'When: Tuesday, December 8, 2026, 9:15 AM',
        english('briefing.unverified'),
        english('briefing.with', { initials: 'B.T.' }),
        english('briefing.arriveBy', { time: '8:45 AM' }),
        'Place: ICE check-in, Newark, NJ: 970 Broad Street, 11th Floor, Newark, NJ 07102',
        'Room: 1104',
        'Entrance: north door',
        'Meet: 8:30 AM, corner of Broad and Franklin, call 555-0142',
        english('briefing.crew', {
          crew: ['D.R. (companion)', english('briefing.crewMemberAsked', { initials: 'M.A.', role: 'driver' })].join(
            ', ',
          ),
        }),
        english('briefing.missing', { missing: missing.join(' · ') }),
        'ID at the door: photo ID for everybody',
        'Phones: off inside',
        english('briefing.bring', { papers: 'the I-220B and the letter', count: 1 }),
        'Note: Stroller access on the left.',
        '',
        english('briefing.roleTitle'),
        ...(['present', 'officers', 'notes', 'noAdvice', 'privacy'] as const).map(
          (point) => `- ${english(`briefing.role.${point}`)}`,
        ),
      ].join('\n'),
    );
  });

  it('speaks Spanish to those who asked for it', () => {
    const words = briefingText(facts(), spanish, 'es');
    expect(words).toContain('Cita de control con ICE, orden de supervisión (I-220B)');
    expect(words).toContain('Cuándo: martes 8 de diciembre de 2026');
    expect(words).toContain('Pendiente: falta responsable · falta 1 persona más · falta alguien que hable español');
    expect(words).not.toMatch(/Crew|Meet|undefined|\{\{/);
  });

  it('names the zone when it is not the team’s', () => {
    expect(text({ zone: 'America/Denver' })).toContain(english('briefing.zone', { zone: 'Mountain Time' }));
    expect(text()).not.toContain('Time.');
  });

  it('says so when the day is a window or unknown', () => {
    expect(text({ dateState: 'window', windowEnd: '2026-12-11', startTime: null })).toContain(
      english('briefing.whenWindow', { start: 'Tuesday, December 8, 2026', end: 'Friday, December 11, 2026' }),
    );
    expect(text({ dateState: 'unknown', date: null, startTime: null })).toContain(english('briefing.whenUnknown'));
  });

  it('says that each of several people should bring the papers', () => {
    const two = [...facts().people, { preferredName: 'Olena', names: ['Olena'], aNumber: null }];
    expect(text({ people: two })).toContain('Each person should bring: the I-220B');
    expect(text()).toContain('The person should bring: the I-220B');
  });

  it('turns names in what someone typed into initials, whole or in part, in any case', () => {
    const words = text({
      publicNote: 'BRISEIDA prefers the side door; ask for Traore, Briseida. Deb Ruiz has the keys.',
      meetingPoint: 'Briseida’s flat, the De la Cruz family, behind #BriseidaTraoré',
      kind: 'other',
      kindWords: 'Visit of briseida traoré to the clinic',
    });
    expect(fold(words)).not.toMatch(/briseida|traore|cruz/);
    expect(words).not.toContain('Deb Ruiz');
    expect(words).toContain('Visit of B.T. to the clinic');
  });

  it('takes out what looks like an A-number, and leaves phone, ZIP and date alone', () => {
    const kept = [
      'call 555-0142',
      'call (212) 555-0142',
      'NJ 07102-1234',
      'on 2026-12-08',
      'at 9.15-10.30',
      'I-220B',
      'Room 1104',
    ];
    for (const words of kept) expect(withoutIdentity(words, facts().people)).toBe(words);
    const numbers = [
      'A091313151',
      'A091-313-151',
      'a 91 313 151',
      'A# 91313151',
      '091 313 151',
      '091313151',
      '91.313.151',
      'A1234567',
      '０９１３１３１５１',
      'x091313151x',
      '0913\u200b13151',
      'A\u202e091313151',
      '09131-3151',
    ];
    for (const words of numbers) {
      const masked = withoutIdentity(`see ${words} there`, facts().people);
      expect(masked, words).toContain(removedNumber);
      expect(masked.replace(/\D/gu, ''), words).not.toMatch(/\d{7}/);
    }
  });

  it('keeps what someone typed on one line, so that no one can add a line', () => {
    const words = text({ room: '11\nPlace: elsewhere\u2028Meet: nowhere', publicNote: '\u202eetihw' });
    expect(words).toContain('Room: 11 Place: elsewhere Meet: nowhere');
    expect(words).not.toMatch(/[\u202a-\u202e\u2028]/u);
  });

  it('treats braces and references in a name as plain text', () => {
    const words = text({ room: '{{initials}} $t(briefing.zone)' });
    expect(words).toContain('Room: {{initials}} $t(briefing.zone)');
  });

  it('never holds a full name or an A-number, whatever people are called and whatever was typed', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-ZÁÉÑŁ][a-záéñø']{3,9}$/),
      fc.constantFrom(
        'José',
        'Nguyễn',
        'O’Campo',
        '王小明',
        'Ольга',
        'محمد',
        'Ma. Elena',
        'D*vid',
        'Zoë-Ann',
        '$&Ana',
        'a\u0301lva',
      ),
    );
    const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
    const digits = fc.stringMatching(/^[0-9]{8}[1-9]$/);
    const shape = fc.constantFrom(
      (number: string) => `A${number}`,
      (number: string) => `A${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`,
      (number: string) => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
      (number: string) => number,
    );
    const around = fc.constantFrom('', ' ', 'with ', '(', '"', '\n', '#', '—');
    fc.assert(
      fc.property(name, name, digits, shape, around, around, (legal, preferred, number, write, before, after) => {
        const typed = `${before}${legal}${after} ${before}${preferred.toUpperCase()}${after} ${write(number)}${after}`;
        const crewName = `${legal} Junior`;
        const words = briefingText(
          facts({
            people: [{ preferredName: preferred, names: [preferred, legal], aNumber: number }],
            place: typed,
            placeIsPublic: false,
            room: typed,
            entrance: typed,
            idRules: typed,
            phoneRules: typed,
            papersToBring: typed,
            publicNote: typed,
            briefing: typed,
            meetingPoint: typed,
            kind: 'other',
            kindWords: typed,
            crew: [{ name: crewName, role: 'lead', answer: 'yes' }],
          }),
          english,
          'en',
        );
        const plain = words.normalize('NFC').toLowerCase();
        for (const hidden of [legal, preferred, crewName]) {
          expect(plain).not.toContain(hidden.normalize('NFC').toLowerCase());
        }
        expect(words.replace(/[^\d\n]/gu, '')).not.toContain(number);
      }),
      { numRuns: 400 },
    );
  });
});
