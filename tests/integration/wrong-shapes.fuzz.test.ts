import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import type { CallSpec } from '../../shared/contract/contract-kit.ts';
import { askShell } from '../support/ask-shell.ts';
import { vaultOf } from '../support/direct-rows.ts';
import { mutantOf, plainValue, type JsonSchema } from '../support/schema-mutants.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';

/** Of each call; more with ALONGSIDE_FUZZ_RUNS. */
const runs = Number(process.env['ALONGSIDE_FUZZ_RUNS'] ?? 200);

// The object's own types are narrower than the walk needs.
const calls = Object.entries(contract) as [string, CallSpec][];
/** Milliseconds that a walk through every call may take on a busy machine: it grows with the contract. */
const patience = 30_000 + calls.length * runs * 2;
// A schema as data; Zod writes no more than the parts that the interface names.
const schemaOf = (spec: CallSpec) =>
  z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }) as unknown as JsonSchema;

const mutantsOf = (spec: CallSpec): fc.Arbitrary<unknown> => {
  const mutants = mutantOf(schemaOf(spec));
  if (mutants === null) throw new Error('an input of a call is always an object');
  return mutants;
};

/** Every row of every table, as one digest. */
const digestOf = (core: TestCore): string => {
  const { writer } = vaultOf(core).database;
  const digest = createHash('sha256');
  for (const { name } of writer.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  )) {
    digest.update(name).update(JSON.stringify(writer.all(`SELECT * FROM "${name}"`)));
  }
  return digest.digest('hex');
};

/** Rows that this connection ever changed, those of rolled-back transactions among them. */
const changedRows = (core: TestCore): number =>
  vaultOf(core).database.writer.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? -1;

describe(`promise 22: ${runs} inputs of a wrong shape for every call`, () => {
  it(
    'are refused by the core as input, without a row changed',
    async () => {
      const core = await openTestCore();
      await core.call('people.save', { preferredName: 'Ana', aNumber: 'A091313151' });
      const before = { digest: digestOf(core), rows: changedRows(core) };
      for (const [name, spec] of calls) {
        if (spec.runs !== 'core') continue;
        await fc.assert(
          fc.asyncProperty(mutantsOf(spec), async (input) => {
            const result = await core.result(name, input);
            expect(result.ok ? 'accepted' : result.error.code, name).toBe('input.rejected');
          }),
          { numRuns: runs },
        );
        expect(changedRows(core), name).toBe(before.rows);
      }
      expect(digestOf(core)).toBe(before.digest);
      expect('polluted' in {}).toBe(false);
    },
    patience,
  );

  it(
    'are refused by the shell as input, before anything is done with them',
    async () => {
      for (const [name, spec] of calls) {
        if (spec.runs !== 'shell') continue;
        await fc.assert(
          fc.asyncProperty(mutantsOf(spec), async (input) => {
            const { result, handled } = await askShell({ name, input, role: 'coordinator' });
            expect(result.ok ? 'accepted' : result.error.code, name).toBe('input.rejected');
            expect(handled).toBe(0);
          }),
          { numRuns: runs },
        );
      }
    },
    patience,
  );
});

describe('promise 22: every input', () => {
  it('takes no text and no list without an end', () => {
    const endless: string[] = [];
    const walk = (schema: JsonSchema, where: string): void => {
      const { type, maxLength, pattern, maxItems, items, properties, additionalProperties } = schema;
      const isOneOf = schema.enum !== undefined || schema.const !== undefined;
      if (type === 'string' && maxLength === undefined && pattern === undefined && !isOneOf) endless.push(where);
      if (type === 'array' && maxItems === undefined) endless.push(where);
      for (const branch of schema.anyOf ?? schema.oneOf ?? []) walk(branch, where);
      for (const [key, part] of Object.entries(properties ?? {})) walk(part, `${where}.${key}`);
      if (items !== undefined) walk(items, `${where}[]`);
      if (typeof additionalProperties === 'object') walk(additionalProperties, `${where}{}`);
    };
    for (const [name, spec] of calls) walk(schemaOf(spec), name);
    expect(endless).toEqual([]);
  });

  it('that the mutants are made from is of the right shape itself, so that one place is what is wrong with them', () => {
    const misfits = calls.filter(([, spec]) => !spec.input.safeParse(plainValue(schemaOf(spec))).success);
    // Whether a zone exists is a rule beside the schema.
    expect(misfits.map(([name]) => name)).toEqual([
      'appointments.save',
      'locator.record',
      'release.save',
      'shifts.save',
      'shifts.saveTemplate',
    ]);
  });
});
