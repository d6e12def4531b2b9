import type { CoreCallName, Handlers } from './context.ts';
import { auditHandlers } from './audit/audit-calls.ts';
import { vaultHandlers } from './vault/vault-calls.ts';

/** The handler of every call that runs in the core; one that is missing or too many does not compile. */
export const handlers = {
  ...auditHandlers,
  ...vaultHandlers,
} satisfies Handlers<CoreCallName>;
