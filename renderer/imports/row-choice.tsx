import { Button, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { namesNobody } from '../../shared/imports/broken-reasons.ts';
import type { PreviewRow, RowDecision } from '../../shared/imports/imports.ts';
import type { UpdateChoice } from '../../shared/imports/sheet-updates.ts';
import { chooseUpdate } from './import-draft.ts';

export interface RowChoiceProps {
  readonly row: PreviewRow;
  readonly decision: RowDecision | undefined;
  readonly onDecide: (decision: RowDecision | null) => void;
}

const valueOf = (decision: RowDecision | undefined): string => {
  if (decision === undefined) return '';
  if (decision.action !== 'same') return decision.action;
  return decision.personId === undefined ? `row ${decision.row ?? ''}` : `person ${decision.personId}`;
};

const decisionOf = (value: string): RowDecision | null => {
  if (value === 'new' || value === 'skip') return { action: value };
  const [what, id = ''] = value.split(' ');
  if (what === 'person') return { action: 'same', personId: id };
  return what === 'row' ? { action: 'same', row: Number(id) } : null;
};

/** Marks the control of a row, so that Enter on the row can lead to it. */
export const choiceMark = 'data-row-choice';

/** Escape leads back to the row, as in every grid. */
const backToRow = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  event.currentTarget.closest('tr')?.focus();
};

/** A row's control is reached from its row: with thousands of rows, Tab must not stop at each of them. */
export const inRow = { tabIndex: -1, [choiceMark]: true, onKeyDown: backToRow };

/** What becomes of an appointment that the row changes. */
const UpdateSelect = ({ row, decision, onDecide }: RowChoiceProps) => {
  const { t } = useTranslation();
  const options: readonly { readonly value: UpdateChoice; readonly label: string }[] = [
    { value: 'sheet', label: t('imports.rows.useSheet') },
    { value: 'keep', label: t('imports.rows.keepHere') },
    { value: 'add', label: t('imports.rows.addToo') },
  ];
  return (
    <NativeSelect
      size="xs"
      {...inRow}
      aria-label={t('imports.rows.chooseNamed', {
        name: row.name === '' ? t('imports.rows.unnamed') : row.name,
        row: row.row,
      })}
      data={[...options, { value: 'skip', label: t('imports.rows.skip') }]}
      value={decision?.action === 'skip' ? 'skip' : (row.update ?? 'sheet')}
      onChange={({ currentTarget: { value } }) => {
        const choice = options.find((option) => option.value === value)?.value;
        if (choice === undefined) onDecide({ action: 'skip' });
        else chooseUpdate(row.row, choice);
      }}
    />
  );
};

/** What someone decides about one row. */
export const RowChoice = ({ row, decision, onDecide }: RowChoiceProps) => {
  const { t } = useTranslation();
  const unnamed = t('imports.rows.unnamed');
  if (row.update !== null) return <UpdateSelect row={row} decision={decision} onDecide={onDecide} />;
  if (row.outcome === 'alreadyHere' && decision === undefined) return null;
  // a heading may be a person after all
  if (row.matches.length === 0 && !namesNobody(row.broken) && (decision === undefined || decision.action === 'skip')) {
    const isOut = decision?.action === 'skip';
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        ml={-8}
        {...inRow}
        onClick={() => onDecide(isOut ? null : { action: 'skip' })}
        aria-label={t(isOut ? 'imports.rows.takeInNamed' : 'imports.rows.leaveOutNamed', { row: row.row })}
      >
        {t(isOut ? 'imports.rows.takeIn' : 'imports.rows.leaveOut')}
      </Button>
    );
  }
  const value = valueOf(decision);
  const options = [
    { value: '', label: t(row.undecided ? 'imports.rows.undecided' : 'imports.rows.proposed') },
    { value: 'new', label: t('imports.rows.newPerson') },
    ...row.matches.map(({ personId, row: other, name }) =>
      personId === null
        ? {
            value: `row ${other ?? ''}`,
            label: t('imports.rows.sameAsRow', { name: name === '' ? unnamed : name, row: other ?? '' }),
          }
        : { value: `person ${personId}`, label: t('imports.rows.sameAs', { name }) },
    ),
    { value: 'skip', label: t('imports.rows.skip') },
  ];
  // what was decided stays to be seen, though the match disappeared with the decision
  const shown = options.some((option) => option.value === value) ? value : '';
  return (
    <NativeSelect
      size="xs"
      {...inRow}
      aria-label={t('imports.rows.chooseNamed', { name: row.name === '' ? unnamed : row.name, row: row.row })}
      data={options}
      value={shown}
      onChange={({ currentTarget }) => onDecide(decisionOf(currentTarget.value))}
    />
  );
};
