import { z } from 'zod';
import { language, languages } from '../basics/language.ts';
import { coordinatorOnly, defineCall } from '../contract/contract-kit.ts';
import { fileHandle, id, instant, line } from '../contract/fields.ts';
import {
  caseSummary,
  summaryPart,
  summaryParts,
  withheldEntry,
  withheldReasons,
  withheldThings,
} from './case-summary.ts';
import { summaryChoice } from './exports-rules.ts';
import { paperKinds } from './paper-kinds.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const exportKinds = [
  'caseSummary',
  'attorneyPacket',
  'auditLog',
  'brokenRows',
  'calendarFile',
  ...paperKinds,
] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What only papers show. */
const paperParts = ['documents', 'home', 'witness', 'timeline', 'lookups'] as const;

/** Whatever the record of exports names as having been in, or left out. */
export const exportedPart = z.enum([...summaryParts, ...paperParts]);
export type ExportedPart = z.infer<typeof exportedPart>;
/**
 * What is left out of papers only: contacts who may not be told, and notes of an appointment that was someone else’s.
 */
export const leftOutThings = [...withheldThings, ...paperParts, 'unclearedContacts', 'othersNotes'] as const;
/** `notCleared`: the person has not said that they may be told; `othersToo`: it is someone else's. */
export const leftOutReasons = [...withheldReasons, 'notCleared', 'othersToo'] as const;
export const leftOut = z.strictObject({ what: z.enum(leftOutThings), reason: z.enum(leftOutReasons) });
export type LeftOut = z.infer<typeof leftOut>;

/** The languages of what was saved; `both` for a paper with English and Spanish beside each other. */
export const exportLanguages = [...languages, 'both'] as const;

/** A line of the record of what went to whom. */
const exportRecord = z.object({
  id,
  madeAt: instant,
  madeBy: z.string(),
  kind: z.enum(exportKinds),
  /** Null for what is of no one person, and when the person's record was purged since. */
  personId: id.nullable(),
  personName: z.string().nullable(),
  recipient: z.string().nullable(),
  language: z.enum(exportLanguages),
  included: z.array(exportedPart),
  withheld: z.array(leftOut),
  /** Of the PDF. */
  sha256,
  jsonSha256: sha256.nullable(),
  /** Size of the PDF. */
  bytes: z.number().int(),
  /** False when the file, or the data beside a case summary, was written in the clear on purpose. */
  encrypted: z.boolean(),
});
export type ExportRecord = z.infer<typeof exportRecord>;

const choice = summaryChoice.extend({
  personId: id,
  recipient: line(200).optional(),
  language: language.optional(),
});

export const exportsCalls = {
  /** What a case summary would hold and what it would leave out. Writes nothing. */
  'exports.preview': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: choice,
    output: z.object({
      summary: caseSummary,
      /** How many records each part has, whether or not it goes in. For the window only. */
      counts: z.object({
        channels: z.number().int(),
        appointments: z.number().int(),
        crew: z.number().int(),
        notes: z.number().int(),
        drafts: z.number().int(),
        contacts: z.number().int(),
        /** Sealed notes of an appointment that was also someone else's: read them before sending. */
        sharedNotes: z.number().int(),
      }),
      /** Parts that are left out and yet are in someone's free words that go in. */
      mentions: z.array(summaryPart),
    }),
  }),
  /** A password of more than 80 bits, easy to type and to read aloud. Kept nowhere. */
  'exports.makePassword': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ password: z.string() }),
  }),
  /**
   * Writes an encrypted PDF to `out` and the same as data beside it (`.json.age` in place of `.pdf`), both under
   * one password. Neither file may exist yet (`file.exists`). A weak password is refused (`password.weak`).
   */
  'exports.caseSummary': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: choice.extend({
      out: fileHandle,
      password: z.string().min(1).max(200),
      /** Writes the data as plain `.json`; `confirmation` must then be the person's case code. */
      plainJson: z.boolean().optional(),
      confirmation: line(80).optional(),
    }),
    output: z.object({
      exportId: id,
      sha256,
      jsonSha256: sha256,
      bytes: z.number().int(),
      /** Name of the second file, without its folder. */
      jsonName: z.string(),
      withheld: z.array(withheldEntry),
    }),
  }),
  /** The record of exports, newest first. */
  'exports.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ personId: id.optional() }),
    output: z.object({ exports: z.array(exportRecord) }),
  }),
};
