/** A name by which someone is or was also known. */
export interface Alias {
  readonly name: string;
  /** `birth`: the family name of before a marriage; the given name is the same. */
  readonly kind: 'alias' | 'birth';
}

export interface AliasesRead {
  /** The cell without them. */
  readonly name: string;
  readonly aliases: readonly Alias[];
}

const also = String.raw`a\.?\s?[.\/]?k\.?[.\/]?a\.?|f\.?[.\/]?k\.?[.\/]?a\.?|alias|also known as|formerly known as|known as|also called|goes by|nicknamed|nickname|called|prefers|(?:tambi[eé]n |mejor )?conocid[oaxe] (?:como|por)|(?:le|la|lo) (?:dicen|llaman)|apodad[oax]|apodo|se hace llamar|prefiere`;
const birth = String.raw`n[eé]e?|born|formerly|maiden name|birth name|de solter[oa]|apellido de solter[oa]|nacid[oa]|antes`;
const marker = new RegExp(
  String.raw`(?<=^|[\s,;([])(?:(?<also>${also})|(?<birth>${birth}))(?=[\s:"“«'‘]|$)\s?:?`,
  'giu',
);

/** Quotation marks of every make around a word or three; an apostrophe within a name is none. */
const quoted = /(?<=^|[\s,([])(?:["“”„«‟]([^"“”„«»‟]{1,60})["“”»‟]|['‘‚`´]([^'‘’‚`´"\d]{2,40})['’´`])(?=$|[\s,)\]])/gu;

const trim = (text: string): string =>
  text
    .replace(/^[\s,;:()[\]"“”«»–—-]+/u, '')
    .replace(/[\s,;:()[\]"“”«»–—-]+$/u, '')
    .trim();

/**
 * Takes nicknames and other names out of a cell: `Ana "Anita" Ruiz`, `Ana Ruiz aka Ana Paz`, `Ana Ruiz, conocida como
 * Anita`, `Ana Ruiz née Paz`. A cell that is in quotation marks as a whole has no nickname.
 */
export const readAliases = (text: string): AliasesRead => {
  const aliases: Alias[] = [];
  const marks = [...text.matchAll(marker)];
  const [firstMark] = marks;
  let name = text;
  // the words before the first one are the name itself
  if (firstMark !== undefined && /\p{L}/u.test(text.slice(0, firstMark.index))) {
    name = text.slice(0, firstMark.index);
    for (const [index, mark] of marks.entries()) {
      const said = trim(text.slice(mark.index + mark[0].length, marks[index + 1]?.index));
      if (said !== '') aliases.push({ name: said, kind: mark.groups?.['birth'] === undefined ? 'alias' : 'birth' });
    }
  }
  const bare = name.replace(quoted, (_, double?: string, single?: string) => {
    const said = trim(double ?? single ?? '');
    if (said !== '') aliases.unshift({ name: said, kind: 'alias' });
    return ' ';
  });
  if (/\p{L}/u.test(bare)) return { name: trim(bare.replace(/\s+/gu, ' ')), aliases };
  return { name: trim(name), aliases: aliases.filter(({ name: one }) => one !== trim(name)) };
};
