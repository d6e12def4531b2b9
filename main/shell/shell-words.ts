import type { Language } from '../../shared/shell.ts';
import { shell as english } from '../../shared/words/en/shell.ts';
import { shell as spanish } from '../../shared/words/es/shell.ts';

export type ShellWords = typeof english;

/** The shell's own words in the chosen language, or in the system's where none was chosen. */
export const shellWords = (chosen: Language | null, systemLocale: string): ShellWords => {
  const language = chosen ?? (systemLocale.toLowerCase().startsWith('es') ? 'es' : 'en');
  return language === 'es' ? spanish : english;
};
