import { z } from 'zod';
import { passphraseStrength } from '../vault/vault-rules.ts';
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

/** Once in millions a made one has hardly any different characters. */
const leastDifferent = 8;

const machineMade = new RegExp(
  `^[${passwordAlphabet}]{${passwordGroupLength}}(-[${passwordAlphabet}]{${passwordGroupLength}}){${passwordGroups - 1}}$`,
);

export type PasswordProblem = 'characters' | 'tooLong' | 'tooShort' | 'tooSimple';

const shortest = 16;
/** Anyone who holds the file may guess for ever, without the delay that a vault has. */
const leastBits = 60;

/**
 * What is wrong with an export's password, or null. Anyone who holds the file may try passwords for ever, so 80 bits
 * are wanted: a made password has 95, a typed one needs 60 by an estimate that errs on the low side. Only ASCII, because PDF readers
 * disagree about how other letters become bytes.
 */
export const passwordProblem = (password: string): PasswordProblem | null => {
  if (machineMade.test(password)) return new Set(password).size >= leastDifferent ? null : 'tooSimple';
  if (!/^[\x20-\x7e]*$/.test(password) || password.trim() !== password) return 'characters';
  if (password.length > 100) return 'tooLong';
  if (password.length < shortest) return 'tooShort';
  return passphraseStrength(password).bits < leastBits ? 'tooSimple' : null;
};
