import { language, type Language } from '../../shared/basics/language.ts';
import { shell as english } from '../../shared/shell/words.en.ts';
import { shell as spanish } from '../../shared/shell/words.es.ts';

export type ShellWords = typeof english;

/**
 * The first of the languages that the person has told the system to prefer and that Alongside speaks. Chromium's own
 * locale is no help: of a Latin American Spanish it makes English wherever the words of just that one are not packed.
 */
export const systemLanguage = (preferred: readonly string[]): Language =>
  preferred
    .map((locale) => language.safeParse(locale.split(/[-_]/, 1)[0]?.toLowerCase()))
    .find(({ success }) => success)?.data ?? 'en';

/** The shell's own words. */
export const shellWords = (spoken: Language): ShellWords => (spoken === 'es' ? spanish : english);
