import type { Handlers } from '../context.ts';
import { getEntriesOfRecord } from './audit-queries.ts';
import { verifyChain } from './verify-chain.ts';

export const auditHandlers = {
  'audit.verify': ({ db }) => verifyChain(db),
  'audit.ofRecord': ({ db }, { recordId, limit }) => ({ entries: getEntriesOfRecord(db, recordId, limit) }),
} satisfies Handlers<'audit.verify' | 'audit.ofRecord'>;
