import { fold, joinName, partsFromColumns, splitFullName, type SplitName } from '../../../../shared/basics/names.ts';
import { saysUnknown } from '../../../../shared/basics/unknown-words.ts';
import { readAliases, type Alias } from './name-aliases.ts';
import { withoutNumbers, withoutSigns, withoutTitles } from './name-asides.ts';
import { readCapitals } from './name-capitals.ts';
import { isRelation, readLabels } from './name-labels.ts';
import { oncePerText } from './once-per-text.ts';
import { oneLine } from './one-line.ts';
import { namesSeveral } from './row-names.ts';
import { withoutStanding } from './standing.ts';

/** What of a cell of names someone is to look at. Words for the screen: `imports.reason.<code>`. */
export type NameDoubt = 'unsure' | 'numberInName' | 'wordsBesideName' | 'familyInCapitals' | 'titleInName';

export interface NameCell {
  /** Without all that is no name: `Family, Given` or in the order of speech. Blank if it names no one. */
  readonly text: string;
  /** The family name and the rest, where capitals say which is which. */
  readonly parts: SplitName | null;
  readonly aliases: readonly Alias[];
  /** A-numbers and phone numbers beside it, as written. */
  readonly numbers: readonly string[];
  /** Who the person is to the others: `mother`, `hija`. Tells apart what else may be equal. */
  readonly relation: string;
  readonly doubts: readonly NameDoubt[];
}

/** No name is longer; prose is left as it is. */
const longest = 200;

const brackets = /[([（［]([^()[\]（）［］]*)[)\]）］]/gu;

/** Takes the words in brackets out. They are kept with the cell; other names and who someone is count all the same. */
const readBrackets = (text: string): { bare: string; aliases: readonly Alias[]; relation: string } => {
  const aliases: Alias[] = [];
  let relation = '';
  const bare = text.replace(brackets, (_, inside: string) => {
    // read as it would be without brackets, behind a name
    const read = readAliases(`X ${inside.trim()}`);
    if (read.name === 'X') aliases.push(...read.aliases);
    else if (isRelation(inside)) relation = inside.trim();
    return ' ';
  });
  return { bare, aliases, relation };
};

const nothing: NameCell = { text: '', parts: null, aliases: [], numbers: [], relation: '', doubts: [] };

/**
 * Reads one cell of names as teams fill it: `1. *ZHANG Wei?`, `Sra. Ana "Anita" Ruiz - hija`, `Ruiz, Jr., Ana`, `Ana Ruiz
 * A212345699`. What it takes out of the name is for the caller to keep with the person.
 */
export const readNameCell = oncePerText((written: string): NameCell => {
  const line = oneLine(written);
  if (line.length > longest) return { ...nothing, text: oneLine(withoutStanding(line)) };
  const numbers = withoutNumbers(withoutStanding(withoutSigns(line).name));
  const questioned = withoutSigns(line).questioned;
  const { bare, aliases: inBrackets, relation: bracketed } = readBrackets(numbers.name);
  const standing = oneLine(withoutStanding(oneLine(bare)));
  const doubts: NameDoubt[] = [];
  if (questioned) doubts.push('unsure');
  if (numbers.any) doubts.push('numberInName');
  if (standing === '' || saysUnknown(standing)) return { ...nothing, numbers: numbers.numbers, doubts };
  const { name: named, aliases } = readAliases(standing);
  const titled = withoutTitles(named);
  if (titled.unsure) doubts.push('titleInName');
  const plain = withoutTitles(titled.name).name;
  const one = namesSeveral(plain.replaceAll(',', ' ')) !== 'surely';
  const { name: text, labels, unsure } = one ? readLabels(plain) : { name: plain, labels: [], unsure: false };
  if (labels.length > 0 || unsure) doubts.push('wordsBesideName');
  const capitals = !one || text.includes(',') || namesSeveral(text) !== 'no' ? null : readCapitals(text);
  if (capitals?.unsure === true) doubts.push('familyInCapitals');
  return {
    text,
    parts: titled.missing === null ? (capitals?.parts ?? null) : partsOfOne(text, titled.missing),
    // as papers have it, by which a search finds it
    aliases: [...aliases, ...inBrackets, ...(titled.missing === null ? [] : [{ name: named, kind: 'alias' as const }])],
    numbers: numbers.numbers,
    relation: labels.find(isRelation) ?? bracketed,
    doubts,
  };
});

const partsOfOne = (name: string, missing: 'given' | 'family'): SplitName =>
  missing === 'given' ? partsFromColumns('', name) : partsFromColumns(name, '');

const wordCount = (text: string): number => text.split(' ').filter((word) => word !== '').length;

/** The other names of a cell, whole where it gives only a part: `née Paz` beside Ana Ruiz is Ana Paz. */
export const aliasNames = (aliases: readonly Alias[], parts: SplitName): readonly string[] => {
  const names = aliases.map(({ name, kind }) => {
    const said = name.includes(',') ? joinName(splitFullName(name)) : name;
    const hasGiven = fold(said).split(' ').includes(fold(parts.given));
    return kind === 'birth' && parts.given !== '' && !hasGiven && wordCount(said) <= 2
      ? `${parts.given} ${said}`
      : said;
  });
  return [...new Set(names)];
};
