import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import type { CallSpec } from '../../shared/contract/contract-kit.ts';
import { fittingValue, type JsonSchema } from '../support/schema-mutants.ts';
import { openTestCore } from '../support/test-core.ts';

// The object's own types are narrower than the test's loop needs.
const calls = Object.entries(contract) as [string, CallSpec][];
const vaultCalls = calls.filter(([, spec]) => spec.runs === 'core' && spec.kind !== 'control');

/** Of each call; those of a wrong shape, of which there are 200, stand in `fuzz.test.ts`. More with ALONGSIDE_FUZZ_RUNS. */
const runs = Number(process.env['ALONGSIDE_FUZZ_RUNS'] ?? 40);

describe('the contract', () => {
  it.each(calls)('%s is named topic.verb, says who may call it, and has a JSON Schema on both sides', (name, spec) => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/);
    expect(spec.roles === 'anyone' || spec.roles.length > 0).toBe(true);
    expect(z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' })).toBeTypeOf('object');
    expect(z.toJSONSchema(spec.output, { io: 'output', unrepresentable: 'any' })).toBeTypeOf('object');
  });

  it('opens nothing of the vault to everyone', () => {
    for (const [name, spec] of vaultCalls) expect(spec.roles, name).not.toBe('anyone');
  });

  it('promise 22: never fails with a bug, whatever fields of the right shape hold', async () => {
    const core = await openTestCore();
    for (const [name, spec] of vaultCalls) {
      // A schema as data; Zod writes no more than the parts that the interface names.
      const schema = z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }) as unknown as JsonSchema;
      await fc.assert(
        fc.asyncProperty(fittingValue(schema), async (input) => {
          const result = await core.result(name, input);
          if (!result.ok) {
            expect(['unexpected', 'output.rejected'], `${name} ${JSON.stringify(input)}`).not.toContain(
              result.error.code,
            );
          }
        }),
        { numRuns: runs },
      );
    }
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    expect((await core.call('vault.check', {})).problems).toEqual([]);
  }, 120_000);
});
