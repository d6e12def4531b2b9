import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { next, pause, type Case } from './tools.ts';

const spec = 'spec/api-utility-process-spec.ts';
const endless = 'setInterval(() => {}, 1000);';

export const processCases: readonly Case[] = [
  {
    id: 'utility process: no process id and no kill before it spawns',
    from: `${spec}: pid property; docs/api/utility-process.md#childpid`,
    run: async ({ fork }) => {
      const child = fork(endless);
      deepEqual([child.pid, child.kill()], [undefined, false]);
      await next(child, 'spawn');
      ok((child.pid ?? 0) > 0);
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: no process id after it ended',
    from: `${spec}: pid property`,
    run: async ({ fork }) => {
      const child = fork('');
      await next(child, 'exit');
      equal(child.pid, undefined);
    },
  },
  {
    id: 'utility process: ends well',
    from: `${spec}: emits 'exit' when child process exits gracefully`,
    run: async ({ fork }) => equal(await next(fork(''), 'exit'), 0),
  },
  {
    id: 'utility process: its own exit code',
    from: `${spec}: emits 'exit' when process.exit is called`,
    run: async ({ fork }) => equal(await next(fork('process.exit(2);'), 'exit'), 2),
  },
  {
    id: 'utility process: an uncaught exception',
    from: `${spec}: emits 'exit' when there is uncaught exception in ESM`,
    run: async ({ fork }) => equal(await next(fork('throw new Error("made up");'), 'exit'), 1),
  },
  {
    id: 'utility process: a rejection that no one handles does not end it',
    from: 'docs/breaking-changes.md: Utility Process unhandled rejection behavior change',
    run: async ({ fork }) => {
      const child = fork(
        'Promise.reject(new Error("made up")); setTimeout(() => process.parentPort.postMessage("lives"), 100); setInterval(() => {}, 1000);',
      );
      equal(await next(child, 'message'), 'lives');
      const exited = next(child, 'exit');
      child.kill();
      await exited;
    },
  },
  {
    id: 'utility process: is killed',
    from: `${spec}: terminates the child process gracefully`,
    run: async ({ fork }) => {
      const child = fork(endless);
      await next(child, 'spawn');
      const exited = next(child, 'exit');
      equal(child.kill(), true);
      await exited;
      equal(child.kill(), false);
    },
  },
  {
    id: 'utility process: hears the signal by which it is asked to end',
    from: 'shell/browser/api/electron_api_utility_process.cc: Kill',
    run: async ({ fork }) => {
      if (process.platform === 'win32') return;
      const child = fork(
        'process.on("SIGTERM", () => { process.parentPort.postMessage("asked"); setTimeout(() => process.exit(0), 50); }); setInterval(() => {}, 1000); process.parentPort.postMessage("listens");',
      );
      equal(await next(child, 'message'), 'listens');
      const said = next(child, 'message');
      child.kill();
      equal(await said, 'asked');
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: echoes',
    from: `${spec}: establishes a default ipc channel with the child process`,
    run: async ({ fork }) => {
      const child = fork('process.parentPort.on("message", ({ data }) => process.parentPort.postMessage(data));');
      await next(child, 'spawn');
      const said = next(child, 'message');
      child.postMessage({ text: 'echo', bytes: new Uint8Array([1]) });
      deepEqual(await said, { text: 'echo', bytes: new Uint8Array([1]) });
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: keeps what is posted before it spawns',
    from: `${spec}: supports queuing messages on the receiving end`,
    run: async ({ fork }) => {
      const child = fork(
        'let all = ""; setTimeout(() => process.parentPort.on("message", ({ data }) => { all += data; if (all.length === 3) process.parentPort.postMessage(all); }), 50);',
      );
      for (const part of ['a', 'b', 'c']) child.postMessage(part);
      equal(await next(child, 'message'), 'abc');
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: cannot post what has no copy',
    from: `${spec}: handles the parent port trying to send an non-clonable object`,
    run: async ({ fork }) => {
      const child = fork(
        'try { process.parentPort.postMessage({ f: () => 1 }); } catch { process.parentPort.postMessage("caught-non-cloneable"); } setInterval(() => {}, 1000);',
      );
      equal(await next(child, 'message'), 'caught-non-cloneable');
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: has the parent’s port and no channel of Node’s',
    from: 'docs/api/parent-port.md',
    run: async ({ fork }) => {
      const child = fork(
        'process.parentPort.postMessage([typeof process.parentPort.on, typeof process.send]); setInterval(() => {}, 1000);',
      );
      deepEqual(await next(child, 'message'), ['function', 'undefined']);
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: a Buffer arrives as plain bytes',
    from: 'shell/common/v8_util.cc: V8Serializer',
    run: async ({ fork }) => {
      const child = fork('process.parentPort.postMessage(Buffer.from([1, 2])); setInterval(() => {}, 1000);');
      const data = await next<Uint8Array>(child, 'message');
      equal(Object.getPrototypeOf(data), Uint8Array.prototype);
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: gets the environment that it is given and no other',
    from: 'docs/api/utility-process.md: env',
    run: async ({ fork }) => {
      process.env['ALONGSIDE_CONFORMANCE_OWN'] = '1';
      const child = fork(
        'process.parentPort.postMessage([process.env.ALONGSIDE_CONFORMANCE_OWN, process.env.GIVEN]); setInterval(() => {}, 1000);',
        { env: { GIVEN: 'yes' } },
      );
      deepEqual(await next(child, 'message'), [undefined, 'yes']);
      child.kill();
      await next(child, 'exit');
    },
  },
  {
    id: 'utility process: a signal from elsewhere ends it',
    from: `${spec}: emits the correct error code when child process is killed`,
    run: async ({ fork }) => {
      const child = fork(endless);
      await next(child, 'spawn');
      const exited = next(child, 'exit');
      process.kill(child.pid ?? 0, 'SIGKILL');
      notEqual(await exited, 0);
    },
  },
  {
    id: 'page: the process that draws it has an id',
    from: 'docs/api/web-contents.md#contentsgetosprocessid',
    run: ({ window }) => {
      ok(window.webContents.getOSProcessId() > 0);
      notEqual(window.webContents.getOSProcessId(), process.pid);
    },
  },
  {
    id: 'page: a killed process is reported as gone, in a later turn, and another draws the next page',
    from: 'spec/api-web-contents-spec.ts: forcefullyCrashRenderer() crashes the process with reason=killed||crashed',
    run: async ({ window, freshPage }) => {
      const { webContents } = window;
      const before = webContents.getOSProcessId();
      let isSaid = false;
      const gone = new Promise<Electron.RenderProcessGoneDetails>((resolve) =>
        webContents.once('render-process-gone', (_event, details) => {
          isSaid = true;
          resolve(details);
        }),
      );
      process.kill(before, 'SIGKILL');
      equal(isSaid, false);
      ok(['killed', 'crashed', 'abnormal-exit'].includes((await gone).reason));
      equal(webContents.isCrashed(), true);
      await pause(0);
      await freshPage();
      equal(webContents.isCrashed(), false);
      notEqual(webContents.getOSProcessId(), before);
    },
  },
  {
    id: 'page: a crash is reported, and the page loads again',
    from: 'spec/api-web-contents-spec.ts: a crashed process is recoverable with reload()',
    run: async ({ window, freshPage }) => {
      const gone = new Promise<void>((resolve) => window.webContents.once('render-process-gone', () => resolve()));
      window.webContents.forcefullyCrashRenderer();
      await gone;
      await pause(0);
      await freshPage();
      equal(window.webContents.isCrashed(), false);
    },
  },
];
