import type { PersonInput, PlanContact } from '../../shared/people/people.ts';
import { createDrafts, type DraftOf, fieldsOf } from '../base/drafts.ts';

/** A contact as `people.save` takes one. */
export type ContactInput = NonNullable<PersonInput['contacts']>[number];

/** A contact as its fields hold it. */
export type ContactDraft = DraftOf<Omit<ContactInput, 'id'>>;

/** Contacts that are being changed, by `<person's id> <contact's id or new>`. */
export const contactDrafts = createDrafts<ContactDraft>();

export const blankContact: ContactDraft = {
  name: '',
  relation: null,
  phone: null,
  languages: [],
  mayBeTold: null,
  note: null,
};

export const draftOfContact = (contact: PlanContact): ContactDraft => fieldsOf(blankContact, contact);

export const inputOfContact = (draft: ContactDraft): ContactInput => ({ ...draft, languages: [...draft.languages] });
