/** A value on its way into the other world. What has no functions or promises in it is copied by the browser itself. */
type Packed =
  | { readonly t: 'value'; readonly v: unknown }
  | { readonly t: 'function' | 'promise'; readonly id: number }
  | { readonly t: 'array'; readonly items: readonly Packed[] }
  | { readonly t: 'object'; readonly keys: readonly string[]; readonly items: readonly Packed[] };

type BetweenWorlds =
  | { readonly type: 'call'; readonly id: number; readonly args: readonly Packed[] }
  | { readonly type: 'return' | 'throw'; readonly value: Packed }
  | { readonly type: 'resolve' | 'reject'; readonly id: number; readonly value: Packed }
  | { readonly type: 'expose'; readonly name: string; readonly value: Packed };

interface World {
  readonly CustomEvent: { new (name: string, options: { detail: BetweenWorlds }): object; readonly prototype: object };
  readonly EventTarget: { readonly prototype: { dispatchEvent: (event: object) => boolean } };
  readonly Event: { readonly prototype: { stopImmediatePropagation: () => void } };
  addEventListener(name: string, listener: (event: object) => void): void;
}

type AnyFunction = (...args: unknown[]) => unknown;
type AnyObject = Record<string, unknown>;

/**
 * Takes what a world's end uses, before the page's own scripts run: what they put in its place changes nothing there.
 * This and `worldEnd` become text, so they use nothing from outside themselves.
 */
export function takeNatives() {
  const world = globalThis as unknown as World; // the page's window
  const { create, defineProperty, freeze, getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf, keys } =
    Object;
  const { apply } = Reflect;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { CustomEvent: EventHere } = world;
  const { dispatchEvent } = world.EventTarget.prototype;
  const { stopImmediatePropagation } = world.Event.prototype;
  const { then } = Promise.prototype;
  const [PromiseHere, ErrorHere, plain] = [Promise, Error, Object.prototype];
  // A getter, by the standard.
  const detail = getOwnPropertyDescriptor(world.CustomEvent.prototype, 'detail')?.get as () => BetweenWorlds | null;

  const holdsMore = (value: unknown): boolean => {
    if (typeof value === 'function') return true;
    if (typeof value !== 'object' || value === null) return false;
    if (value instanceof PromiseHere) return true;
    const prototype: unknown = getPrototypeOf(value);
    if (!isArray(value) && prototype !== plain && prototype !== null) return false;
    const names = keys(value);
    for (let at = 0; at < names.length; at += 1) {
      if (holdsMore((value as AnyObject)[names[at] as string])) return true;
    }
    return false;
  };
  const deepFreeze = (value: unknown): void => {
    // Bytes cannot be frozen.
    if (typeof value !== 'object' || value === null || isView(value)) return;
    const names = getOwnPropertyNames(value);
    for (let at = 0; at < names.length; at += 1) deepFreeze((value as AnyObject)[names[at] as string]);
    freeze(value);
  };
  return {
    post: (name: string, message: BetweenWorlds): void => {
      apply(dispatchEvent, globalThis, [new EventHere(name, { detail: message })]);
    },
    listen: (name: string, listener: (message: BetweenWorlds) => void): void =>
      world.addEventListener(name, (event) => {
        apply(stopImmediatePropagation, event, []);
        const message = apply(detail, event, []);
        // The browser could not copy it.
        if (message !== null) listener(message);
      }),
    call: (method: AnyFunction | undefined, args: unknown[]): unknown => apply(method as AnyFunction, undefined, args),
    whenSettled: (promise: Promise<unknown>, resolved: (value: unknown) => void, rejected: (value: unknown) => void) =>
      void apply(then, promise, [resolved, rejected]),
    define: (name: string, value: unknown): void => {
      deepFreeze(value);
      defineProperty(globalThis, name, { value, enumerable: true });
    },
    table: <T>(): Record<number, T> => create(null) as Record<number, T>,
    holdsMore,
    isArray,
    keys,
    PromiseHere,
    ErrorHere,
  };
}

/**
 * One world's end of `contextBridge`; the page's world and the preload's have one each. As in Electron, functions become
 * proxies, promises are promises of the world that they come to, and everything else is a copy. Answers the function
 * that exposes something in the other world, frozen.
 */
export function worldEnd(
  {
    post,
    listen,
    call,
    whenSettled,
    define,
    table,
    holdsMore,
    isArray,
    keys,
    PromiseHere,
    ErrorHere,
  }: ReturnType<typeof takeNatives>,
  { outgoing, incoming }: { readonly outgoing: string; readonly incoming: string },
): (name: string, api: unknown) => void {
  const functions = table<AnyFunction>();
  const promised = table<{ resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let nextId = 0;
  /** What came back of the call that is being made; a value that cannot be copied brings nothing back. */
  let answer: BetweenWorlds | null = null;

  const packAll = (values: AnyObject | readonly unknown[], names: readonly string[]): Packed[] => {
    const items: Packed[] = [];
    for (let at = 0; at < names.length; at += 1) items[at] = pack((values as AnyObject)[names[at] as string]);
    return items;
  };
  const pack = (value: unknown): Packed => {
    if (!holdsMore(value)) return { t: 'value', v: value };
    const id = nextId++;
    if (typeof value === 'function') {
      functions[id] = value as AnyFunction; // typeof says so
      return { t: 'function', id };
    }
    if (value instanceof PromiseHere) {
      const settled = (type: 'resolve' | 'reject') => (result: unknown) =>
        post(outgoing, { type, id, value: pack(result) });
      whenSettled(value, settled('resolve'), settled('reject'));
      return { t: 'promise', id };
    }
    const names = keys(value as object); // nothing else holds more
    const items = packAll(value as AnyObject, names);
    return isArray(value) ? { t: 'array', items } : { t: 'object', keys: names, items };
  };
  const unpackAll = (packed: readonly Packed[], into: AnyObject, names: readonly string[] | null): unknown => {
    for (let at = 0; at < packed.length; at += 1) into[names?.[at] ?? at] = unpack(packed[at] as Packed);
    return into;
  };
  const unpack = (packed: Packed): unknown => {
    if (packed.t === 'value') return packed.v;
    if (packed.t === 'array') return unpackAll(packed.items, [] as unknown as AnyObject, null);
    if (packed.t === 'object') return unpackAll(packed.items, {}, packed.keys);
    if (packed.t === 'function') return (...args: unknown[]) => callThere(packed.id, args);
    return new PromiseHere((resolve, reject) => {
      promised[packed.id] = { resolve, reject };
    });
  };
  const callThere = (id: number, args: unknown[]): unknown => {
    answer = null;
    post(outgoing, { type: 'call', id, args: packAll(args, keys(args)) });
    const came = answer as BetweenWorlds | null; // set while it was posted
    answer = null;
    if (came?.type === 'return') return unpack(came.value);
    if (came?.type === 'throw') throw unpack(came.value);
    throw new ErrorHere('An object could not be cloned.');
  };
  listen(incoming, (message) => {
    if (message.type === 'return' || message.type === 'throw') answer = message;
    if (message.type === 'resolve') promised[message.id]?.resolve(unpack(message.value));
    if (message.type === 'reject') promised[message.id]?.reject(unpack(message.value));
    if (message.type === 'expose') define(message.name, unpack(message.value));
    if (message.type !== 'call') return;
    try {
      const args = unpackAll(message.args, [] as unknown as AnyObject, null) as unknown[];
      post(outgoing, { type: 'return', value: pack(call(functions[message.id], args)) });
    } catch (error) {
      post(outgoing, { type: 'throw', value: pack(error) });
    }
  });
  return (name, api) => post(outgoing, { type: 'expose', name, value: pack(api) });
}
