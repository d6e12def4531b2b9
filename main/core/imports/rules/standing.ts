import { oncePerText } from './once-per-text.ts';

/** Words of how an appointment or a person stands, as people add them to a date or a name. */
const cancelledWords = String.raw`cancel(?:l?ed|l?ing|l?ation|s)?|called[ -]off|c[xn]ld?|canx|cancelad[oa]s?|cancel[oó]|cancelaci[oó]n|se cancel[oó]|anulad[oa]s?`;
const movedWords = String.raw`suspended|suspendid[oa]s?|vacated|voided|void|not happening|re-?sched(?:uled|uling|ule)?|reprogramad[oa]s?|reagendad[oa]s?|re-?programar|moved(?: to)?|postponed|pospuest[oa]s?|aplazad[oa]s?|diferid[oa]s?|continued|continuance|adjourned|pushed(?: back)?|movid[oa]s?|cambiad[oa]s?`;
const missedWords = String.raw`no[ -]?shows?|missed|did(?: not|n['’]?t) (?:show(?: up)?|attend|go|come|appear)|fta|no (?:asisti[oó]|se present[oó]|fue|vino|lleg[oó]|compareci[oó])|perdid[oa]|falt[oó]|ausente`;
const otherWords = String.raw`tentative(?:ly)?|tentativ[oa]s?|pencil(?:l?ed)? in|unconfirmed|sin confirmar|por confirmar|not confirmed|done|completed?|finished|attended|completad[oa]s?|realizad[oa]s?|hech[oa]|terminad[oa]s?|cumplid[oa]s?|on hold|hold|en espera|pending|pendientes?|closed|cerrad[oa]s?|inactive|inactiv[oa]|deceased|died|fallecid[oa]|muri[oó]|or (?:before|earlier|sooner|later|after)|o (?:antes|despu[eé]s)|no longer|ya no(?: va)?`;
const detainedWords = String.raw`detained|detainee|arrested|(?:taken )?in(?:to)? (?:ice )?(?:custody|detention)|detenid[oa]s?|arrestad[oa]s?|(?:en|bajo) custodia|en detenci[oó]n|deported|removed|deportad[oa]s?|released|liberad[oa]s?|transferred|trasladad[oa]s?|transferid[oa]s?`;

const edge = String.raw`[\s¡¿*~_"“”«»'’()[\]{}<>–—:;,.!|/\\-]`;
const crossed = String.raw`(?:[❌✗✘✖❎🚫⛔🛑]\uFE0F?)`;
const any = `(?:${[cancelledWords, movedWords, missedWords, otherWords, detainedWords].join('|')})`;
const apart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const ended = String.raw`(?![\p{L}\p{M}\p{N}])`;
const pattern = (words: string): RegExp => new RegExp(`${apart}(?:${words})${ended}`, 'iu');

const someWord = pattern(any);
const cancelledWord = pattern(cancelledWords);
const detainedWord = pattern(detainedWords);
const crossedOut = /[❌✗✘✖❎🚫⛔🛑]|\u0335|\u0336|\u0337|\u0338|~[^~]+~/u;
/** "Moved from 11/12" is how the day came to be, and says nothing against it. */
const movedFrom =
  /(?<!\p{L})(?:moved|rescheduled|postponed|changed|movid[oa]|cambiad[oa]|reprogramad[oa]|pospuest[oa]|aplazad[oa]) (?:from|del?|desde)(?!\p{L})/giu;
/** With such words beside it "cancelled" is not, or no longer, the last word. */
const unclear =
  /[?¿]|(?<!\p{L})(?:not|never|un-?cancell?ed|if|maybe|unless|was|back on|reinstated|new|now|until|another|instead|except|no|si|quiz[aá]s?|tal vez|nunca|nueva?|ahora|otra|antes|era|estaba)(?!\p{L})/iu;

const atStart = new RegExp(`^(?:${edge}|${crossed})*${any}${ended}(?:${edge}|${crossed})*`, 'iu');
const atEnd = new RegExp(`(?:${edge}|${crossed})*${apart}${any}(?:${edge}|${crossed})*$`, 'iu');
const signs = new RegExp(`${crossed}|~|[\\u0335-\\u0338]`, 'gu');

export interface Standing {
  readonly kind: 'cancelled' | 'detained' | 'other';
}

/** What a cell says beside its date, its place or its name of how things stand; null if nothing. */
export const readStanding = oncePerText((text: string): Standing | null => {
  const words = text.normalize('NFKC').replace(movedFrom, ' ');
  if (detainedWord.test(words)) return { kind: 'detained' };
  if (cancelledWord.test(words)) {
    const others = words.replace(new RegExp(cancelledWord.source, 'giu'), ' ');
    return { kind: unclear.test(others) || someWord.test(others) ? 'other' : 'cancelled' };
  }
  return someWord.test(words) || crossedOut.test(words) ? { kind: 'other' } : null;
});

/** The text without such words before and behind it; as it was if nothing else is in it. */
export const withoutStanding = (text: string): string => {
  if (readStanding(text) === null) return text;
  let rest = text.normalize('NFKC').replace(signs, ' ').trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(atStart, '').replace(atEnd, '').trim();
  }
  return rest === '' ? text : rest;
};

/** The reason under which each is marked. Words for the screen: `imports.reason.<code>`. */
export const doubtOfStanding = {
  cancelled: 'readCancelled',
  detained: 'saysDetained',
  other: 'standsOtherwise',
} as const;
