import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { fileHandle, id, line } from '../contract/fields.ts';
import { leftOut } from '../exports/exports.ts';
import { tellLevels } from '../plans/choices.ts';
import { attorneyPacket } from './attorney-packet.ts';
import { attorneyChoice, attorneyParts } from './attorney-rules.ts';

const parts = z.array(z.enum(attorneyParts));

const wanted = attorneyChoice.extend({
  detentionId: id,
  /** Without it, the attorney whom the plan or the record names; empty for no one. */
  recipient: line(200).optional(),
  /** English unless it says otherwise: most attorneys read it. */
  language: language.optional(),
});

export const attorneyCalls = {
  /** What an attorney packet would hold and what it would leave out. Writes nothing. */
  'attorney.preview': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: wanted,
    output: z.object({
      packet: attorneyPacket,
      included: parts,
      /** What the person did not agree to share. */
      declined: parts,
      /** For the window only. */
      counts: z.object({
        contacts: z.number().int(),
        timeline: z.number().int(),
        notes: z.number().int(),
        drafts: z.number().int(),
        lookups: z.number().int(),
        /** Notes of an appointment that was someone else's too: read them before sending. */
        sharedNotes: z.number().int(),
      }),
      /** Contacts who do not go in, and what the plan says they may be told. For the window only. */
      keptContacts: z.array(z.object({ name: z.string(), tell: z.enum(tellLevels) })),
      /** Parts that are left out and yet were in someone's free words, where they are blanked. */
      blanked: z.array(leftOut.shape.what),
    }),
  }),
  /**
   * Writes an encrypted PDF to `out` and the same as data beside it (`.json.age` in place of `.pdf`), both under one
   * password. Neither file may exist yet (`file.exists`). A weak password is refused (`password.weak`). The timeline of
   * the detention says that it was made, and for whom.
   */
  'attorney.packet': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: wanted.extend({ out: fileHandle, password: z.string().min(1).max(200) }),
    output: z.object({
      exportId: id,
      sha256: z.string(),
      jsonSha256: z.string(),
      bytes: z.number().int(),
      /** Name of the second file, without its folder. */
      jsonName: z.string(),
      withheld: z.array(leftOut),
    }),
  }),
};
