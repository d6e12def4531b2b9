import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../shared/directory/choices.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { Loaded } from '../ui/states.tsx';
import { EntryFields } from './entry-fields.tsx';
import { closeEntryForm, type EntryPanelContent } from './public/entry-panel.ts';
import { useEntryForm } from './use-entry-form.ts';
import classes from './directory.module.css';

interface EntryFormProps {
  readonly stored: Entry | null;
  readonly kind: EntryKind | null;
}

const EntryForm = ({ stored, kind }: EntryFormProps) => {
  const { t } = useTranslation();
  const entry = useEntryForm(stored, kind);
  const { isChanged, form, discard, remove } = entry;
  const { ref } = form.props;
  useEffect(() => {
    if (stored === null) ref.current?.querySelector('input')?.focus();
  }, [ref, stored]);
  return (
    <SidePanel
      title={stored === null ? t('directory.entry.newTitle') : t('directory.entry.editTitle', { name: stored.name })}
      onClose={closeEntryForm}
      foot={
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Button type="submit" form="directory-entry" loading={form.running} disabled={!isChanged}>
              {t(stored === null ? 'directory.entry.saveNew' : 'directory.entry.save')}
            </Button>
            {isChanged ? (
              <Button variant="subtle" onClick={discard} disabled={form.running}>
                {t('directory.entry.discard')}
              </Button>
            ) : null}
          </Group>
          {remove === null || isChanged ? null : (
            <Button variant="subtle" color="gray" onClick={() => void remove()}>
              {t('directory.entry.remove')}
            </Button>
          )}
        </Group>
      }
    >
      <form id="directory-entry" className={classes.form} {...form.props}>
        <FormNotice form={form} />
        <EntryFields entry={entry} />
      </form>
    </SidePanel>
  );
};

const StoredEntry = ({ id }: { readonly id: string }) => {
  const query = useCallQuery('directory.get', { id }, { tables: ['directory_entry'] });
  return <Loaded query={query}>{({ entry }) => <EntryForm stored={entry} kind={null} />}</Loaded>;
};

/** The side panel with an entry's fields; without an id, for a new one. */
export const EntryPanel = ({ content: { id, kind } }: { readonly content: EntryPanelContent }) =>
  id === null ? <EntryForm stored={null} kind={kind ?? null} /> : <StoredEntry id={id} />;
