import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../shared/directory/choices.ts';
import type { ContactKind } from '../../shared/plans/choices.ts';
import { call } from '../base/bridge.ts';
import { DirectoryField, type PickedEntry } from '../directory/public/directory-field.tsx';
import { EntryReach } from '../directory/public/entry-reach.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import type { ContactDraft } from './contact-drafts.ts';
import classes from '../ui/fields.module.css';

/** Kinds of contacts that can be in the directory, and as what. */
const kindsOf: Partial<Readonly<Record<ContactKind, readonly EntryKind[]>>> = {
  attorney: ['legal'],
  backupAttorney: ['legal'],
  communityOrganization: ['community', 'legal'],
  consulate: ['consulate'],
};

interface ContactEntryFieldProps {
  readonly draft: ContactDraft;
  readonly set: (change: Partial<ContactDraft>) => void;
}

/**
 * Ties an organization, attorney, or consulate to its entry in the directory. Its numbers stay there, so that a number that changes
 * is right in every plan; a phone of the contact’s own is called first.
 */
export const ContactEntryField = ({ draft, set }: ContactEntryFieldProps) => {
  const { t } = useTranslation();
  const errorToast = useErrorToast();
  const [line, setLine] = useState('');
  const kinds = draft.kind === null ? undefined : kindsOf[draft.kind];
  const id = draft.directoryId;
  const pick = async (picked: PickedEntry): Promise<void> => {
    setLine(picked.line);
    if (picked.id === null) return;
    try {
      const { entry } = await call('directory.get', { id: picked.id });
      set({ directoryId: entry.id, ...(draft.name.trim() === '' && { name: entry.name }) });
      setLine('');
    } catch (error) {
      errorToast(error);
    }
  };
  if (id !== null) {
    return (
      <div className={classes.wide}>
        <EntryReach id={id} />
        <Button variant="subtle" size="compact-sm" onClick={() => set({ directoryId: null })}>
          {t('plans.contacts.entryRemove')}
        </Button>
      </div>
    );
  }
  if (kinds === undefined) return null;
  return (
    <div className={classes.wide}>
      <DirectoryField
        label={t('plans.contacts.entry')}
        description={t('plans.contacts.entryHint')}
        kinds={kinds}
        value={{ id: null, line }}
        onChange={(picked) => void pick(picked)}
      />
    </div>
  );
};
