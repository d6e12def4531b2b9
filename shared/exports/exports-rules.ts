import { z } from 'zod';
import { summaryPart, summaryParts, type SummaryPart } from './case-summary.ts';

/**
 * What goes into a case summary unless someone says otherwise: what an attorney needs to find the person, to
 * prove who was told what and when. Left out are health, other people's phone numbers and the volunteers'
 * full names.
 */
export const partsByDefault: Readonly<Record<SummaryPart, boolean>> = {
  legalName: true,
  birth: true,
  aNumber: true,
  languages: true,
  channels: true,
  attorney: true,
  supervision: true,
  dependants: true,
  medical: false,
  appointments: true,
  crew: true,
  crewNames: false,
  notes: true,
  contacts: false,
};

/** Parts that make sense only inside another: crew is with its appointment, full names with crew or notes. */
const partsInside: Partial<Readonly<Record<SummaryPart, readonly SummaryPart[]>>> = {
  crew: ['appointments'],
  notes: ['appointments'],
  crewNames: ['crew', 'notes'],
};

/** What a caller chose: overrides of the defaults, and the parts that the person did not agree to share. */
export const summaryChoice = z.object({
  include: z.partialRecord(summaryPart, z.boolean()).optional(),
  declined: z.array(summaryPart).max(summaryParts.length).optional(),
});
export type SummaryChoice = z.infer<typeof summaryChoice>;

/** The parts that are in. A part that the person declined is out, whatever was chosen. */
export const includedParts = (choice: SummaryChoice): ReadonlySet<SummaryPart> => {
  const declined = new Set(choice.declined);
  const wanted = (part: SummaryPart): boolean =>
    !declined.has(part) && (choice.include?.[part] ?? partsByDefault[part]);
  const isIn = (part: SummaryPart): boolean => wanted(part) && (partsInside[part]?.some(isIn) ?? true);
  return new Set(summaryParts.filter(isIn));
};

/** Digits and consonants that neither look alike nor spell a word; lower case, so that no one needs Shift. */
export const passwordAlphabet = '23456789bcdfghjkmnpqrstvwxz';
export const passwordGroups = 5;
export const passwordGroupLength = 4;
/** Bits of a machine-made password: 20 characters of 27, a little over 95. */
export const passwordBits = passwordGroups * passwordGroupLength * Math.log2(passwordAlphabet.length);

const machineMade = new RegExp(
  `^[${passwordAlphabet}]{${passwordGroupLength}}(-[${passwordAlphabet}]{${passwordGroupLength}}){${passwordGroups - 1}}$`,
);

export type PasswordProblem = 'characters' | 'tooLong' | 'tooShort' | 'tooSimple';

/** How many characters add something: not the next of a run (`aaa`, `123`) and not part of a repeated piece. */
const charactersThatCount = (password: string): number => {
  let count = 0;
  for (let at = 0; at < password.length; at += 1) {
    const step = password.charCodeAt(at) - password.charCodeAt(at - 1);
    const repeated = at >= 2 && password.slice(0, at).includes(password.slice(at - 2, at + 1));
    if (at === 0 || (Math.abs(step) > 1 && !repeated)) count += 1;
  }
  return count;
};

const shortest = 16;
const leastThatCount = 16;
const leastDifferent = 10;

/**
 * What is wrong with an export's password, or null. Anyone who holds the file may try passwords for ever, so 80 bits
 * are wanted: a made password has 95, a typed one must be long and varied. Only ASCII, because PDF readers
 * disagree about how other letters become bytes.
 */
export const passwordProblem = (password: string): PasswordProblem | null => {
  if (machineMade.test(password)) return new Set(password).size >= leastDifferent - 2 ? null : 'tooSimple';
  if (!/^[\x20-\x7e]*$/.test(password) || password.trim() !== password) return 'characters';
  if (password.length > 100) return 'tooLong';
  if (password.length < shortest) return 'tooShort';
  const different = new Set(password.toLowerCase()).size;
  return different < leastDifferent || charactersThatCount(password.toLowerCase()) < leastThatCount
    ? 'tooSimple'
    : null;
};
