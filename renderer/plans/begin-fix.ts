import { assertNever } from '../../shared/contract/errors.ts';
import type { DocumentKind, PlanSection } from '../../shared/plans/choices.ts';
import type { Plan, PlanGap } from '../../shared/plans/plans.ts';
import { blankContact, contactDrafts, contactKey, draftOfContact, newContactKey } from './contact-drafts.ts';
import { beginEntry, entryKey } from './entries-section.tsx';
import { entryLists, type EntryListName, type PlanValues } from './entry-fields.ts';
import { blankValues, entriesOf } from './entry-input.ts';
import { beginPart } from './part-section.tsx';
import { planDrafts } from './plan-form.tsx';
import { beginSigned } from './signed-section.tsx';

/** Opens the first entry of this name; a new one if there is none. */
const beginNamed = (plan: Plan, list: EntryListName, name: string | undefined): void => {
  const entry = entriesOf(plan, list).find(({ values }) => values['name'] === name);
  if (entry === undefined) beginEntry(plan.person.id, list);
  else planDrafts.set(entryKey(plan.person.id, list, entry.id), entry.values);
};

const beginContact = (
  plan: Plan,
  name: string | undefined,
  kind: 'attorney' | 'backupAttorney' | 'communityOrganization' | null = null,
): void => {
  const contact = name === undefined ? undefined : plan.contacts.find((one) => one.name === name);
  if (contact === undefined) contactDrafts.set(newContactKey(plan.person.id), { ...blankContact, kind });
  else contactDrafts.set(contactKey(plan.person.id, contact.id), draftOfContact(contact));
};

/** Opens the paper of a kind that is listed without a place, or a new one of it. */
const beginDocument = (plan: Plan, kind: string | undefined): void => {
  const entry = entriesOf(plan, 'documents').find(({ values }) => values['kind'] === kind);
  const key = entryKey(plan.person.id, 'documents', entry?.id ?? 'new');
  const blank: PlanValues = {
    ...blankValues(entryLists.documents.record),
    ...(kind !== undefined && { kind: kind as DocumentKind }),
  };
  planDrafts.set(key, entry?.values ?? blank);
};

/** Opens the fields in which something is missing. Answers where they are; null for what a review alone fixes. */
export const beginFix = (plan: Plan, { code, names }: PlanGap): PlanSection | null => {
  const [first] = names;
  switch (code) {
    case 'noContacts':
      beginContact(plan, undefined);
      return 'contacts';
    case 'noPhones':
      beginContact(plan, plan.contacts[0]?.name);
      return 'contacts';
    case 'toldUnasked':
    case 'contactPhone':
      beginContact(plan, first);
      return 'contacts';
    case 'noAttorney':
      beginContact(plan, undefined, 'attorney');
      return 'contacts';
    case 'backupAttorney':
      beginContact(plan, undefined, 'backupAttorney');
      return 'contacts';
    case 'community':
      beginContact(plan, undefined, 'communityOrganization');
      return 'contacts';
    case 'noCaregiver':
    case 'caregiverPhone':
    case 'caregiverPaper':
      beginNamed(plan, 'caregivers', first);
      return 'children';
    case 'pickUp':
      beginNamed(plan, 'caregivers', plan.caregivers[0]?.name);
      return 'children';
    case 'school':
      beginNamed(plan, 'children', first);
      return 'children';
    case 'childrenUnasked':
      return 'children';
    case 'medicineDetails':
      beginNamed(plan, 'medicines', first);
      return 'medicines';
    case 'medicineUnasked':
      return 'medicines';
    case 'documents':
      beginDocument(plan, first);
      return 'documents';
    case 'privacyWaiver':
    case 'g28':
    case 'bondObligor':
    case 'proofOfPresence':
      beginSigned(plan, code);
      return 'signed';
    case 'consulateUnasked':
    case 'mediaUnasked':
    case 'informer':
    case 'languages':
      beginPart(plan, 'wishes');
      return 'wishes';
    case 'byHeart':
    case 'practice':
      return 'byHeart';
    case 'neverReviewed':
    case 'reviewOld':
      return null;
    default:
      return assertNever(code);
  }
};
