import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as electron from 'electron';
import { bridgeCases } from './bridge-cases.ts';
import { messageCases } from './message-cases.ts';
import { processCases } from './process-cases.ts';
import { systemCases } from './system-cases.ts';
import type { Case, Tools } from './tools.ts';

/**
 * Asks every case of the `electron` that this runs in: the stand-in, in `npm test`, or Electron itself, in
 * `npm run check:electron`. Writes one line of JSON for each into the file named by ALONGSIDE_CONFORMANCE.
 */
const { app, BrowserWindow, protocol, session: sessions, utilityProcess } = electron;

const cases: readonly Case[] = [...systemCases, ...messageCases, ...bridgeCases, ...processCases];

const folder = mkdtempSync(join(tmpdir(), 'alongside-conformance-'));
const homeUrl = 'app://alongside/index.html';
const page = '<!doctype html><title>Conformance</title><p>A page.</p>';
const patience = 20_000;

const makeTools = async (): Promise<Tools> => {
  const session = sessions.fromPartition('conformance', { cache: false });
  const seen: string[] = [];
  session.protocol.handle('app', ({ url }) =>
    url === homeUrl
      ? new Response(page, { headers: { 'content-type': 'text/html' } })
      : new Response('', { status: 404 }),
  );
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    seen.push(url);
    answer({ cancel: url.endsWith('/cancelled.png') });
  });
  session.setPermissionCheckHandler(() => false);
  const window = new BrowserWindow({
    title: 'Alongside',
    show: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  await window.loadURL(homeUrl);
  let forked = 0;
  return {
    electron,
    window,
    session,
    seen,
    inPage: (code) => window.webContents.executeJavaScript(code),
    freshPage: () => window.loadURL(homeUrl),
    fork: (code, options) => {
      const file = join(folder, `process-${(forked += 1)}.mjs`);
      writeFileSync(file, code);
      return utilityProcess.fork(file, [], options ?? {});
    },
  };
};

const outcomeOf = async ({ id, from, run }: Case, tools: Tools) => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
  });
  try {
    await Promise.race([run(tools), late]);
    return { id, from, ok: true };
  } catch (error) {
    return { id, from, ok: false, why: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
};

const run = async (): Promise<void> => {
  const tools = await makeTools();
  const lines: string[] = [];
  const output = process.env['ALONGSIDE_CONFORMANCE'] ?? join(folder, 'conformance');
  for (const one of cases) {
    lines.push(JSON.stringify(await outcomeOf(one, tools)));
    writeFileSync(output, `${lines.join('\n')}\n`);
  }
};

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
void app
  .whenReady()
  .then(run)
  .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  .finally(() => {
    rmSync(folder, { recursive: true, force: true });
    app.exit(0);
  });
