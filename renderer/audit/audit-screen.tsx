import { Button } from '@mantine/core';
import { IconFileExport, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditAct, AuditFilter } from '../../shared/audit/audit.ts';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { ActDialog } from './act-dialog.tsx';
import { ActsTable } from './acts-table.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { useActs } from './use-acts.ts';
import { VerifySection } from './verify-section.tsx';
import classes from './audit.module.css';

const Results = ({ filter, onOpen }: { readonly filter: AuditFilter; readonly onOpen: (act: AuditAct) => void }) => {
  const { t } = useTranslation();
  const acts = useActs(filter);
  if (acts.rows === undefined) {
    return acts.error === null ? <LoadingState /> : <ErrorState error={acts.error} retry={acts.refetch} />;
  }
  if (acts.rows.length > 0) return <ActsTable acts={acts.rows} onOpen={onOpen} onNearEnd={acts.readOn} />;
  return Object.keys(filter).length === 0 ? (
    <EmptyState title={t('audit.none')} icon={IconHistory} />
  ) : (
    <EmptyState title={t('audit.noneFound')} icon={IconHistory}>
      {t('audit.noneHint')}
    </EmptyState>
  );
};

/** Who changed what, when, from what to what: to search, to check, to save. */
export const AuditScreen = () => {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [act, setAct] = useState<AuditAct | null>(null);
  const [exporting, setExporting] = useState(false);
  return (
    <Page
      title={t('audit.title')}
      below={t('audit.lead')}
      width="full"
      extra={
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} stroke={1.75} aria-hidden />}
          onClick={() => setExporting(true)}
        >
          {t('audit.export.button')}
        </Button>
      }
    >
      <div className={classes.screen}>
        <VerifySection />
        <AuditFilters filter={filter} onFilter={setFilter} />
        <div className={classes.results}>
          <Results filter={filter} onOpen={setAct} />
        </div>
      </div>
      {act === null ? null : <ActDialog act={act} onClose={() => setAct(null)} />}
      {exporting ? <ExportDialog filter={filter} onClose={() => setExporting(false)} /> : null}
    </Page>
  );
};
