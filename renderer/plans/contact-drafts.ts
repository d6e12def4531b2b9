import type { PlanContact, PlanInput } from '../../shared/plans/plans.ts';
import { contact as record } from '../../shared/plans/records.ts';
import { blankFields } from '../../shared/records/record.ts';
import { createDrafts, type DraftOf, fieldsOf } from '../base/drafts.ts';

/** A contact as `plans.save` takes one. */
export type ContactInput = NonNullable<PlanInput['contacts']>[number];

/** A contact as its fields hold it. */
export type ContactDraft = DraftOf<Omit<ContactInput, 'id'>>;

/** Contacts that are being changed, by `<person's id> <contact's id or new>`. */
export const contactDrafts = createDrafts<ContactDraft>('contact');

export const contactKey = (personId: string, contactId: string): string => `${personId} ${contactId}`;
export const newContactKey = (personId: string): string => contactKey(personId, 'new');

export const blankContact: ContactDraft = { ...blankFields(record), name: '' };

export const draftOfContact = (contact: PlanContact): ContactDraft => fieldsOf(blankContact, contact);

export const inputOfContact = (draft: ContactDraft): ContactInput => ({ ...draft, languages: [...draft.languages] });
