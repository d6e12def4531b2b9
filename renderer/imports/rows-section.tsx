import { Chip, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSetAside } from '../../shared/imports/broken-reasons.ts';
import { rowOutcomes, type PreviewRow, type RowDecision } from '../../shared/imports/imports.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Preview } from './found-section.tsx';
import { chooseAllUpdates, decide, decideForAll, useImportDraft, type Decisions } from './import-draft.ts';
import { choiceMark, RowChoice } from './row-choice.tsx';
import {
  appointmentWords,
  fits,
  furtherWords,
  outcomeTone,
  rowSentences,
  type RowFilter,
  type RowSentence,
} from './row-words.ts';
import classes from './rows-section.module.css';

/** Rows of each person, and what was decided about them, wherever that was. */
const useDecisions = (rows: readonly PreviewRow[], decisions: Decisions) =>
  useMemo(() => {
    const rowsOf = new Map<number, number[]>();
    for (const { person, row } of rows) rowsOf.set(person, [...(rowsOf.get(person) ?? []), row]);
    const ofPerson = new Map<number, RowDecision>();
    for (const { person, row } of rows) {
      const decision = decisions.rows[row];
      if (decision !== undefined && decision.action !== 'skip' && !ofPerson.has(person)) ofPerson.set(person, decision);
    }
    return {
      decisionOf: (row: PreviewRow) => decisions.rows[row.row] ?? ofPerson.get(row.person),
      othersOf: (row: PreviewRow) => (rowsOf.get(row.person) ?? []).filter((other) => other !== row.row),
    };
  }, [rows, decisions]);

const sentenceClass: Readonly<Record<RowSentence['kind'], string | undefined>> = {
  trouble: classes.trouble,
  change: classes.change,
  doubt: classes.soft,
  plain: classes.soft,
};

const useColumns = (rows: readonly PreviewRow[]): readonly Column<PreviewRow>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const decisions = useImportDraft((state) => state.decisions);
  const { decisionOf, othersOf } = useDecisions(rows, decisions);
  return useMemo(
    () => [
      { key: 'row', header: t('imports.rows.row'), width: '64px', cell: (row) => row.row },
      {
        key: 'person',
        header: t('imports.rows.person'),
        width: '22%',
        cell: (row) => (
          <>
            <div className={classes.name}>{row.name === '' ? t('imports.rows.unnamed') : row.name}</div>
            {row.summary.birthDate === null ? null : (
              <div className={classes.soft}>
                {t('imports.rows.born', { date: format.plainDate(row.summary.birthDate) })}
              </div>
            )}
          </>
        ),
      },
      {
        key: 'appointment',
        header: t('imports.rows.appointment'),
        width: '24%',
        cell: (row) => {
          const { when, what } = appointmentWords(row, format, t, language);
          return (
            <>
              <div>{when}</div>
              {row.summary.appointment || row.further.length === 0 ? <div className={classes.soft}>{what}</div> : null}
              {furtherWords(row, { t, format, language }).map((one) => (
                <div key={`${one.when} ${one.what}`} className={classes.further}>
                  <div>{one.when}</div>
                  <div className={classes.soft}>{one.what}</div>
                </div>
              ))}
            </>
          );
        },
      },
      {
        key: 'becomes',
        header: t('imports.rows.becomes'),
        cell: (row) => {
          const sentences = rowSentences(row, decisionOf(row), decisions, { t, format, language });
          return (
            <>
              <StatusMark tone={outcomeTone[row.outcome]}>{t(`imports.outcome.${row.outcome}`)}</StatusMark>
              {sentences.map(({ kind, text }) => (
                <div key={text} className={sentenceClass[kind]}>
                  {text}
                </div>
              ))}
            </>
          );
        },
      },
      {
        key: 'choose',
        header: t('imports.rows.choose'),
        width: '200px',
        cell: (row) => (
          <div data-sheet-row={row.row}>
            <RowChoice
              row={row}
              decision={decisionOf(row)}
              onDecide={(decision) => decide(row.row, decision, othersOf(row))}
            />
          </div>
        ),
      },
    ],
    [t, format, language, decisions, decisionOf, othersOf],
  );
};

export interface BulkProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One choice for many. */
export const Bulk = ({ label, value, options, onChange }: BulkProps) => (
  <div className={classes.bulk}>
    <span>{label}</span>
    <SegmentedControl size="xs" aria-label={label} value={value} data={[...options]} onChange={onChange} />
  </div>
);

/** What may be decided for many rows at once. */
const Bulks = ({ rows }: { readonly rows: readonly PreviewRow[] }) => {
  const { t } = useTranslation();
  const decisions = useImportDraft((state) => state.decisions);
  const hasProbable = decisions.probablySame === 'same' || rows.some((row) => row.undecided);
  const aside = rows.filter(({ doubts }) => isSetAside(doubts)).length;
  const hasBroken = rows.some((row) => row.broken.length > 0);
  return (
    <>
      {hasProbable ? (
        <Bulk
          label={t('imports.rows.bulk')}
          value={decisions.probablySame}
          options={[
            { value: 'new', label: t('imports.rows.bulkNew') },
            { value: 'same', label: t('imports.rows.bulkSame') },
          ]}
          onChange={(value) => decideForAll({ probablySame: value === 'same' ? 'same' : 'new' })}
        />
      ) : null}
      {rows.some((row) => row.update !== null) ? (
        <Bulk
          label={t('imports.rows.bulkUpdates')}
          value={decisions.updates.all}
          options={[
            { value: 'sheet', label: t('imports.rows.bulkSheet') },
            { value: 'keep', label: t('imports.rows.bulkKeep') },
          ]}
          onChange={(value) => chooseAllUpdates(value === 'keep' ? 'keep' : 'sheet')}
        />
      ) : null}
      {aside > 0 ? (
        <Bulk
          label={t('imports.rows.bulkAside', { count: aside })}
          value={decisions.setAside}
          options={[
            { value: 'import', label: t('imports.rows.asideImport') },
            { value: 'skip', label: t('imports.rows.bulkSkip') },
          ]}
          onChange={(value) => decideForAll({ setAside: value === 'skip' ? 'skip' : 'import' })}
        />
      ) : null}
      {hasBroken ? (
        <Bulk
          label={t('imports.rows.bulkBroken')}
          value={decisions.broken}
          options={[
            { value: 'import', label: t('imports.rows.bulkImport') },
            { value: 'skip', label: t('imports.rows.bulkSkip') },
          ]}
          onChange={(value) => decideForAll({ broken: value === 'skip' ? 'skip' : 'import' })}
        />
      ) : null}
    </>
  );
};

/** Enter on a row leads to what can be decided about it. */
const openChoice = (row: PreviewRow): void => {
  document.querySelector<HTMLElement>(`[data-sheet-row="${row.row}"] [${choiceMark}]`)?.focus();
};

/** What becomes of each row, with filters and what may be decided. */
export const RowsSection = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [filter, setFilter] = useState<RowFilter>('all');
  const columns = useColumns(preview.rows);
  const shown = useMemo(() => preview.rows.filter((row) => fits(row, filter)), [preview.rows, filter]);
  const filters = useMemo(() => {
    const all: readonly RowFilter[] = ['all', ...rowOutcomes];
    return all.map((name) => ({ name, count: preview.rows.filter((row) => fits(row, name)).length }));
  }, [preview.rows]);
  return (
    <Section title={t('imports.rows.title')} flush>
      <div className={classes.tools}>
        <fieldset className={classes.chips}>
          <legend className="al-spoken">{t('imports.rows.filter')}</legend>
          <Chip.Group
            value={filter}
            onChange={(value) => setFilter(filters.find(({ name }) => name === value)?.name ?? 'all')}
          >
            {filters.map(({ name, count }) =>
              count === 0 && name !== filter && name !== 'all' ? null : (
                <Chip key={name} value={name} size="xs" variant="outline">
                  {t('imports.rows.chip', {
                    label: name === 'all' ? t('imports.rows.all') : t(`imports.outcome.${name}`),
                    count: format.number(count),
                  })}
                </Chip>
              ),
            )}
          </Chip.Group>
        </fieldset>
        <Bulks rows={preview.rows} />
      </div>
      {shown.length === 0 ? (
        <p className={classes.none}>{t('imports.rows.none')}</p>
      ) : (
        <div className={classes.table}>
          <p className={classes.keys}>{t('imports.rows.keys')}</p>
          <DataTable
            key={filter}
            label={t('imports.rows.table', {
              shown: format.number(shown.length),
              total: format.number(preview.rows.length),
            })}
            columns={columns}
            rows={shown}
            rowId={(row) => String(row.row)}
            onOpen={openChoice}
            minWidth={900}
            bare
          />
        </div>
      )}
    </Section>
  );
};
