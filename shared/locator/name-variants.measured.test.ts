import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameVariants, withoutMarks } from './name-variants.ts';

interface Surname {
  readonly origin: string;
  readonly caption: string;
  readonly middle: string;
  readonly family1: string;
  readonly family2: string;
  readonly source: string;
}

const file = new URL('../../tests/fixtures/locator/surnames.tsv', import.meta.url);
const surnames: readonly Surname[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [origin = '', caption = '', middle = '', family1 = '', family2 = '', source = ''] = line.split('\t');
    return { origin, caption, middle, family1, family2, source };
  });

/** FNV-1a of the caption: no one chose which half a name is in. */
const hashOf = (text: string): number => {
  let hash = 0x811c_9dc5;
  for (const character of text.toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193) >>> 0;
  }
  return hash;
};

/** The rules were written with this half in sight. */
const seen = surnames.filter(({ caption }) => hashOf(caption) % 2 === 0);
/** And are measured on this one. */
const keptApart = surnames.filter(({ caption }) => hashOf(caption) % 2 === 1);

const given = 'Ana';
/** How many a person tries before they lose patience. */
const tried = 6;

/** A middle name makes it harder: it takes places among the first six. */
const ours = ({ middle, family1, family2 }: Surname): readonly string[] =>
  nameVariants({ given, middle: middle || 'Lucía', family1, family2 }).map(({ last }) => last);

/** What re-ordering alone gives: the words of the name in every order that an office may take for given and family name. */
const reordered = ({ middle, family1, family2 }: Surname): readonly string[] => {
  const words = [given, middle || 'Lucía', family1, family2].filter((word) => word !== '').map(withoutMarks);
  const families = words.slice(2);
  return [
    families.join(' '),
    ...families,
    families.toReversed().join(' '),
    words.slice(1).join(' '),
    words[1] ?? '',
    words.slice(0, 2).join(' '),
    given,
  ];
};

const isFound = (list: readonly string[], { caption }: Surname): boolean =>
  list.slice(0, tried).some((last) => last.toLowerCase() === caption.toLowerCase());

const shareOf = (names: readonly Surname[], list: (name: Surname) => readonly string[]): number =>
  names.filter((name) => isFound(list(name), name)).length / names.length;

describe('variants of family names, measured on captions of published decisions', () => {
  it('has at least 200 of them, each with its source, in two halves that a rule made', () => {
    expect(surnames.filter(({ origin }) => origin === 'caption').length).toBeGreaterThanOrEqual(200);
    expect(surnames.every(({ source, family1 }) => source !== '' && family1 !== '')).toBe(true);
    expect(surnames.every(({ origin, source }) => origin !== 'byHand' || source.endsWith('made by hand'))).toBe(true);
    for (const half of [seen, keptApart]) expect(half.length).toBeGreaterThan(surnames.length * 0.4);
  });

  it('have the form of the caption among the first six for at least 90 of 100 names of the half kept apart', () => {
    const captions = keptApart.filter(({ origin }) => origin === 'caption');
    expect(captions.length).toBeGreaterThanOrEqual(100);
    expect(shareOf(captions, ours)).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(keptApart, ours)).toBeGreaterThanOrEqual(0.9);
  });

  it('and find more than re-ordering the words does, in both halves', () => {
    for (const half of [seen, keptApart]) {
      expect(shareOf(half, ours)).toBeGreaterThan(shareOf(half, reordered) + 0.2);
    }
  });

  it('and have nearly all of the rest further down the list', () => {
    const anywhere = keptApart.filter((name) =>
      ours(name).some((last) => last.toLowerCase() === name.caption.toLowerCase()),
    );
    expect(anywhere.length / keptApart.length).toBeGreaterThanOrEqual(0.95);
  });
});
