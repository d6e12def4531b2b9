import { deepEqual, equal, match, ok, rejects, throws } from 'node:assert/strict';
import { next, pause, type Case } from './tools.ts';

const clipboardSpec = 'spec/api-clipboard-spec.ts';
const mark = 'electron application/osclipboard;format="x-alongside-conformance"';

export const systemCases: readonly Case[] = [
  {
    id: 'clipboard: text',
    from: `${clipboardSpec}: returns unicode string correctly`,
    run: async ({ electron: { clipboard } }) => {
      await clipboard.writeText('千江有水千江月');
      equal(await clipboard.readText(), '千江有水千江月');
    },
  },
  {
    id: 'clipboard: is cleared',
    from: `${clipboardSpec}: resolves with false when the clipboard does not contain the format`,
    run: async ({ electron: { clipboard } }) => {
      await clipboard.writeText('text');
      clipboard.clear();
      deepEqual([await clipboard.readText(), await clipboard.has('text/plain')], ['', false]);
    },
  },
  {
    id: 'clipboard: says what it has',
    from: `${clipboardSpec}: resolves with true when the clipboard contains the format`,
    run: async ({ electron: { clipboard } }) => {
      await clipboard.writeText('has-format');
      equal(await clipboard.has('text/plain'), true);
    },
  },
  {
    id: 'clipboard: a text and a raw format in one',
    from: `${clipboardSpec}: writes mixed data via a ClipboardItem with multiple MIME types`,
    run: async ({ electron: { clipboard, ClipboardItem } }) => {
      await clipboard.write([new ClipboardItem({ 'text/plain': new Blob(['text']), [mark]: new Blob(['secret']) })]);
      deepEqual([await clipboard.readText(), await clipboard.has(mark)], ['text', true]);
    },
  },
  {
    id: 'clipboard: a raw format is read back',
    from: `${clipboardSpec}: can read data written with the electron application/osclipboard MIME type`,
    run: async ({ electron: { clipboard, ClipboardItem } }) => {
      await clipboard.write([new ClipboardItem({ 'text/plain': 'text', [mark]: new Blob(['secret']) })]);
      const item = (await clipboard.read()).find(({ types }) => types.includes(mark));
      const payload: unknown = await item?.getType(mark);
      equal(payload instanceof Blob ? await payload.text() : payload, 'secret');
    },
  },
  {
    id: 'clipboard: a promise of a text',
    from: `${clipboardSpec}: accepts a Promise that resolves to a string for a text MIME type`,
    run: async ({ electron: { clipboard, ClipboardItem } }) => {
      await clipboard.write([new ClipboardItem({ 'text/plain': Promise.resolve('promised') })]);
      equal(await clipboard.readText(), 'promised');
    },
  },
  {
    id: 'clipboard: what is no text and no Blob is refused when it is written',
    from: `${clipboardSpec}: rejects a non-string, non-Blob payload at write() time`,
    run: async ({ electron: { clipboard, ClipboardItem } }) => {
      const item = new ClipboardItem({ 'text/plain': 42 as never });
      await rejects(clipboard.write([item]), TypeError);
    },
  },
  {
    id: 'clipboard: only an item is written',
    from: 'lib/browser/api/clipboard.ts',
    run: ({ electron: { clipboard } }) => rejects(clipboard.write([{ 'text/plain': 'x' } as never])),
  },
  {
    id: 'clipboard: Linux alone has a selection',
    from: 'docs/api/clipboard.md#clipboardselection-linux-readonly',
    run: ({ electron: { clipboard } }) => {
      const selection: unknown = clipboard.selection;
      equal(typeof selection, process.platform === 'linux' ? 'object' : 'undefined');
    },
  },
  {
    id: 'protocol: a scheme is privileged before the start or not at all',
    from: 'shell/browser/api/electron_api_protocol.cc: protocol.registerSchemesAsPrivileged should be called before ',
    run: ({ electron: { protocol } }) =>
      throws(() => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]), /before app is ready/),
  },
  {
    id: 'protocol: one handler for a scheme',
    from: 'lib/browser/api/protocol.ts: Failed to register protocol: ',
    run: ({ session }) =>
      throws(() => session.protocol.handle('app', () => new Response('')), /Failed to register protocol|already/i),
  },
  {
    id: 'protocol: says what is handled',
    from: 'docs/api/protocol.md#protocolisprotocolhandledscheme',
    run: ({ session }) =>
      deepEqual(
        [session.protocol.isProtocolHandled('app'), session.protocol.isProtocolHandled('nowhere')],
        [true, false],
      ),
  },
  {
    id: 'protocol: a privileged scheme’s page is a secure context with an origin',
    from: 'docs/api/protocol.md#protocolregisterschemesasprivilegedcustomschemes',
    run: async ({ inPage }) => deepEqual(await inPage('[isSecureContext, typeof crypto.subtle]'), [true, 'object']),
  },
  {
    id: 'request: the listener sees those for the program’s own scheme too',
    from: 'spec/api-web-request-spec.ts: will call webRequest.onBeforeRequest for custom protocol URLs with <all_urls> filter',
    run: async ({ seen, freshPage }) => {
      await freshPage();
      ok(seen.includes('app://alongside/index.html'));
    },
  },
  {
    id: 'request: a cancelled one fails',
    from: 'spec/api-web-request-spec.ts: can cancel the request',
    run: async ({ inPage }) =>
      equal(
        await inPage(
          'new Promise((resolve) => { const image = new Image(); image.onerror = () => resolve("failed"); image.onload = () => resolve("loaded"); image.src = "/cancelled.png"; })',
        ),
        'failed',
      ),
  },
  {
    id: 'session: in memory without a name that begins with persist',
    from: 'spec/api-session-spec.ts: isPersistent',
    run: ({ electron: { session } }) =>
      deepEqual(
        [session.fromPartition('x').isPersistent(), session.fromPartition('persist:x').isPersistent()],
        [false, true],
      ),
  },
  {
    id: 'session: the same name is the same session',
    from: 'spec/api-session-spec.ts: returns existing session with same partition',
    run: ({ electron: { session } }) => equal(session.fromPartition('same'), session.fromPartition('same')),
  },
  {
    id: 'session: a check handler decides what a page finds granted',
    from: 'spec/api-session-spec.ts: ses.setPermissionCheckHandler',
    run: async ({ inPage }) =>
      equal(await inPage('navigator.permissions.query({ name: "geolocation" }).then(({ state }) => state)'), 'denied'),
  },
  {
    id: 'app: is not packed in development',
    from: 'docs/api/app.md#appispackaged-readonly',
    run: ({ electron: { app } }) => equal(app.isPackaged, false),
  },
  {
    id: 'app: knows the switches that were set',
    from: 'spec/api-app-spec.ts: hasSwitch',
    run: ({ electron: { app } }) => {
      app.commandLine.appendSwitch('alongside-conformance', 'value');
      deepEqual(
        [
          app.commandLine.hasSwitch('alongside-conformance'),
          app.commandLine.hasSwitch('nowhere'),
          app.commandLine.getSwitchValue('alongside-conformance'),
        ],
        [true, false, 'value'],
      );
    },
  },
  {
    id: 'app: an unknown path',
    from: 'spec/api-app-spec.ts: throws an error when the name is invalid',
    run: ({ electron: { app } }) =>
      throws(() => app.getPath('does-not-exist' as never), /Failed to get 'does-not-exist' path/),
  },
  {
    id: 'app: names the languages that the system prefers',
    from: 'docs/api/app.md#appgetpreferredsystemlanguages',
    run: ({ electron: { app } }) => match(app.getPreferredSystemLanguages()[0] ?? '', /^[a-z]{2}/i),
  },
  {
    id: 'app: quitting can be prevented',
    from: "docs/api/app.md: Event: 'before-quit'",
    run: async ({ electron: { app } }) => {
      const asked = next<Electron.Event>(app, 'before-quit');
      app.once('before-quit', (event) => event.preventDefault());
      app.quit();
      ok((await asked).preventDefault);
    },
  },
  {
    id: 'theme: the system’s own is what the page prefers, until the program chooses',
    from: 'docs/api/native-theme.md: prefers-color-scheme',
    run: async ({ electron: { nativeTheme }, inPage }) => {
      const asked = (): Promise<unknown> => inPage('matchMedia("(prefers-color-scheme: dark)").matches');
      equal(await asked(), nativeTheme.shouldUseDarkColors);
      for (const dark of [true, false]) {
        nativeTheme.themeSource = dark ? 'dark' : 'light';
        equal(nativeTheme.shouldUseDarkColors, dark);
        while ((await asked()) !== dark) await pause(20);
      }
      nativeTheme.themeSource = 'system';
    },
  },
  {
    id: 'window: has a title that the page does not change when that is prevented',
    from: "docs/api/browser-window.md: Event: 'page-title-updated'",
    run: ({ window }) => equal(window.getTitle(), 'Alongside'),
  },
  {
    id: 'window: is there, and is not minimized',
    from: 'docs/api/browser-window.md',
    run: ({ window }) => deepEqual([window.isDestroyed(), window.isMinimized()], [false, false]),
  },
  {
    id: 'window: an address that nothing answers is refused',
    from: 'spec/api-web-contents-spec.ts: rejects when failing to load a file URL',
    run: async ({ window, freshPage }) => {
      await rejects(window.loadURL('file:///nowhere/alongside.html'));
      await freshPage();
    },
  },
];
