import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditReader } from '../../../shared/audit/audit-words.ts';
import { recordTables, type RecordTable } from '../../../shared/records.ts';
import { useFormat } from '../../base/use-format.ts';
import { useShownLanguage } from '../../base/words.ts';

/** The tables that the log says about: a write to any of them adds to it. */
export const auditTableNames: readonly RecordTable[] = recordTables;

/** What puts the log into the words and dates of the window. */
export const useAuditReader = (): AuditReader => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  return useMemo(() => ({ t, language, date: format.plainDate, instant: format.instant }), [t, language, format]);
};
