import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { publishedSchema, schemaFile } from '../../../scripts/case-summary-schema.ts';
import { summaryParts } from '../../../shared/exports/case-summary.ts';
import { sampleFacts, sampleHead, withEntries } from '../../../tests/fixtures/case-summary-facts.ts';
import { encryptWithPassword } from '../files-out/encrypt-file.ts';
import { makePassword } from '../files-out/password.ts';
import { buildSummary } from './build-summary.ts';
import { jsonBytes } from './write-pair.ts';

const ajv = new Ajv({ allErrors: true });
// The package's types name the function `default` under Node's rules for modules.
(addFormats as unknown as (target: Ajv) => void)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const parse = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe('the published schema', () => {
  it('is the one that Alongside follows (else run scripts/write-case-summary-schema.ts)', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(publishedSchema());
  });

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
