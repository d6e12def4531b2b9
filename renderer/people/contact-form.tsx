import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { LanguagesField } from '../ui/languages-field.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { type ContactDraft, contactDrafts } from './contact-drafts.ts';
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
  const first = useInitialFocus<HTMLInputElement>();
  const form = useFormSubmit({
    check: () => ({ name: draft.name.trim() === '' ? t('common.field.required') : undefined }),
    send: () => onSave(draft),
  });
  const set = (change: Partial<ContactDraft>) => contactDrafts.set(draftKey, { ...draft, ...change });
  const line = (name: 'name' | 'relation' | 'phone') => ({
    value: draft[name] ?? '',
    maxLength: 200,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [name]: name === 'name' ? event.currentTarget.value : typedText(event.currentTarget.value) }),
  });
  return (
    <form {...form.props}>
      <FormNotice form={form} />
      <div className={classes.grid}>
        <TextInput
          ref={first}
          label={t('people.field.contactName')}
          required
          error={form.errors['name']}
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
          value={draft.mayBeTold ?? ''}
          onChange={(event) => set({ mayBeTold: typedText(event.currentTarget.value) })}
        />
        <Textarea
          className={classes.wide}
          label={t('people.field.note')}
          autosize
          minRows={1}
          value={draft.note ?? ''}
          onChange={(event) => set({ note: typedText(event.currentTarget.value) })}
        />
      </div>
      <Group gap="xs" mt="md">
        <Button type="submit" loading={form.running}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={form.running}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};
