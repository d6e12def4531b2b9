import { fold } from '../../../../shared/basics/names.ts';

const arrow = /(?:->|=>|→|⇒|»|>)/u;

/** What is behind such words replaces what is before them. "Moved from" and "cambiada del" say the opposite. */
const movedTo =
  /\b(?:now|new|ahora|nueva?|(?:moved|changed|rescheduled|resched|postponed|pushed|movid[ao]|cambiad[ao]|cambio|reprogramad[ao]|pospuest[ao]|aplazad[ao]|paso|pasa)(?! from| de\b| del\b| desde))\b/u;

/** True if the words behind a date or time say that another one took its place. */
export const saysMoved = (text: string): boolean => arrow.test(text) || movedTo.test(fold(text));
