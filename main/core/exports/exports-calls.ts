import { v7 as uuidv7 } from 'uuid';
import packageFacts from '../../../package.json' with { type: 'json' };
import { isTypedCode } from '../../../shared/basics/case-codes.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CaseSummary } from '../../../shared/exports/case-summary.ts';
import { includedParts, type SummaryChoice } from '../../../shared/exports/exports-rules.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import { makePassword } from '../files-out/password.ts';
import { buildSummary, type SummaryFacts } from './build-summary.ts';
import { insertExport, listExports } from './exports-queries.ts';
import { gatherFacts } from './gather-facts.ts';
import { keptBackMentions } from './kept-back-mentions.ts';
import { countNotes } from './note-facts-queries.ts';
import { pairPlace, writePair } from './write-pair.ts';

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
    const plain = input.plainJson === true;
    const place = pairPlace(context, { out: input.out, password: input.password, plain });
    const facts = factsOf(context, input);
    if (plain && !isTypedCode(input.confirmation ?? '', facts.person.caseCode)) {
      throw new AppError('input.rejected', { field: 'confirmation' });
    }
    const summary = summaryOf(context, facts, input);
    const { jsonName, ...written } = await writePair(context, place, {
      // The PDF library is half of the core's code, and no unlocking should wait for it.
      pdf: async () => (await import('./case-summary-pdf.ts')).caseSummaryPdf(summary, input.password),
      data: summary,
    });

    const { exportId, recipient, language, withheld } = summary;
    insertExport(context.tx, {
      id: exportId,
      kind: 'caseSummary',
      personId: input.personId,
      recipient,
      language,
      included: [...includedParts(input)],
      withheld,
      ...written,
      encrypted: !plain,
    });
    return { exportId, ...written, jsonName, withheld };
  },

  'exports.list': (context, input) => ({ exports: listExports(context.db, input.personId) }),
} satisfies Handlers<'exports.preview' | 'exports.makePassword' | 'exports.caseSummary' | 'exports.list'>;
