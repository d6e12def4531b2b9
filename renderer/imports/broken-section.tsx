import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesNobody } from '../../shared/imports/broken-reasons.ts';
import type { KeptBrokenRow } from '../../shared/imports/imports.ts';
import { call } from '../base/bridge.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { goTo } from '../base/navigation.ts';
import { useShownLanguage } from '../base/words.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { BrokenValue } from './broken-value.tsx';
import classes from './broken-section.module.css';

/** Saves the rows that are left as a sheet. The dialog says what that means, since the file is not encrypted. */
const SaveButton = ({ importId }: { readonly importId: string }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const toast = useToast();
  const errorToast = useErrorToast();
  const [asking, setAsking] = useState(false);
  const save = async (confirmation: string) => {
    const chosen = await call('files.chooseSave', { kind: 'brokenRows' });
    if (chosen === null) return;
    const { rows } = await call('imports.saveBroken', { importId, out: chosen.file, language, confirmation });
    toast({ message: t('imports.broken.saved', { count: rows }) });
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('imports.broken.save')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('imports.broken.saveTitle')}
        confirmLabel={t('imports.broken.saveConfirm')}
        secondAct={{ kind: 'type', word: t('imports.broken.saveWord') }}
        onConfirm={(typed) => save(typed).catch(errorToast)}
      >
        {t('imports.broken.saveBody')}
      </ConfirmDialog>
    </>
  );
};

const OpenPerson = ({ personId, name }: { readonly personId: string; readonly name: string }) => {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => goTo({ name: 'person', id: personId })}
      aria-label={t('imports.broken.openPerson', { name })}
    >
      {t('common.open')}
    </Button>
  );
};

/** What could not be read, each value to be fixed in its place. */
export const BrokenSection = ({
  importId,
  rows,
}: {
  readonly importId: string;
  readonly rows: readonly KeptBrokenRow[];
}) => {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const nameOf = (row: KeptBrokenRow): string => (row.name === '' ? t('imports.rows.unnamed') : row.name);
  const left = rows.flatMap((row) => row.broken.filter((cell) => !cell.fixed)).length;
  /** The field disappears with its value: the focus moves on to the next one, or to the words that all is done. */
  const focusNext = (from: Element) => {
    const fields = [...(list.current?.querySelectorAll<HTMLElement>('input') ?? [])];
    const here = fields.findIndex((field) => from.contains(field));
    (fields[here + 1] ?? fields[here - 1] ?? list.current)?.focus();
  };
  return (
    <Section title={t('imports.broken.title')} action={left > 0 ? <SaveButton importId={importId} /> : undefined}>
      <p role="status">
        {left === 0 ? (
          <StatusMark tone="done">{t('imports.broken.allFixed')}</StatusMark>
        ) : (
          t('imports.broken.left', { count: left })
        )}
      </p>
      <ul className={classes.list} ref={list} tabIndex={-1} data-quiet-focus>
        {rows.map((row) => (
          <li
            key={row.row}
            className={classes.row}
            aria-label={t('imports.rows.rowOf', { row: row.row, name: nameOf(row) })}
          >
            <div className={classes.head}>
              <span className={classes.number}>{t('imports.broken.row', { row: row.row })}</span>
              <span className={classes.name}>{nameOf(row)}</span>
              {row.personId === null ? null : <OpenPerson personId={row.personId} name={nameOf(row)} />}
            </div>
            {row.personId === null && !namesNobody(row.broken) ? (
              <p className={classes.soft}>{t('imports.broken.leftOut')}</p>
            ) : null}
            {row.broken.map((cell) => (
              <BrokenValue key={cell.column} importId={importId} row={row} cell={cell} onFixed={focusNext} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
};
