import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/bridge.ts';
import { channels } from '../shared/channels.ts';
import type { CallResult } from '../shared/errors.ts';
import type { WindowEvent } from '../shared/events.ts';

/** Filled in by the build from the contract. */
declare const __CALL_NAMES__: readonly string[];
const callNames: ReadonlySet<string> = new Set(__CALL_NAMES__);

const refuse = (code: 'call.unknown' | 'unexpected'): CallResult<unknown> => ({ ok: false, error: { code } });

const bridge: Bridge = {
  call: async (name, input, requestId) => {
    if (!callNames.has(name)) return refuse('call.unknown');
    try {
      return await ipcRenderer.invoke(channels.call, { name, input, requestId });
    } catch {
      // The shell answers every call with a value, so only the passing of the message itself can have failed.
      return refuse('unexpected');
    }
  },
  cancel: (requestId) => {
    ipcRenderer.send(channels.cancel, { requestId });
  },
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
