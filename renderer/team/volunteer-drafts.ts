import type { Volunteer, VolunteerInput } from '../../shared/team/team.ts';
import { createStore } from '../base/stores.ts';

/** A volunteer as the fields hold them. */
export type VolunteerValues = Omit<Volunteer, 'id' | 'updatedAt'>;

/** A volunteer who is being changed or added. It outlives its panel, so that looking elsewhere loses nothing. */
export interface VolunteerDraft {
  readonly base: VolunteerValues;
  readonly values: VolunteerValues;
  /** Of the record that the change began with; null for a new one. */
  readonly updatedAt: string | null;
}

interface VolunteerDrafts {
  readonly drafts: Readonly<Record<string, VolunteerDraft>>;
}

/** By the volunteer's id, or `new`. Forgotten when the vault is locked. */
export const useVolunteerDrafts = createStore<VolunteerDrafts>(() => ({ drafts: {} }));

export const setVolunteerDraft = (key: string, draft: VolunteerDraft): void =>
  useVolunteerDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));

export const dropVolunteerDraft = (key: string): void =>
  useVolunteerDrafts.setState(({ drafts: { [key]: _dropped, ...drafts } }) => ({ drafts }));

export const blankVolunteer: VolunteerValues = {
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
  accessExpiresOn: null,
  note: null,
  active: true,
};

const names = Object.keys(blankVolunteer) as (keyof VolunteerValues)[]; // its own keys, which the type names

/** Only what was changed, for `team.save`. */
export const changedOf = ({ base, values }: VolunteerDraft): VolunteerInput =>
  Object.fromEntries(
    names
      .filter((name) => JSON.stringify(base[name]) !== JSON.stringify(values[name]))
      .map((name) => [name, values[name]]),
  );
