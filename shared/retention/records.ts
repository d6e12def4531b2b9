import { z } from 'zod';
import { keepableParts } from '../records/parts.ts';
import { column, record } from '../records/record.ts';
import { link, linkOrNothing, moment, requiredLine, structure, wholeNumber } from '../records/types.ts';

const decided = { part: 'always', seenBy: 'coordinator', merge: 'decide' } as const;
const held = { io: 'none', part: 'never', seenBy: 'coordinator', merge: 'careful' } as const;

export const retentionPolicy = record(
  'retention_policy',
  {
    meaning: 'What the team decided about keeping data. At most one row; without one, Alongside’s defaults apply.',
    kind: 'other',
    label: 'audit.table.retentionPolicy',
    owner: 'none',
    part: 'always',
    undo: 'none',
    about: null,
  },
  {
    reviewMonths: column('review_months', {
      type: wholeNumber({ least: 1, most: 120 }, undefined),
      label: 'audit.field.reviewMonths',
      ...decided,
      meaning: 'a person with no review date is reviewed this many months after the last activity',
    }),
    removedDays: column('removed_days', {
      type: wholeNumber({ least: 1, most: 365 }, undefined),
      label: 'audit.field.removedDays',
      ...decided,
      meaning: 'deleted records are deleted permanently after this many days',
    }),
    metHours: column('met_hours', {
      type: wholeNumber({ least: 1, most: 720 }, 72),
      label: 'audit.field.metHours',
      ...decided,
      meaning: 'who was met at a shift is deleted permanently after this many hours',
    }),
    keptParts: column('kept_parts', {
      type: structure(
        z.array(z.enum(keepableParts)).max(keepableParts.length),
        z.array(z.enum(keepableParts)),
        undefined,
      ),
      label: 'audit.field.keptParts',
      ...decided,
      meaning: 'JSON list of what stays when a record is closed',
    }),
  },
);

export const legalHold = record(
  'legal_hold',
  {
    meaning:
      'Protects a person’s record from closing and deletion, from `created_at` by `created_by` until it is lifted.',
    kind: 'person',
    label: 'audit.table.legalHold',
    owner: ['personId'],
    part: 'never',
    // It is placed and lifted by calls of its own, each with a reason.
    undo: 'none',
    about: 'personId',
  },
  {
    personId: column('person_id', { type: link('person'), label: null, ...held }),
    reason: column('reason', { type: requiredLine(500), label: 'audit.field.reason', ...held }),
    liftedAt: column('lifted_at', {
      type: moment,
      label: 'audit.field.lifted',
      ...held,
      meaning: 'instant; null while it is in force',
    }),
    liftedBy: column('lifted_by', { type: linkOrNothing('user'), label: null, ...held }),
  },
);
