import type { PlanContact } from '../../shared/people/people.ts';
import { contact as record } from '../../shared/people/records.ts';
import { blankFields, type InputField } from '../../shared/records/record.ts';
import { createStore } from '../base/stores.ts';

/** A contact as its fields hold it. */
export type ContactDraft = {
  readonly [Field in InputField<typeof record>]: PlanContact[Field] extends readonly string[]
    ? readonly string[]
    : string;
};

interface ContactDrafts {
  readonly drafts: Readonly<Record<string, ContactDraft>>;
}

/** Contacts that are being changed, by `<person's id> <contact's id or new>`. Forgotten when the vault is locked. */
export const useContactDrafts = createStore<ContactDrafts>(() => ({ drafts: {} }));

export const setContactDraft = (key: string, draft: ContactDraft): void =>
  useContactDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));

export const dropContactDraft = (key: string): void =>
  useContactDrafts.setState(({ drafts: { [key]: _dropped, ...drafts } }) => ({ drafts }));

/** As the fields of the form hold it: nothing is an empty text. */
export const draftOfContact = ({ id: _id, ...contact }: PlanContact): ContactDraft =>
  // `fromEntries` forgets which fields there are, and that only texts can be null
  Object.fromEntries(Object.entries(contact).map(([field, value]) => [field, value ?? ''])) as unknown as ContactDraft;

export const blankContact: ContactDraft = draftOfContact({ id: '', ...blankFields(record), name: '' });
