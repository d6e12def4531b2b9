import type { Language } from '../../shared/basics/language.ts';
import { shell as english } from '../../shared/shell/words.en.ts';
import { shell as spanish } from '../../shared/shell/words.es.ts';

export type ShellWords = typeof english;

/** The shell's own words in the chosen language, or in the system's where none was chosen. */
export const shellWords = (chosen: Language | null, systemLocale: string): ShellWords => {
  const language = chosen ?? (systemLocale.toLowerCase().startsWith('es') ? 'es' : 'en');
  return language === 'es' ? spanish : english;
};
