import { verifyChain } from '../audit/verify-chain.ts';
import { noteCheck } from '../backups/last-check.ts';
import type { Handlers } from '../context.ts';
import { checkPages } from './check-pages.ts';
import { countRecords } from './vault-queries.ts';

export const vaultHandlers = {
  'vault.check': (context) => {
    const problems = checkPages(context.db);
    const chain = verifyChain(context.db);
    if (!chain.ok) problems.push(`audit entry ${chain.firstBad}`);
    const settings = [...context.settings()];
    for (const setting of settings) if (!setting.ok) problems.push(`setting ${setting.name}`);
    const ok = problems.length === 0;
    noteCheck(context.folder, { at: context.now().toISOString(), ok });
    return { ok, problems, settings };
  },
  'vault.profile': ({ db, user, zone }) => ({
    user,
    zone,
    people: countRecords(db, 'person'),
    appointments: countRecords(db, 'appointment'),
  }),
} satisfies Handlers<'vault.check' | 'vault.profile'>;
