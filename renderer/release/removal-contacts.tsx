import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { releaseLimits } from '../../shared/release/choices.ts';
import type { RemovalContact, RemovalPlan } from '../../shared/release/release.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useRowDraft, useRowForm } from '../base/row-form.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './release.module.css';

interface ContactFormProps {
  readonly removalId: string;
  /** Null for a new one. */
  readonly contact: RemovalContact | null;
  /** The key of its draft. */
  readonly draft: string;
}

const factsOf = (contact: RemovalContact | null) => ({
  name: contact?.name ?? null,
  relation: contact?.relation ?? null,
  channel: contact?.channel ?? null,
  mayBeTold: contact?.mayBeTold ?? null,
});

const ContactForm = ({ removalId, contact, draft }: ContactFormProps) => {
  const { t } = useTranslation();
  const {
    values: facts,
    set,
    form,
    cancel,
  } = useRowForm({
    draft,
    stored: factsOf(contact),
    check: ({ name }) => ({ name: (name ?? '').trim() === '' ? t('common.field.required') : undefined }),
    save: async (typed) => {
      const name = typed.name?.trim() ?? '';
      const { contactId } = await call('release.saveContact', {
        removalId,
        ...typed,
        name,
        ...(contact !== null && { contactId: contact.id }),
      });
      return {
        message: t('release.removal.contactSaved', { name }),
        undo: () =>
          contact === null
            ? call('release.remove', { row: 'contact', rowId: contactId })
            : call('release.saveContact', { removalId, ...factsOf(contact), name: contact.name, contactId }),
      };
    },
  });
  const { line } = releaseLimits;
  return (
    <InlineForm form={form} saveWords={t('release.tab.save')} onCancel={cancel}>
      <LineField
        label={t('release.field.contactName')}
        value={facts.name}
        maxLength={line}
        required
        takesFocus
        error={form.errors['name']}
        onChange={(value) => set({ name: value })}
      />
      <LineField
        label={t('release.field.relation')}
        value={facts.relation}
        maxLength={line}
        onChange={(relation) => set({ relation })}
      />
      <LineField
        label={t('release.field.channel')}
        value={facts.channel}
        maxLength={line}
        onChange={(channel) => set({ channel })}
      />
      <Textarea
        label={t('release.field.mayBeTold')}
        autosize
        minRows={2}
        maxLength={releaseLimits.text}
        value={facts.mayBeTold ?? ''}
        onChange={(event) => set({ mayBeTold: event.currentTarget.value })}
      />
    </InlineForm>
  );
};

const ContactLine = ({ contact, mayChange }: { readonly contact: RemovalContact; readonly mayChange: boolean }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const draft = `removal contact ${contact.id}`;
  const editing = useRowDraft(draft);
  const { id: rowId, removalId, name, relation, channel, mayBeTold } = contact;
  const remove = () =>
    undoable(async () => {
      await call('release.remove', { row: 'contact', rowId });
      return {
        message: t('release.removal.contactDeleted', { name }),
        undo: () => call('release.restore', { row: 'contact', rowId }),
      };
    });
  if (editing.isOpen) {
    return (
      <li className={classes.line}>
        <ContactForm removalId={removalId} contact={contact} draft={draft} />
      </li>
    );
  }
  return (
    <li className={classes.line}>
      <div className={classes.said}>
        <strong>{relation === null ? name : t('release.removal.contactLine', { name, relation })}</strong>
        {channel === null ? null : <span>{channel}</span>}
        {mayBeTold === null ? (
          <StatusMark tone="missing">{t('release.removal.toldUnknown', { name })}</StatusMark>
        ) : (
          <span className={classes.soft}>{t('release.removal.told', { what: mayBeTold })}</span>
        )}
      </div>
      {mayChange ? (
        <div className={classes.acts}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('release.removal.changeContact', { name })}
            onClick={() => editing.open()}
          >
            {t('release.tab.change')}
          </Button>
          <ActionIcon size="sm" aria-label={t('release.removal.deleteContact', { name })} onClick={() => void remove()}>
            <IconX size={14} stroke={2} aria-hidden />
          </ActionIcon>
        </div>
      ) : null}
    </li>
  );
};

/** Who is at the place that someone is deported to, and what each may be told. */
export const RemovalContacts = ({ plan, mayChange }: { readonly plan: RemovalPlan; readonly mayChange: boolean }) => {
  const { t } = useTranslation();
  const draft = `new contact ${plan.id}`;
  const adding = useRowDraft(draft);
  return (
    <div>
      <h4 className={classes.title}>{t('release.removal.contacts')}</h4>
      {plan.contacts.length === 0 ? <p className={classes.soft}>{t('release.removal.contactsNone')}</p> : null}
      <ul className={classes.list}>
        {plan.contacts.map((contact) => (
          <ContactLine key={contact.id} contact={contact} mayChange={mayChange} />
        ))}
      </ul>
      {!mayChange ? null : adding.isOpen ? (
        <ContactForm removalId={plan.id} contact={null} draft={draft} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => adding.open()}
        >
          {t('release.removal.addContact')}
        </Button>
      )}
    </div>
  );
};
