import { EventEmitter } from 'node:events';
import type { CustomScheme, FromPartitionOptions, OnBeforeRequestListenerDetails, Session } from 'electron';
import { toShell } from '../address.ts';
import type { Served } from '../wire.ts';
import { answer } from './browser-link.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  answer: (response: { cancel?: boolean }) => void,
) => void;
type Refusable = Parameters<Session['setPermissionRequestHandler']>[0];

class StandInProtocol {
  readonly #handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(_schemes: CustomScheme[]): void {}

  handle(scheme: string, handler: Handler): void {
    this.#handlers.set(scheme, handler);
  }

  handlerFor(address: string): Handler | undefined {
    return this.#handlers.get(URL.parse(address)?.protocol.slice(0, -1) ?? '');
  }
}

/** Keeps what the shell sets, so that tests can ask for it; the browser's own session is in a throwaway profile. */
export class StandInSession extends EventEmitter {
  readonly protocol = new StandInProtocol();
  readonly partition: string;
  #beforeRequest: BeforeRequest | null = null;
  #permissionRequest: Refusable = null;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      this.#beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }

  setPermissionRequestHandler(handler: Refusable): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(_handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {}
  setDevicePermissionHandler(_handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {}
  setDisplayMediaRequestHandler(_handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {}
  setSpellCheckerEnabled(_enable: boolean): void {}

  beforeRequest(details: OnBeforeRequestListenerDetails): { cancel: boolean } {
    let cancel = false;
    this.#beforeRequest?.(details, (response) => (cancel = response.cancel === true));
    return { cancel };
  }

  /** What the shell answers when a page asks for a permission; Electron grants where no handler is set. */
  get grantsPermissions(): boolean {
    let granted = true;
    // The handlers of the shell look at none of the arguments.
    this.#permissionRequest?.(undefined as never, 'media', (answered) => (granted = answered), undefined as never);
    return granted;
  }
}

const sessions = new Map<string, StandInSession>();
const fromPartition = (partition: string, _options?: FromPartitionOptions): StandInSession => {
  const found = sessions.get(partition) ?? new StandInSession(partition);
  sessions.set(partition, found);
  return found;
};

export const session = { fromPartition, defaultSession: fromPartition('') };
export const protocol = session.defaultSession.protocol;

/** The session of the window, once there is one. */
let inUse = session.defaultSession;
export const useSession = (chosen: StandInSession): void => {
  inUse = chosen;
};

answer('serve', async ({ url, method }): Promise<Served | null> => {
  const address = toShell(url);
  const handler = inUse.protocol.handlerFor(address);
  if (handler === undefined) return null;
  const response = await handler(new Request(address, { method }));
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
});

answer('beforeRequest', ({ url, method }) =>
  inUse.beforeRequest({
    id: 0,
    url: toShell(url),
    method,
    timestamp: 0,
    resourceType: 'other',
    referrer: '',
    uploadData: [],
  }),
);
