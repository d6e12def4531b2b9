import { fold } from '../../../../shared/basics/names.ts';
import { saysUnknown, yesOrNo } from '../../../../shared/basics/unknown-words.ts';
import { isRelation } from './contact.ts';
import { absent, groups, harmless, ofSentences, roleOf, undecided, vacant } from './crew-words.ts';
import type { CrewRole } from './planned.ts';

export interface CrewName {
  readonly name: string;
  /** What a word beside the name says that they do; null if none does. */
  readonly role: CrewRole | null;
}

export interface SplitNames {
  readonly members: readonly CrewName[];
  /** False if the cell holds words that are no name ("need 2 more"); keep its text then. */
  readonly whole: boolean;
  /** True if it names, or may name, someone of whom it is not plain that they come. */
  readonly unsure: boolean;
}

type Fate =
  | { readonly kind: 'name'; readonly name: string; readonly role: CrewRole | null; readonly whole: boolean }
  /** Words that name no one, and take nothing from the names beside them. */
  | { readonly kind: 'words' }
  /** Someone who may not come. `reach`: the names joined by "and" to this one, before or after, or all of the cell. */
  | { readonly kind: 'unsure'; readonly reach: 'own' | 'before' | 'after' | 'all' };

const words: Fate = { kind: 'words' };
const unsure = (reach: 'own' | 'before' | 'after' | 'all'): Fate => ({ kind: 'unsure', reach });

const aside = /\([^()]*\)|\[[^[\]]*\]/gu;
const joints = /\([^()]*\)|\[[^[\]]*\]|([;/,|\n]|\sw\/\s*)|(\s*[&+]\s*|\s(?:and|with|y|e|con)\s)/giu;
const pronouns =
  /(?<!\p{L})(?:she|he|they|ella|él|elle)\/(?:her|hers|him|his|them|theirs|they|ella|él|elle)(?:\/\p{L}+)?(?!\p{L})/giu;
const arrow = /->|=>|<-|[→⇒➔➜➡»←]/u;
/** Crossed out, in one of the ways in which plain text does it, or marked so. */
const crossedOut = /[\u0335-\u0338~❌✗✘✖❎🚫⛔👎🛑☒😷🤒🤧🤢]/u;
const questioned = /[?¿]/u;
const questionSigns = /[❓❔⁉⏳⌛🤔]/gu;
const singleX = /^x\s|\sx$/iu;
const ticks = /(?:✔|✓|☑|✅|👍|🆗|💯)\uFE0F?/gu;
const otherSigns = /[\p{Extended_Pictographic}\p{So}]/gu;
const bullet = /^(?:[\s•·*◦▪‣●○>–—-]|\(?\d{1,2}[.)]\s)+/u;
const phone = /\+?\(?\d[\d\s().-]{5,}\d/gu;
const mostWords = 5;

const isAlternative = (text: string): boolean =>
  /\s(?:or|[oóu])\s/u.test(text) || /\sOR\s/u.test(text) || (text === text.toUpperCase() && /\s[OÓU]\s/u.test(text));
const startsAlternative = /^(?:or|o|ó|else|otherwise|if not|si no|instead|o si no)\s/iu;

const wordsIn = (text: string): readonly string[] => fold(text).split(' ');
const isRole = (text: string): boolean => roleOf.has(fold(text));
const casts = (word: string): boolean => absent.has(word) || undecided.has(word);
const namesNo = (word: string): boolean =>
  casts(word) || vacant.has(word) || groups.has(word) || ofSentences.has(word) || harmless.has(word);

/** True for words in a sentence of which names consist as well, where they are written like no name. */
const tellsSentence = (text: string): boolean =>
  text
    .split(/\s+/u)
    .some(
      (word, index) =>
        index > 0 && ofSentences.has(fold(word)) && (word === word.toLowerCase() || text === text.toUpperCase()),
    );

const articles = /^(?:the|a|an|el|la|los|las|un|una|some|unas?|unos|two|dos)\s/iu;

/** Someone by what they are to the person or to someone else: "su esposo", "Pilar’s husband", "amiga de Pilar". */
const isByRelation = (text: string): boolean => {
  const bare = text.replace(articles, '').replace(/s$/u, '');
  if (isRelation(bare)) return true;
  const [first = '', second = ''] = wordsIn(text);
  return (
    /['’]s?\s+\p{Ll}/u.test(text) || (isRelation(first) && (second === 'de' || second === 'of' || second === 'del'))
  );
};

const isHarmless = (text: string): boolean => {
  const rest = text.replace(phone, ' ').replaceAll(/[✔✓☑✅👍]/gu, ' ');
  const found = wordsIn(rest).filter((word) => word !== '');
  return !questioned.test(rest) && (isRole(rest) || found.every((word) => harmless.has(word)));
};

/** `Pilar (driver)`, `driver Pilar`, `Pilar driver`: the name and what they do. */
const withoutRole = (text: string): CrewName => {
  const parts = text.split(/\s+/u);
  for (const count of [2, 1]) {
    if (parts.length <= count) continue;
    const [first, last] = [parts.slice(0, count).join(' '), parts.slice(-count).join(' ')];
    const [before, behind] = [roleOf.get(fold(first)), roleOf.get(fold(last))];
    // "Lo" may be a name, and a first name in capitals is no role
    if (before !== undefined && fold(first).length > 2) return { name: parts.slice(count).join(' '), role: before };
    if (behind !== undefined && fold(last).length > 2) return { name: parts.slice(0, -count).join(' '), role: behind };
  }
  return { name: text, role: null };
};

/** A name, or words in its place, without what is beside it. */
const judgeCore = (text: string, role: CrewRole | null, whole: boolean): Fate => {
  if (isRole(text)) return words;
  const found = wordsIn(text);
  const pure =
    found.every(namesNo) &&
    (text === text.toLowerCase() || found.some((word) => casts(word) || vacant.has(word) || groups.has(word)));
  const first = found.findIndex(casts);
  if (pure) {
    if (/^(?:no one|none|nobody|nadie|ningun[oa]?)(?: |$)/u.test(fold(text))) return words;
    const doubts = first >= 0 && !found.some((word) => vacant.has(word));
    return doubts ? unsure('all') : found.some((word) => groups.has(word)) ? unsure('own') : words;
  }
  if (isAlternative(` ${text} `) || singleX.test(text)) return unsure('own');
  if (first >= 0) return unsure(first === 0 ? 'after' : 'before');
  if (found.some((word) => vacant.has(word))) return words;
  if (/\d|[!=@:<>]/u.test(text)) return words;
  if (questioned.test(text)) return unsure('own');
  if (found.some((word) => groups.has(word)) || isByRelation(text)) return unsure('own');
  if (found.length > mostWords || tellsSentence(text)) return unsure('before');
  const named = withoutRole(text);
  return { kind: 'name', name: named.name, role: named.role ?? role, whole: whole && named.role === null };
};

const judge = (piece: string): Fate => {
  if (startsAlternative.test(piece)) return unsure('all');
  const bare = piece.replace(bullet, '').replace(questionSigns, '?').trim();
  if (bare === '') return words;
  if (arrow.test(piece)) return unsure(arrow.exec(piece)?.index === 0 ? 'all' : 'own');
  const yes = yesOrNo(bare);
  if (yes === false && /^no?p?e?$/u.test(fold(bare))) return unsure('all');
  if (yes !== null) return words;
  if (saysUnknown(bare) && !wordsIn(bare).some((word) => absent.has(word) || word === 'unsure' || word === 'waiting')) {
    return words;
  }
  if (crossedOut.test(bare)) return unsure('own');
  const plain = bare.replace(ticks, ' ').replace(otherSigns, ' ').trim();
  if (fold(plain) === '') return words;
  // a mark says something too, and stays in the note
  const mark = bullet.exec(piece)?.[0] ?? '';
  let whole = plain === bare && !/[^\s\p{P}>]/u.test(mark);
  let role: CrewRole | null = null;
  const beside: string[] = [];
  let core = plain.replace(aside, (found) => {
    beside.push(found.slice(1, -1));
    return ' ';
  });
  const [head = '', ...tails] = core.split(/\s+[-–—]+\s*|\s*[-–—]+\s+|[–—]/u);
  core = head.trim();
  beside.push(...tails);
  for (const text of beside.map((one) => one.trim()).filter((one) => one !== '')) {
    if (!isHarmless(text)) return unsure('own');
    role ??= roleOf.get(fold(text)) ?? null;
    whole = false;
  }
  const withoutPhone = core.replace(phone, ' ');
  if (withoutPhone !== core) whole = false;
  core = withoutPhone.replace(/\s+(?:confirmed|confirmad[oa]|ok|yes|s[ií])\.?$/iu, () => {
    whole = false;
    return '';
  });
  core = core.replace(/\s+/gu, ' ').trim();
  return core === '' ? words : judgeCore(core, role, whole);
};

interface Piece {
  readonly fate: Fate;
  /** Joined to the one before by "and" rather than listed beside it. */
  readonly joined: boolean;
}

/** The parts of a cell with what each says. A label such as `Backup:` counts until the next one. */
const piecesOf = (text: string): readonly Piece[] => {
  const parts: { text: string; joined: boolean }[] = [];
  let [from, joined] = [0, false];
  for (const match of text.matchAll(joints)) {
    const [found, listed, and] = match;
    if (listed === undefined && and === undefined) continue;
    parts.push({ text: text.slice(from, match.index), joined });
    from = match.index + found.length;
    joined = and !== undefined;
  }
  parts.push({ text: text.slice(from), joined });
  let label: Fate | null = null;
  let role: CrewRole | null = null;
  return parts
    .map((part) => ({ ...part, text: part.text.trim().replace(/\s+/gu, ' ') }))
    .filter((part) => part.text !== '')
    .map((part) => {
      const [, said, rest = ''] = /^([^:]{1,40}?)\s*:\s*(.*)$/su.exec(part.text.replace(bullet, '')) ?? [];
      if (said === undefined) {
        const fate = label ?? judge(part.text);
        return { joined: part.joined, fate: fate.kind === 'name' ? { ...fate, role: fate.role ?? role } : fate };
      }
      role = roleOf.get(fold(said)) ?? null;
      label = role === null ? unsure('own') : null;
      const own = rest === '' ? words : judge(rest);
      if (label !== null) return { joined: part.joined, fate: label };
      return {
        joined: part.joined,
        fate: own.kind === 'name' ? { ...own, role: own.role ?? role, whole: false } : own,
      };
    });
};

/** Which pieces fall with one that says that several do not come. */
const fallen = (pieces: readonly Piece[]): ReadonlySet<number> => {
  const out = new Set<number>();
  for (const [index, { fate }] of pieces.entries()) {
    if (fate.kind !== 'unsure') continue;
    if (fate.reach === 'all') for (const other of pieces.keys()) out.add(other);
    if (fate.reach === 'before') for (let at = index; pieces[at]?.joined === true; at -= 1) out.add(at - 1);
    if (fate.reach === 'after') for (let at = index + 1; pieces[at]?.joined === true; at += 1) out.add(at);
  }
  return out;
};

/**
 * `Concha; Sam Ortiz`, `Pilar / Ruth A.`, `Ana & Lee`, `Deb y Noor` → names, in order, without repeats. Anyone
 * named beside a word against it (`Noor can’t`, `Noor o Deb`, `Deb (backup)`) is not among them: an appointment that
 * looks staffed and is not sends someone alone.
 */
export const splitCrewNames = (text: string): SplitNames => {
  if (saysUnknown(text) || yesOrNo(text) !== null) return { members: [], whole: false, unsure: false };
  const plain = text
    .replace(pronouns, ' ')
    .replace(/\bn\/a\b/giu, 'none')
    .replace(/\bw\/o\b/giu, 'without');
  const pieces = piecesOf(plain);
  const out = fallen(pieces);
  const members = new Map<string, CrewName>();
  let whole = plain === text;
  for (const [index, { fate }] of pieces.entries()) {
    if (fate.kind !== 'name' || out.has(index)) {
      whole = false;
      continue;
    }
    if (!fate.whole) whole = false;
    const key = fold(fate.name) === '' ? fate.name : fold(fate.name);
    const before = members.get(key);
    if (before === undefined) members.set(key, { name: fate.name, role: fate.role });
    else if (before.name.toLowerCase() !== fate.name.toLowerCase()) whole = false;
  }
  return { members: [...members.values()], whole, unsure: pieces.some(({ fate }) => fate.kind === 'unsure') };
};
