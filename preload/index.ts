import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { channels } from '../shared/contract/channels.ts';
import type { CallResult } from '../shared/contract/errors.ts';
import type { WindowEvent } from '../shared/contract/events.ts';
import { CoreCalls } from './core-calls.ts';

/** Filled in by the build from the contract: every call's name and where it runs. */
declare const __CALLS__: Readonly<Record<string, 'core' | 'shell'>>;
const calls = new Map(Object.entries(__CALLS__));

const refuse = (code: 'call.unknown' | 'unexpected'): CallResult<unknown> => ({ ok: false, error: { code } });

const core = new CoreCalls(ipcRenderer);

const bridge: Bridge = {
  call: async (name, input, requestId) => {
    const place = calls.get(name);
    if (place === undefined) return refuse('call.unknown');
    try {
      if (place === 'core') return await core.call(name, input, requestId);
      return await ipcRenderer.invoke(channels.call, { name, input, requestId });
    } catch {
      // The shell answers every call with a value, so only the passing of the message itself can have failed.
      return refuse('unexpected');
    }
  },
  cancel: (requestId) => core.cancel(requestId),
  onEvent: (listener) => {
    // The first argument gives access to `ipcRenderer`, so it never reaches the window.
    const forward = (_event: IpcRendererEvent, event: WindowEvent): void => listener(event);
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.off(channels.event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('alongside', bridge);
