import { describe, expect, it } from 'vitest';
import { blankFields } from '../records/record.ts';
import { gapCodes, type GapCode } from './gap-codes.ts';
import * as lists from './list-records.ts';
import { ageOf, planGaps, planProgress } from './plan-gaps.ts';
import type { PersonOfPlan, PlanCaregiver, PlanChild, PlanContact, PlanContent, PlanMedicine } from './plans.ts';
import * as records from './records.ts';
import { caregiverPaperState, signedStates } from './signed-set.ts';

const today = '2026-12-08';
const person: PersonOfPlan = {
  id: '0',
  preferredName: 'Marisol',
  languages: ['es'],
  attorney: null,
  g28OnFile: null,
  privacyWaiverOnFile: null,
};

const blank: PlanContent = {
  ...blankFields(records.plan),
  contacts: [],
  children: [],
  caregivers: [],
  medicines: [],
  documents: [],
  signed: [],
};

const contact = (name: string, change: Partial<PlanContact> = {}): PlanContact => ({
  id: name,
  ...blankFields(records.contact),
  name,
  phone: '(646) 555-0142',
  tell: 'everything',
  ...change,
});
const child = (name: string, change: Partial<PlanChild> = {}): PlanChild => ({
  id: name,
  ...blankFields(lists.planChild),
  name,
  ...change,
});
const caregiver = (name: string, change: Partial<PlanCaregiver> = {}): PlanCaregiver => ({
  id: name,
  ...blankFields(lists.planCaregiver),
  name,
  phone: '(646) 555-0143',
  mayPickUp: true,
  paper: 'have',
  ...change,
});
const medicine = (change: Partial<PlanMedicine> = {}): PlanMedicine => ({
  id: 'm',
  ...blankFields(lists.planMedicine),
  name: 'Insulin',
  dose: '10 units',
  prescriber: 'Dr. Vane',
  ...change,
});

/** A plan that lacks nothing. */
const whole: PlanContent = {
  ...blank,
  hasChildren: true,
  takesMedicine: true,
  consulateWish: false,
  mediaWish: false,
  familyInformer: 'Elena',
  informHowOften: 'daily',
  practicedOn: '2026-11-20',
  languages: ['es'],
  lastReviewedOn: '2026-11-20',
  contacts: [
    contact('Elena', { byHeart: true }),
    contact('R. Feld', { kind: 'attorney', byHeart: true }),
    contact('S. Oduya', { kind: 'backupAttorney' }),
    contact('Kestrel House', { kind: 'communityOrganization' }),
  ],
  children: [child('Sofía', { birthDate: '2017-05-01', school: 'PS 9', schoolPhone: '(212) 555-0109' })],
  caregivers: [caregiver('Elena')],
  medicines: [medicine()],
  documents: (['passport', 'birthCertificates', 'prescriptions'] as const).map((kind) => ({
    id: kind,
    kind,
    words: null,
    state: 'have',
    place: 'Kitchen drawer',
  })),
  signed: lists.planSigned.columns.kind.type.values.map((kind) => ({
    id: kind,
    ...blankFields(lists.planSigned),
    kind,
    state: 'have',
  })),
};

const codes = (plan: PlanContent, who: PersonOfPlan = person): GapCode[] =>
  planGaps(plan, who, today).map(({ code }) => code);

describe('what a plan lacks', () => {
  it('is nothing when all is there', () => {
    expect(codes(whole)).toEqual([]);
    expect(planProgress([])).toEqual({ done: gapCodes.length, of: gapCodes.length });
  });

  it('of a plan that no one has written: the first call comes first, and not asked is not “no”', () => {
    expect(codes(blank)).toEqual([
      'noContacts',
      'childrenUnasked',
      'noAttorney',
      'medicineUnasked',
      'byHeart',
      'privacyWaiver',
      'g28',
      'bondObligor',
      'proofOfPresence',
      'documents',
      'consulateUnasked',
      'mediaUnasked',
      'informer',
      'community',
      'languages',
      'neverReviewed',
    ]);
  });

  const cases: readonly (readonly [GapCode, Partial<PlanContent>, readonly string[]])[] = [
    ['noPhones', { contacts: whole.contacts.map((one) => ({ ...one, phone: null })) }, []],
    ['childrenUnasked', { hasChildren: null, children: [], caregivers: [] }, []],
    ['noCaregiver', { caregivers: [] }, []],
    ['caregiverPhone', { caregivers: [caregiver('Elena'), caregiver('Rosa', { phone: null })] }, ['Rosa']],
    ['pickUp', { caregivers: [caregiver('Elena', { mayPickUp: null })] }, []],
    [
      'noAttorney',
      { contacts: whole.contacts.filter(({ kind }) => kind === null || kind === 'communityOrganization') },
      [],
    ],
    ['toldUnasked', { contacts: [...whole.contacts, contact('Mike', { tell: 'unknown' })] }, ['Mike']],
    ['contactPhone', { contacts: [...whole.contacts, contact('Mike', { phone: null })] }, ['Mike']],
    ['caregiverPaper', { caregivers: [caregiver('Elena', { paper: 'missing' }), caregiver('Rosa')] }, ['Elena']],
    ['school', { children: [child('Leo', { school: 'PS 9' })] }, ['Leo']],
    ['school', { children: [child('Leo', { age: 9, ageOn: '2026-12-01' })] }, ['Leo']],
    ['medicineUnasked', { medicines: [], takesMedicine: null }, []],
    ['medicineDetails', { medicines: [medicine({ dose: null })] }, ['Insulin']],
    ['byHeart', { contacts: whole.contacts.map((one) => ({ ...one, byHeart: one.name === 'Elena' })) }, []],
    ['practice', { practicedOn: '2026-09-01' }, []],
    ['practice', { practicedOn: null }, []],
    ['documents', { documents: whole.documents.filter(({ kind }) => kind !== 'passport') }, ['passport']],
    ['consulateUnasked', { consulateWish: null }, []],
    ['mediaUnasked', { mediaWish: null }, []],
    ['informer', { informHowOften: null }, []],
    ['backupAttorney', { contacts: whole.contacts.filter(({ kind }) => kind !== 'backupAttorney') }, []],
    ['community', { contacts: whole.contacts.filter(({ kind }) => kind !== 'communityOrganization') }, []],
    ['languages', { languages: [] }, []],
    ['neverReviewed', { lastReviewedOn: null }, []],
    ['reviewOld', { lastReviewedOn: '2026-06-01' }, []],
    ...(['privacyWaiver', 'g28', 'bondObligor', 'proofOfPresence'] as const).map(
      (kind) => [kind, { signed: whole.signed.filter((one) => one.kind !== kind) }, []] as const,
    ),
  ];
  it.each(cases)('%s: %j', (code, change, names) => {
    const gaps = planGaps({ ...whole, ...change }, person, today);
    expect(gaps).toContainEqual(expect.objectContaining({ code, names }));
    expect(gaps.length).toBeLessThanOrEqual(3);
  });

  it('covers every code there is', () => {
    expect(new Set([...cases.map(([code]) => code), 'noContacts'])).toEqual(new Set(gapCodes));
  });

  it('asks nothing of children who are not there, and no prescription of who takes none', () => {
    const plan: PlanContent = {
      ...whole,
      hasChildren: false,
      children: [],
      caregivers: [],
      takesMedicine: false,
      medicines: [],
      documents: whole.documents.filter(({ kind }) => kind === 'passport'),
    };
    expect(codes(plan)).toEqual([]);
  });

  it('counts the attorney in the person’s record, and papers on file there', () => {
    const contacts = whole.contacts.filter(({ kind }) => kind !== 'attorney');
    expect(codes({ ...whole, contacts }, { ...person, attorney: 'R. Feld' })).toEqual(['byHeart']);
    const signed = whole.signed.filter(({ kind }) => kind !== 'g28' && kind !== 'privacyWaiver');
    expect(codes({ ...whole, signed }, { ...person, g28OnFile: true, privacyWaiverOnFile: true })).toEqual([]);
    expect(codes({ ...whole, signed }, { ...person, g28OnFile: true, privacyWaiverOnFile: false })).toEqual([
      'privacyWaiver',
    ]);
  });
});

describe('a child’s age', () => {
  it.each([
    [{ birthDate: '2017-12-08', age: null, ageOn: null }, 9],
    [{ birthDate: '2017-12-09', age: 3, ageOn: null }, 8],
    [{ birthDate: null, age: 6, ageOn: '2024-12-08' }, 8],
    [{ birthDate: null, age: 6, ageOn: null }, 6],
    [{ birthDate: null, age: null, ageOn: null }, null],
  ])('of %j is %s', (told, age) => {
    expect(ageOf(told, today)).toBe(age);
  });
});

describe('the signed set', () => {
  it('says of the caregivers’ papers what is true of all of them', () => {
    const state = (caregivers: PlanCaregiver[], said: boolean | null = true) =>
      caregiverPaperState({ ...blank, hasChildren: said, caregivers });
    expect(state([], false)).toBe('notNeeded');
    expect(state([])).toBe('unknown');
    expect(state([caregiver('A'), caregiver('B', { paper: 'missing' })])).toBe('missing');
    expect(state([caregiver('A'), caregiver('B', { paper: 'unknown' })])).toBe('unknown');
    expect(state([caregiver('A'), caregiver('B', { paper: 'notNeeded' })])).toBe('have');
  });

  it('takes the plan’s word before that of the person’s record', () => {
    const said = { ...blank, signed: whole.signed.map((one) => ({ ...one, state: 'missing' as const })) };
    expect(signedStates(said, { g28OnFile: true, privacyWaiverOnFile: true }).g28).toBe('missing');
    expect(signedStates(blank, { g28OnFile: true, privacyWaiverOnFile: null })).toMatchObject({
      g28: 'have',
      privacyWaiver: 'unknown',
    });
  });
});
