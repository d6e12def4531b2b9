import type { Language } from './shell/shell.ts';
import { en } from './words/all.en.ts';
import { es } from './words/all.es.ts';

export type Catalogue = typeof en;

/** Every word that a person reads, on screen and on paper, per language. */
export const catalogues = { en, es } satisfies Record<Language, Catalogue>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Catalogue };
    returnNull: false;
  }
}
