import { fold } from './names.ts';

const unknown = new Set([
  'tbd',
  'tba',
  'tbc',
  'unknown',
  'unk',
  'n a',
  'na',
  'not sure',
  'unsure',
  'not known',
  'not yet',
  'not yet known',
  'not set',
  'dont know',
  'do not know',
  'pending',
  'to be confirmed',
  'to be determined',
  'to be announced',
  'to confirm',
  'unscheduled',
  'not scheduled',
  'waiting',
  'ask',
  'none',
  'none yet',
  'no date',
  'no date yet',
  'no time',
  'missing',
  'x',
  'xx',
  'xxx',
  'null',
  'nil',
  'por confirmar',
  'por definir',
  'por determinar',
  'por saber',
  'pendiente',
  'sin fecha',
  'sin hora',
  'sin confirmar',
  'desconocido',
  'desconocida',
  'se desconoce',
  'no se',
  'no sabe',
  'no se sabe',
  'aun no',
  'todavia no',
  'falta',
  'ninguno',
  'ninguna',
  'no aplica',
  'preguntar',
  'no hay',
]);

/** Folding drops signs such as 🚗, and they say something. */
const hasNoSign = (text: string): boolean => !/[^\p{L}\p{M}\p{N}\p{P}\s]/u.test(text);

/** True for a blank cell and for the ways of saying that no one knows yet: `?`, `TBD`, `por confirmar`, `n/a`. */
export const saysUnknown = (text: string): boolean => {
  // most cells, at little cost
  if (text.length > 40 || /\d/u.test(text)) return false;
  const trimmed = text.trim();
  if (trimmed === '' || /^[?¿.…\-–—_/*]+$/u.test(trimmed)) return true;
  return unknown.has(fold(trimmed)) && hasNoSign(trimmed);
};

const formulaError = /^(?:#(?:N\/[AD]|[¡¿]?[A-Z/0]+[!?]|GETTING_DATA)|Err:\d+)$/u;

/** What spreadsheet programs put in the place of a formula's result that failed: `#REF!`, `#N/A`, `#¿NOMBRE?`, `Err:502`. */
export const isFormulaError = (text: string): boolean => text.length <= 14 && formulaError.test(text.trim());

const yes = new Set(['yes', 'y', 'si', 's', 'true', '1', 'x', 'ok', 'yep']);
const no = new Set(['no', 'n', 'false', '0', 'none', 'nope', 'ninguno', 'ninguna']);

/** Yes or no in English or Spanish; null for anything else. */
export const yesOrNo = (text: string): boolean | null => {
  const words = fold(text);
  if (!hasNoSign(text)) return null;
  return yes.has(words) ? true : no.has(words) ? false : null;
};
