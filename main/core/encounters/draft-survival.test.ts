import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startCoreProcess, type CoreProcess } from '../../../tests/support/core-process.ts';
import { addAppointment } from '../../../tests/support/encounter-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

/** Starts a core on a vault and unlocks it, as after a crash. */
const openCore = async (folder: string): Promise<CoreProcess> => {
  const core = await startCoreProcess(folder);
  onTestFinished(() => core.kill());
  const { recoveryKey } = inject('templateVault');
  expect(await core.call('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ ok: true });
  return core;
};

describe('a draft', () => {
  it(
    'is there again, unsent line and all, after its core was killed right upon "saved"',
    { timeout: 120_000 },
    async () => {
      const planning = await openTestCore();
      const { appointmentId } = addAppointment(planning);
      const { id } = await planning.call('encounters.start', { appointmentId });
      await planning.dispatcher.close();
      const words = ['Called in with one companion', 'A new date was given', 'Passport kept'];
      const entries = words.map((text, minute) => ({ at: `09:4${minute}`, source: 'saw', text }));

      const core = await openCore(planning.folder);
      for (const count of [1, 2, 3]) {
        const saved = await core.call('encounters.save', { appointmentId, entries: entries.slice(count - 1, count) });
        expect(saved).toMatchObject({ ok: true, value: { id } });
      }
      await core.call('encounters.save', { id, unsentText: 'and then they' });
      await core.kill();

      const again = await openCore(planning.folder);
      expect(await again.call('encounters.drafts', {})).toMatchObject({
        ok: true,
        value: { drafts: [{ id, entryCount: 3 }] },
      });
      expect(await again.call('encounters.get', { id })).toMatchObject({
        ok: true,
        value: { unsentText: 'and then they', entries: words.map((text) => ({ text })) },
      });
      expect(await again.call('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true } });
    },
  );
});
