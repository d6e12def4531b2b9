import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../context/context.ts';
import { noteCheck } from '../vault-files/last-check.ts';
import { refuseWeakPassphrase } from './vault-api.ts';
import { countRecords } from './vault-queries.ts';

export const vaultHandlers = {
  'vault.check': async (context) => {
    const problems = [...(await context.checkWhole())];
    const settings = [...context.settings()];
    for (const setting of settings) if (!setting.ok) problems.push(`setting ${setting.name}`);
    const ok = problems.length === 0;
    noteCheck(context.folder, { at: context.now().toISOString(), ok });
    return { ok, problems, settings };
  },
  'vault.profile': ({ db, user, zone }) => {
    const tells = user.role === 'coordinator';
    return {
      user,
      zone,
      people: tells ? countRecords(db, 'person') : null,
      appointments: tells ? countRecords(db, 'appointment') : null,
    };
  },
  'vault.changePassphrase': async ({ user, keys }, { current, next }) => {
    refuseWeakPassphrase(next, user.displayName, 'next');
    if (keys.ownerOf(await keys.derive(user.displayName, current)) !== user.id) {
      throw new AppError('vault.wrongPassphrase');
    }
    const derived = await keys.derive(user.displayName, next);
    return ({ tx, slots }) => {
      slots.set(user.id, derived);
      tx.note('user', user.id, { changed: 'passphrase' });
      return {};
    };
  },
  'vault.replaceRecoveryKey': async ({ user, keys }, { recoveryKey }) => {
    const derived = keys.deriveFromPending(recoveryKey);
    return ({ tx, slots }) => {
      slots.set(null, derived);
      tx.note('user', user.id, { changed: 'recoveryKey' });
      keys.forgetPending();
      return {};
    };
  },
} satisfies Handlers<'vault.check' | 'vault.profile' | 'vault.changePassphrase' | 'vault.replaceRecoveryKey'>;
