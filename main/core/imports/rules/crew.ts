import { fold } from '../../../../shared/basics/names.ts';
import { saysUnknown, yesOrNo } from '../../../../shared/basics/unknown-words.ts';

export interface SplitNames {
  readonly names: readonly string[];
  /** False if the cell holds words that are no name ("need 2 more"); keep its text then. */
  readonly whole: boolean;
}

const separators = /[;/,&+|\n]|\s(?:and|with|y|e|con)\s/iu;
const noName =
  /\d|[?!=@]|\b(?:need|needs|falta|faltan|more|mas|nobody|nadie|urgent|urgente|confirm\w*|ask|asked|maybe|volunteer needed)\b/iu;

/** `Concha; Sam Ortiz`, `Pilar / Ruth A.`, `Ana & Lee`, `Deb y Noor` → names, in order, without repeats. */
export const splitCrewNames = (text: string): SplitNames => {
  const names = new Map<string, string>();
  let whole = true;
  for (const part of text.split(separators)) {
    const name = part.trim().replace(/\s+/gu, ' ');
    if (name === '') continue;
    if (saysUnknown(name) || yesOrNo(name) !== null || noName.test(name)) whole = false;
    else {
      const key = fold(name) === '' ? name : fold(name);
      const before = names.get(key);
      if (before === undefined) names.set(key, name);
      else if (before.toLowerCase() !== name.toLowerCase()) whole = false;
    }
  }
  return { names: [...names.values()], whole };
};
