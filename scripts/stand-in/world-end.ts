/**
 * A value on its way into the other world. What has no functions, promises or errors in it is copied by the browser
 * itself, which also keeps what is in itself, in a value as in this form of one.
 */
type Packed =
  | { readonly t: 'value'; readonly v: unknown }
  | { readonly t: 'function'; readonly id: number }
  | { readonly t: 'promise'; readonly id: number }
  | { readonly t: 'error'; readonly message: string }
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
  const { create, defineProperty, freeze, getOwnPropertyDescriptor, getOwnPropertyNames, isFrozen, keys } = Object;
  const { apply } = Reflect;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { toString } = Object.prototype;
  const { CustomEvent: EventHere } = world;
  const { dispatchEvent } = world.EventTarget.prototype;
  const { stopImmediatePropagation } = world.Event.prototype;
  const { then } = Promise.prototype;
  const [PromiseHere, ErrorHere, TypeErrorHere, MapHere] = [Promise, Error, TypeError, Map];
  const { get, set } = Map.prototype;
  // A getter, by the standard.
  const detail = getOwnPropertyDescriptor(world.CustomEvent.prototype, 'detail')?.get as () => BetweenWorlds | null;

  const makeNotes = () => {
    const notes = new MapHere<unknown, unknown>();
    return {
      get: (key: unknown): unknown => apply(get, notes, [key]),
      set: (key: unknown, value: unknown): void => void apply(set, notes, [key, value]),
    };
  };
  /** An array, or an object that is nothing else to the browser: of a class, as in Electron, too. */
  const isPlain = (value: object): boolean => isArray(value) || apply(toString, value, []) === '[object Object]';
  /** Nothing is looked into twice. */
  const looksDeeper = (value: unknown, depth: number, seen: ReturnType<typeof makeNotes>): boolean => {
    if (depth >= 1000) {
      throw new TypeErrorHere(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'function') return true;
    if (typeof value !== 'object' || value === null || seen.get(value) === true) return false;
    if (value instanceof PromiseHere || value instanceof ErrorHere) return true;
    if (!isPlain(value)) return false;
    seen.set(value, true);
    const names = keys(value);
    for (let at = 0; at < names.length; at += 1) {
      if (looksDeeper((value as AnyObject)[names[at] as string], depth + 1, seen)) return true;
    }
    return false;
  };
  const holdsMore = (value: unknown): boolean => looksDeeper(value, 0, makeNotes());
  const deepFreeze = (value: unknown): void => {
    // Bytes cannot be frozen.
    if (typeof value !== 'object' || value === null || isView(value) || isFrozen(value)) return;
    const names = getOwnPropertyNames(value);
    freeze(value);
    for (let at = 0; at < names.length; at += 1) deepFreeze((value as AnyObject)[names[at] as string]);
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
    /** A property of any name, that of the prototype among them. */
    put: (into: object, name: string, value: unknown): void =>
      void defineProperty(into, name, { value, enumerable: true, writable: true, configurable: true }),
    makeNotes,
    holdsMore,
    isArray,
    keys,
    PromiseHere,
    ErrorHere,
  };
}

type Natives = ReturnType<typeof takeNatives>;
type Notes = ReturnType<Natives['makeNotes']>;

/** Makes values ready for the other world; `keep` remembers a function or promise of this one and answers its number. */
export function packer(
  { makeNotes, holdsMore, isArray, keys, PromiseHere, ErrorHere }: Natives,
  keep: { readonly call: (method: AnyFunction) => number; readonly promise: (promise: Promise<unknown>) => number },
) {
  const one = (value: unknown, packed: Notes): Packed => {
    const before = packed.get(value) as Packed | undefined; // set below alone
    if (before !== undefined) return before;
    if (!holdsMore(value)) return { t: 'value', v: value };
    if (typeof value === 'function') return { t: 'function', id: keep.call(value as AnyFunction) }; // typeof says so
    if (value instanceof ErrorHere) return { t: 'error', message: `${value.message}` };
    if (value instanceof PromiseHere) return { t: 'promise', id: keep.promise(value) };
    const names = keys(value as object); // nothing else holds more
    const items: Packed[] = [];
    const made: Packed = isArray(value) ? { t: 'array', items } : { t: 'object', keys: names, items };
    packed.set(value, made);
    for (let at = 0; at < names.length; at += 1) items[at] = one((value as AnyObject)[names[at] as string], packed);
    return made;
  };
  return {
    one: (value: unknown): Packed => one(value, makeNotes()),
    /** Of arguments, what is given twice is one on the other side. */
    all: (values: readonly unknown[]): Packed[] => {
      const items: Packed[] = [];
      const packed = makeNotes();
      for (let at = 0; at < values.length; at += 1) items[at] = one(values[at], packed);
      return items;
    },
  };
}

/** Makes values of this world out of what came from the other. */
export function unpacker(
  { makeNotes, put, ErrorHere }: Natives,
  proxyOf: { readonly call: (id: number) => AnyFunction; readonly promise: (id: number) => Promise<unknown> },
) {
  const one = (packed: Packed, made: Notes): unknown => {
    if (packed.t === 'value') return packed.v;
    if (packed.t === 'error') return new ErrorHere(packed.message);
    if (packed.t === 'function') return proxyOf.call(packed.id);
    if (packed.t === 'promise') return proxyOf.promise(packed.id);
    const before = made.get(packed);
    if (before !== undefined) return before;
    const into: object = packed.t === 'array' ? [] : {};
    made.set(packed, into);
    for (let at = 0; at < packed.items.length; at += 1) {
      const name = packed.t === 'array' ? `${at}` : (packed.keys[at] as string);
      put(into, name, one(packed.items[at] as Packed, made));
    }
    return into;
  };
  return {
    one: (packed: Packed): unknown => one(packed, makeNotes()),
    all: (packed: readonly Packed[]): unknown[] => {
      const values: unknown[] = [];
      const made = makeNotes();
      for (let at = 0; at < packed.length; at += 1) values[at] = one(packed[at] as Packed, made);
      return values;
    },
  };
}

/**
 * One world's end of `contextBridge`; the page's world and the preload's have one each. As in Electron, functions become
 * proxies, promises are promises of the world that they come to, of an error its words arrive, and everything else is a
 * copy. Answers the function that exposes something in the other world, frozen.
 *
 * Unlike Electron, it passes no symbols.
 */
export function worldEnd(
  natives: Natives,
  { outgoing, incoming }: { readonly outgoing: string; readonly incoming: string },
): (name: string, api: unknown) => void {
  const { post, listen, call, whenSettled, define, table, PromiseHere, ErrorHere } = natives;
  const functions = table<AnyFunction>();
  const promised = table<{ resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let nextId = 0;
  /** What came back of the call that is being made; a value that cannot be copied brings nothing back. */
  let answer: BetweenWorlds | null = null;

  const pack = packer(natives, {
    call: (method) => {
      functions[nextId] = method;
      return nextId++;
    },
    promise: (promise) => {
      const id = nextId++;
      const settled = (type: 'resolve' | 'reject') => (result: unknown) =>
        post(outgoing, { type, id, value: pack.one(result) });
      whenSettled(promise, settled('resolve'), settled('reject'));
      return id;
    },
  });
  const unpack = unpacker(natives, {
    call:
      (id) =>
      (...args) =>
        callThere(id, args),
    promise: (id) =>
      new PromiseHere((resolve, reject) => {
        promised[id] = { resolve, reject };
      }),
  });
  const callThere = (id: number, args: unknown[]): unknown => {
    answer = null;
    post(outgoing, { type: 'call', id, args: pack.all(args) });
    const came = answer as BetweenWorlds | null; // set while it was posted
    answer = null;
    if (came?.type === 'return') return unpack.one(came.value);
    if (came?.type === 'throw') throw unpack.one(came.value);
    throw new ErrorHere('An object could not be cloned.');
  };
  /** Whatever was thrown, an error arrives. */
  const asError = (thrown: unknown): unknown =>
    thrown instanceof ErrorHere
      ? thrown
      : new ErrorHere(
          'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
        );
  listen(incoming, (message) => {
    if (message.type === 'return' || message.type === 'throw') answer = message;
    if (message.type === 'resolve') promised[message.id]?.resolve(unpack.one(message.value));
    if (message.type === 'reject') promised[message.id]?.reject(unpack.one(message.value));
    if (message.type === 'expose') define(message.name, unpack.one(message.value));
    if (message.type !== 'call') return;
    try {
      post(outgoing, { type: 'return', value: pack.one(call(functions[message.id], unpack.all(message.args))) });
    } catch (error) {
      post(outgoing, { type: 'throw', value: pack.one(asError(error)) });
    }
  });
  return (name, api) => post(outgoing, { type: 'expose', name, value: pack.one(api) });
}
