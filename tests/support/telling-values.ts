import { z } from 'zod';
import type { JsonSchema } from './schema-mutants.ts';
import { canary } from './traces.ts';

/** One for each pattern of the contract's own. */
const patterned = ['09:15', 'GT', '091313151'];

const branchOf = (schema: JsonSchema): JsonSchema =>
  (schema.anyOf ?? schema.oneOf ?? [schema]).find(({ type }) => type !== 'null') ?? schema;

const textFor = ({ format, pattern, maxLength = 14 }: JsonSchema): string => {
  if (format === 'date') return '1990-02-28';
  if (pattern !== undefined) return patterned.find((one) => new RegExp(pattern, 'u').test(one)) ?? '';
  return canary().slice(0, maxLength);
};

const valueFor = (given: JsonSchema): unknown => {
  const schema = branchOf(given);
  if (schema !== given) return valueFor(schema);
  // The first of a choice is often what a row has by itself.
  if (schema.enum !== undefined) return schema.enum.at(-1);
  switch (Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, part]) => [key, valueFor(part)]));
    case 'array':
      return [valueFor(schema.items ?? {})];
    case 'string':
      return textFor(schema);
    case 'integer':
      return Math.min(3, schema.maximum ?? 3);
    case 'boolean':
      return true;
    default:
      throw new Error(`no value that says something for ${JSON.stringify(schema)}`);
  }
};

/**
 * Something for every field of a call's input, so that none is left out that comes later: words are ones that are
 * nowhere else, and a choice is not the one that a new row has.
 */
export const tellingInput = (schema: z.ZodType): Record<string, unknown> =>
  // an input is an object
  valueFor(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema) as Record<string, unknown>;
