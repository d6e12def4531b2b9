import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { App } from './support/app.ts';
import { launchApp, withoutElectron } from './support/app.ts';
import { t } from './support/words.ts';

test.skip(withoutElectron === null, 'the stand-in brings about how a core starts; Electron starts one as it can');

const onceReady = 'setTimeout(() => {';
/** Runs in the core alone, before its own code. */
const inCore = (code: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `import v8 from 'node:v8'; if (process.argv[1]?.endsWith('core.js')) { ${code} }`,
  )}`;

const typed = 'Maria Example';

/** Alongside with a core that is given this environment, and what it wrote. */
const withCore = async (env: Readonly<Record<string, string>>, work: (app: App) => Promise<void>): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-core-'));
  const outputFile = join(folder, 'output');
  const app = await launchApp({ env, outputFile });
  try {
    await work(app);
    expect(await app.backend.uncaught()).toEqual([]);
  } finally {
    await app.close();
  }
  const written = readFileSync(outputFile, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return written;
};

/** No call takes longer than this to be answered, whatever becomes of the core. */
const answeredWithin = 15_000;

for (const delay of ['0', '400', '800']) {
  const tag = delay === '800' ? [] : ['@full'];
  test(`a core that spawns after ${delay} ms answers, and can be locked before and after`, { tag }, async () => {
    await withCore({ ALONGSIDE_STAND_IN_SPAWN: delay }, async (app) => {
      await app.lock();
      expect(await app.call('vault.status', {})).toMatchObject({ ok: true });
      await app.lock();
      expect(await app.call('vault.status', {})).toMatchObject({ ok: true });
      expect(await app.backend.coreProcessIds()).toHaveLength(1);
    });
  });
}

const misbehaving: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'never spawns': { ALONGSIDE_STAND_IN_SPAWN: 'never' },
  'ends at once': { NODE_OPTIONS: inCore('process.exit(3);') },
  throws: { NODE_OPTIONS: inCore(`${onceReady} throw new Error('${typed}'); });`) },
  rejects: { NODE_OPTIONS: inCore(`${onceReady} void Promise.reject(new Error('${typed}')); });`) },
  'runs out of memory': {
    NODE_OPTIONS: inCore(
      `${onceReady} v8.setFlagsFromString('--max-old-space-size=20'); for (const all = []; ; ) all.push(new Array(1e5).fill(all.length)); });`,
    ),
  },
};

/** How long one that never is ready is waited for is tested in core-host.test.ts, where no time passes. */
const inEveryRun = new Set(['throws']);

for (const [what, env] of Object.entries(misbehaving)) {
  const tag = inEveryRun.has(what) ? [] : ['@full'];
  test(
    `a core that ${what} keeps no call waiting, and the window says that something went wrong`,
    { tag },
    async () => {
      const written = await withCore(env, async (app) => {
        const begun = performance.now();
        const answer = await app.call('vault.status', {});
        expect(performance.now() - begun).toBeLessThan(answeredWithin);
        expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
        await expect(app.page.getByRole('heading', { name: t('vault.startFailed') })).toBeVisible({ timeout: 20_000 });
      });
      expect(written).not.toContain(typed);
    },
  );
}
