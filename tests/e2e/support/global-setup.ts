import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TZDate } from '@date-fns/tz';
import { type CallCore, fillTeam } from '../../../main/shell/demo-team.ts';
import { contract } from '../../../shared/contract.ts';
import { startCoreProcess } from '../../support/core-process.ts';
import { founder } from '../pages/vault-pages.ts';
import { templatesVariable, type VaultTemplates } from './ready-vault.ts';

/** The zone of the tests' program, so that its days are those of the demo's appointments. */
const zone = 'America/New_York';

/** Makes a closed vault of the founder's, past the window; answers its recovery key. */
const makeVault = async (folder: string, fill: (call: CallCore) => Promise<void> = async () => {}): Promise<string> => {
  const core = await startCoreProcess(folder, { TZ: zone });
  const call: CallCore = async (name, input) => {
    const result = await core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return contract[name].output.parse(result.value) as never; // the schema of this very name
  };
  const { recoveryKey } = await call('vault.prepare', {});
  await call('vault.create', { ...founder, recoveryKey, zone, throwAway: true });
  await fill(call);
  const ended = new Promise((resolve) => core.child.once('exit', resolve));
  core.child.kill('SIGTERM');
  await ended;
  return recoveryKey;
};

/** Makes the vaults that tests copy, and removes them after the last test. */
const setUp = async (): Promise<() => void> => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-templates-'));
  const folders = { empty: join(parent, 'empty'), team: join(parent, 'team') };
  const [empty, team] = await Promise.all([
    makeVault(folders.empty),
    makeVault(folders.team, (call) => fillTeam(call, TZDate.tz(zone))),
  ]);
  const templates: VaultTemplates = {
    empty: { folder: folders.empty, recoveryKey: empty },
    team: { folder: folders.team, recoveryKey: team },
  };
  process.env[templatesVariable] = JSON.stringify(templates);
  return () => rmSync(parent, { recursive: true, force: true });
};

export default setUp; // Playwright loads a global setup by its default export
