import { fold } from '../../../../shared/basics/names.ts';
import { localNumber, phoneNumber } from './channels.ts';
import { oncePerText } from './once-per-text.ts';

export interface SheetContact {
  readonly name: string;
  /** The word of the sheet ("cousin", "hermana"), empty if none. */
  readonly relation: string;
  /** E.164; null if there is none or it was not understood. */
  readonly phone: string | null;
}

const relations = new Set(
  (
    'wife husband spouse partner girlfriend boyfriend mother father mom dad mum parent stepmother stepfather son daughter child brother sister sibling cousin uncle aunt nephew niece grandmother grandfather grandma grandpa godmother godfather ' +
    'friend neighbor neighbour pastor priest rev reverend imam rabbi boss employer coworker roommate landlord landlady attorney lawyer sponsor teacher caseworker fiance fiancee inlaw ' +
    'esposa esposo marido mujer conyuge pareja novia novio madre padre mama papa madrastra padrastro hijo hija hermana hermano prima primo tia tio sobrina sobrino abuela abuelo madrina padrino comadre compadre ' +
    'amiga amigo vecina vecino pastora sacerdote cura jefa jefe patron patrona companera companero abogada abogado suegra suegro cunada cunado nuera yerno'
  ).split(' '),
);

const possessive = /^(?:his|her|their|my|su|mi)\s+/iu;
const inBrackets = /[([]\s*([^)\]]+?)\s*[)\]]/u;

/** True for words that say only what someone is to someone: `mother`, `su esposo`, `mother in law`. */
export const isRelation = (words: string): boolean => {
  const parts = fold(words.replace(possessive, '')).split(' ');
  return (
    parts.length <= 3 &&
    parts.some((part) => relations.has(part)) &&
    parts.every(
      (part) =>
        relations.has(part) || part === 'in' || part === 'law' || part === 'de' || part === 'step' || part === 'the',
    )
  );
};

/**
 * Takes an emergency contact apart: `cousin Sergio 797-555-0197`, `Ana Pérez (hermana), 555-0110`. What is not
 * recognized stays in the name, so that nothing is lost.
 */
export const readContact = oncePerText((text: string): SheetContact => {
  let phone: string | null = null;
  let rest = text.replace(/\s+/gu, ' ').trim();
  const numbers = rest.match(/\+?\(?\d[\d\s().-]{5,}\d/gu) ?? [];
  const [only] = numbers;
  if (only !== undefined && numbers.length === 1) {
    phone = phoneNumber(only) ?? localNumber(only);
    if (phone !== null) rest = rest.replace(only, ' ');
  }
  let relation = '';
  const bracketed = inBrackets.exec(rest);
  if (bracketed?.[1] !== undefined && isRelation(bracketed[1])) {
    relation = bracketed[1];
    rest = rest.replace(bracketed[0], ' ');
  }
  const parts = rest
    .split(/\s*[,;:–—]\s*|\s+-\s+|\s+(?=\()/u)
    .map((part) => part.trim())
    .filter((part) => /[^\s.,;:()[\]–—-]/u.test(part));
  const related = relation === '' ? parts.findIndex(isRelation) : -1;
  if (related >= 0) relation = parts.splice(related, 1)[0] ?? '';
  let name = parts.join(', ');
  if (relation === '') {
    // "mother in law Ana": the longest beginning that names a relation
    const words = name.split(' ');
    const length = [4, 3, 2, 1].find((count) => count < words.length && isRelation(words.slice(0, count).join(' ')));
    if (length !== undefined) {
      relation = words.slice(0, length).join(' ');
      name = words.slice(length).join(' ');
    }
  }
  return { name, relation, phone };
});
