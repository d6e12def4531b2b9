import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import type { GoneAppointment } from '../../shared/imports/sheet-updates.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { chooseAllGone, chooseGone, useImportDraft } from './import-draft.ts';
import { inRow, choiceMark } from './row-choice.tsx';
import { Bulk } from './rows-section.tsx';
import classes from './rows-section.module.css';

const useColumns = (): readonly Column<GoneAppointment>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  return useMemo(() => {
    const when = ({ date, time }: GoneAppointment): string => {
      const day = date === null ? t('imports.rows.dateUnknown') : format.fullDate(date);
      return time === null ? day : t('imports.rows.dateTime', { date: day, time: format.time(time) });
    };
    return [
      { key: 'person', header: t('imports.rows.person'), width: '30%', cell: ({ name }) => name },
      {
        key: 'appointment',
        header: t('imports.rows.appointment'),
        cell: (one) => (
          <>
            <div>{when(one)}</div>
            <div className={classes.soft}>
              {[kindName(one, language, 'shortName'), one.place].filter((part) => part !== '').join(' · ')}
            </div>
          </>
        ),
      },
      {
        key: 'choose',
        header: t('imports.gone.choose'),
        width: '220px',
        cell: (one) => (
          <div data-gone={one.appointmentId}>
            <NativeSelect
              size="xs"
              {...inRow}
              aria-label={t('imports.gone.chooseNamed', { name: one.name, when: when(one) })}
              data={[
                { value: 'keep', label: t('imports.gone.keep') },
                { value: 'cancel', label: t('imports.gone.cancel') },
              ]}
              value={one.action}
              onChange={({ currentTarget: { value } }) =>
                chooseGone(one.appointmentId, value === 'cancel' ? 'cancel' : 'keep')
              }
            />
          </div>
        ),
      },
    ];
  }, [t, format, language]);
};

/** Enter on a row leads to what can be decided about it. */
const openChoice = ({ appointmentId }: GoneAppointment): void => {
  document.querySelector<HTMLElement>(`[data-gone="${appointmentId}"] [${choiceMark}]`)?.focus();
};

/** Appointments that the sheet brought before and no longer has: each stays unless someone cancels it. */
export const GoneSection = ({ gone }: { readonly gone: readonly GoneAppointment[] }) => {
  const { t } = useTranslation();
  const columns = useColumns();
  const all = useImportDraft((state) => state.decisions.gone.all);
  return (
    <Section title={t('imports.gone.title')} flush>
      <div className={classes.tools}>
        <p>{t('imports.gone.hint', { count: gone.length })}</p>
        {gone.length > 1 ? (
          <Bulk
            label={t('imports.gone.bulk')}
            value={all}
            options={[
              { value: 'keep', label: t('imports.gone.keepAll') },
              { value: 'cancel', label: t('imports.gone.cancelAll') },
            ]}
            onChange={(value) => chooseAllGone(value === 'cancel' ? 'cancel' : 'keep')}
          />
        ) : null}
      </div>
      <div className={classes.table}>
        <DataTable
          label={t('imports.gone.table', { count: gone.length })}
          columns={columns}
          rows={gone}
          rowId={({ appointmentId }) => appointmentId}
          onOpen={openChoice}
          minWidth={600}
          bare
        />
      </div>
    </Section>
  );
};
