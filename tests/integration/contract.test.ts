import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import type { CallSpec } from '../../shared/contract-kit.ts';
import { openTestCore } from '../support/test-core.ts';

// The object's own types are narrower than the test's loop needs.
const calls = Object.entries(contract) as [string, CallSpec][];
const vaultCalls = calls.filter(([, spec]) => spec.runs === 'core' && spec.kind !== 'control');

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

  it('promise 22: refuses input that is not of the schema, and writes nothing', async () => {
    const core = await openTestCore();
    const before = await core.call('audit.verify', {});
    for (const [name] of vaultCalls) {
      for (const input of [undefined, null, 5, 'x', [], [{}]]) {
        expect(await core.result(name, input), name).toMatchObject({ ok: false, error: { code: 'input.rejected' } });
      }
    }
    expect(await core.call('audit.verify', {})).toEqual(before);
  });

  it('promise 22: never fails with a bug, whatever the fields hold', async () => {
    const core = await openTestCore();
    for (const [name, spec] of vaultCalls) {
      const keys = Object.keys((z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }).properties ?? {}));
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.uuid(),
        fc.constantFrom('2026-12-08', '09:15', '=1+1', "'; DROP TABLE person; --", '\u0000', '💥', '__proto__', 'NEAR("a" "b")'),
      );
      const input = fc.dictionary(keys.length > 0 ? fc.constantFrom(...keys) : fc.constant('x'), value, { maxKeys: 6 });
      await fc.assert(
        fc.asyncProperty(input, async (fields) => {
          const result = await core.result(name, fields);
          if (!result.ok) expect(['unexpected', 'output.rejected'], `${name} ${JSON.stringify(fields)}`).not.toContain(result.error.code);
        }),
        { numRuns: 40 },
      );
    }
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    expect((await core.call('vault.check', {})).problems).toEqual([]);
  });
});
