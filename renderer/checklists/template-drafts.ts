import type { Template, TemplateInput } from '../../shared/checklists/checklists.ts';
import type { BothLanguages } from '../../shared/checklists/template-shape.ts';
import { createDrafts } from '../base/drafts.ts';
import { goTo } from '../base/navigation.ts';

interface DraftItem {
  /** Tells fields apart while they move. */
  readonly row: string;
  readonly id?: string;
  readonly text: BothLanguages;
}

interface DraftSection {
  readonly row: string;
  readonly id?: string;
  readonly title: BothLanguages;
  readonly items: readonly DraftItem[];
}

/** What is typed into a template. */
export interface TemplateDraft {
  readonly title: BothLanguages;
  readonly when: BothLanguages;
  readonly sections: readonly DraftSection[];
  /** The version that it was begun from. */
  readonly expectedNumber: number | null;
}

/** The key of a template that is not there yet. */
export const newKey = 'new';

export const templateDrafts = createDrafts<TemplateDraft>('checklistTemplate');

const blank: BothLanguages = { en: null, es: null };

export const blankItem = (): DraftItem => ({ row: crypto.randomUUID(), text: blank });
export const blankSection = (): DraftSection => ({ row: crypto.randomUUID(), title: blank, items: [blankItem()] });

export const draftOfTemplate = ({ title, when, sections, number }: Template): TemplateDraft => ({
  title,
  when,
  sections: sections.map((section) => ({
    row: section.id,
    id: section.id,
    title: section.title,
    items: section.items.map(({ id, text }) => ({ row: id, id, text })),
  })),
  expectedNumber: number,
});

/** Opens the fields of a new template. */
export const openNewTemplate = (): void => {
  if (templateDrafts.get(newKey) === undefined) {
    templateDrafts.set(newKey, { title: blank, when: blank, sections: [blankSection()], expectedNumber: null });
  }
  goTo({ name: 'checklistTemplate', id: newKey });
};

const isBlank = ({ en, es }: BothLanguages): boolean => (en ?? '').trim() === '' && (es ?? '').trim() === '';

/** What is sent: items without words, and sections without items, are left out. */
export const inputOfDraft = (key: string, { title, when, sections, expectedNumber }: TemplateDraft): TemplateInput => ({
  ...(key !== newKey && { key }),
  ...(expectedNumber !== null && { expectedNumber }),
  title,
  when,
  sections: sections
    .map(({ id, title: sectionTitle, items }) => ({
      ...(id !== undefined && { id }),
      title: sectionTitle,
      items: items
        .filter(({ text }) => !isBlank(text))
        .map((item) => ({ ...(item.id !== undefined && { id: item.id }), text: item.text })),
    }))
    .filter(({ items }) => items.length > 0),
});

/** A list with one of its entries a place further up or down; the list itself at an end. */
export const moved = <Entry>(list: readonly Entry[], at: number, by: 1 | -1): readonly Entry[] => {
  const [entry, other] = [list[at], list[at + by]];
  if (entry === undefined || other === undefined) return list;
  return list.with(at, other).with(at + by, entry);
};
