/**
 * Writes a value as JSON the way Electron's structured clone would pass it: `undefined`, numbers that JSON lacks,
 * big integers, dates, bytes of every kind, maps, sets, errors and patterns survive, what occurs twice or in itself is one
 * object still, an object of a class becomes a plain one, and functions and what has no copy are refused. Both functions
 * also run in the page, as text, so they use nothing from outside themselves.
 */
export function encode(value: unknown): string {
  /** Each object's number, in the order in which they are come upon; `decode` counts alike. */
  const known = new Map<object, number>();
  const tag = (name: string, content: unknown) => ({ $: name, v: content });
  const visit = (part: unknown): unknown => {
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (part === undefined) return tag('undefined', 0);
    if (typeof part === 'number') {
      return Number.isFinite(part) && !Object.is(part, -0)
        ? part
        : tag('number', Object.is(part, -0) ? '-0' : String(part));
    }
    if (typeof part === 'bigint') return tag('bigint', String(part));
    if (typeof part === 'function' || typeof part === 'symbol') throw new Error('An object could not be cloned.');
    const number = known.get(part);
    if (number !== undefined) return tag('again', number);
    known.set(part, known.size);
    return visitObject(part);
  };
  const toBase64 = (bytes: Uint8Array): string => {
    let letters = '';
    // In pieces, as a call takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 0x2000) {
      letters += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
    }
    return btoa(letters);
  };
  const visitObject = (part: object): unknown => {
    if (part instanceof Date) return tag('date', part.getTime());
    if (part instanceof Uint8Array) return tag('bytes', toBase64(part));
    if (part instanceof Map) {
      return tag(
        'map',
        [...part].map(([key, item]) => [visit(key), visit(item)]),
      );
    }
    if (part instanceof Set) return tag('set', [...part].map(visit));
    if (Array.isArray(part)) return part.map(visit);
    if (part instanceof ArrayBuffer) return tag('buffer', toBase64(new Uint8Array(part)));
    if (ArrayBuffer.isView(part)) {
      const { buffer, byteOffset, byteLength } = part;
      const kind = Object.prototype.toString.call(part).slice(8, -1);
      return tag('view', [kind, toBase64(new Uint8Array(buffer, byteOffset, byteLength))]);
    }
    if (part instanceof RegExp) return tag('pattern', [part.source, part.flags]);
    if (part instanceof Error) return tag('error', [part.name, part.message, part.stack ?? '']);
    // An object of Node's or the browser's own, such as a promise, a port, or a file.
    if (!['[object Object]', '[object Arguments]'].includes(Object.prototype.toString.call(part))) {
      throw new Error('An object could not be cloned.');
    }
    const entries = Object.entries(part).map(([key, item]) => [key, visit(item)] as const);
    // An object with a key `$` of its own would read as one of the tags.
    return '$' in part ? tag('object', entries) : Object.fromEntries(entries);
  };
  return JSON.stringify(visit(value));
}

/** What nothing else goes into. Becomes text, likewise. */
export function decodeSimple(name: string, content: unknown): unknown {
  // Letter by letter: `Uint8Array.from` takes a second and more for the answer to a large import.
  const fromBase64 = (base64: string): Uint8Array => {
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  };
  switch (name) {
    case 'date':
      return new Date(Number(content));
    case 'bytes':
      return fromBase64(String(content));
    case 'buffer':
      return fromBase64(String(content)).buffer;
    case 'view': {
      const [kind, base64] = content as [string, string]; // likewise
      const { buffer } = fromBase64(base64);
      const constructors = globalThis as unknown as Record<string, new (bytes: ArrayBufferLike) => unknown>;
      const View = constructors[kind];
      return View === undefined ? undefined : new View(buffer);
    }
    case 'pattern': {
      const [source, flags] = content as [string, string]; // likewise
      return new RegExp(source, flags);
    }
    case 'error': {
      const [kind, message, stack] = content as [string, string, string]; // likewise
      const own = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
      const constructors = globalThis as unknown as Record<string, ErrorConstructor>;
      const Kind = own.includes(kind) ? (constructors[kind] ?? Error) : Error;
      const error = new Kind(message);
      error.stack = stack;
      return error;
    }
    default:
      return undefined;
  }
}

export function decode(text: string): unknown {
  const known: unknown[] = [];
  /** An object that others go into has its number before them. */
  const keep = <T>(made: T): T => {
    known.push(made);
    return made;
  };
  const visit = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) {
      const list: unknown[] = keep([]);
      for (const item of part) list.push(visit(item));
      return list;
    }
    if ('$' in part && 'v' in part) return untag(String(part.$), part.v);
    return fill(Object.entries(part));
  };
  const fill = (entries: readonly (readonly [string, unknown])[]): object => {
    const made = keep({});
    for (const [name, item] of entries) {
      const own = { value: visit(item), enumerable: true, writable: true, configurable: true };
      Object.defineProperty(made, name, own);
    }
    return made;
  };
  const untag = (name: string, content: unknown): unknown => {
    switch (name) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(content);
      case 'bigint':
        return BigInt(String(content));
      case 'again':
        return known[Number(content)];
      case 'map': {
        const map = keep(new Map());
        for (const [key, item] of content as [unknown, unknown][]) map.set(visit(key), visit(item)); // as `encode` wrote it
        return map;
      }
      case 'set': {
        const all = keep(new Set());
        for (const item of content as unknown[]) all.add(visit(item)); // likewise
        return all;
      }
      case 'object':
        return fill(content as [string, unknown][]); // likewise
      default:
        return keep(decodeSimple(name, content));
    }
  };
  return visit(JSON.parse(text));
}
