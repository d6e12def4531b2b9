import type { SummaryPart } from '../../shared/exports/case-summary.ts';
import { includedParts, partsByDefault } from '../../shared/exports/exports-rules.ts';

/** What is chosen on the screen: per part in or out, and what the person did not agree to. */
export interface PartChoice {
  readonly include: Readonly<Record<SummaryPart, boolean>>;
  readonly declined: readonly SummaryPart[];
}

export const firstChoice: PartChoice = { include: partsByDefault, declined: [] };

/** Puts a part in or takes it out. What goes in is no longer declined. */
export const setIncluded = (choice: PartChoice, part: SummaryPart, included: boolean): PartChoice => ({
  include: { ...choice.include, [part]: included },
  declined: included ? choice.declined.filter((one) => one !== part) : choice.declined,
});

/** Notes that the person did not agree to share a part, or undoes that. What is declined is out. */
export const setDeclined = (choice: PartChoice, part: SummaryPart, declined: boolean): PartChoice => ({
  include: declined ? { ...choice.include, [part]: false } : choice.include,
  declined: declined
    ? [...choice.declined.filter((one) => one !== part), part]
    : choice.declined.filter((one) => one !== part),
});

/** False for a part that cannot go in because the one that it is in is out. */
export const canGoIn = (choice: PartChoice, part: SummaryPart): boolean =>
  includedParts({
    include: { ...choice.include, [part]: true },
    declined: choice.declined.filter((one) => one !== part),
  }).has(part);
