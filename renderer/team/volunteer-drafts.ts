import type { Volunteer, VolunteerInput } from '../../shared/team/team.ts';
import { createDrafts, type DraftOf, fieldsOf } from '../base/drafts.ts';

/** A volunteer as the fields hold them. */
export type VolunteerValues = DraftOf<VolunteerInput>;

/** A volunteer who is being changed or added. */
export interface VolunteerDraft {
  readonly base: VolunteerValues;
  readonly values: VolunteerValues;
  /** Of the record that the change began with; null for a new one. */
  readonly updatedAt: string | null;
}

/** By the volunteer's id, or `new`. */
export const volunteerDrafts = createDrafts<VolunteerDraft>('volunteer');

const blankVolunteer: VolunteerValues = {
  name: '',
  phone: null,
  signal: null,
  email: null,
  languages: [],
  clearedRoles: [],
  pledgeSignedOn: null,
  trainedOn: null,
  seatsInCar: null,
  availability: [],
  daysAway: [],
  accessExpiresOn: null,
  note: null,
  active: true,
};

export const isVolunteerField = (name: string): boolean => Object.hasOwn(blankVolunteer, name);

/** The draft in which nothing was changed yet; of a new volunteer, without `stored`. */
export const firstDraft = (stored: Volunteer | null): VolunteerDraft => {
  const values = stored === null ? blankVolunteer : fieldsOf(blankVolunteer, stored);
  return { base: values, values, updatedAt: stored?.updatedAt ?? null };
};

/** Only what was changed, for `team.save`. */
export const changedOf = ({ base, values }: VolunteerDraft): VolunteerInput =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(base[name as keyof VolunteerValues]) !== JSON.stringify(value), // as: its own keys
    ),
  );

/** What was typed, over what someone else stored meanwhile. */
export const rebased = (draft: VolunteerDraft, stored: Volunteer): VolunteerDraft => {
  const first = firstDraft(stored);
  // as: a part of the draft's own values
  return { ...first, values: { ...first.values, ...(changedOf(draft) as Partial<VolunteerValues>) } };
};
