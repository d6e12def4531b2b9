import { EventEmitter } from 'node:events';
import type { CustomScheme, FromPartitionOptions, OnBeforeRequestListenerDetails, Session } from 'electron';
import { toShell } from '../address.ts';
import type { AskedRequest, Served } from '../wire.ts';
import { answer } from './browser-link.ts';
import { isReady } from './ready.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  answer: (response: { cancel?: boolean }) => void,
) => void;

/** Of the schemes that were registered before the start, those that make an origin and a secure context. */
const privileged = new Set<string>();

class StandInProtocol {
  readonly #handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      // Without the first, no address is relative to another; without the second, there is no `crypto.subtle`.
      if (privileges?.standard === true && privileges.secure === true) privileged.add(scheme);
    }
  }

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  handlerFor(address: string): Handler | undefined {
    const scheme = URL.parse(address)?.protocol.slice(0, -1) ?? '';
    return privileged.has(scheme) ? this.#handlers.get(scheme) : undefined;
  }
}

/** The names under which a page asks the browser for what the session's check handler decides. */
const askable = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'persistent-storage',
] as const;

/** Keeps what the shell sets, so that it decides and tests can ask for it; the browser's own session is a throwaway one. */
export class StandInSession extends EventEmitter {
  readonly protocol = new StandInProtocol();
  readonly partition: string;
  readonly cached: boolean;
  #beforeRequest: BeforeRequest | null = null;
  #permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  #permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  #device: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  #displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  #spellChecks = true;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      this.#beforeRequest = listener;
    },
  };

  constructor(partition: string, { cache = true }: Partial<FromPartitionOptions> = {}) {
    super();
    this.partition = partition;
    this.cached = cache;
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {
    this.#device = handler;
  }

  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {
    this.#displayMedia = handler;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spellChecks = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecks;
  }

  cancels(details: OnBeforeRequestListenerDetails): boolean {
    let cancel = false;
    this.#beforeRequest?.(details, (response) => (cancel = response.cancel === true));
    return cancel;
  }

  /** What the shell answers when a page asks for a permission; Electron grants where no handler is set. */
  get grantsPermissions(): boolean {
    let granted = true;
    // The handlers of the shell look at none of the arguments.
    this.#permissionRequest?.(undefined as never, 'media', (answered) => (granted = answered), undefined as never);
    return granted;
  }

  checks(permission: string): boolean {
    return this.#permissionCheck?.(null, permission as never, 'app://alongside', {} as never) ?? true; // likewise
  }

  /** The permissions that a page finds granted. */
  get grantedByCheck(): string[] {
    return askable.filter((name) => this.checks(name));
  }

  /** Without a handler Electron gives a page the devices that a person chose. */
  get grantsDevices(): boolean {
    return this.#device?.({} as never) ?? true; // likewise
  }

  /** Without a handler Electron refuses to capture the screen. */
  get grantsCapture(): boolean {
    let granted = false;
    this.#displayMedia?.({} as never, (streams) => (granted = streams !== null)); // likewise
    return granted;
  }
}

const sessions = new Map<string, StandInSession>();
const fromPartition = (partition: string, options?: FromPartitionOptions): StandInSession => {
  const found = sessions.get(partition) ?? new StandInSession(partition, options);
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

const detailsOf = ({ url, method, headers, kind }: AskedRequest): OnBeforeRequestListenerDetails => ({
  id: 0,
  url: toShell(url),
  method,
  timestamp: Date.now(),
  resourceType: kind === 'document' ? 'mainFrame' : kind === 'image' ? 'image' : 'other',
  referrer: headers['referer'] ?? '',
  uploadData: [],
});

const serve = async ({ url, method, headers }: AskedRequest): Promise<Served | null> => {
  const address = toShell(url);
  const handler = inUse.protocol.handlerFor(address);
  if (handler === undefined) return null;
  const response = await handler(new Request(address, { method, headers }));
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
};

// As in Electron, the shell's listener sees every request before anything answers it, those for its own files too.
answer('serve', async (request) => {
  const cancelled = inUse.cancels(detailsOf(request));
  return { cancelled, served: cancelled ? null : await serve(request) };
});
