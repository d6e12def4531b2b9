import { useTranslation } from 'react-i18next';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useToast } from '../ui/toasts.tsx';
import { closeNewPerson, type PersonToBe } from './new-person.ts';
import { fieldAmong, personProblems } from './person-check.ts';
import { fromBefore, newPersonFields } from './person-fields.ts';
import { blankValues, differing, type PersonValues, toInput } from './person-values.ts';
import { type SectionDraft, sectionDrafts } from './section-drafts.ts';

const asked = [...newPersonFields.first, ...newPersonFields.more].map((field) => field.name);

export interface NewPerson {
  readonly draft: SectionDraft;
  /** True once something was typed. */
  readonly isBegun: boolean;
  readonly form: FormSubmit;
  readonly set: (change: Partial<PersonValues>) => void;
  readonly discard: () => void;
}

/** A person who is being typed. What was typed outlives the panel until it is saved or thrown away. */
export const useNewPerson = (from: PersonToBe | null): NewPerson => {
  const { t } = useTranslation();
  const toast = useToast();
  const key = from?.key ?? 'new';
  const names = from === null ? asked : [...asked, fromBefore.name];
  const first: SectionDraft = { base: blankValues, values: { ...blankValues, ...from?.values }, storedNow: null };
  const draft = sectionDrafts.useDraft(key) ?? first;
  const { values } = draft;
  const changed = differing(names, blankValues, values);
  const form = useFormSubmit({
    check: () => personProblems(values, changed, t),
    send: async () => {
      const { id, caseCode } = await call('people.save', toInput(values, changed));
      sectionDrafts.drop(key);
      closeNewPerson();
      toast({ message: t('people.form.added', { name: values.preferredName.trim(), code: caseCode }) });
      goTo({ name: 'person', id });
      await from?.after(id);
    },
    fieldOf: fieldAmong(names),
  });
  return {
    draft,
    isBegun: changed.length > 0,
    form,
    set: (change) => {
      const current = sectionDrafts.get(key) ?? first;
      sectionDrafts.set(key, { ...current, values: { ...current.values, ...change } });
      form.clear();
    },
    discard: () => {
      sectionDrafts.drop(key);
      closeNewPerson();
    },
  };
};
