import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { next, type Case } from './tools.ts';

const spec = 'spec/api-ipc-spec.ts';
const caught = (call: string): string => `${call}.then(() => "", (error) => error.message)`;

interface Sent {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
  readonly sender: object;
}

export const messageCases: readonly Case[] = [
  {
    id: 'invoke: an answer',
    from: `${spec}: receives a response from a synchronous handler`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('answer', (_event, value: number) => value + 1);
      equal(await inPage('example.invoke("answer", 2)'), 3);
      ipcMain.removeHandler('answer');
    },
  },
  {
    id: 'invoke: a later answer',
    from: `${spec}: receives a response from an asynchronous handler`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('later', async () => ({ ok: new Uint8Array([7]) }));
      equal(await inPage('example.invoke("later").then(({ ok }) => ok instanceof Uint8Array && ok[0])'), 7);
      ipcMain.removeHandler('later');
    },
  },
  {
    id: 'invoke: an error, in Electron’s words',
    from: `${spec}: receives an error from a synchronous handler; lib/renderer/api/ipc-renderer.ts`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('fails', () => {
        throw new TypeError('some error');
      });
      equal(
        await inPage(caught('example.invoke("fails")')),
        "Error invoking remote method 'fails': TypeError: some error",
      );
      ipcMain.removeHandler('fails');
    },
  },
  {
    id: 'invoke: a rejection',
    from: `${spec}: receives an error from an asynchronous handler`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('rejects', () => Promise.reject(new Error('some error')));
      match(
        String(await inPage(caught('example.invoke("rejects")'))),
        /^Error invoking remote method 'rejects': Error: some error$/,
      );
      ipcMain.removeHandler('rejects');
    },
  },
  {
    id: 'invoke: no handler',
    from: `${spec}: throws an error if no handler is registered`,
    run: async ({ inPage }) =>
      match(String(await inPage(caught('example.invoke("nowhere")'))), /No handler registered for 'nowhere'/),
  },
  {
    id: 'invoke: a handler that was removed',
    from: `${spec}: throws an error when invoking a handler that was removed`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('gone', () => 1);
      ipcMain.removeHandler('gone');
      match(String(await inPage(caught('example.invoke("gone")'))), /No handler registered/);
    },
  },
  {
    id: 'invoke: a second handler',
    from: `${spec}: forbids multiple handlers`,
    run: ({ electron: { ipcMain } }) => {
      ipcMain.handle('twice', () => 1);
      throws(() => ipcMain.handle('twice', () => 1), /second handler/);
      ipcMain.removeHandler('twice');
    },
  },
  {
    id: 'invoke: an answer that has no copy',
    from: 'lib/browser/ipc-dispatch.ts: Error occurred in handler for ',
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('unclonable', () => ({ f: () => 1 }));
      match(String(await inPage(caught('example.invoke("unclonable")'))), /could not be cloned/);
      ipcMain.removeHandler('unclonable');
    },
  },
  {
    id: 'invoke: kinds that keep theirs',
    from: 'spec/api-ipc-renderer-spec.ts: can send instances of Date as Dates',
    run: async ({ electron: { ipcMain }, inPage }) => {
      let got: unknown;
      ipcMain.handle('kinds', (_event, value: unknown) => (got = value));
      await inPage('example.invoke("kinds", { date: new Date(7), nothing: undefined, nan: NaN, big: 2n })');
      deepEqual(got, { date: new Date(7), nothing: undefined, nan: Number.NaN, big: 2n });
      ipcMain.removeHandler('kinds');
    },
  },
  {
    id: 'invoke: a Buffer arrives as plain bytes',
    from: 'spec/api-ipc-renderer-spec.ts: can send instances of Buffer',
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('buffer', () => Buffer.from([1, 2]));
      equal(
        await inPage('example.invoke("buffer").then((value) => Object.prototype.toString.call(value) + value.length)'),
        '[object Uint8Array]2',
      );
      ipcMain.removeHandler('buffer');
    },
  },
  {
    id: 'send: in order',
    from: `${spec}: between send, sendSync, and invoke is consistent`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      const got: number[] = [];
      ipcMain.on('count', (_event, at: number) => got.push(at));
      const last = next(ipcMain, 'counted');
      await inPage(
        '(() => { for (let at = 0; at < 100; at += 1) example.send("count", at); example.send("counted") })()',
      );
      await last;
      ipcMain.removeAllListeners('count');
      deepEqual(
        got,
        Array.from({ length: 100 }, (_, at) => at),
      );
    },
  },
  {
    id: 'event: the sender is the window’s contents',
    from: 'docs/api/structures/ipc-main-invoke-event.md',
    run: async ({ electron: { ipcMain }, inPage, window }) => {
      const sent = next<Sent>(ipcMain, 'whose');
      await inPage('example.send("whose")');
      equal((await sent).sender, window.webContents);
    },
  },
  {
    id: 'event: the top frame has no parent and its page’s address',
    from: `${spec}: can send a port to the main process`,
    run: async ({ electron: { ipcMain }, inPage }) => {
      const sent = next<Sent>(ipcMain, 'frame');
      await inPage('example.send("frame")');
      const { senderFrame } = await sent;
      deepEqual([senderFrame?.parent, senderFrame?.url], [null, 'app://alongside/index.html']);
    },
  },
  {
    id: 'event: the frame of a page that is gone',
    from: 'shell/browser/api/electron_api_web_frame_main.cc: Render frame was disposed',
    run: async ({ electron: { ipcMain }, inPage, freshPage }) => {
      const sent = next<Sent>(ipcMain, 'leaving');
      await inPage('example.send("leaving")');
      const event = await sent;
      await freshPage();
      let said: unknown;
      try {
        said = event.senderFrame?.url ?? null;
      } catch (error) {
        said = String(error);
      }
      match(String(said), /^null$|disposed/);
    },
  },
  {
    id: 'to the page: what the preload forwards',
    from: 'docs/api/web-contents.md#contentssendchannel-args',
    run: async ({ electron: { ipcMain }, inPage, window }) => {
      await inPage('(globalThis.stop = example.onMessage("news", (value) => example.send("heard", value)), 0)');
      const heard = new Promise((resolve) => ipcMain.once('heard', (_event, value) => resolve(value)));
      window.webContents.send('news', { bytes: new Uint8Array([9]) });
      deepEqual(await heard, { bytes: new Uint8Array([9]) });
      await inPage('(globalThis.stop(), 0)');
    },
  },
  {
    id: 'to the page: what has no copy does not arrive, and nothing is thrown',
    from: 'lib/browser/api/web-frame-main.ts: Error sending from webFrameMain: ',
    run: async ({ electron: { ipcMain }, inPage, window }) => {
      await inPage('(globalThis.stop = example.onMessage("news", (value) => example.send("heard", value)), 0)');
      const heard = new Promise((resolve) => ipcMain.once('heard', (_event, value) => resolve(value)));
      window.webContents.send('news', () => 1);
      window.webContents.send('news', 'the next');
      equal(await heard, 'the next');
      await inPage('(globalThis.stop(), 0)');
    },
  },
  {
    id: 'to the page and back: what is in itself',
    from: 'spec/api-ipc-renderer-spec.ts: can handle cyclic references',
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('circle', (_event, given: { self?: unknown }) => {
        equal(given.self, given);
        const list: unknown[] = [given];
        list.push(list);
        return list;
      });
      equal(
        await inPage(
          '(() => { const given = {}; given.self = given; return example.invoke("circle", given).then((list) => list[0].self === list[0]) })()',
        ),
        true,
      );
      ipcMain.removeHandler('circle');
    },
  },
  {
    id: 'to the page and back: one that is in it twice is one',
    from: 'spec/api-ipc-renderer-spec.ts: can send objects that both reference the same object',
    run: async ({ electron: { ipcMain }, inPage }) => {
      ipcMain.handle('twice', (_event, { foo, bar }: { foo: object; bar: object }) => foo === bar);
      equal(
        await inPage('(() => { const one = { a: 1 }; return example.invoke("twice", { foo: one, bar: one }) })()'),
        true,
      );
      ipcMain.removeHandler('twice');
    },
  },
];
