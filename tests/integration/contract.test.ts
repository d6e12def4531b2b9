import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import type { CallSpec } from '../../shared/contract/contract-kit.ts';

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
});
