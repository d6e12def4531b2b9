import { z } from 'zod';
import type { Language } from '../basics/language.ts';
import { line } from '../contract/fields.ts';

/**
 * How far an item can be relied on: a source says it; it is advice by those who made the list; it needs an attorney’s or a local check;
 * the team wrote it.
 */
export const certainties = ['source', 'design', 'uncertain', 'team'] as const;
export type Certainty = (typeof certainties)[number];

const words = (max: number) =>
  line(max)
    .transform((typed) => (typed === '' ? null : typed))
    .nullable();

/** The same words in both languages; one of them may be missing. */
export const bothLanguages = (max: number) => z.object({ en: words(max), es: words(max) });
export type BothLanguages = z.output<ReturnType<typeof bothLanguages>>;

export const templateItem = z.object({
  id: line(80).min(1),
  text: bothLanguages(1000),
  sources: z.array(line(80).min(1)).max(20),
  certainty: z.enum(certainties),
  /** Of the newest source: a year, a month, or a day; null when no source has a date. */
  date: line(10).nullable(),
});
export type TemplateItem = z.output<typeof templateItem>;

export const templateSection = z.object({
  id: line(80).min(1),
  title: bothLanguages(200),
  items: z.array(templateItem).max(100),
});
export type TemplateSection = z.output<typeof templateSection>;

/** What a copy is made from. */
export interface TemplateContent {
  readonly title: BothLanguages;
  /** When it is used. */
  readonly when: BothLanguages;
  readonly sections: readonly TemplateSection[];
}

/** Words in a language; in the other one where they are not translated. */
export const wordsIn = ({ en, es }: BothLanguages, language: Language): string =>
  (language === 'es' ? (es ?? en) : (en ?? es)) ?? '';
