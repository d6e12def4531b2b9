import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { addAppointment } from '../../../tests/support/encounter-rows.ts';
import { startCoreProcess, type CoreProcess } from '../../../tests/support/core-process.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import type { CallOutput } from '../../../shared/contract.ts';

/** Starts a core on a vault and unlocks it, as after a crash. */
const openCore = async (folder: string): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder);
  onTestFinished(() => core.kill());
  const { recoveryKey } = inject('templateVault');
  expect(await core.call('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ ok: true });
  return core;
};

describe('a draft', () => {
  it('is there again, unsent line and all, after its core was killed right upon "saved"', async () => {
    const planning = await openTestCore();
    const { appointmentId } = addAppointment(planning);
    await planning.dispatcher.close();
    const typed = ['Called in with one companion', 'A new date was given', 'Passport kept'];
    let entries: object[] = [];
    for (const [round, text] of typed.entries()) {
      const core = await openCore(planning.folder);
      entries = [...entries, { at: `09:4${round}`, source: 'saw', text }];
      const saved = await core.call('encounters.save', { appointmentId, unsentText: `and then ${round}`, entries: entries.slice(-1) });
      await core.kill();
      expect(saved).toMatchObject({ ok: true });
      const again = await openCore(planning.folder);
      const drafts = await again.call('encounters.drafts', {});
      if (!drafts.ok) throw new Error(drafts.error.code);
      const [draft] = (drafts.value as CallOutput<'encounters.drafts'>).drafts; // the core parsed it with this schema
      expect(await again.call('encounters.get', { id: draft?.id })).toMatchObject({
        ok: true,
        value: { unsentText: `and then ${round}`, entries: typed.slice(0, round + 1).map((words) => ({ text: words })) },
      });
      expect(await again.call('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true } });
      await again.kill();
    }
  });
});
