import { useTranslation } from 'react-i18next';
import { type Volunteer, volunteerInput } from '../../shared/team/team.ts';
import { call } from '../base/bridge.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { fieldErrors } from '../ui/form.ts';
import { useToast } from '../ui/toasts.tsx';
import { closeVolunteer } from './public/volunteer-panel.ts';
import {
  changedOf,
  firstDraft,
  isVolunteerField,
  rebased,
  volunteerDrafts,
  type VolunteerValues,
} from './volunteer-drafts.ts';

export interface VolunteerForm {
  readonly values: VolunteerValues;
  readonly isChanged: boolean;
  readonly form: FormSubmit;
  readonly set: (change: Partial<VolunteerValues>) => void;
  readonly discard: () => void;
  readonly remove: () => Promise<void>;
}

/** Adds or changes a volunteer; only what was changed is sent. `stored` is null for a new one. */
export const useVolunteerForm = (stored: Volunteer | null): VolunteerForm => {
  const { t } = useTranslation();
  const toast = useToast();
  const undoable = useUndoable();
  const key = stored?.id ?? 'new';
  const draft = volunteerDrafts.useDraft(key) ?? firstDraft(stored);
  const { values, updatedAt } = draft;
  const changed = changedOf(draft);
  const close = (): void => {
    volunteerDrafts.drop(key);
    closeVolunteer();
  };

  const form = useFormSubmit({
    check: () => ({
      ...fieldErrors(volunteerInput, changed, t),
      ...(values.name.trim() === '' && { name: t('common.field.required') }),
    }),
    send: async () => {
      const known =
        stored === null ? {} : { id: stored.id, ...(updatedAt !== null && { expectedUpdatedAt: updatedAt }) };
      await call('team.save', { ...known, ...changed });
      close();
      toast({ message: stored === null ? t('team.form.added', { name: values.name.trim() }) : t('team.form.saved') });
    },
    explain: async ({ code }) => {
      if (code !== 'record.changedMeanwhile' || stored === null) return undefined;
      volunteerDrafts.set(key, rebased(draft, await call('team.get', { id: stored.id })));
      return t('team.form.conflict');
    },
    fieldOf: (path) => (isVolunteerField(path) ? path : null),
  });

  const remove = async (): Promise<void> => {
    if (stored === null) return;
    const { id, name } = stored;
    const done = await undoable(async () => {
      await call('team.remove', { id });
      return { message: t('team.form.removed', { name }), undo: () => call('team.restore', { id }) };
    });
    if (done) close();
  };

  return {
    values,
    isChanged: Object.keys(changed).length > 0,
    form,
    set: (change) => {
      const current = volunteerDrafts.get(key) ?? firstDraft(stored);
      volunteerDrafts.set(key, { ...current, values: { ...current.values, ...change } });
      form.clear();
    },
    discard: close,
    remove,
  };
};
