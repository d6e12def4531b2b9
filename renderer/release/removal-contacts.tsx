import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseLimits } from '../../shared/release/choices.ts';
import type { RemovalContact, RemovalPlan } from '../../shared/release/release.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useToast } from '../ui/toasts.tsx';
import classes from './release.module.css';

interface ContactFormProps {
  readonly removalId: string;
  /** Null for a new one. */
  readonly contact: RemovalContact | null;
  readonly onDone: () => void;
}

const ContactForm = ({ removalId, contact, onDone }: ContactFormProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const [facts, setFacts] = useState({
    name: contact?.name ?? null,
    relation: contact?.relation ?? null,
    channel: contact?.channel ?? null,
    mayBeTold: contact?.mayBeTold ?? null,
  });
  const name = facts.name?.trim() ?? '';
  const form = useFormSubmit({
    check: () => ({ name: name === '' ? t('common.field.required') : undefined }),
    send: async () => {
      await call('release.saveContact', {
        removalId,
        ...facts,
        name,
        ...(contact !== null && { contactId: contact.id }),
      });
      toast({ message: t('release.removal.contactSaved', { name }) });
      onDone();
    },
  });
  const set = (change: Partial<typeof facts>): void => {
    setFacts((now) => ({ ...now, ...change }));
    form.clear(...Object.keys(change));
  };
  const { line } = releaseLimits;
  return (
    <InlineForm form={form} saveWords={t('release.tab.save')} onCancel={onDone}>
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
  const [editing, setEditing] = useState(false);
  const { id: rowId, removalId, name, relation, channel, mayBeTold } = contact;
  const remove = () =>
    undoable(async () => {
      await call('release.remove', { row: 'contact', rowId });
      return {
        message: t('release.removal.contactDeleted', { name }),
        undo: () => call('release.restore', { row: 'contact', rowId }),
      };
    });
  if (editing) {
    return (
      <li className={classes.line}>
        <ContactForm removalId={removalId} contact={contact} onDone={() => setEditing(false)} />
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
            onClick={() => setEditing(true)}
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
  const [adding, setAdding] = useState(false);
  return (
    <div>
      <h4 className={classes.title}>{t('release.removal.contacts')}</h4>
      {plan.contacts.length === 0 ? <p className={classes.soft}>{t('release.removal.contactsNone')}</p> : null}
      <ul className={classes.list}>
        {plan.contacts.map((contact) => (
          <ContactLine key={contact.id} contact={contact} mayChange={mayChange} />
        ))}
      </ul>
      {!mayChange ? null : adding ? (
        <ContactForm removalId={plan.id} contact={null} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('release.removal.addContact')}
        </Button>
      )}
    </div>
  );
};
