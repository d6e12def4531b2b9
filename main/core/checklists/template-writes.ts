import type { z } from 'zod';
import type { templateInput } from '../../../shared/checklists/checklists.ts';
import type { BothLanguages, TemplateItem, TemplateSection } from '../../../shared/checklists/template-shape.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { newId } from '../records/new-id.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { type CurrentTemplate, findCurrent, highestNumber } from './templates-queries.ts';

type ParsedTemplate = z.output<typeof templateInput>;
type ParsedItem = ParsedTemplate['sections'][number]['items'][number];

const isBlank = ({ en, es }: BothLanguages): boolean => en === null && es === null;
const isSame = (left: BothLanguages, right: BothLanguages): boolean => left.en === right.en && left.es === right.es;

/** How far words can be relied on that someone changed: what needs an attorney’s check needs it still. */
export const reworded = <Known extends TemplateItem['certainty'] | null>(certainty: Known): 'uncertain' | 'team' =>
  certainty === 'uncertain' ? 'uncertain' : 'team';

const itemsById = (sections: readonly TemplateSection[]): ReadonlyMap<string, TemplateItem> =>
  new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));

/** An item as it is kept: where it comes from is what the vault or Alongside knows, never what a window says. */
const keptItem = (
  { id, text }: ParsedItem,
  known: ReadonlyMap<string, TemplateItem>,
  shipped: ReadonlyMap<string, TemplateItem>,
): TemplateItem => {
  const before = id === undefined ? undefined : (known.get(id) ?? shipped.get(id));
  if (id === undefined || before === undefined) {
    return { id: newId(), text, sources: [], certainty: 'team', date: null };
  }
  const original = shipped.get(id);
  if (original !== undefined && isSame(original.text, text)) return original;
  return isSame(before.text, text) ? before : { ...before, text, certainty: reworded(before.certainty) };
};

const refuse = (field: string): never => {
  throw new AppError('input.rejected', { field });
};

const keptSections = (input: ParsedTemplate, current: CurrentTemplate | undefined): TemplateSection[] => {
  const known = itemsById(current?.sections ?? []);
  const shipped = itemsById(current?.shipped?.sections ?? []);
  const seen = new Set<string>();
  return input.sections.map(({ id, title, items }, section) => ({
    id: id ?? newId(),
    title,
    items: items.map((item, at) => {
      if (isBlank(item.text)) refuse(`sections.${section}.items.${at}.text`);
      const kept = keptItem(item, known, shipped);
      if (seen.has(kept.id)) refuse(`sections.${section}.items.${at}.id`);
      seen.add(kept.id);
      return kept;
    }),
  }));
};

/**
 * Saves the next version of a template, or the first of a new one.
 * @throws AppError record.notFound, record.changedMeanwhile, input.rejected
 */
export const saveTemplate = (tx: WriteTransaction, input: ParsedTemplate): { key: string; number: number } => {
  const { key: given, title, when, expectedNumber } = input;
  const current = given === undefined ? undefined : findCurrent(tx.db, given);
  if (given !== undefined && current === undefined) throw new AppError('record.notFound');
  if (expectedNumber !== undefined && current !== undefined && expectedNumber !== current.number) {
    throw new AppError('record.changedMeanwhile');
  }
  if (isBlank(title)) refuse('title');
  const sections = keptSections(input, current);
  if (sections.every(({ items }) => items.length === 0)) refuse('sections');
  const id = newId();
  const key = given ?? id;
  const number = highestNumber(tx.db, key) + 1;
  tx.insert('checklist_template', {
    id,
    key,
    number,
    shipped_version: current?.shipped?.version ?? null,
    title_en: title.en,
    title_es: title.es,
    when_en: when.en,
    when_es: when.es,
    sections: JSON.stringify(sections),
  });
  return { key, number };
};

/** Deletes the team’s versions of a template; a shipped one applies again as it ships. @throws AppError record.notFound */
export const removeTemplate = (tx: WriteTransaction, key: string): void => {
  const versions = tx.db.all<{ id: string }>(
    'SELECT id FROM checklist_template WHERE key = ? AND deleted_at IS NULL ORDER BY number',
    key,
  );
  if (versions.length === 0) throw new AppError('record.notFound');
  for (const { id } of versions) tx.delete('checklist_template', id);
};
