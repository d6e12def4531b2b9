import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../shared/directory/choices.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useShownLanguage } from '../base/words.ts';
import { useToast } from '../ui/toasts.tsx';
import { entryErrors } from './entry-check.ts';
import { changedOf, entryDrafts, type EntryValues, fieldOfPath, firstDraft, rebased } from './entry-drafts.ts';
import { closeEntryForm } from './public/entry-panel.ts';

export interface EntryForm {
  readonly values: EntryValues;
  readonly isChanged: boolean;
  readonly form: FormSubmit;
  readonly set: (change: Partial<EntryValues>) => void;
  readonly discard: () => void;
  /** Deletes the entry; null for one that ships, which stays. */
  readonly remove: (() => Promise<void>) | null;
}

/** Adds or changes an entry; only what was changed is sent. `stored` is null for a new one. */
export const useEntryForm = (stored: Entry | null, kind: EntryKind | null): EntryForm => {
  const { t } = useTranslation();
  const toast = useToast();
  const undoable = useUndoable();
  const format = useFormat();
  const language = useShownLanguage();
  const key = stored?.id ?? 'new';
  const draft = entryDrafts.useDraft(key) ?? firstDraft(stored, { kind, language });
  const { values, updatedAt } = draft;
  const changed = changedOf(draft);
  const close = (): void => {
    entryDrafts.drop(key);
    closeEntryForm();
  };

  const form = useFormSubmit({
    check: () => entryErrors(draft, format.today(), t),
    send: async () => {
      const known =
        stored === null ? {} : { id: stored.id, ...(updatedAt !== null && { expectedUpdatedAt: updatedAt }) };
      const { id } = await call('directory.save', { ...known, ...changed });
      close();
      if (stored === null) goTo({ name: 'directoryEntry', id });
      toast({
        message:
          stored === null ? t('directory.entry.added', { name: values.name.trim() }) : t('directory.entry.saved'),
      });
    },
    explain: async ({ code }) => {
      if (code !== 'record.changedMeanwhile' || stored === null) return undefined;
      entryDrafts.set(key, rebased(draft, (await call('directory.get', { id: stored.id })).entry, language));
      return t('directory.entry.conflict');
    },
    fieldOf: fieldOfPath,
  });

  const remove = async (): Promise<void> => {
    if (stored === null) return;
    const { id, name } = stored;
    const done = await undoable(async () => {
      await call('directory.remove', { id });
      return { message: t('directory.entry.removed', { name }), undo: () => call('directory.restore', { id }) };
    });
    if (!done) return;
    close();
    goTo({ name: 'directory' });
  };

  return {
    values,
    isChanged: Object.keys(changed).length > 0,
    form,
    set: (change) => {
      const current = entryDrafts.get(key) ?? firstDraft(stored, { kind, language });
      entryDrafts.set(key, { ...current, values: { ...current.values, ...change } });
      form.clear();
    },
    discard: close,
    remove: stored?.origin === 'own' ? remove : null,
  };
};
