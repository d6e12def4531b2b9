import { describe, expect, inject, it } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { roles, type CallSpec, type Role } from '../../shared/contract/contract-kit.ts';
import { askShell } from '../support/ask-shell.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';
import { addTestUser } from '../support/test-user.ts';

type Who = Role | 'locked';
const everybody: readonly Who[] = [...roles, 'locked'];

// The object's own types are narrower than the walk needs.
const calls = Object.entries(contract) as [string, CallSpec][];

/** What the contract says of a call: the code that refuses it, or null. */
const refusalOf = (spec: CallSpec, who: Who): string | null => {
  if (spec.roles === 'anyone') return null;
  if (who === 'locked') return 'vault.locked';
  return spec.roles.includes(who) ? null : 'call.refused';
};

const open = async (who: Who): Promise<TestCore> => {
  const core = await openTestCore({ locked: true });
  if (who === 'locked') return core;
  const { recoveryKey } = inject('templateVault');
  const key =
    who === 'coordinator' ? recoveryKey : await addTestUser(core.folder, { displayName: 'Lee W.', role: who });
  expect((await core.call('vault.unlockWithRecoveryKey', { recoveryKey: key })).user.role).toBe(who);
  return core;
};

describe.each(everybody)(
  'promise 22: for a window that is %s, every call is refused or let through as the contract says',
  (who) => {
    it('in the core', async () => {
      const core = await open(who);
      for (const [name, spec] of calls) {
        if (spec.runs !== 'core') continue;
        const result = await core.result(name, {});
        const code = result.ok ? undefined : result.error.code;
        const refusal = refusalOf(spec, who);
        if (refusal === null) expect(['vault.locked', 'call.refused'], name).not.toContain(code);
        else expect(code, name).toBe(refusal);
      }
    });

    it('in the shell', async () => {
      for (const [name, spec] of calls) {
        if (spec.runs !== 'shell') continue;
        const { result, handled } = await askShell({ name, input: {}, role: who === 'locked' ? null : who });
        const code = result.ok ? undefined : result.error.code;
        const refusal = refusalOf(spec, who);
        if (refusal === null) expect(['vault.locked', 'call.refused'], name).not.toContain(code);
        else expect({ code, handled }, name).toEqual({ code: refusal, handled: 0 });
      }
    });
  },
);

it('a call that reveals nothing about the vault is the only kind that anyone may make', () => {
  const open = calls.filter(([, spec]) => spec.runs === 'core' && spec.roles === 'anyone').map(([name]) => name);
  // Those of backups and the repair open nothing without a coordinator's passphrase or the recovery key.
  expect(open).toEqual([
    'backups.inspect',
    'backups.restore',
    'vault.status',
    'vault.prepare',
    'vault.create',
    'vault.unlock',
    'vault.unlockWithRecoveryKey',
    'vault.repair',
  ]);
});

it('a volunteer may make these calls of the vault and no other: the matrix of rows has an entry for each', () => {
  const mine = calls.filter(
    ([, spec]) => spec.runs === 'core' && spec.roles !== 'anyone' && spec.roles.includes('volunteer'),
  );
  expect(mine.map(([name]) => name)).toEqual([
    'appointments.list',
    'appointments.get',
    'appointments.briefing',
    'backups.automatic',
    'backups.restored',
    'backups.noteRead',
    'calendar.read',
    'directory.list',
    'directory.get',
    'directory.region',
    'drafts.list',
    'drafts.save',
    'checklists.setDone',
    'custody.get',
    'custody.saveInfo',
    'custody.saveTalk',
    'custody.remove',
    'custody.restore',
    'detentions.start',
    'detentions.get',
    'detentions.list',
    'detentions.count',
    'detentions.openOf',
    'detentions.save',
    'detentions.undoSave',
    'detentions.addNote',
    'detentions.setStep',
    'detentions.logCall',
    'detentions.keepBelonging',
    'detentions.giveBack',
    'detentions.addFacility',
    'detentions.saveFacility',
    'detentions.takeBack',
    'detentions.bringBack',
    'detentions.undoStart',
    'detentions.restoreStart',
    'encounters.start',
    'encounters.save',
    'encounters.seal',
    'encounters.addAddendum',
    'encounters.saveAddendumDraft',
    'encounters.get',
    'encounters.ofPerson',
    'encounters.ofAppointment',
    'encounters.drafts',
    'encounters.discard',
    'encounters.restore',
    'grants.ofAppointment',
    'grants.record',
    'handover.get',
    'handover.save',
    'handover.tick',
    'files.adopt',
    'met.list',
    'met.save',
    'met.settle',
    'release.of',
    'release.setNeed',
    'retention.automatic',
    'search.find',
    'shifts.list',
    'shifts.get',
    'today.get',
    'users.makePassphrase',
    'vault.changePassphrase',
    'vault.profile',
  ]);
});
