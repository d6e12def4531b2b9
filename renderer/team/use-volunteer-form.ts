import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { type Volunteer, volunteerInput } from '../../shared/team/team.ts';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { fieldErrors } from '../ui/form.ts';
import { useErrorWords } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { closeVolunteer } from './public/volunteer-panel.ts';
import {
  blankVolunteer,
  changedOf,
  dropVolunteerDraft,
  setVolunteerDraft,
  useVolunteerDrafts,
  type VolunteerDraft,
  type VolunteerValues,
} from './volunteer-drafts.ts';

export interface VolunteerForm {
  readonly values: VolunteerValues;
  readonly isChanged: boolean;
  readonly saving: boolean;
  /** In words, by field; `form` for what belongs to none. */
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (change: Partial<VolunteerValues>) => void;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  readonly remove: () => Promise<void>;
}

/** Adds or changes a volunteer; only what was changed is sent. `stored` is null for a new one. */
export const useVolunteerForm = (stored: Volunteer | null): VolunteerForm => {
  const { t } = useTranslation();
  const toast = useToast();
  const undoable = useUndoable();
  const words = useErrorWords();
  const [saving, setSaving] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const key = stored?.id ?? 'new';
  const start: VolunteerDraft =
    stored === null
      ? { base: blankVolunteer, values: blankVolunteer, updatedAt: null }
      : { base: stored, values: stored, updatedAt: stored.updatedAt };
  const draft = useVolunteerDrafts((state) => state.drafts[key]) ?? start;
  const changed = changedOf(draft);
  const close = (): void => {
    dropVolunteerDraft(key);
    closeVolunteer();
  };

  const onFailure = async (error: unknown): Promise<void> => {
    if (error instanceof AppError && error.code === 'record.changedMeanwhile' && stored !== null) {
      const now = await call('team.get', { id: stored.id });
      setVolunteerDraft(key, { base: now, values: { ...now, ...changedValues(draft) }, updatedAt: now.updatedAt });
      setErrors({ form: t('team.form.conflict') });
    } else if (error instanceof AppError && error.code === 'input.rejected' && error.field !== undefined) {
      setErrors({ [error.field]: t('common.field.check') });
    } else {
      setErrors({ form: words(error) });
    }
  };

  const save = async (): Promise<void> => {
    const found = fieldErrors(volunteerInput, changed, t);
    if (draft.values.name.trim() === '') found['name'] = t('common.field.required');
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const name = draft.values.name.trim();
    setSaving(true);
    try {
      const { updatedAt } = draft;
      if (stored === null) await call('team.save', changed);
      else {
        await call('team.save', {
          id: stored.id,
          ...(updatedAt !== null && { expectedUpdatedAt: updatedAt }),
          ...changed,
        });
      }
      close();
      toast({ message: stored === null ? t('team.form.added', { name }) : t('team.form.saved') });
    } catch (error) {
      await onFailure(error);
    } finally {
      setSaving(false);
    }
  };

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
    values: draft.values,
    isChanged: Object.keys(changed).length > 0,
    saving,
    errors,
    set: (change) => {
      const current = useVolunteerDrafts.getState().drafts[key] ?? start;
      setVolunteerDraft(key, { ...current, values: { ...current.values, ...change } });
      setErrors({});
    },
    save,
    discard: close,
    remove,
  };
};

/** What somebody typed, to be put over what is stored now. */
const changedValues = (draft: VolunteerDraft): Partial<VolunteerValues> => {
  const changed = Object.keys(changedOf(draft));
  return Object.fromEntries(Object.entries(draft.values).filter(([name]) => changed.includes(name)));
};
