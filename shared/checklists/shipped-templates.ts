import data from '../../resources/checklists.json' with { type: 'json' };
import { type TemplateContent, type TemplateSection, templateSection } from './template-shape.ts';

/** A template that ships with Alongside. It is general preparation, and no legal advice. */
export interface ShippedTemplate extends TemplateContent {
  readonly id: string;
  /** Rises with each change of what ships. */
  readonly version: number;
}

/** Where items come from. */
export interface ChecklistSource {
  readonly name: string;
  readonly url: string | null;
  /** A year, a month, or a day; null when the source has none. */
  readonly date: string | null;
}

export const shippedTemplates: readonly ShippedTemplate[] = data.checklists.map(
  ({ id, version, title, when, sections }) => ({
    id,
    version,
    title,
    when,
    sections: sections.map((section): TemplateSection => templateSection.parse(section)),
  }),
);

export const shippedTemplate = (key: string): ShippedTemplate | undefined =>
  shippedTemplates.find(({ id }) => id === key);

/** The month of the newest source of all, `YYYY-MM`. */
export const checklistsAsOf = data.asOf;

const sources: Readonly<Record<string, ChecklistSource>> = data.sources;

export const checklistSource = (id: string): ChecklistSource | undefined =>
  Object.hasOwn(sources, id) ? sources[id] : undefined;
