import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { notAPerson } from '../../shared/imports/broken-reasons.ts';
import { reasonWords } from '../../shared/imports/imports-words.ts';
import type { KeptBrokenRow } from '../../shared/imports/imports.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './broken-section.module.css';

export interface BrokenValueProps {
  readonly importId: string;
  readonly row: KeptBrokenRow;
  readonly cell: KeptBrokenRow['broken'][number];
  /** Called with the form that is about to close. */
  readonly onFixed: (from: Element) => void;
}

/** One value that could not be read, why, and a field for what it should be. */
export const BrokenValue = ({ importId, row, cell, onFixed }: BrokenValueProps) => {
  const { t } = useTranslation();
  const isHeading = cell.reason === notAPerson;
  const [value, setValue] = useState(isHeading ? '' : cell.value);
  const [sameNumber, setSameNumber] = useState<CallOutput<'imports.mend'>['sameNumber']>(null);
  const name = row.name === '' ? t('imports.rows.unnamed') : row.name;
  const field = t(`imports.field.${cell.field}`);
  const reason = reasonWords(t, cell);
  const form = useFormSubmit({
    send: async () => {
      const { current: from } = form.props.ref;
      const fixed = await call('imports.mend', { importId, row: row.row, column: cell.column, value });
      setSameNumber(fixed.sameNumber);
      if (from !== null) onFixed(from);
    },
    explain: ({ details }) => {
      const why = details?.['reason'];
      return typeof why === 'string'
        ? t('imports.broken.stillWrong', { reason: reasonWords(t, { ...cell, reason: why, value }) })
        : undefined;
    },
  });
  if (cell.fixed) {
    return (
      <div className={classes.value}>
        <StatusMark tone="done">{t('imports.broken.fixed')}</StatusMark> <span className={classes.soft}>{reason}</span>
        {sameNumber === null ? null : (
          <Notice tone="missing" alert>
            {t('imports.broken.sameNumber', { name: sameNumber.name })}{' '}
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => goTo({ name: 'person', id: sameNumber.personId })}
            >
              {t('imports.broken.openPerson', { name: sameNumber.name })}
            </Button>
          </Notice>
        )}
      </div>
    );
  }
  if (row.personId === null && !isHeading) return <p className={classes.trouble}>{reason}</p>;
  return (
    <form className={classes.form} {...form.props}>
      <TextInput
        label={field}
        description={`${reason} ${t(isHeading ? 'imports.broken.ifAPerson' : 'imports.broken.hint')}`}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={form.notice}
        maxLength={300}
        autoComplete="off"
        inputContainer={(input) => (
          <div className={classes.field}>
            {input}
            <Button
              type="submit"
              variant="default"
              loading={form.running}
              aria-label={t('imports.broken.fixNamed', { field, name, row: row.row })}
            >
              {t('imports.broken.fix')}
            </Button>
          </div>
        )}
      />
    </form>
  );
};
