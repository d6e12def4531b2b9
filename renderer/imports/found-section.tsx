import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import type { DateColumnFound } from '../../shared/imports/imports.ts';
import { sheetEncodings, type SheetEncoding } from '../../shared/imports/sheet.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { chooseDateOrder, chooseEncoding, chooseHeaderRow, chooseSheet } from './import-draft.ts';
import classes from './found-section.module.css';

export type Preview = CallOutput<'imports.preview'>;

const encodings: Readonly<Record<SheetEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  ibm850: 'MS-DOS (850)',
};
/** What a file may be instead; UTF-16 is mistaken for nothing else. */
const offeredEncodings = ['utf-8', 'windows-1252', 'macintosh', 'ibm850'] as const;
const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const isDelimiter = (text: string | null): text is keyof typeof delimiters =>
  text !== null && Object.hasOwn(delimiters, text);

const fileSentence = (t: TFunction, { encoding, delimiter, sheetName }: Preview): string =>
  encoding === null || !isDelimiter(delimiter)
    ? t('imports.found.workbook', { sheet: sheetName ?? '' })
    : t('imports.found.text', {
        encoding: encodings[encoding],
        delimiter: t(`imports.found.delimiters.${delimiters[delimiter]}`),
      });

/** Why a column's dates are read with the day or the month first. */
const orderSentence = (t: TFunction, { order, certain, by, evidence, example }: DateColumnFound): string => {
  if (by === 'chosen') return t('imports.dates.chosen');
  if (order === 'ymd') return '';
  const [sure, against] = order === 'mdy' ? [evidence.mdy, evidence.dmy] : [evidence.dmy, evidence.mdy];
  if (by === 'otherColumns') return t('imports.dates.otherColumns');
  if (certain) return t('imports.dates.sure', { count: sure, example: example ?? '' });
  if (sure > 0 && by === 'cells') return t('imports.dates.mixed', { count: against });
  return example === null ? t('imports.dates.guessPlain') : t('imports.dates.guess', { example });
};

const DateOrderLine = ({ column }: { readonly column: DateColumnFound }) => {
  const { t } = useTranslation();
  if (column.order === 'ymd') return <p>{t('imports.dates.ymd', { header: column.header })}</p>;
  const legend = t('imports.dates.legend', { header: column.header });
  return (
    <div className={classes.dates}>
      <span className={classes.legend}>{legend}</span>
      <SegmentedControl
        size="xs"
        aria-label={legend}
        value={column.order}
        onChange={(order) => chooseDateOrder(column.column, order === 'dmy' ? 'dmy' : 'mdy')}
        data={[
          { value: 'mdy', label: t('imports.dates.mdy') },
          { value: 'dmy', label: t('imports.dates.dmy') },
        ]}
      />
      <StatusMark tone={column.certain ? 'done' : 'missing'}>{orderSentence(t, column)}</StatusMark>
    </div>
  );
};

/** So many first rows are offered as the one that names the columns. */
const offeredRows = 12;

/** What Alongside made of the file itself, and where it may be fixed. */
export const FoundSection = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { counts, leftOut, headerRow, sheetNames, unreadSheets, sheetName, encoding, importedBefore } = preview;
  const rows = [
    ...new Set([
      ...Array.from({ length: offeredRows }, (_, index) => index + 1),
      ...(headerRow === null ? [] : [headerRow]),
    ]),
  ];
  return (
    <Section title={t('imports.found.title')}>
      <div className={classes.lines}>
        {importedBefore === null ? null : (
          <Notice tone="info">{t('imports.found.before', { when: format.relativeInstant(importedBefore) })}</Notice>
        )}
        <p>
          {[
            t('imports.found.rows', { count: counts.rows }),
            fileSentence(t, preview),
            ...(leftOut === 0 ? [] : [t('imports.found.leftOut', { count: leftOut })]),
          ].join(' ')}
        </p>
        {unreadSheets.length === 0 ? null : (
          <Notice tone="missing">
            {t('imports.found.unread', { count: unreadSheets.length, sheets: format.list(unreadSheets) })}
          </Notice>
        )}
        {preview.dateColumns.map((column) => (
          <DateOrderLine key={column.column} column={column} />
        ))}
        <div className={classes.fields}>
          {sheetNames.length > 1 && sheetName !== null ? (
            <NativeSelect
              label={t('imports.found.sheet')}
              data={sheetNames}
              value={sheetName}
              onChange={(event) => chooseSheet(event.currentTarget.value)}
            />
          ) : null}
          {encoding === null ? null : (
            <NativeSelect
              label={t('imports.found.encoding')}
              value={encoding}
              onChange={({ currentTarget: { value } }) => {
                const chosen = sheetEncodings.find((one) => one === value);
                if (chosen !== undefined) chooseEncoding(chosen);
              }}
              data={[...new Set([...offeredEncodings, encoding])].map((one) => ({ value: one, label: encodings[one] }))}
            />
          )}
          <NativeSelect
            label={t('imports.found.headerRow')}
            value={headerRow === null ? 'none' : String(headerRow)}
            onChange={({ currentTarget: { value } }) => chooseHeaderRow(value === 'none' ? null : Number(value))}
            data={[
              ...rows.map((row) => ({ value: String(row), label: t('imports.found.headerRowNumber', { row }) })),
              { value: 'none', label: t('imports.found.noHeader') },
            ]}
          />
        </div>
      </div>
    </Section>
  );
};
