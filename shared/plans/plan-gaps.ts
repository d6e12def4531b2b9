import { daysBetween } from '../basics/time.ts';
import type { DocumentKind, PlanSection } from './choices.ts';
import { gapCodes, type GapCode } from './gap-codes.ts';
import type { PersonOfPlan, PlanChild, PlanContent, PlanGap } from './plans.ts';
import { hasChildren, signedStates } from './signed-set.ts';

/** Days after which numbers are to be practiced again, and after which a plan is to be talked through again. */
export const practiceDays = 90;
export const reviewDays = 180;

/** How many numbers someone should know by heart: a phone is taken away. */
export const numbersByHeart = 2;

/** What is read before an appointment: without it the first hour of a detention goes wrong. */
const urgent: ReadonlySet<GapCode> = new Set([
  'noContacts',
  'noPhones',
  'childrenUnasked',
  'noCaregiver',
  'caregiverPhone',
  'pickUp',
  'noAttorney',
]);

const sectionOf: Readonly<Record<GapCode, PlanSection | 'finish'>> = {
  noContacts: 'contacts',
  noPhones: 'contacts',
  childrenUnasked: 'children',
  noCaregiver: 'children',
  caregiverPhone: 'children',
  pickUp: 'children',
  noAttorney: 'contacts',
  toldUnasked: 'contacts',
  contactPhone: 'contacts',
  caregiverPaper: 'children',
  school: 'children',
  medicineUnasked: 'medicines',
  medicineDetails: 'medicines',
  byHeart: 'byHeart',
  practice: 'byHeart',
  privacyWaiver: 'signed',
  g28: 'signed',
  bondObligor: 'signed',
  proofOfPresence: 'signed',
  documents: 'documents',
  consulateUnasked: 'wishes',
  mediaUnasked: 'wishes',
  informer: 'wishes',
  backupAttorney: 'contacts',
  community: 'contacts',
  languages: 'wishes',
  neverReviewed: 'finish',
  reviewOld: 'finish',
};

/** What a gap is of: no one in particular, or names. False: nothing is lacking. */
type Lack = boolean | readonly string[];

/** A child's age in whole years on a day; null when neither it nor the date of birth is known. */
export const ageOf = ({ birthDate, age, ageOn }: Pick<PlanChild, 'birthDate' | 'age' | 'ageOn'>, today: string) => {
  const years = (from: string): number =>
    Number(today.slice(0, 4)) - Number(from.slice(0, 4)) - (today.slice(5) < from.slice(5) ? 1 : 0);
  if (birthDate !== null) return Math.max(0, years(birthDate));
  if (age === null) return null;
  return ageOn === null ? age : age + Math.max(0, years(ageOn));
};

const isOfSchoolAge = (child: PlanChild, today: string): boolean => {
  const age = ageOf(child, today);
  return age !== null && age >= 5 && age < 18;
};

const needed: readonly DocumentKind[] = ['passport', 'birthCertificates', 'prescriptions'];

/** Papers of which no one said where they are. A prescription is only asked for if there is a medicine. */
const papersLacking = (plan: PlanContent): DocumentKind[] =>
  needed.filter(
    (kind) =>
      (kind !== 'prescriptions' || plan.medicines.length > 0) &&
      (kind !== 'birthCertificates' || hasChildren(plan) !== false) &&
      !plan.documents.some(
        (one) => one.kind === kind && (one.state === 'notNeeded' || one.state === 'missing' || one.place !== null),
      ),
  );

const namesOf = <One extends { readonly name: string }>(list: readonly One[], lacks: (one: One) => boolean): string[] =>
  list.filter(lacks).map(({ name }) => name);

const contactLacks = (plan: PlanContent, person: PersonOfPlan): Partial<Record<GapCode, Lack>> => {
  const { contacts } = plan;
  const has = (kind: string): boolean => contacts.some((contact) => contact.kind === kind);
  const withoutPhone = namesOf(contacts, ({ phone }) => phone === null);
  const hasAttorney = has('attorney') || person.attorney !== null;
  return {
    noContacts: contacts.length === 0,
    noPhones: contacts.length > 0 && withoutPhone.length === contacts.length,
    contactPhone: withoutPhone.length < contacts.length && withoutPhone,
    toldUnasked: namesOf(contacts, ({ tell }) => tell === 'unknown'),
    noAttorney: !hasAttorney && !has('backupAttorney'),
    backupAttorney: hasAttorney && !has('backupAttorney'),
    community: !has('communityOrganization'),
  };
};

const childLacks = (plan: PlanContent, today: string): Partial<Record<GapCode, Lack>> => {
  const { caregivers, children } = plan;
  const there = hasChildren(plan);
  if (there !== true) return { childrenUnasked: there === null };
  return {
    noCaregiver: caregivers.length === 0,
    caregiverPhone: namesOf(caregivers, ({ phone }) => phone === null),
    pickUp: caregivers.length > 0 && !caregivers.some(({ mayPickUp }) => mayPickUp === true),
    caregiverPaper: namesOf(caregivers, ({ paper }) => paper === 'unknown' || paper === 'missing'),
    school: namesOf(children, (child) =>
      child.school === null ? isOfSchoolAge(child, today) : child.schoolPhone === null,
    ),
  };
};

const medicineLacks = ({ medicines, takesMedicine }: PlanContent): Partial<Record<GapCode, Lack>> => ({
  medicineUnasked: medicines.length === 0 && takesMedicine !== false,
  medicineDetails: namesOf(medicines, ({ dose, prescriber }) => dose === null || prescriber === null),
});

const signedLacks = (plan: PlanContent, person: PersonOfPlan): Partial<Record<GapCode, Lack>> => {
  const states = signedStates(plan, person);
  const lacks = (kind: keyof typeof states): boolean => states[kind] === 'unknown' || states[kind] === 'missing';
  return {
    privacyWaiver: lacks('privacyWaiver'),
    g28: lacks('g28'),
    bondObligor: lacks('bondObligor'),
    proofOfPresence: lacks('proofOfPresence'),
  };
};

const otherLacks = (plan: PlanContent, today: string): Partial<Record<GapCode, Lack>> => {
  const known = plan.contacts.filter(({ byHeart, phone }) => byHeart && phone !== null).length;
  const { practicedOn, lastReviewedOn } = plan;
  return {
    byHeart: known < numbersByHeart,
    practice: known > 0 && (practicedOn === null || daysBetween(practicedOn, today) > practiceDays),
    documents: papersLacking(plan),
    consulateUnasked: plan.consulateWish === null,
    mediaUnasked: plan.mediaWish === null,
    informer: plan.familyInformer === null || plan.informHowOften === null,
    languages: plan.languages.length === 0,
    neverReviewed: lastReviewedOn === null,
    reviewOld: lastReviewedOn !== null && daysBetween(lastReviewedOn, today) > reviewDays,
  };
};

/**
 * What a plan lacks, the most important first. Of a list, `names` says of whom; for `documents` they are their kinds.
 * @param today `YYYY-MM-DD`, in the team's zone
 */
export const planGaps = (plan: PlanContent, person: PersonOfPlan, today: string): PlanGap[] => {
  const lacks: Partial<Record<GapCode, Lack>> = {
    ...contactLacks(plan, person),
    ...childLacks(plan, today),
    ...medicineLacks(plan),
    ...signedLacks(plan, person),
    ...otherLacks(plan, today),
  };
  return gapCodes.flatMap((code) => {
    const lack = lacks[code] ?? false;
    const names = typeof lack === 'boolean' ? [] : [...lack];
    if (lack === false || (lack !== true && names.length === 0)) return [];
    return [{ code, section: sectionOf[code], urgent: urgent.has(code), names }];
  });
};

/** How much of a plan is there: of all things that can be lacking, those that are not. */
export const planProgress = (gaps: readonly PlanGap[]): { readonly done: number; readonly of: number } => ({
  done: gapCodes.length - gaps.length,
  of: gapCodes.length,
});
