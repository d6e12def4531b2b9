import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { fileHandle, id, line } from '../contract/fields.ts';
import { leftOut } from '../exports/exports.ts';
import { paperKinds } from '../exports/paper-kinds.ts';
import { packetFacts } from './packet-facts.ts';
import { mostSheets, packetChoice, paperLanguages, printSizes } from './packets-rules.ts';

const wanted = z.object({
  kind: z.enum(paperKinds),
  /** Whose paper it is; without it, a blank one to fill in by hand. */
  personId: id.optional(),
  /** Of a role card: the appointment that it is for. */
  appointmentId: id.optional(),
  /** Of a role card: the entry of the directory to call for legal help. */
  legalId: z.string().min(1).max(120).optional(),
  include: packetChoice.optional(),
  /** How many blank caregiver sheets there are when no child is known. */
  sheets: z.number().int().min(1).max(mostSheets).optional(),
});

export const packetsCalls = {
  /** What a paper would show and what it would leave out. Writes nothing. */
  'packets.preview': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: wanted,
    output: z.object({ facts: packetFacts, withheld: z.array(leftOut) }),
  }),
  /**
   * Writes a paper as a PDF to `out`, which may not exist yet (`file.exists`). It is encrypted unless `plain` is true;
   * then `confirmation` must be the catalog's word if the paper says anything of a person or an appointment.
   */
  'packets.save': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: wanted.extend({
      out: fileHandle,
      languages: z.enum(paperLanguages),
      size: z.enum(printSizes),
      /** The language of the window, in which the word was asked for. */
      shown: language,
      plain: z.boolean(),
      password: z.string().max(200).optional(),
      confirmation: line(80).optional(),
    }),
    output: z.object({ exportId: id, sha256: z.string(), bytes: z.number().int(), pages: z.number().int() }),
  }),
};
