import { saysUnknown } from '../../../../shared/basics/unknown-words.ts';

const titleWords = String.raw`mr|mrs|ms|mx|miss|mister|dr|dra|doctor|doctora|rev|reverend|prof|sr|sra|srta|sres|señor|señora|señorita|senor|senora|senorita|don|doña|dona|hno|hna|hermano|hermana|sister|brother|sor|fray|lic|licda|ing|arq|pastora?|father|fr|madre|padre|atty|capt`;
const title = new RegExp(String.raw`^(?:${titleWords})(?:\.\s?|\s)(?=\p{L})`, 'iu');
const titleAfterComma = new RegExp(String.raw`,\s?(?:${titleWords})(?:\.\s?|\s)(?=\p{L})`, 'iu');
/** Behind a name these only address someone; `Sr.` there means the elder. */
const titleAtEnd = /[\s,]+(?:mr|mrs|ms|mx|miss|sra|srta|dra)\.?$/iu;
/** Given names and family names as well: with them alone the rest would be no name. */
const perhapsName = /^(?:don|pastora?|dona|hermano|sor|madre|padre|father|miss)\b/iu;
/** What a clerk writes for a name that no one gave (DHS and EOIR usage). */
const noName = /(?<![\p{L}\p{M}])(?:FNU|LNU|NFN|NLN|NMN|SNU|F\.N\.U\.|L\.N\.U\.)(?![\p{L}\p{M}])/gu;

export interface TitlesRead {
  readonly name: string;
  /** Which name a clerk wrote down as unknown. */
  readonly missing: 'given' | 'family' | null;
  /** True if the title may be a name. */
  readonly unsure: boolean;
}

const wordCount = (text: string): number => text.split(/\s/u).filter((word) => word !== '').length;

/** `Sra. Ana Ruiz`, `Ruiz, Sr. Juan`, `Doña Ana`, `FNU Abdullah` without what only addresses someone. */
export const withoutTitles = (text: string): TitlesRead => {
  let name = text;
  let unsure = false;
  for (let match = title.exec(name); match !== null; match = title.exec(name)) {
    const rest = name.slice(match[0].length);
    // a short form with its dot is no name; without it, the last two words are a name
    if (perhapsName.test(match[0]) && !/[.ñ]/iu.test(match[0])) {
      if (wordCount(rest) < 2 && !/^[dD]on\s/u.test(match[0])) return { name, missing: null, unsure: true };
      unsure = true;
    }
    name = rest;
  }
  name = name.replace(titleAfterComma, ', ').replace(titleAtEnd, '');
  const unknown = name.match(noName)?.map((word) => word.replaceAll('.', ''));
  const missing = unknown === undefined ? null : /^L|^NL|^S/u.test(unknown[0] ?? '') ? 'family' : 'given';
  const named = name
    .replace(noName, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '');
  return { name: named, missing: unknown?.includes('NMN') === true ? null : missing, unsure };
};

const listNumber = /^(?:[#№]\s?\d{1,4}[.):]?|\(\d{1,4}\)|\d{1,4}\s?(?:[.)\]:]+-?|[–—-])|\d{1,3}(?=\s\p{L}))\s*/u;
/** Signs that no name has: pictures, stars, arrows, bullets. Those that join people or names stay. */
const sign = /[^\p{L}\p{M}\p{N}\s'’‘ʼʻʹ`´′.,;:&+/\\()[\]{}"“”„«»‟‚?¿‐‑–—-]|\p{Emoji_Presentation}|\uFE0F|\u200D/gu;
const question = /(?<=^|\s)[?¿]+|[?¿]+(?=$|[\s,;.)\]])/gu;

export interface SignsRead {
  readonly name: string;
  /** True if a question mark was among them. */
  readonly questioned: boolean;
}

/** A name without the number of its line, bullets, stars and other signs: `1. Ana Mar`, `*Ana Ruiz`, `¿Ana Ruiz?`. */
export const withoutSigns = (text: string): SignsRead => {
  if (saysUnknown(text)) return { name: '', questioned: false };
  const bare = text.replace(sign, ' ').trim();
  const questioned = new RegExp(question.source, 'u').test(bare);
  const name = bare
    .replace(question, ' ')
    .trim()
    .replace(/^[\s.,:;–—-]+/u, '')
    .replace(listNumber, '')
    .replace(/^[\s.,:;–—-]+/u, '')
    .replace(/[\s,:;–—-]+$/u, '')
    .replace(/(?<=\p{L}{4})\.$/u, '')
    .replace(/\s+/gu, ' ');
  return { name, questioned };
};

/** An A-number with its letter, or digits enough for a phone number. */
const longNumber =
  /(?<![\p{L}\p{M}])A(?:lien)?\s?(?:#|no\.?|[-:])?\s?\d{2,3}[-. ]?\d{3}[-. ]?\d{3}(?!\d)|[+(]?\d[\d\s().–-]{5,24}\d/giu;
const ageAtEnd =
  /[\s,–—-]+(?:(?:age|aged|edad)\s?:?\s?)?\d{1,3}\s?(?:y\.?\s?\/?o\.?|yrs?\.?(?: old)?|years?(?: old)?|mos?\.?|months?(?: old)?|a[ñn]os?(?: de edad)?|meses|mes)?$/iu;
/** Words that hold a digit: `#2`, `1/2/1980`, `2nd`. */
const numberWord = /(?<!\S)[^\s\p{L}]*\d\S*/gu;
const behindWord = /(?<=\p{L}{2})\d+(?=$|[\s,;])/gu;

export interface NumbersRead {
  readonly name: string;
  /** Long ones, as written: an A-number or a phone number. */
  readonly numbers: readonly string[];
  /** True if any number was beside the name. */
  readonly any: boolean;
}

/** A name without the numbers beside it: no name has a digit. */
export const withoutNumbers = (text: string): NumbersRead => {
  if (!/\d/u.test(text)) return { name: text, numbers: [], any: false };
  const numbers: string[] = [];
  const name = text
    .replace(longNumber, (number) => {
      numbers.push(number.trim());
      return ' ';
    })
    .replace(/\(\s*\)|\[\s*\]/gu, ' ')
    .replace(ageAtEnd, '')
    .replace(numberWord, ' ')
    .replace(behindWord, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:#/–—-]+$/u, '')
    .replace(/\s(?:tel|ph|phone|cell?|cel|a|dob|born|nac|n[úu]m|no)\.?$/iu, '')
    .trim();
  return { name, numbers, any: true };
};
