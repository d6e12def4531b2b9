import { Button } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PlanContact } from '../../shared/people/people.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { ContactCard } from './contact-card.tsx';
import { blankContact, contactDrafts, draftOfContact, inputOfContact } from './contact-drafts.ts';
import { ContactForm } from './contact-form.tsx';
import { type Plan, usePlan } from './use-plan.ts';
import classes from './plan-tab.module.css';

interface EntryProps {
  readonly person: Person;
  readonly contact: PlanContact;
  readonly index: number;
  readonly plan: Plan;
  readonly onMove: (by: number, button: HTMLElement | null) => void;
}

const Entry = ({ person, contact, index, plan, onMove }: EntryProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const key = `${person.id} ${contact.id}`;
  const draft = contactDrafts.useDraft(key);
  const remove = () =>
    undoable(async () => {
      await plan.save((contacts) => contacts.filter(({ id }) => id !== contact.id));
      return {
        message: t('people.plan.removed', { name: contact.name }),
        undo: () => plan.save((contacts) => [...contacts.slice(0, index), contact, ...contacts.slice(index)]),
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
            await plan.save((contacts) =>
              contacts.map((other) =>
                other.id === contact.id ? { id: contact.id, ...inputOfContact(changed) } : other,
              ),
            );
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
        count={person.contacts.length}
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

const useMove = (person: Person, plan: Plan) => {
  const { t } = useTranslation();
  const errorToast = useErrorToast();
  const [said, setSaid] = useState('');
  const toFocus = useRef<HTMLElement | null>(null);
  // A list entry that changes its place in the document loses the focus; the button that moved it gets it back.
  useEffect(() => {
    if (toFocus.current !== null && toFocus.current !== document.activeElement) toFocus.current.focus();
    toFocus.current = null;
  }, [person.contacts]);
  const move = (contact: PlanContact, index: number, by: number, button: HTMLElement | null): void => {
    const place = Math.min(Math.max(index + by, 0), person.contacts.length - 1) + 1;
    if (place === index + 1) return;
    toFocus.current = button;
    plan
      .move(contact.id, by)
      .then(
        () => setSaid(t('people.plan.moved', { name: contact.name, place, count: person.contacts.length })),
        errorToast,
      );
  };
  return { said, move };
};

const NewContact = ({ person, plan }: { readonly person: Person; readonly plan: Plan }) => {
  const { t } = useTranslation();
  const key = `${person.id} new`;
  const draft = contactDrafts.useDraft(key);
  if (draft === undefined) return null;
  return (
    <div className={classes.form}>
      <h3 className={classes.formTitle}>{t('people.plan.newContact')}</h3>
      <ContactForm
        draftKey={key}
        draft={draft}
        onCancel={() => contactDrafts.drop(key)}
        onSave={async (added) => {
          await plan.save((contacts) => [...contacts, inputOfContact(added)]);
          contactDrafts.drop(key);
        }}
      />
    </div>
  );
};

/** Whom to call if this person is detained, in order. */
export const PlanTab = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const plan = usePlan(person);
  const { said, move } = useMove(person, plan);
  const isAdding = contactDrafts.useDraft(`${person.id} new`) !== undefined;
  const add = (
    <Button
      variant={person.contacts.length === 0 ? 'filled' : 'default'}
      leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
      onClick={() => contactDrafts.set(`${person.id} new`, blankContact)}
    >
      {t('people.plan.add')}
    </Button>
  );
  if (person.contacts.length === 0 && !isAdding) {
    return (
      <EmptyState title={t('people.plan.empty')} icon={IconUsersGroup} action={add}>
        {t('people.plan.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('people.plan.title')} action={isAdding ? undefined : add} flush>
      <p className={classes.intro}>
        {t('people.plan.intro', { name: person.preferredName })}{' '}
        {person.contacts.length > 1 ? t('people.plan.keys') : null}
      </p>
      <ol className={classes.list}>
        {person.contacts.map((contact, index) => (
          <Entry
            key={contact.id}
            person={person}
            contact={contact}
            index={index}
            plan={plan}
            onMove={(by, button) => move(contact, index, by, button)}
          />
        ))}
      </ol>
      <NewContact person={person} plan={plan} />
      <div className="al-spoken" aria-live="polite">
        {said}
      </div>
    </Section>
  );
};
