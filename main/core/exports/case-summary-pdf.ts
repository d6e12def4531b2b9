import type { CaseSummary } from '../../../shared/exports/case-summary.ts';
import { caseSummaryPaper } from '../../../shared/exports/paper/case-summary-paper.ts';
import { createTranslator } from '../../../shared/words.ts';
import { encryptPdf } from '../papers/pdf-encrypt.ts';
import { drawPaper } from '../papers/pdf-sheet.ts';

/** Lays a summary out as a PDF that anyone can open. For tests; what leaves is `caseSummaryPdf`. */
export const plainCaseSummaryPdf = (summary: CaseSummary): Promise<Uint8Array> =>
  drawPaper(
    caseSummaryPaper(summary, createTranslator(summary.language)),
    summary.language,
    new Date(summary.generatedAt),
  );

/**
 * A case summary as an encrypted PDF (AES-256, revision 6) in the summary's language. Its title is neutral and its
 * metadata name no one. The password's strength is the caller's business (`requireStrongPassword`).
 */
export const caseSummaryPdf = async (summary: CaseSummary, password: string): Promise<Uint8Array> =>
  encryptPdf(await plainCaseSummaryPdf(summary), password);
