import type { PlanContact } from '../../shared/people/people.ts';
import { createStore } from '../base/stores.ts';

/** A contact as its fields hold it. */
export interface ContactDraft {
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
  readonly languages: readonly string[];
  readonly mayBeTold: string;
  readonly note: string;
}

interface ContactDrafts {
  readonly drafts: Readonly<Record<string, ContactDraft>>;
}

/** Contacts that are being changed, by `<person's id> <contact's id or new>`. Forgotten when the vault is locked. */
export const useContactDrafts = createStore<ContactDrafts>(() => ({ drafts: {} }));

export const setContactDraft = (key: string, draft: ContactDraft): void =>
  useContactDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));

export const dropContactDraft = (key: string): void =>
  useContactDrafts.setState(({ drafts: { [key]: _dropped, ...drafts } }) => ({ drafts }));

export const blankContact: ContactDraft = { name: '', relation: '', phone: '', languages: [], mayBeTold: '', note: '' };

export const draftOfContact = (contact: PlanContact): ContactDraft => ({
  name: contact.name,
  relation: contact.relation ?? '',
  phone: contact.phone ?? '',
  languages: contact.languages,
  mayBeTold: contact.mayBeTold ?? '',
  note: contact.note ?? '',
});
