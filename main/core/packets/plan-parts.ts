import { fold } from '../../../shared/basics/names.ts';
import { blankChild, type PacketChild, type PacketPerson } from '../../../shared/packets/packet-facts.ts';
import type { Plan, PlanCaregiver, PlanChild } from '../../../shared/plans/plans.ts';

/** What a person's record says in words, beside the plan. */
interface Notes {
  readonly attorney: string | null;
  readonly medicalNote: string | null;
  readonly dependantsNote: string | null;
}

type PlanParts = Required<
  Pick<PacketPerson, 'contacts' | 'attorney' | 'dependants' | 'medical' | 'documents' | 'home' | 'reviewedOn'>
> & { readonly children: readonly PacketChild[] };

/** What is known of several, on one line; null when nothing is. */
const together = (...parts: readonly (string | null)[]): string | null => {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length === 0 ? null : known.join(', ');
};

/** Whether a caregiver is for a child: for all, unless someone said for which. */
const caresFor = ({ forWhom }: PlanCaregiver, { name }: PlanChild): boolean => {
  if (forWhom === null) return true;
  const said = ` ${fold(forWhom)} `;
  return fold(name)
    .split(' ')
    .some((word) => word.length > 1 && said.includes(` ${word} `));
};

const childSheet = (child: PlanChild, caregivers: readonly PlanCaregiver[]): PacketChild => {
  const [first, second] = caregivers.filter((caregiver) => caresFor(caregiver, child));
  return {
    ...blankChild,
    name: child.name,
    birthDate: child.birthDate,
    age: child.birthDate === null ? child.age : null,
    school: together(child.school, child.schoolPhone),
    allergies: child.allergies,
    pickUp: child.mayPickUp,
    caregiver: first?.name ?? null,
    caregiverPhone: first?.phone ?? null,
    backup: second === undefined ? null : together(second.name, second.phone),
    consentKind: first?.paperForm ?? null,
    consentWhere: first?.paperPlace ?? null,
    signed: first?.paper === 'have' ? true : first?.paper === 'missing' ? false : null,
    notarized: first?.notarized ?? null,
    usState: first?.usState ?? null,
  };
};

const attorneyOf = (plan: Plan, { attorney }: Notes): PlanParts['attorney'] => {
  const listed =
    plan.contacts.find(({ kind }) => kind === 'attorney') ??
    plan.contacts.find(({ kind }) => kind === 'backupAttorney');
  const g28 = plan.signed.find(({ kind }) => kind === 'g28');
  return {
    name: attorney ?? listed?.name ?? g28?.who ?? null,
    phone: listed?.phone ?? g28?.phone ?? null,
    signed: plan.signed.filter(({ state }) => state === 'have').map(({ kind, place }) => ({ kind, place })),
  };
};

/** What a person's plan says, as the papers show it. Notes of the plan are the team's own and stay there. */
export const planParts = (plan: Plan, notes: Notes): PlanParts => {
  const prescriber = plan.medicines.find((medicine) => medicine.prescriber !== null);
  return {
    contacts: plan.contacts.map(({ name, kind, relation, phone, languages, tell, mayBeTold, byHeart }) => ({
      name,
      kind,
      relation,
      phone,
      languages,
      tell,
      mayBeTold,
      byHeart,
    })),
    attorney: attorneyOf(plan, notes),
    dependants: {
      note: notes.dependantsNote,
      caregivers: plan.caregivers.map(({ name, phone, paperForm, usState, paperPlace }) => ({
        name,
        phone,
        paper: together(paperForm, usState),
        paperPlace,
      })),
    },
    medical: {
      note: notes.medicalNote,
      medicines: plan.medicines.map(({ name, dose }) => ({ name, dose })),
      doctor: prescriber === undefined ? null : together(prescriber.prescriber, prescriber.prescriberPhone),
    },
    documents: plan.documents
      .filter(({ state }) => state !== 'missing' && state !== 'notNeeded')
      .map(({ kind, words, place }) => ({ kind, words, place })),
    home: { pets: plan.pets, car: plan.car },
    reviewedOn: plan.lastReviewedOn,
    children: plan.children.map((child) => childSheet(child, plan.caregivers)),
  };
};
