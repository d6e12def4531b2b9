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

/** Of each call; those of a wrong shape, of which there are 200, are in `wrong-shapes.fuzz.test.ts`. More with ALONGSIDE_FUZZ_RUNS. */
const runs = Number(process.env['ALONGSIDE_FUZZ_RUNS'] ?? 40);

describe('the contract', () => {
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
