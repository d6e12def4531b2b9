import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguagesField } from '../ui/languages-field.tsx';
import { Notice, useErrorWords } from '../ui/states.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { type ContactDraft, setContactDraft } from './contact-drafts.ts';
import classes from './fields.module.css';

export interface ContactFormProps {
  readonly draftKey: string;
  readonly draft: ContactDraft;
  readonly onCancel: () => void;
  /** Saves; rejects with an `AppError`. */
  readonly onSave: (draft: ContactDraft) => Promise<void>;
}

/** The fields of a contact on a plan. */
export const ContactForm = ({ draftKey, draft, onCancel, onSave }: ContactFormProps) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const first = useInitialFocus<HTMLInputElement>();
  const [saving, setSaving] = useState(false);
  const [nameMissing, setNameMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<ContactDraft>) => setContactDraft(draftKey, { ...draft, ...change });
  const save = async () => {
    setNameMissing(draft.name.trim() === '');
    if (draft.name.trim() === '') return first.current?.focus();
    setSaving(true);
    setError(null);
    try {
      await onSave(draft);
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  };
  const line = (name: 'name' | 'relation' | 'phone') => ({
    value: draft[name],
    maxLength: 200,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {error === null ? null : (
        <Notice tone="missing" alert>
          {words(error)}
        </Notice>
      )}
      <div className={classes.grid}>
        <TextInput
          ref={first}
          label={t('people.field.contactName')}
          required
          error={nameMissing && draft.name.trim() === '' ? t('common.field.required') : undefined}
          {...line('name')}
        />
        <TextInput
          label={t('people.field.relation')}
          placeholder={t('people.plan.relationHint')}
          {...line('relation')}
        />
        <TextInput label={t('people.field.phone')} inputMode="tel" {...line('phone')} />
        <LanguagesField
          label={t('people.field.languages')}
          value={draft.languages}
          onChange={(languages) => set({ languages })}
        />
        <Textarea
          className={classes.wide}
          label={t('people.field.mayBeTold')}
          placeholder={t('people.plan.mayBeToldHint')}
          autosize
          minRows={1}
          maxLength={1000}
          value={draft.mayBeTold}
          onChange={(event) => set({ mayBeTold: event.currentTarget.value })}
        />
        <Textarea
          className={classes.wide}
          label={t('people.field.note')}
          autosize
          minRows={1}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
      <Group gap="xs" mt="md">
        <Button type="submit" loading={saving}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={saving}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};
