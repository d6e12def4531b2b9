import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { type Person, personInput } from '../../shared/people/people.ts';
import { call } from '../base/bridge.ts';
import { fieldErrors } from '../ui/form.ts';
import { useErrorWords } from '../ui/states.tsx';
import { aNumberProblem } from './a-number-field.tsx';
import { type SectionName, sectionFields } from './person-fields.ts';
import { differing, fieldOfPath, type PersonValues, toInput, valuesOf } from './person-values.ts';
import { dropSectionDraft, type SectionDraft, setSectionDraft, useSectionDrafts } from './section-drafts.ts';

export interface SectionEdit {
  /** Null while the section is only read. */
  readonly draft: SectionDraft | null;
  readonly saving: boolean;
  readonly begin: () => void;
  readonly set: (change: Partial<PersonValues>) => void;
  readonly cancel: () => void;
  readonly save: () => Promise<void>;
}

/** Tries to save again after somebody else's change that touched other fields; more than one is no coincidence. */
const tries = 2;

/**
 * Changes one section of a person. Only the fields that were changed are sent. If somebody changed the same fields
 * meanwhile, nothing is saved and nothing is lost: both are shown, and saving again decides.
 */
export const useSectionEdit = (person: Person, section: SectionName): SectionEdit => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [saving, setSaving] = useState(false);
  const key = `${person.id} ${section}`;
  const draft = useSectionDrafts((state) => state.drafts[key]) ?? null;
  const names = sectionFields[section].map((field) => field.name);

  const showErrors = (current: SectionDraft, errors: Record<string, string>) =>
    setSectionDraft(key, {
      ...current,
      errors: Object.fromEntries(Object.entries(errors).map(([path, error]) => [fieldOfPath(path), error])),
    });

  const check = (current: SectionDraft, changed: readonly string[]): Record<string, string> => {
    const errors = fieldErrors(personInput, toInput(current.values, differing(names, current.base, current.values)), t);
    const problem = changed.includes('aNumber') ? aNumberProblem(current.values.aNumber ?? '', t) : null;
    if (problem !== null) errors['aNumber'] = problem;
    if (current.values.preferredName.trim() === '') errors['preferredName'] = t('common.field.required');
    return errors;
  };

  const store = async (current: SectionDraft): Promise<void> => {
    const changed = differing(names, current.base, current.values);
    let stored: Person = person;
    for (let attempt = 1; ; attempt += 1) {
      const storedValues = valuesOf(stored);
      if (differing(changed, current.base, storedValues).length > 0) {
        const typed = Object.fromEntries(changed.map((name) => [name, current.values[name]]));
        setSectionDraft(key, {
          base: storedValues,
          values: { ...storedValues, ...typed },
          errors: {},
          storedNow: storedValues,
        });
        return;
      }
      try {
        await call('people.save', {
          id: person.id,
          expectedUpdatedAt: stored.updatedAt,
          ...toInput(current.values, changed),
        });
        dropSectionDraft(key);
        return;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'record.changedMeanwhile' || attempt === tries) throw error;
        stored = await call('people.get', { id: person.id });
      }
    }
  };

  const save = async (): Promise<void> => {
    if (draft === null) return;
    const changed = differing(names, draft.base, draft.values);
    if (changed.length === 0) return dropSectionDraft(key);
    const errors = check(draft, changed);
    if (Object.keys(errors).length > 0) return showErrors(draft, errors);
    setSaving(true);
    try {
      await store(draft);
    } catch (error) {
      if (error instanceof AppError && error.code === 'input.rejected' && error.field !== undefined) {
        showErrors(draft, { [error.field]: t('common.field.check') });
      } else {
        showErrors(draft, { section: words(error) });
      }
    } finally {
      setSaving(false);
    }
  };

  return {
    draft,
    saving,
    begin: () => {
      const values = valuesOf(person);
      setSectionDraft(key, { base: values, values, errors: {}, storedNow: null });
    },
    set: (change) => {
      const current = useSectionDrafts.getState().drafts[key];
      if (current === undefined) return;
      const touched = Object.keys(change);
      const errors = Object.fromEntries(
        Object.entries(current.errors).filter(
          ([path]) => !touched.some((name) => path === name || path.startsWith(`${name}.`)),
        ),
      );
      setSectionDraft(key, { ...current, values: { ...current.values, ...change }, errors });
    },
    cancel: () => dropSectionDraft(key),
    save,
  };
};
