import { AppError } from '../../../shared/contract/errors.ts';
import { replyLines } from '../../../shared/shifts/reply-limits.ts';
import type { ReadReply } from '../../../shared/shifts/shifts.ts';
import { namesNoOne, plainText, type Said, saidIn } from './reply-answer.ts';
import { type KnownName, knownName, mentionsIn, nameAtStart, type TeamName, whoIs } from './reply-names.ts';
import {
  daysNamed,
  isAtStart,
  isInPart,
  isOnDay,
  namesDay,
  partOfShift,
  type ReplyShift,
  saysWhen,
  type When,
  whenIn,
} from './reply-when.ts';

/** A shift of the week, with who is still to answer for it. */
export interface AskedShift extends ReplyShift {
  readonly openIds: readonly string[];
}

interface Known {
  readonly team: readonly KnownName[];
  readonly shifts: readonly AskedShift[];
}

/** Who wrote a line, and what they wrote. */
interface Message {
  readonly who: readonly KnownName[];
  readonly body: string;
  /** It names others too, or its name may be a word. */
  readonly isDoubtful: boolean;
  /** It says that someone is not meant, or leaves open who is. */
  readonly isNoOne: boolean;
}

/** When a chat was written, as apps put it before a line. */
const stamp =
  /^(?:\[[^\]]*\d[^\]]*\]\s*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?)?\s*[-–]\s*)/iu;

/** A name alone on its line, perhaps with a time: what follows is theirs. */
const heading = /^[~@]?\s*([\p{L}\p{M}'’. -]{2,60}?),?\s*(?:\[[^\]]*\]|\d{1,2}:\d{2}\s*(?:[ap]\.?\s?m\.?)?)?$/iu;

const isNegated = (before: string): boolean =>
  /(?<!\p{L})(?:not|no|sin|without|except|excepto|menos|instead of|en vez de|en lugar de)\s*$/u.test(plainText(before));

/** “Noor or Deb”: one of them, and no one knows which. */
const leavesOpen = (text: string): boolean => /(?<!\p{L})(?:or|o|u)(?!\p{L})|\//u.test(plainText(text));

const signature = /[-–—(]\s*$/u;

const senderOf = (line: string, { team }: Known): { who: readonly KnownName[]; rest: string } | undefined => {
  const colon = /^[~@]?\s*([^:\d]{1,60}):\s*(.*)$/u.exec(line);
  const [, name = '', rest = ''] = colon ?? [];
  if (colon === null || name.trim().split(/\s+/u).length > 5) return undefined;
  const who = whoIs(name, team);
  const plain = plainText(name);
  // “yes: 9-11” and “Tuesday: can’t” have no sender.
  const isNoName = saidIn(plain, name) !== null || namesDay(whenIn(plain)) || namesNoOne(plain);
  return who.length === 0 && isNoName ? undefined : { who, rest };
};

/** @param before who wrote the lines before, where a name is alone on its line */
const messageOf = (line: string, known: Known, before: readonly KnownName[] | null): Message => {
  const sender = senderOf(line, known);
  const start = sender === undefined ? nameAtStart(line.replace(/^[~@]\s*/u, ''), known.team) : undefined;
  const body = (sender?.rest ?? start?.rest ?? line).trim();
  const writer = sender?.who ?? start?.who ?? before ?? [];
  const others = mentionsIn(body, known.team).filter(({ who }) => !writer.some(({ id }) => id === who.id));
  const base = { who: writer, body, isDoubtful: start?.isWordToo ?? false, isNoOne: false };
  if (others.length === 0) return base;
  if (others.some((mention) => isNegated(mention.before)) || (sender === undefined && leavesOpen(body))) {
    return { ...base, isNoOne: true };
  }
  const [only] = others;
  const isSigned = writer.length === 0 && others.length === 1 && only !== undefined && signature.test(only.before);
  if (isSigned) return { ...base, who: [only.who], body: only.before.replace(signature, '') };
  return { ...base, who: [...writer, ...others.map(({ who }) => who)], isDoubtful: true };
};

/** Part of a message with one answer. */
interface Clause {
  readonly said: Said;
  readonly when: When;
}

const withoutSigns = (plain: string): string => plain.replaceAll(/[+-]1(?!\d)/gu, ' ');

const clauseOf = (text: string): Clause => {
  const plain = plainText(text);
  return { said: saidIn(plain, text), when: whenIn(withoutSigns(plain)) };
};

/** Splits where words change sides: “no puedo el martes pero sí el jueves”. */
const turns = /(?<!\p{L})(?:but|pero|however|sino)(?!\p{L})|;|\.(?=\s|$)/iu;
const joints = /,|&|(?<!\p{L})(?:and|y|e)(?!\p{L})/iu;

/** The clauses of a message, each with an answer and when; one that is unclear if they cannot be told apart. */
const clausesOf = (body: string): readonly Clause[] => {
  const whole = clauseOf(body);
  // “not Tuesday but Thursday”: what follows is meant.
  const [first, second, ...more] = body.split(turns).map(clauseOf);
  if (
    first?.said === 'no' &&
    second?.said === null &&
    more.length === 0 &&
    [first, second].every(({ when }) => namesDay(when))
  ) {
    return [first, { ...second, said: 'yes' }];
  }
  if (whole.said !== 'unclear') return [whole];
  for (const split of [turns, joints]) {
    const clauses = body
      .split(split)
      .filter((part) => part.trim() !== '')
      .map(clauseOf);
    const isClear = clauses.every(({ said, when }) => said !== 'unclear' && said !== null && namesDay(when));
    if (clauses.length > 1 && isClear) return clauses;
  }
  return [whole];
};

interface Matched {
  readonly shifts: ReadReply['shifts'];
  /** More can be meant, or something that is not there. */
  readonly isUnclear: boolean;
}

const whole = { fromTime: null, toTime: null };

/** The words of a place that are in a text. */
const wordsNamed = (plain: string, place: string): ReadonlySet<string> =>
  new Set(
    plainText(place)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '' && new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').test(plain)),
  );

/** Fewer letters are in many a text and name no place by themselves. */
const enoughToName = 4;

/**
 * The shifts at places that a text names. Of two places that share a word the one is meant of which it says more: “Varick
 * Street” is not Elm Street.
 */
const atNamedPlaces = (plain: string, shifts: readonly AskedShift[]): readonly AskedShift[] => {
  const places = [...new Set(shifts.map(({ place }) => place))]
    .map((place) => ({ place, words: wordsNamed(plain, place) }))
    .filter(({ words }) => [...words].some((word) => word.length >= enoughToName));
  const meant = places
    .filter(
      ({ words }) =>
        !places.some((other) => other.words.size > words.size && [...words].every((word) => other.words.has(word))),
    )
    .map(({ place }) => place);
  return shifts.filter(({ place }) => meant.includes(place));
};

/** Without a word about when: the one shift that there is, or those for which they were asked. */
const matchUnsaid = (said: Said, who: readonly KnownName[], shifts: readonly AskedShift[]): Matched => {
  const [only] = shifts;
  if (shifts.length === 1 && only !== undefined) return { shifts: [{ shiftId: only.id, ...whole }], isUnclear: false };
  const open = who.length === 1 ? shifts.filter(({ openIds }) => openIds.includes(who[0]?.id ?? '')) : [];
  // A no is for all of them; a yes may be for one.
  const isClear = open.length === 1 || (open.length > 1 && said === 'no');
  return { shifts: isClear ? open.map(({ id }) => ({ shiftId: id, ...whole })) : [], isUnclear: !isClear };
};

const match = ({ said, when }: Clause, { who, body }: Message, shifts: readonly AskedShift[]): Matched => {
  const plain = plainText(body);
  const named = atNamedPlaces(plain, shifts);
  // A word that every place has says nothing.
  const isPlaced = named.length > 0 && named.length < shifts.length;
  if (!saysWhen(when) && !isPlaced) return matchUnsaid(said, who, shifts);
  const fitting = (isPlaced ? named : shifts)
    .filter((shift) => !namesDay(when) || isOnDay(when, shift))
    .filter((shift) => when.part === null || isInPart(when.part, shift))
    .flatMap((shift) => {
      const part = partOfShift(when, shift);
      return part === undefined ? [] : [{ shift, found: { shiftId: shift.id, ...part } }];
    });
  const isOneADay = namesDay(when)
    ? daysNamed(when).every((isOn) => {
        const count = fitting.filter(({ shift }) => isOn(shift)).length;
        // “All week” means the days on which there is something.
        return count === 1 || (count === 0 && (when.weekdays?.size ?? 0) >= 5);
      })
    : fitting.length === 1;
  const isLoose = fitting.some(({ shift }) => !isAtStart(when, shift));
  const isUnclear = when.isUnclear || isLoose || !isOneADay || fitting.length === 0;
  const perDay = Map.groupBy(fitting, ({ shift }) => shift.date);
  return {
    // Of a day with more than one, none is guessed.
    shifts: when.isUnclear
      ? []
      : [...perDay.values()]
          .filter((day) => day.length === 1 && (isOneADay || namesDay(when)))
          .flatMap((day) => day.map(({ found }) => found)),
    isUnclear,
  };
};

const askFor = (message: Message, clause: Clause, matched: Matched): ReadReply['ask'] => {
  if (clause.said === 'unclear') return 'answer';
  if (message.isDoubtful || message.who.length !== 1) return 'who';
  return matched.isUnclear ? 'which' : null;
};

const read = (line: number, text: string, message: Message, known: Known): ReadReply[] => {
  const base = { line, text, volunteers: message.who.map(({ id, name }) => ({ volunteerId: id, name })) };
  const plain = plainText(message.body);
  if (message.isNoOne || namesNoOne(plain)) return [{ ...base, answer: null, shifts: [], ask: 'nothing' }];
  return clausesOf(message.body).map((clause) => {
    const { when } = clause;
    // Who gives a day or hours and nothing else offers them; a part of the day alone may be anything.
    const gives = namesDay(when) || (!when.isUnclear && [when.from, when.to, when.at].some((time) => time !== null));
    const said = clause.said ?? (gives ? 'yes' : null);
    if (said === null) {
      const ask = message.body === '' || when.part !== null ? 'answer' : 'nothing';
      return { ...base, answer: null, shifts: [], ask };
    }
    const matched = match({ ...clause, said }, message, known.shifts);
    return {
      ...base,
      answer: said === 'unclear' ? null : said,
      shifts: matched.shifts,
      ask: askFor(message, { ...clause, said }, matched),
    };
  });
};

/**
 * Reads what was pasted from a chat, line by line: who answers what, for which shift and hours. What is not certain is
 * asked, and nothing is written.
 * @throws AppError shifts.tooMuchText for more lines than anyone can look through
 */
export const readReplies = (
  pasted: string,
  { team, shifts }: { readonly team: readonly TeamName[]; readonly shifts: readonly AskedShift[] },
): ReadReply[] => {
  const lines = replyLines(pasted);
  if (lines === null) throw new AppError('shifts.tooMuchText', { field: 'text' });
  const known: Known = { team: team.map(knownName), shifts };
  const replies: ReadReply[] = [];
  let writer: readonly KnownName[] | null = null;
  let isAlone: { readonly line: number; readonly text: string } | null = null;
  const flush = (): void => {
    if (isAlone !== null && writer !== null) {
      replies.push(
        ...read(isAlone.line, isAlone.text, { who: writer, body: '', isDoubtful: false, isNoOne: false }, known),
      );
    }
    isAlone = null;
  };
  for (const [index, original] of lines.entries()) {
    const text = original.trim().slice(0, 500);
    const line = text.replace(stamp, '');
    if (line === '') continue;
    const named = whoIs(heading.exec(line)?.[1] ?? '', known.team);
    if (named.length > 0) {
      flush();
      writer = named;
      isAlone = { line: index + 1, text };
      continue;
    }
    replies.push(...read(index + 1, text, messageOf(line, known, writer), known));
    isAlone = null;
  }
  flush();
  return replies;
};
