import { describe, expect, test, vi } from 'vitest';
import { contract } from '../../shared/contract.ts';
import type { CallName } from '../../shared/contract.ts';
import type { Role } from '../../shared/contract/contract-kit.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { CoreCall } from './core-host.ts';
import { FileHandles } from './file-handles.ts';
import { answerCall, listenToWindow } from './ipc.ts';
import type { IpcOptions, Sender } from './ipc.ts';

const coreKey = new Uint8Array([4]);
const sealed = { from: new Uint8Array([5]), to: coreKey, bytes: new Uint8Array([6]) };
const home = 'app://alongside/index.html';
// Only the identity of the contents and the address and parent of the frame are looked at.
const ours = { id: 1 } as Sender['sender'];
const frame = (url: string, parent: object | null = null) => ({ url, parent }) as Sender['senderFrame'];
const gone = (): never => {
  throw new Error('Render frame was disposed before WebFrameMain could be accessed');
};
const ourFrame: Sender = { sender: ours, senderFrame: frame(home) };

const setup = (role: Role | null = 'coordinator', handlers: Record<string, (input: never) => unknown> = {}) => {
  const passed: CoreCall[] = [];
  const ran: string[] = [];
  const options: IpcOptions = {
    ourContents: () => ours,
    files: new FileHandles(),
    core: {
      role,
      pass: (call) => {
        passed.push(call);
        return Promise.resolve({ sealed: new Uint8Array([7]) });
      },
      publicKey: () => Promise.resolve(coreKey),
      hasKey: (key) => Promise.resolve(key === coreKey),
      cancel: () => {},
    },
    // Every call of the shell has a handler here, so that what is refused is refused before it.
    handlers: new Proxy(handlers, {
      getOwnPropertyDescriptor: (target, name) =>
        Object.getOwnPropertyDescriptor(target, name) ?? { value: undefined, configurable: true },
      get: (target, name) =>
        target[String(name)] ??
        (() => {
          ran.push(String(name));
          return {};
        }),
    }) as never, // a stand-in for the whole map
  };
  const call = (name: string, input: unknown = {}, sender: Sender = ourFrame) =>
    answerCall(sender, { name, input, requestId: 'r', sealed, files: [] }, options);
  return { options, passed, ran, call };
};

const names = Object.keys(contract) as CallName[]; // its own keys
const shellNames = names.filter((name) => contract[name].runs === 'shell');

describe('a call from the window', () => {
  test('is refused, whatever it is, from anywhere but the top frame of our page', async () => {
    const senders: Record<string, Sender> = {
      'another origin': { sender: ours, senderFrame: frame('https://example.org/') },
      'another host of our scheme': { sender: ours, senderFrame: frame('app://elsewhere/index.html') },
      'a look-alike': { sender: ours, senderFrame: frame('app://alongside.example.org/') },
      'an empty page': { sender: ours, senderFrame: frame('about:blank') },
      'a file': { sender: ours, senderFrame: frame('file:///index.html') },
      'a subframe': { sender: ours, senderFrame: frame(home, frame(home)) },
      'a frame that is gone': { sender: ours, senderFrame: null },
      'a frame that is gone while it is asked for': {
        sender: ours,
        get senderFrame() {
          return gone();
        },
      },
      'a frame that is gone when its address is read': {
        sender: ours,
        senderFrame: {
          parent: null,
          get url() {
            return gone();
          },
        } as unknown as Sender['senderFrame'], // only what is read of it
      },
      'another window': { sender: { id: 2 } as Sender['sender'], senderFrame: frame(home) },
    };
    const { call, passed, ran } = setup();
    for (const [place, sender] of Object.entries(senders)) {
      for (const name of names) {
        expect(await call(name, {}, sender), `${name} from ${place}`).toEqual({
          ok: false,
          error: { code: 'call.refused' },
        });
      }
    }
    expect([passed, ran]).toEqual([[], []]);
  });

  test('is refused while there is no window', async () => {
    const { options } = setup();
    const answer = await answerCall(
      ourFrame,
      { name: 'vault.status', input: {}, requestId: 'r' },
      { ...options, ourContents: () => null },
    );
    expect(answer).toEqual({ ok: false, error: { code: 'call.refused' } });
  });

  test('is refused under a name that the contract does not declare itself', async () => {
    const { call } = setup();
    for (const name of [
      'people.erase',
      'toString',
      'constructor',
      '__proto__',
      'hasOwnProperty',
      '',
      'vault.status ',
    ]) {
      expect(await call(name), name).toEqual({ ok: false, error: { code: 'call.unknown' } });
    }
  });

  test('is refused when it is not of a call’s shape', async () => {
    const { options } = setup();
    for (const message of [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { name: 'vault.status' },
      { name: 7, requestId: 'r' },
      { name: 'vault.status', requestId: '' },
      { name: 'x'.repeat(101), requestId: 'r' },
    ]) {
      expect(await answerCall(ourFrame, message, options)).toEqual({ ok: false, error: { code: 'input.rejected' } });
    }
  });

  test('that the shell answers is refused to a locked window, unless anyone may make it', async () => {
    const { call, ran } = setup(null);
    const guarded = shellNames.filter((name) => contract[name].roles !== 'anyone');
    expect(guarded.length).toBeGreaterThan(0);
    for (const name of guarded) expect(await call(name), name).toEqual({ ok: false, error: { code: 'vault.locked' } });
    expect(ran).toEqual([]);
  });

  test('that the shell answers coordinators is refused to a volunteer', async () => {
    const { call, ran } = setup('volunteer');
    const notTheirs = shellNames.filter(
      (name) => contract[name].roles !== 'anyone' && !contract[name].roles.includes('volunteer'),
    );
    expect(notTheirs.length).toBeGreaterThan(0);
    for (const name of notTheirs) {
      expect(await call(name), name).toEqual({ ok: false, error: { code: 'call.refused' } });
    }
    expect(ran).toEqual([]);
  });

  test('that the shell answers is refused when its input does not fit, with the field', async () => {
    const { call, ran } = setup();
    expect(await call('settings.set', { idleMinutes: 0 })).toEqual({
      ok: false,
      error: { code: 'input.rejected', field: 'idleMinutes' },
    });
    expect(await call('files.chooseSave', { kind: 'letter' })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected' },
    });
    expect(ran).toEqual([]);
  });

  test('that the shell answers wrongly comes back as refused output, not as the wrong answer', async () => {
    const { call } = setup('coordinator', { 'settings.get': () => ({ idleMinutes: 'many' }) });
    expect(await call('settings.get')).toEqual({ ok: false, error: { code: 'output.rejected' } });
  });

  test('that fails comes back as a value with its code, and a bug without its words', async () => {
    const { call } = setup('coordinator', {
      'settings.get': () => {
        throw new AppError('disk.full', { details: { needed: 7 } });
      },
      'place.get': () => Promise.reject(new Error('Maria Example, A-number')),
    });
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await call('settings.get')).toMatchObject({
      ok: false,
      error: { code: 'disk.full', details: { needed: 7 } },
    });
    expect(await call('place.get')).toEqual({ ok: false, error: { code: 'unexpected' } });
    expect(written.mock.calls.join('')).toContain('in place.get: Error');
    expect(written.mock.calls.join('')).not.toContain('Maria');
    written.mockRestore();
  });

  test('that the core answers is passed on sealed, with the files that it names', async () => {
    const { passed, options } = setup();
    const file = options.files.keepPath('chosen.pdf');
    const message = { name: 'vault.check', requestId: 'r', sealed, files: [file, 'file:made-up'] };
    expect(await answerCall(ourFrame, message, options)).toEqual({ sealed: new Uint8Array([7]) });
    expect(passed).toEqual([
      { requestId: 'r', call: 'vault.check', sealed, files: { [file]: { path: 'chosen.pdf' } } },
    ]);
  });

  test('promise 20: that the core answers is refused in the clear, so that the shell never holds it', async () => {
    const { passed, options } = setup();
    for (const more of [
      { input: {} },
      { sealed, input: {} },
      { sealed: { ...sealed, bytes: 'x' }, files: [] },
      { sealed, files: 'x' },
    ]) {
      const answer = await answerCall(ourFrame, { name: 'people.save', requestId: 'r', ...more }, options);
      expect(answer).toEqual({ ok: false, error: { code: 'input.rejected' } });
    }
    expect(passed).toEqual([]);
  });

  test('that was sealed for another core is sent back, to be sealed again', async () => {
    const { passed, options } = setup();
    const message = { name: 'people.list', requestId: 'r', sealed: { ...sealed, to: new Uint8Array([9]) }, files: [] };
    expect(await answerCall(ourFrame, message, options)).toEqual({ newKey: true });
    expect(passed).toEqual([]);
  });
});

test('promise 22: a job is canceled by our page alone', () => {
  const { options } = setup();
  const cancelled: string[] = [];
  let cancel: (event: object, message: unknown) => void = () => {};
  const ipcMain = { handle: () => {}, on: (_channel: string, listener: typeof cancel) => (cancel = listener) };
  listenToWindow(ipcMain as never, { ...options, core: { ...options.core, cancel: (id) => void cancelled.push(id) } });
  cancel({ sender: ours, senderFrame: frame('https://example.org/') }, { requestId: 'other origin' });
  cancel({ sender: ours, senderFrame: frame(home, frame(home)) }, { requestId: 'subframe' });
  cancel({ sender: { id: 2 }, senderFrame: frame(home) }, { requestId: 'other window' });
  cancel(ourFrame, { requestId: '' });
  cancel(ourFrame, { requestId: 'ours' });
  expect(cancelled).toEqual(['ours']);
});
