import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { indexDocument } from '../records/search-documents.ts';
import { matchQuery, typedWords } from './match-query.ts';

const texts = [
  'The officer waited by the windows',
  'office officers officially',
  'w o 26 Federal Plaza',
  'Олена чекала у вікна',
  'Muñoz ñandú ʻokina 日本語 日',
  'wa wai waiting wait waited',
];

const setup = async (documents: readonly string[] = texts) => {
  const core = await openTestCore();
  writeDirectly(core, (tx) => {
    for (const [at, text] of documents.entries()) {
      indexDocument(tx, {
        kind: at % 2 === 0 ? 'note' : 'appointment',
        recordId: `d${at}`,
        personId: null,
        words: [text],
      });
    }
  });
  const { reader } = vaultOf(core).database;
  const found = (match: string): number[] =>
    reader
      .all<{ rowid: number }>(
        'SELECT rowid FROM text_search WHERE text_search MATCH ? ORDER BY rowid',
        `words : (${match})`,
      )
      .map((row) => row.rowid);
  const quick = (typed: string) => matchQuery(reader, typedWords(typed) ?? []);
  const plain = (typed: string) => (typedWords(typed) ?? []).map((word) => `"${word}"*`).join(' AND ');
  return { found, quick, plain };
};

describe('a query for the beginnings of words', () => {
  it('finds the same as a prefix query does, whatever was typed', async () => {
    const { found, quick, plain } = await setup();
    const words = texts.flatMap((text) => typedWords(text) ?? []);
    const beginning = fc
      .tuple(fc.constantFrom(...words), fc.nat(8))
      .map(([word, length]) => [...word].slice(0, length + 1).join(''));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(beginning, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 3 }),
        (typed) => {
          const text = typed.join(' ');
          fc.pre(typedWords(text) !== null);
          expect(found(quick(text))).toEqual(found(plain(text)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('asks for no beginning that has no index: it would be gathered from all notes first', async () => {
    const { quick } = await setup();
    expect(quick('w')).toBe('("w" OR "wa"* OR "wi"*)');
    expect(quick('of')).toBe('"of"*');
    expect(quick('offi')).toBe('("office" OR "officer" OR "officers" OR "officially")');
    expect(quick('waited o')).toBe('("waited") AND ("o" OR "of"* OR "ok"*)');
  });

  it('leaves it to the index where more words begin so than are worth naming', async () => {
    const { found, quick, plain } = await setup([Array.from({ length: 200 }, (_, at) => `number${at}`).join(' ')]);
    expect(quick('numb')).toBe('"numb"*');
    expect(found(quick('numb'))).toEqual(found(plain('numb')));
  });
});
