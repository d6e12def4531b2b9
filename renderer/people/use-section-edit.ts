import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import type { Person } from '../../shared/people/people.ts';
import { call } from '../base/bridge.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { fieldAmong, personProblems } from './person-check.ts';
import { type SectionName, sectionFields } from './person-fields.ts';
import { differing, type FieldName, type PersonValues, toInput, valuesOf } from './person-values.ts';
import { type SectionDraft, sectionDrafts } from './section-drafts.ts';

export interface SectionEdit {
  /** Null while the section is only read. */
  readonly draft: SectionDraft | null;
  readonly form: FormSubmit;
  readonly begin: () => void;
  readonly set: (change: Partial<PersonValues>) => void;
  readonly cancel: () => void;
}

/** Tries to save again after someone else's change that touched other fields; more than one is no coincidence. */
const tries = 2;

/**
 * Saves the changed fields of a draft, unless someone else changed the same ones meanwhile.
 * @returns null when it is saved; otherwise the draft with what is stored now, to be shown beside what was typed
 */
const store = async (
  person: Person,
  draft: SectionDraft,
  changed: readonly FieldName[],
): Promise<SectionDraft | null> => {
  const { id } = person;
  let stored = person;
  for (let attempt = 1; ; attempt += 1) {
    const storedNow = valuesOf(stored);
    if (differing(changed, draft.base, storedNow).length > 0) {
      const typed = Object.fromEntries(changed.map((name) => [name, draft.values[name]]));
      return { base: storedNow, values: { ...storedNow, ...typed }, storedNow };
    }
    try {
      await call('people.save', { id, expectedUpdatedAt: stored.updatedAt, ...toInput(draft.values, changed) });
      return null;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'record.changedMeanwhile' || attempt === tries) throw error;
      stored = await call('people.get', { id });
    }
  }
};

/**
 * Changes one section of a person. Only the fields that were changed are sent. If someone changed the same fields
 * meanwhile, nothing is saved and nothing is lost: both are shown, and saving again decides.
 */
export const useSectionEdit = (person: Person, section: SectionName): SectionEdit => {
  const { t } = useTranslation();
  const key = `${person.id} ${section}`;
  const draft = sectionDrafts.useDraft(key) ?? null;
  const names = sectionFields[section].map((field) => field.name);
  const changed = draft === null ? [] : differing(names, draft.base, draft.values);
  const form = useFormSubmit({
    check: () => (draft === null || changed.length === 0 ? {} : personProblems(draft.values, changed, t)),
    send: async () => {
      if (draft === null) return;
      const conflict = changed.length === 0 ? null : await store(person, draft, changed);
      if (conflict === null) sectionDrafts.drop(key);
      else sectionDrafts.set(key, conflict);
    },
    fieldOf: fieldAmong(names),
  });
  return {
    draft,
    form,
    begin: () => {
      const values = valuesOf(person);
      form.reset();
      sectionDrafts.set(key, { base: values, values, storedNow: null });
    },
    set: (change) => {
      const current = sectionDrafts.get(key);
      if (current === undefined) return;
      sectionDrafts.set(key, { ...current, values: { ...current.values, ...change } });
      form.clear();
    },
    cancel: () => sectionDrafts.drop(key),
  };
};
