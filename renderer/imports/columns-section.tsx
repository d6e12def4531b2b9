import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentFields, importFields, type ImportField } from '../../shared/imports/import-fields.ts';
import type { PreviewColumn } from '../../shared/imports/imports.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Preview } from './found-section.tsx';
import { chooseField, useImportDraft } from './import-draft.ts';
import classes from './columns-section.module.css';

const otherFields: readonly ImportField[] = ['recordedAt', 'note', 'skip'];
const isField = (value: string): value is ImportField => importFields.some((field) => field === value);

const useFieldOptions = () => {
  const { t } = useTranslation();
  return useMemo(() => {
    const option = (field: ImportField) => ({ value: field, label: t(`imports.field.${field}`) });
    const person = importFields.filter((field) => !appointmentFields.has(field) && !otherFields.includes(field));
    return [
      { group: t('imports.columns.groups.person'), items: person.map(option) },
      {
        group: t('imports.columns.groups.appointment'),
        items: importFields.filter((field) => appointmentFields.has(field)).map(option),
      },
      { group: t('imports.columns.groups.other'), items: otherFields.map(option) },
    ];
  }, [t]);
};

/** From this on a guess needs no look; below the second it needs one. */
const [sure, likely] = [0.85, 0.55];

const Certainty = ({
  column,
  guessed,
}: {
  readonly column: PreviewColumn;
  readonly guessed: PreviewColumn | undefined;
}) => {
  const { t } = useTranslation();
  if (guessed !== undefined && guessed.field !== column.field) {
    return <StatusMark tone="done">{t('imports.columns.chosen')}</StatusMark>;
  }
  if (column.field === 'note' || column.field === 'skip') {
    return <StatusMark tone="quiet">{t('imports.columns.kept')}</StatusMark>;
  }
  const confidence = guessed?.confidence ?? column.confidence;
  if (confidence >= sure) return <StatusMark tone="done">{t('imports.columns.sure')}</StatusMark>;
  return confidence >= likely ? (
    <StatusMark tone="info">{t('imports.columns.likely')}</StatusMark>
  ) : (
    <StatusMark tone="missing">{t('imports.columns.check')}</StatusMark>
  );
};

/** Where each column of the sheet goes. */
export const ColumnsSection = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation();
  const options = useFieldOptions();
  const guess = useImportDraft((state) => state.guess) ?? preview.columns;
  return (
    <Section title={t('imports.columns.title')} flush>
      <p className={classes.hint}>{t('imports.columns.hint')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('imports.columns.column')}</th>
              <th scope="col">{t('imports.columns.samples')}</th>
              <th scope="col">{t('imports.columns.goesTo')}</th>
              <th scope="col">{t('imports.columns.certainty')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => (
              <tr key={column.index}>
                <th scope="row">{column.header}</th>
                <td className={classes.samples}>
                  {column.filled === 0 ? t('imports.columns.empty') : column.samples.join(' · ')}
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('imports.columns.goesToOf', { column: column.header })}
                    data={options}
                    value={column.field}
                    onChange={({ currentTarget: { value } }) => {
                      if (isField(value)) chooseField(preview, column.index, value);
                    }}
                  />
                </td>
                <td>
                  <Certainty column={column} guessed={guess.find((one) => one.index === column.index)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
