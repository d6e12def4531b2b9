import { addDays } from '../basics/time.ts';

interface Weekly {
  readonly id: string;
  readonly weekday: number;
}

/** The day for which a template made a shift. */
export interface Made {
  readonly templateId: string;
  readonly date: string;
}

/** What templates have yet to make in a week: each its day, once. @param start the week's Sunday */
export const yetToMake = <One extends Weekly>(
  start: string,
  templates: readonly One[],
  made: readonly Made[],
): { readonly template: One; readonly date: string }[] => {
  const done = new Set(made.map(({ templateId, date }) => `${templateId} ${date}`));
  return templates
    .map((template) => ({ template, date: addDays(start, template.weekday) }))
    .filter(({ template, date }) => !done.has(`${template.id} ${date}`));
};
