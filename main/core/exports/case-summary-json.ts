import type { CaseSummary } from '../../../shared/exports/case-summary.ts';

/** The summary as indented JSON with a newline at its end. */
export const caseSummaryJson = (summary: CaseSummary): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`);
