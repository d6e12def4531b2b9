import { basename } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import packageFacts from '../../../package.json' with { type: 'json' };
import { isTypedCode } from '../../../shared/basics/case-codes.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CaseSummary } from '../../../shared/exports/case-summary.ts';
import { includedParts, type SummaryChoice } from '../../../shared/exports/exports-rules.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import { encryptWithPassword } from '../files-out/encrypt-file.ts';
import { outPath, sha256Of } from '../files-out/export-file.ts';
import { makePassword, requireStrongPassword } from '../files-out/password.ts';
import { refuseExisting, writeOnce } from '../files-out/write-once.ts';
import { buildSummary, type SummaryFacts } from './build-summary.ts';
import { caseSummaryJson } from './case-summary-json.ts';
import { insertExport, listExports } from './exports-queries.ts';
import { gatherFacts } from './gather-facts.ts';
import { keptBackMentions } from './kept-back-mentions.ts';
import { countNotes } from './note-facts-queries.ts';

interface Wanted extends SummaryChoice {
  readonly personId: string;
  readonly recipient?: string | undefined;
  readonly language?: Language | undefined;
}

const factsOf = (context: ReadContext, { personId, language = 'en' }: Wanted & { personId: string }): SummaryFacts => {
  const facts = gatherFacts(context.db, personId, language);
  if (facts === undefined) throw new AppError('record.notFound', { field: 'personId' });
  return facts;
};

const summaryOf = (context: ReadContext, facts: SummaryFacts, wanted: Wanted): CaseSummary =>
  buildSummary(facts, wanted, {
    exportId: uuidv7(),
    generatedAt: context.now().toISOString(),
    zone: context.zone,
    generatedBy: { name: context.user.displayName, programVersion: packageFacts.version },
    recipient: wanted.recipient === undefined || wanted.recipient === '' ? null : wanted.recipient,
    language: wanted.language ?? 'en',
  });

/** The data's file beside the PDF's: the same name with another ending. */
const dataPath = (pdfPath: string, plain: boolean): string =>
  `${pdfPath.replace(/\.pdf$/i, '')}${plain ? '.json' : '.json.age'}`;

export const exportsHandlers = {
  'exports.preview': (context, input) => {
    const facts = factsOf(context, input);
    const summary = summaryOf(context, facts, input);
    return {
      summary,
      mentions: keptBackMentions(facts, summary),
      counts: {
        channels: facts.person.channels.length,
        appointments: facts.appointments.length,
        crew: facts.appointments.reduce((sum, appointment) => sum + appointment.crew.length, 0),
        notes: facts.notes.length,
        contacts: facts.contacts.length,
        ...countNotes(context.db, input.personId),
      },
    };
  },

  'exports.makePassword': () => ({ password: makePassword() }),

  'exports.caseSummary': async (context, input) => {
    requireStrongPassword(input.password);
    const plain = input.plainJson === true;
    const pdfPath = outPath(context, input.out);
    const jsonPath = dataPath(pdfPath, plain);
    const facts = factsOf(context, input);
    if (plain && !isTypedCode(input.confirmation ?? '', facts.person.caseCode)) {
      throw new AppError('input.rejected', { field: 'confirmation' });
    }
    // Found out before the work rather than after it; writing checks again.
    refuseExisting(pdfPath);
    refuseExisting(jsonPath);

    await context.progress('exports.pdf', 0, 3);
    const summary = summaryOf(context, facts, input);
    // The PDF library is half of the core's code, and no unlocking should wait for it.
    const { caseSummaryPdf } = await import('./case-summary-pdf.ts');
    const pdf = await caseSummaryPdf(summary, input.password);
    await context.progress('exports.data', 1, 3);
    const json = caseSummaryJson(summary);
    const data = plain ? json : await encryptWithPassword(json, input.password);
    await context.progress('exports.write', 2, 3);
    // If the record is not committed after this, the files are deleted again.
    writeOnce(pdfPath, pdf, context.onRollback);
    writeOnce(jsonPath, data, context.onRollback);

    const { exportId, recipient, language, withheld } = summary;
    const hashes = { sha256: sha256Of(pdf), jsonSha256: sha256Of(data) };
    insertExport(context.tx, {
      id: exportId,
      kind: 'caseSummary',
      personId: input.personId,
      recipient,
      language,
      included: [...includedParts(input)],
      withheld,
      ...hashes,
      bytes: pdf.length,
      encrypted: !plain,
    });
    return { exportId, ...hashes, bytes: pdf.length, jsonName: basename(jsonPath), withheld };
  },

  'exports.list': (context, input) => ({ exports: listExports(context.db, input.personId) }),
} satisfies Handlers<'exports.preview' | 'exports.makePassword' | 'exports.caseSummary' | 'exports.list'>;
