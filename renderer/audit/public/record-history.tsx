import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../base/queries.ts';
import { useFormat } from '../../base/use-format.ts';
import { Loaded } from '../../ui/states.tsx';
import { AuditEntries } from './audit-entries.tsx';
import { auditTableNames } from './audit-reader.ts';

/** The most changes that are shown. */
const most = 200;

/** The changes of a record and of what belongs to it, newest first. */
export const HistoryEntries = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useCallQuery('audit.ofRecord', { recordId, withParts: true, limit: most }, { tables: auditTableNames });
  return (
    <Loaded query={query}>
      {({ entries }) => (
        <>
          {entries.length === 0 ? <p>{t('audit.history.none')}</p> : <AuditEntries entries={entries} />}
          {entries.length < most ? null : <p>{t('audit.history.all', { number: format.number(most) })}</p>}
        </>
      )}
    </Loaded>
  );
};

/** Who changed what of a record and when, with the way back; read when someone asks for it. For coordinators. */
export const RecordHistory = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const listId = useId();
  return (
    <>
      <div>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
          aria-expanded={opened}
          aria-controls={listId}
          onClick={() => setOpened((before) => !before)}
        >
          {t(opened ? 'audit.history.hide' : 'audit.history.show')}
        </Button>
      </div>
      <div id={listId}>{opened ? <HistoryEntries recordId={recordId} /> : null}</div>
    </>
  );
};
