import type { auditCalls } from '../../../shared/audit/audit.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../context/context.ts';
import { personState } from '../people/people-api.ts';
import { knowsKeys, verifyLog } from '../records/verify-log.ts';
import { exportLog } from './audit-export.ts';
import { entryCondition } from './audit-filter.ts';
import {
  getActs,
  getEntriesOfAct,
  getEntriesOfPerson,
  getEntriesOfRecord,
  getEntry,
  toEntryViews,
} from './audit-queries.ts';
import { undoChange } from './undo-change.ts';

export const auditHandlers = {
  'audit.verify': async ({ db, trust, progress }) => {
    const verified = await verifyLog(db, trust, (done, total) => progress('audit', done, total));
    const row = verified.firstBad === null ? undefined : getEntry(db, verified.firstBad);
    return { ...verified, found: row === undefined ? null : (toEntryViews(db, [row])[0] ?? null) };
  },
  'audit.signing': ({ db, trust }) => {
    if (trust === null) return { state: 'none' };
    if (!knowsKeys(db, trust)) return { state: 'keysGone' };
    return { state: trust.begun ? 'begun' : 'signed' };
  },
  'audit.acts': ({ db, zone }, { before = Number.MAX_SAFE_INTEGER, limit, ...filter }) =>
    getActs(db, entryCondition(filter, zone), before, limit),
  'audit.entries': ({ db }, { batch, after, limit }) => {
    const entries = getEntriesOfAct(db, batch, after, limit);
    return { entries, next: entries.length < limit ? null : (entries.at(-1)?.seq ?? null) };
  },
  'audit.ofRecord': ({ db }, { recordId, withParts, limit }) => ({
    entries: getEntriesOfRecord(db, recordId, withParts, limit),
  }),
  'audit.ofPerson': ({ db }, { personId, limit }) => {
    if (personState(db, personId) !== 'there') throw new AppError('record.notFound');
    return { entries: getEntriesOfPerson(db, personId, limit) };
  },
  'audit.undo': (context, { seq }) => {
    undoChange(context, seq);
    return {};
  },
  'audit.export': exportLog,
} satisfies Handlers<keyof typeof auditCalls>;
