import { v7 as uuidv7 } from 'uuid';
import { includedParts } from '../../../shared/packets/packets-rules.ts';
import type { packetsCalls } from '../../../shared/packets/packets.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { Handlers } from '../context/context.ts';
import { insertExport } from '../exports/exports-api.ts';
import { outPath, requireTypedWord, sha256Of } from '../files-out/export-file.ts';
import { requireStrongPassword } from '../files-out/password.ts';
import { refuseExisting, writeOnce } from '../files-out/write-once.ts';
import { factsFor } from './packet-facts.ts';

export const packetsHandlers = {
  'packets.preview': (context, input) => factsFor(context, input),

  'packets.save': async (context, input) => {
    const { kind, languages, size, plain, password = '' } = input;
    const { facts, withheld } = factsFor(context, input);
    const isBlank = facts.person === null && facts.appointment === null;
    if (!plain) requireStrongPassword(password);
    else if (!isBlank) requireTypedWord(input.confirmation, createTranslator(input.shown)('packets.word'));
    const path = outPath(context, input.out);
    // Found out before the work rather than after it; writing checks again.
    refuseExisting(path);

    await context.progress('packets.pdf', 0, 2);
    // The PDF library is half of the core's code, and no unlocking should wait for it.
    const [{ packetPdf }, { encryptPdf }] = await Promise.all([
      import('./packet-pdf.ts'),
      import('../papers/pdf-encrypt.ts'),
    ]);
    const drawn = await packetPdf(facts, { kind, languages, size }, context.now());
    const pdf = plain ? drawn.bytes : await encryptPdf(drawn.bytes, password);
    await context.progress('packets.write', 1, 2);
    // If the record is not committed after this, the file is deleted again.
    writeOnce(path, pdf, context.onRollback);

    const exportId = uuidv7();
    const sha256 = sha256Of(pdf);
    insertExport(context.tx, {
      id: exportId,
      kind,
      personId: facts.person === null ? null : (input.personId ?? null),
      recipient: null,
      // The back of a card has one language, whatever else was chosen.
      language: kind === 'walletCard' && languages === 'both' ? 'es' : languages,
      included: facts.person === null ? [] : [...includedParts(kind, input.include ?? {})],
      withheld,
      sha256,
      jsonSha256: null,
      bytes: pdf.length,
      encrypted: !plain,
    });
    return { exportId, sha256, bytes: pdf.length, pages: drawn.pageCount };
  },
} satisfies Handlers<keyof typeof packetsCalls>;
