import { Button } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, PlanContact } from '../../shared/plans/plans.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { ContactCard } from './contact-card.tsx';
import {
  blankContact,
  contactDrafts,
  contactKey,
  draftOfContact,
  inputOfContact,
  newContactKey,
} from './contact-drafts.ts';
import { ContactForm } from './contact-form.tsx';
import { type PlanEdit, usePlanEdit } from './use-plan.ts';
import classes from './plans.module.css';

interface EntryProps {
  readonly plan: Plan;
  readonly contact: PlanContact;
  readonly index: number;
  readonly edit: PlanEdit;
  readonly onMove: (by: number, button: HTMLElement | null) => void;
}

const Entry = ({ plan, contact, index, edit, onMove }: EntryProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const key = contactKey(plan.person.id, contact.id);
  const draft = contactDrafts.useDraft(key);
  const remove = () =>
    undoable(async () => {
      await edit.save(({ contacts }) => ({ contacts: contacts.filter(({ id }) => id !== contact.id) }));
      return {
        message: t('plans.contacts.removed', { name: contact.name }),
        undo: () => edit.save(({ contacts }) => ({ contacts: contacts.toSpliced(index, 0, contact) })),
      };
    });
  if (draft !== undefined) {
    return (
      <li className={classes.form}>
        <ContactForm
          draftKey={key}
          draft={draft}
          onCancel={() => contactDrafts.drop(key)}
          onSave={async (changed) => {
            await edit.save(({ contacts }) => ({
              contacts: contacts.map((other) =>
                other.id === contact.id ? { id: contact.id, ...inputOfContact(changed) } : other,
              ),
            }));
            contactDrafts.drop(key);
          }}
        />
      </li>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by !== 0) {
      event.preventDefault();
      const { activeElement } = document;
      onMove(by, activeElement instanceof HTMLElement ? activeElement : null);
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt with an arrow moves it; the buttons do the same
    <li className={classes.contact} data-contact={contact.id} onKeyDown={onKeyDown}>
      <ContactCard
        contact={contact}
        place={index + 1}
        person={plan.person}
        count={plan.contacts.length}
        onEdit={() => contactDrafts.set(key, draftOfContact(contact))}
        onRemove={() => void remove()}
        onMove={(by) => {
          const { activeElement } = document;
          onMove(by, activeElement instanceof HTMLElement ? activeElement : null);
        }}
      />
    </li>
  );
};

const useMove = (plan: Plan, edit: PlanEdit) => {
  const { t } = useTranslation();
  const errorToast = useErrorToast();
  const [said, setSaid] = useState('');
  const toFocus = useRef<HTMLElement | null>(null);
  // A list entry that changes its place in the document loses the focus; the button that moved it gets it back.
  useEffect(() => {
    if (toFocus.current !== null && toFocus.current !== document.activeElement) toFocus.current.focus();
    toFocus.current = null;
  }, [plan.contacts]);
  const move = (contact: PlanContact, index: number, by: number, button: HTMLElement | null): void => {
    const place = Math.min(Math.max(index + by, 0), plan.contacts.length - 1) + 1;
    if (place === index + 1) return;
    toFocus.current = button;
    edit
      .moveContact(contact.id, by)
      .then(
        () => setSaid(t('plans.contacts.moved', { name: contact.name, place, count: plan.contacts.length })),
        errorToast,
      );
  };
  return { said, move };
};

const NewContact = ({ plan, edit }: { readonly plan: Plan; readonly edit: PlanEdit }) => {
  const { t } = useTranslation();
  const key = newContactKey(plan.person.id);
  const draft = contactDrafts.useDraft(key);
  if (draft === undefined) return null;
  return (
    <div className={classes.form}>
      <h3 className={classes.formTitle}>{t('plans.contacts.newContact')}</h3>
      <ContactForm
        draftKey={key}
        draft={draft}
        onCancel={() => contactDrafts.drop(key)}
        onSave={async (added) => {
          await edit.save(({ contacts }) => ({ contacts: [...contacts, inputOfContact(added)] }));
          contactDrafts.drop(key);
        }}
      />
    </div>
  );
};

/** Whom to call if this person is detained, in order. */
export const ContactsSection = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  const edit = usePlanEdit(plan);
  const { said, move } = useMove(plan, edit);
  const { contacts, person } = plan;
  const newKey = newContactKey(person.id);
  const isAdding = contactDrafts.useDraft(newKey) !== undefined;
  const add = (
    <Button
      variant={contacts.length === 0 ? 'filled' : 'default'}
      leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
      onClick={() => contactDrafts.set(newKey, blankContact)}
    >
      {t('plans.contacts.add')}
    </Button>
  );
  if (contacts.length === 0 && !isAdding) {
    return (
      <EmptyState title={t('plans.contacts.empty')} icon={IconUsersGroup} action={add}>
        {t('plans.contacts.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('plans.contacts.title')} action={isAdding ? undefined : add} flush>
      <p className={classes.intro}>
        {t('plans.contacts.intro', { name: person.preferredName })}{' '}
        {contacts.length > 1 ? t('plans.contacts.keys') : null}
      </p>
      <ol className={classes.list}>
        {contacts.map((contact, index) => (
          <Entry
            key={contact.id}
            plan={plan}
            contact={contact}
            index={index}
            edit={edit}
            onMove={(by, button) => move(contact, index, by, button)}
          />
        ))}
      </ol>
      <NewContact plan={plan} edit={edit} />
      {person.attorney === null || contacts.some(({ kind }) => kind === 'attorney') ? null : (
        <p className={classes.foot}>{t('plans.page.legalFromRecord', { attorney: person.attorney })}</p>
      )}
      <div className="al-spoken" aria-live="polite">
        {said}
      </div>
    </Section>
  );
};
