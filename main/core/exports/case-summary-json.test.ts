import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { summaryParts } from '../../../shared/exports/case-summary.ts';
import { sampleFacts, sampleHead, withEntries } from '../../../tests/fixtures/case-summary-facts.ts';
import { validatorOf } from '../../../tests/support/export-schema.ts';
import { encryptWithPassword } from '../files-out/encrypt-file.ts';
import { makePassword } from '../files-out/password.ts';
import { buildSummary } from './build-summary.ts';
import { jsonBytes } from './write-pair.ts';

const validate = validatorOf('case-summary.schema.json');

const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('the published schema', () => {
  it('accepts summaries with every choice of parts', () => {
    for (const part of [null, ...summaryParts]) {
      const include = Object.fromEntries(summaryParts.map((one) => [one, one !== part]));
      validate(parse(jsonBytes(buildSummary(sampleFacts, { include }, sampleHead))));
      expect(validate.errors, String(part)).toBeNull();
    }
    expect(validate(parse(jsonBytes(buildSummary(withEntries(2000), {}, sampleHead))))).toBe(true);
  });

  it('refuses another format, another version and a property it does not know', () => {
    const summary = buildSummary(sampleFacts, {}, sampleHead);
    for (const change of [
      { format: 'other' },
      { version: 2 },
      { teamNote: 'x' },
      { withheld: [{ what: 'x', reason: 'y' }] },
    ]) {
      expect(validate({ ...summary, ...change }), JSON.stringify(change)).toBe(false);
    }
  });
});

describe('encryptWithPassword', () => {
  it('writes an age file that opens with the password and holds the summary unchanged', async () => {
    const summary = buildSummary(sampleFacts, {}, sampleHead);
    const password = makePassword();
    const file = await encryptWithPassword(jsonBytes(summary), password);
    expect(new TextDecoder().decode(file.subarray(0, 21))).toBe('age-encryption.org/v1');
    expect(Buffer.from(file).includes('Nguyễn')).toBe(false);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(password);
    expect(parse(await decrypter.decrypt(file))).toEqual(summary);
  });

  it('opens with no other password', async () => {
    const file = await encryptWithPassword(new Uint8Array([1, 2, 3]), makePassword());
    const decrypter = new Decrypter();
    decrypter.addPassphrase(makePassword());
    await expect(decrypter.decrypt(file)).rejects.toThrow(/no identity/);
  });
});
