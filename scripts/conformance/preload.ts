import { contextBridge, ipcRenderer } from 'electron';

const page = globalThis as unknown as { readonly location: { readonly href: string }; pageOnly?: unknown };

const circle: { value: number; o?: object } = { value: 135 };
circle.o = circle;
const circleOfMore: { value: number; getNumber: () => number; o?: object } = { value: 135, getNumber: () => 123 };
circleOfMore.o = circleOfMore;

/** What the cases on `contextBridge` and on messages find in the page. */
contextBridge.exposeInMainWorld('example', {
  number: 123,
  text: 'my-words',
  list: [123, 'my-words'],
  yes: true,
  nested: { deep: { number: 1 } },
  bytes: new Uint8Array([1, 2, 3]),
  getNumber: () => 123,
  getPromise: () => Promise.resolve('proxied-ok'),
  getNestedPromise: () => Promise.resolve({ inner: { number: 7 } }),
  rejects: () => Promise.reject(new Error('i-rejected')),
  throws: () => {
    throw new Error('i-threw');
  },
  throwsKind: () => {
    throw new RangeError('i-threw');
  },
  throwsText: () => {
    // oxlint-disable-next-line no-throw-literal -- what becomes of it is the case
    throw 'a text';
  },
  circle,
  circleOfMore,
  echo: (value: unknown) => value,
  kindOf: (value: unknown) => [
    Object.prototype.toString.call(value),
    Array.isArray(value),
    value instanceof Object,
    value instanceof Uint8Array,
  ],
  callBack: (listener: (value: unknown) => unknown) => listener({ from: 'preload' }),
  isSame: (one: unknown, other: unknown) => one === other,
  getFunction: () => (value: number) => value * 2,
  seesPage: () => 'pageOnly' in page,
  mapped: () => [1, 2, 3].map((number) => number * 2),
  asJson: () => JSON.stringify({ a: 1 }),
  invoke: (channel: string, ...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
  send: (channel: string, ...args: unknown[]) => ipcRenderer.send(channel, ...args),
  onMessage: (channel: string, listener: (...args: unknown[]) => void) => {
    const forward = (_event: unknown, ...args: unknown[]): void => listener(...args);
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.off(channel, forward);
  },
});
