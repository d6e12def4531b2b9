import { mostCents } from '../basics/money.ts';
import { column, record } from '../records/record.ts';
import {
  choice,
  choiceOrNothing,
  day,
  link,
  longText,
  numberOrNothing,
  requiredDay,
  shortText,
  wholeNumber,
} from '../records/types.ts';
import { bondLimits, bondSetters, bondStages, moneyWays, noticeKinds } from './choices.ts';

const { line, text } = bondLimits;

const linked = { io: 'out', label: null, part: 'detentions', seenBy: 'coordinator', merge: 'never' } as const;
const fact = { part: 'detentions', seenBy: 'coordinator', merge: 'decide' } as const;
const told = { part: 'detentions', seenBy: 'coordinator', merge: 'together' } as const;
/** Whoever signs for a bond is a third party. */
const obligor = { part: 'contacts', seenBy: 'coordinator', merge: 'decide' } as const;

export const bond = record(
  'bond',
  {
    meaning: 'A bond that was set for someone in detention.',
    kind: 'detention',
    label: 'audit.table.bond',
    owner: ['detentionId'],
    part: 'detentions',
    // It is changed and undone by calls of its own, which keep the timeline in step.
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: column('detention_id', { type: link('detention'), ...linked }),
    amountCents: column('amount_cents', {
      type: { ...numberOrNothing(0, mostCents), told: 'cents' } as const,
      label: 'bonds.field.amount',
      ...fact,
      meaning: 'whole cents; null while no one knows',
    }),
    setBy: column('set_by', {
      type: choiceOrNothing(bondSetters, 'bonds.setter'),
      label: 'bonds.field.setBy',
      ...fact,
    }),
    paperDate: column('paper_date', {
      type: day,
      label: 'bonds.field.paperDate',
      ...fact,
      meaning: 'date on the paper that says the amount',
    }),
    obligorName: column('obligor_name', { type: shortText(line), label: 'bonds.field.obligorName', ...obligor }),
    obligorRelation: column('obligor_relation', {
      type: shortText(line),
      label: 'bonds.field.obligorRelation',
      ...obligor,
    }),
    obligorChannel: column('obligor_channel', {
      type: shortText(line),
      label: 'bonds.field.obligorChannel',
      ...obligor,
      meaning: 'phone or another way to reach them',
    }),
    receiptWhere: column('receipt_where', { type: shortText(line), label: 'bonds.field.receiptWhere', ...fact }),
    note: column('note', { type: longText(text), label: 'bonds.field.note', ...told }),
  },
);

const ofBond = column('bond_id', { type: link('bond'), ...linked });

/** What each list of a bond is, for the log. */
const listOf = { kind: 'detention', owner: ['bondId'], part: 'detentions', undo: 'none', about: 'bondId' } as const;

export const bondStep = record(
  'bond_step',
  { ...listOf, meaning: 'Something that happened to a bond, once.', label: 'audit.table.bondStep' },
  {
    bondId: ofBond,
    stage: column('stage', { type: choice(bondStages, 'bonds.stage'), label: 'bonds.field.stage', ...fact }),
    onDate: column('on_date', { type: requiredDay, label: 'bonds.field.onDate', ...fact }),
    doneBy: column('done_by', { type: shortText(line), label: 'bonds.field.doneBy', ...fact, part: 'contacts' }),
  },
);

export const bondMoney = record(
  'bond_money',
  { ...listOf, meaning: 'Money that left a fund for a bond, or came back to it.', label: 'audit.table.bondMoney' },
  {
    bondId: ofBond,
    way: column('way', {
      type: choice(moneyWays, 'bonds.way'),
      label: 'bonds.field.way',
      required: true,
      ...fact,
    }),
    cents: column('cents', {
      type: { ...wholeNumber({ least: 1, most: mostCents }, undefined), told: 'cents' } as const,
      label: 'bonds.field.cents',
      required: true,
      ...fact,
      meaning: 'whole cents',
    }),
    onDate: column('on_date', { type: requiredDay, label: 'bonds.field.onDate', required: true, ...fact }),
    fund: column('fund', { type: shortText(line), label: 'bonds.field.fund', ...fact, part: 'contacts' }),
  },
);

export const bondNotice = record(
  'bond_notice',
  { ...listOf, meaning: 'A paper about a bond after it was posted.', label: 'audit.table.bondNotice' },
  {
    bondId: ofBond,
    kind: column('kind', {
      type: choice(noticeKinds, 'bonds.notice'),
      label: 'bonds.field.noticeKind',
      required: true,
      ...fact,
    }),
    paperDate: column('paper_date', { type: day, label: 'bonds.field.noticeDate', ...fact }),
    dueOn: column('due_on', {
      type: day,
      label: 'bonds.field.dueOn',
      ...fact,
      meaning: 'the day that the paper names',
    }),
    place: column('place', { type: shortText(line), label: 'bonds.field.noticePlace', ...fact }),
    doneOn: column('done_on', { type: day, label: 'bonds.field.doneOn', ...fact }),
    doneBy: column('done_by', { type: shortText(line), label: 'bonds.field.doneBy', ...fact, part: 'contacts' }),
    note: column('note', { type: longText(text), label: 'bonds.field.note', ...told }),
  },
);
