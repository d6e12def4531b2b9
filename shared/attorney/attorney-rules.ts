import { z } from 'zod';
import type { AppointmentStatus } from '../appointments/appointments-rules.ts';
import { isOpen } from '../appointments/appointments-rules.ts';
import type { LeftOut } from '../exports/exports.ts';
import type { ContactKind, TellLevel } from '../plans/choices.ts';

/**
 * What can be included in an attorney packet or left out, in the order in which the paper shows it. Where and when
 * someone was taken, and by whom, is always in.
 */
export const attorneyParts = [
  'legalName',
  'birth',
  'aNumber',
  'languages',
  'witness',
  'appointments',
  'supervision',
  'documents',
  'medical',
  'dependants',
  'contacts',
  'timeline',
  'notes',
  'crewNames',
  'lookups',
  'attorney',
] as const satisfies readonly LeftOut['what'][];
export type AttorneyPart = (typeof attorneyParts)[number];
const attorneyPart = z.enum(attorneyParts);

/**
 * What goes in unless someone says otherwise: all that an attorney needs in the first hour. Left out are who saw it,
 * whom no one may have asked, and the volunteers' full names.
 */
export const isInByDefault = (part: AttorneyPart): boolean => part !== 'witness' && part !== 'crewNames';

/** Overrides of the defaults, and the parts that the person did not agree to share; without these, what they said last. */
export const attorneyChoice = z.object({
  include: z.partialRecord(attorneyPart, z.boolean()).optional(),
  declined: z.array(attorneyPart).max(attorneyParts.length).optional(),
});
export interface AttorneyChoice {
  readonly include: Partial<Readonly<Record<AttorneyPart, boolean>>>;
  readonly declined: readonly AttorneyPart[];
}

/** The parts that are in. One that the person declined is out, whatever was chosen. */
export const includedParts = ({ include, declined }: AttorneyChoice): ReadonlySet<AttorneyPart> =>
  new Set(attorneyParts.filter((part) => !declined.includes(part) && (include[part] ?? isInByDefault(part))));

/** The volunteers' names are not the person's to refuse, nor is who saw it. */
export const canBeDeclined = (part: AttorneyPart): boolean => part !== 'crewNames' && part !== 'witness';

/** Those whose work it is to help; the attorney who reads the packet calls them anyway. */
const legalHelp: readonly (ContactKind | null)[] = ['attorney', 'backupAttorney'];
/** At these levels a contact may at least be told that the person is detained. */
const mayKnow: readonly TellLevel[] = ['detained', 'place', 'everything'];

interface Named {
  readonly kind: ContactKind | null;
  readonly tell: TellLevel;
}

/**
 * Whether an attorney may be given a contact. An attorney's call tells them that the person is detained, so only those
 * go in who may be told so, and a consulate only if the person wants it told.
 */
export const mayGoToAttorney = ({ kind, tell }: Named, consulateWish: boolean | null): boolean => {
  if (kind === 'consulate') return consulateWish === true;
  return legalHelp.includes(kind) || mayKnow.includes(tell);
};

interface Hearing {
  readonly id: string;
  readonly kind: string;
  readonly status: AppointmentStatus;
  readonly date: string | null;
}

/** The next hearing in immigration court: the first that is ahead, else one without a date. @param today `YYYY-MM-DD` */
export const nextHearing = <One extends Hearing>(appointments: readonly One[], today: string): One | undefined => {
  const ahead = appointments.filter(({ kind, status }) => kind.startsWith('eoir-') && isOpen(status));
  const dated = ahead
    .filter(({ date }) => date !== null && date >= today)
    .toSorted((left, right) => ((left.date ?? '') < (right.date ?? '') ? -1 : 1));
  return dated[0] ?? ahead.find(({ date }) => date === null);
};
