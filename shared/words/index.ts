import type { Language } from '../shell.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';

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
