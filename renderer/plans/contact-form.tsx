import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contact as record } from '../../shared/plans/records.ts';
import { typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { LanguagesField } from '../ui/languages-field.tsx';
import { useInitialFocus } from '../ui/use-initial-focus.ts';
import { YesNoField } from '../ui/yes-no-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { type ContactDraft, contactDrafts } from './contact-drafts.ts';
import { ContactEntryField } from './contact-entry-field.tsx';
import classes from '../ui/fields.module.css';

export interface ContactFormProps {
  readonly draftKey: string;
  readonly draft: ContactDraft;
  readonly onCancel: () => void;
  /** Saves; rejects with an `AppError`. */
  readonly onSave: (draft: ContactDraft) => Promise<void>;
}

interface FieldsProps {
  readonly draft: ContactDraft;
  readonly set: (change: Partial<ContactDraft>) => void;
}

const { columns } = record;

/** The values of a choice, and the key of their words. */
const choiceOf = <Choice extends { readonly values: readonly string[]; readonly words: string }>({
  type: { values, words },
}: {
  readonly type: Choice;
}) => ({ values, words });

/** What the contact may be told, and in which language: what the call script is made of. */
const TellFields = ({ draft, set }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        label={t('plans.field.tell')}
        {...choiceOf(columns.tell)}
        value={draft.tell}
        onChange={(tell) => set({ tell })}
      />
      <YesNoField
        label={t('plans.field.mayKnowStatus')}
        value={draft.mayKnowStatus}
        onChange={(mayKnowStatus) => set({ mayKnowStatus })}
      />
      <ChoiceField
        label={t('plans.field.scriptLanguage')}
        {...choiceOf(columns.scriptLanguage)}
        value={draft.scriptLanguage}
        nothing={t('plans.contacts.byLanguages')}
        onChange={(scriptLanguage) => set({ scriptLanguage })}
      />
      <Textarea
        className={classes.wide}
        label={t('plans.field.mayBeTold')}
        placeholder={t('plans.contacts.mayBeToldHint')}
        autosize
        minRows={1}
        maxLength={1000}
        value={draft.mayBeTold ?? ''}
        onChange={(event) => set({ mayBeTold: typedText(event.currentTarget.value) })}
      />
    </>
  );
};

/** Who it is, and how they are reached. */
const ReachFields = ({ draft, set, nameError }: FieldsProps & { readonly nameError: string | undefined }) => {
  const { t } = useTranslation();
  const first = useInitialFocus<HTMLInputElement>();
  const line = (name: 'name' | 'relation' | 'phone') => ({
    label: t(`plans.field.${name}`),
    value: draft[name] ?? '',
    maxLength: 200,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      set({ [name]: name === 'name' ? event.currentTarget.value : typedText(event.currentTarget.value) }),
  });
  return (
    <>
      <TextInput ref={first} required error={nameError} {...line('name')} />
      <ChoiceField
        label={t('plans.field.contactKind')}
        {...choiceOf(columns.kind)}
        value={draft.kind}
        nothing={t('plans.contacts.notSaid')}
        onChange={(kind) => set({ kind })}
      />
      <TextInput placeholder={t('plans.contacts.relationHint')} {...line('relation')} />
      <TextInput inputMode="tel" {...line('phone')} />
      <ChoiceField
        label={t('plans.field.bestChannel')}
        {...choiceOf(columns.bestChannel)}
        value={draft.bestChannel}
        nothing={t('plans.contacts.notSaid')}
        onChange={(bestChannel) => set({ bestChannel })}
      />
      <LanguagesField
        label={t('plans.field.languages')}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
      />
    </>
  );
};

/** The fields of a contact on a plan. */
export const ContactForm = ({ draftKey, draft, onCancel, onSave }: ContactFormProps) => {
  const { t } = useTranslation();
  const form = useFormSubmit({
    check: () => ({ name: draft.name.trim() === '' ? t('common.field.required') : undefined }),
    send: () => onSave(draft),
  });
  const set = (change: Partial<ContactDraft>) => contactDrafts.set(draftKey, { ...draft, ...change });
  return (
    <form {...form.props}>
      <FormNotice form={form} />
      <div className={classes.grid}>
        <ReachFields draft={draft} set={set} nameError={form.errors['name']} />
        <ContactEntryField draft={draft} set={set} />
        <TellFields draft={draft} set={set} />
        <Textarea
          className={classes.wide}
          label={t('plans.field.note')}
          autosize
          minRows={1}
          value={draft.note ?? ''}
          onChange={(event) => set({ note: typedText(event.currentTarget.value) })}
        />
        <Checkbox
          className={classes.wide}
          label={t('plans.field.byHeart')}
          checked={draft.byHeart}
          onChange={(event) => set({ byHeart: event.currentTarget.checked })}
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
