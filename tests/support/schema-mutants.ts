import fc from 'fast-check';

/** The parts of JSON Schema that the contract's inputs use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const branchesOf = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [schema];

const typesOf = (schema: JsonSchema): readonly string[] =>
  branchesOf(schema).flatMap((branch) =>
    branch.anyOf || branch.oneOf ? typesOf(branch) : branch.type === undefined ? ['anything'] : branch.type,
  );

const samples: Readonly<Record<string, string>> = {
  uuid: '01936f2e-0000-7000-8000-00000000abcd',
  date: '2026-12-08',
  'date-time': '2026-12-08T14:15:00.000Z',
};
/** One for each pattern of the contract's own. */
const patterned = ['09:15', 'US', 'AAAA', 'backup-2026-12-08.alongside'];

/** A value that fits a schema, as small as may be: what a mutant differs from in one place. */
export const plainValue = (schema: JsonSchema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first = {}] = branchesOf(schema);
  if (first !== schema) return plainValue(first);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, plainValue(value)]),
      );
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => plainValue(schema.items ?? {}));
    case 'string': {
      const { pattern, minLength = 1 } = schema;
      const text =
        pattern === undefined ? 'x'.repeat(minLength) : patterned.find((one) => new RegExp(pattern, 'u').test(one));
      return samples[schema.format ?? ''] ?? text;
    }
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
};

/** A value nested deeper than any that the window sends. */
const deep = (): unknown => {
  let value: unknown = [];
  for (let depth = 0; depth < 301; depth += 1) value = depth % 2 === 0 ? [value] : { inner: value };
  return value;
};

const huge = 'x'.repeat(300_000);
const polluted: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');

const ofType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.oneof(
    fc.string(),
    fc.constantFrom('', 'true', '0', 'null', huge, '__proto__', "'; DROP TABLE person; --", '\u0000'),
  ),
  number: fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -0, 1e308, 0.5)),
  boolean: fc.boolean(),
  null: fc.constantFrom(null, undefined),
  array: fc.oneof(fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }), fc.constant(deep())),
  object: fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
    fc.constantFrom(polluted, new Date(0), new Map()),
  ),
};

/** A value of none of the types that a schema allows. */
const wrongType = (schema: JsonSchema): fc.Arbitrary<unknown> | null => {
  const allowed = typesOf(schema);
  if (allowed.includes('anything')) return null;
  // A list of bytes or a date is no object of ours, yet what is allowed as an object may let it pass as an empty one.
  const others = Object.keys(ofType).filter(
    (type) => !allowed.includes(type) && !(type === 'number' && allowed.includes('integer')),
  );
  const arbitraries = others.flatMap((type) => ofType[type] ?? []);
  return arbitraries.length === 0 ? null : fc.oneof(...arbitraries);
};

/** Values of the right type that a schema's own limits shut out. */
const outOfBounds = (schema: JsonSchema): fc.Arbitrary<unknown>[] => {
  const { type, maximum, minimum, maxLength, minLength, maxItems, minItems } = schema;
  const out: fc.Arbitrary<unknown>[] = [];
  if (schema.enum !== undefined) {
    const known = schema.enum;
    out.push(
      fc.string().filter((text) => !known.includes(text)),
      fc.constantFrom('toString', '__proto__', 'constructor'),
    );
    return out;
  }
  if (type === 'integer' || type === 'number') out.push(fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, '1'));
  if (type === 'integer') out.push(fc.constantFrom<unknown>(0.5, 2 ** 60));
  if (maximum !== undefined && maximum < 2 ** 50) {
    out.push(fc.integer({ min: Math.ceil(maximum) + 1, max: Number.MAX_SAFE_INTEGER }));
  }
  if (minimum !== undefined && minimum > -(2 ** 50)) {
    out.push(fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Math.floor(minimum) - 1 }));
  }
  if (type === 'string' && schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    out.push(
      fc.string({ maxLength: 40 }).filter((text) => !pattern.test(text.trim())),
      fc.constant(`${huge}!`),
    );
  }
  // a whole sheet as text has a limit too; its own test does not need 200 copies
  if (type === 'string' && maxLength !== undefined && maxLength < 1_000_000) {
    out.push(fc.integer({ min: maxLength + 1, max: maxLength + 100 }).map((length) => 'x'.repeat(length)));
  }
  if (type === 'string' && minLength !== undefined && minLength > 0) out.push(fc.constant(''));
  if (type === 'array' && maxItems !== undefined) {
    const item = plainValue(schema.items ?? {});
    out.push(fc.integer({ min: maxItems + 1, max: maxItems + 10 }).map((length) => Array.from({ length }, () => item)));
  }
  if (type === 'array' && minItems !== undefined && minItems > 0) out.push(fc.constant([]));
  return out;
};

const inside = (schema: JsonSchema): fc.Arbitrary<unknown>[] => {
  const mutants: fc.Arbitrary<unknown>[] = [];
  const whole = plainValue(schema) as Record<string, unknown>; // of an object's schema, where it is used
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    const { [key]: _left, ...rest } = whole;
    if (schema.required?.includes(key)) mutants.push(fc.constant(rest));
    const broken = mutantOf(part);
    if (broken !== null) {
      // what is left out may be left out
      const value = schema.required?.includes(key) ? broken : broken.filter((one) => one !== undefined);
      mutants.push(value.map((one) => ({ ...whole, [key]: one })));
    }
  }
  return mutants;
};

/** Whether a list or an object that is broken inside one branch could still fit another. */
const standsAlone = (branch: JsonSchema, branches: readonly JsonSchema[]): boolean =>
  branches.filter(({ type }) => type === branch.type).length === 1;

/**
 * Values that a schema refuses, each wrong in one place: a wrong type, a field left out, a limit overstepped, an
 * unknown choice, at any depth. Null when nothing is wrong for the schema.
 */
export const mutantOf = (schema: JsonSchema): fc.Arbitrary<unknown> | null => {
  const mutants: fc.Arbitrary<unknown>[] = [];
  const wrong = wrongType(schema);
  if (wrong !== null) mutants.push(wrong);
  const branches = branchesOf(schema);
  for (const branch of branches) {
    if (!standsAlone(branch, branches)) continue;
    mutants.push(...outOfBounds(branch));
    if (branch.type === 'object') mutants.push(...inside(branch));
    const item = branch.type === 'array' ? mutantOf(branch.items ?? {}) : null;
    if (item !== null) mutants.push(item.map((one) => [one]));
  }
  return mutants.length === 0 ? null : fc.oneof(...mutants);
};

/** Text that has broken programs before, cut to what a field takes. */
const hostileText = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    "'; DROP TABLE person; --",
    '\u0000',
    '💥',
    '__proto__',
    'NEAR("a" "b")',
    '\u202e',
    '%s',
    'x'.repeat(20_000),
  ),
);

const fittingText = ({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<unknown> => {
  if (format === 'uuid') return fc.uuid();
  if (format !== undefined || pattern !== undefined) {
    return fc.constant(plainValue({ type: 'string', ...(format && { format }), ...(pattern && { pattern }) }));
  }
  return hostileText.map((text) => text.slice(0, maxLength).padEnd(minLength, 'x'));
};

/** Values that fit a schema, as far as JSON Schema says, with hostile text in them: they reach the handler. */
export const fittingValue = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const branches = branchesOf(schema);
  if (branches[0] !== schema) return fc.oneof(...branches.map(fittingValue));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, fittingValue(part)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
    }
    case 'array':
      return fc.array(fittingValue(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'string':
      return fittingText(schema);
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -1000), max: Math.min(schema.maximum ?? 1000, 1000) });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
};
