import type { TFunction } from 'i18next';
import type { imports } from './words.en.ts';

type Reason = keyof typeof imports.reason;
type Evidence = keyof typeof imports.evidence;

const reasons: ReadonlySet<string> = new Set<Reason>([
  'tooShort',
  'tooLong',
  'letters',
  'shortened',
  'severalNumbers',
  'wordsBeside',
  'receiptNumber',
  'looksLikeDate',
  'notADate',
  'noSuchDay',
  'noYear',
  'yearOutOfRange',
  'weekdayDiffers',
  'inFuture',
  'before1900',
  'notATime',
  'noSuchTime',
  'noAmPm',
  'severalTimes',
  'twoDates',
  'onlyDateRead',
  'otherDay',
  'noName',
  'allDigitsSame',
  'looksLikePhone',
  'looksLikeSocialSecurity',
  'unsure',
  'twoTimes',
  'otherDateOrder',
  'notAPerson',
  'severalPeople',
  'perhapsSeveralPeople',
  'formulaError',
  'cellTooLong',
  'crewUnsure',
  'secondTable',
  'furtherDate',
  'furtherAppointment',
  'cellComment',
  'struckWords',
  'struckRow',
  'hiddenRow',
  'differs',
  'readCancelled',
  'saysDetained',
  'standsOtherwise',
  'wordsBesideDate',
  'phoneSafety',
  'phoneWords',
  'phoneUnread',
  'crewOneOrTwo',
  'onlyZero',
  'languageUnsure',
  'ditto',
  'dittoMark',
  'filledDown',
  'phoneForeign',
  'otherZone',
  'numberInName',
  'wordsBesideName',
  'familyInCapitals',
  'titleInName',
]);
const isReason = (code: string): code is Reason => reasons.has(code);

const evidences: ReadonlySet<string> = new Set<Evidence>([
  'sameRow',
  'aNumber',
  'aNumberAndBirthDate',
  'nameAndBirthDate',
  'nameInSheet',
  'sameAppointment',
  'aNumberOtherName',
  'aNumberOtherBirthDate',
  'nameAndPhone',
  'nameOnly',
  'similarNameAndBirthDate',
  'chosen',
]);
const isEvidence = (code: string): code is Evidence => evidences.has(code);

/** A sentence on why a cell cannot be read, or deserves a second look. */
export const reasonWords = (t: TFunction, cell: { reason: string; header: string; value: string }): string =>
  t(`imports.reason.${isReason(cell.reason) ? cell.reason : 'other'}`, { value: cell.value, header: cell.header });

/** A sentence on why someone is, or may be, the person called `name`. */
export const evidenceWords = (t: TFunction, evidence: string, name: string): string =>
  t(`imports.evidence.${isEvidence(evidence) ? evidence : 'chosen'}`, { name });
