import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { personInput } from '../../shared/people/people.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { fieldErrors } from '../ui/form.ts';
import { useErrorWords } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { aNumberProblem } from './a-number-field.tsx';
import { closeNewPerson } from './new-person.ts';
import { newPersonFields } from './person-fields.ts';
import { blankValues, differing, fieldOfPath, type PersonValues, toInput } from './person-values.ts';
import { dropSectionDraft, type SectionDraft, setSectionDraft, useSectionDrafts } from './section-drafts.ts';

const key = 'new';
const names = [...newPersonFields.first, ...newPersonFields.more].map((field) => field.name);
const blankDraft: SectionDraft = { base: blankValues, values: blankValues, errors: {}, storedNow: null };

export interface NewPerson {
  readonly draft: SectionDraft;
  /** True once something was typed. */
  readonly isBegun: boolean;
  readonly saving: boolean;
  readonly set: (change: Partial<PersonValues>) => void;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
}

/** A person who is being typed. What was typed outlives the panel until it is saved or thrown away. */
export const useNewPerson = (): NewPerson => {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const [saving, setSaving] = useState(false);
  const draft = useSectionDrafts((state) => state.drafts[key]) ?? blankDraft;
  const changed = differing(names, blankValues, draft.values);

  const set = (change: Partial<PersonValues>): void => {
    const current = useSectionDrafts.getState().drafts[key] ?? blankDraft;
    setSectionDraft(key, { ...current, values: { ...current.values, ...change }, errors: {} });
  };
  const showErrors = (errors: Record<string, string>): void =>
    setSectionDraft(key, {
      ...draft,
      errors: Object.fromEntries(Object.entries(errors).map(([path, error]) => [fieldOfPath(path), error])),
    });

  const save = async (): Promise<void> => {
    const { values } = draft;
    const input = toInput(values, changed);
    const errors = fieldErrors(personInput, input, t);
    const problem = aNumberProblem(values.aNumber ?? '', t);
    if (problem !== null) errors['aNumber'] = problem;
    if (values.preferredName.trim() === '') errors['preferredName'] = t('common.field.required');
    if (Object.keys(errors).length > 0) return showErrors(errors);
    setSaving(true);
    try {
      const { id, caseCode } = await call('people.save', input);
      dropSectionDraft(key);
      closeNewPerson();
      toast({ message: t('people.form.added', { name: values.preferredName.trim(), code: caseCode }) });
      goTo({ name: 'person', id });
    } catch (error) {
      const isField = error instanceof AppError && error.code === 'input.rejected' && error.field !== undefined;
      showErrors(isField ? { [error.field ?? '']: t('common.field.check') } : { section: words(error) });
      setSaving(false);
    }
  };

  return {
    draft,
    isBegun: changed.length > 0,
    saving,
    set,
    save,
    discard: () => {
      dropSectionDraft(key);
      closeNewPerson();
    },
  };
};
