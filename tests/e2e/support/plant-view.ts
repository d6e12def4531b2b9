import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(import.meta.dirname, '..', '..', 'support', 'plant-view.ts');

/** Puts something into a closed vault's database that Alongside does not make. */
export const plantView = (folder: string, recoveryKey: string): void => {
  execFileSync(process.execPath, [script, folder], { input: recoveryKey });
};
