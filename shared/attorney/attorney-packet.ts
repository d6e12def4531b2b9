import { z } from 'zod';
import { language } from '../basics/language.ts';
import { id, instant, isoDate, zoneName } from '../contract/fields.ts';
import { callKinds, callResults, detentionOutcomes, eventKinds, stepStates, takers } from '../detentions/choices.ts';
import { stepKinds } from '../detentions/run-sheet.ts';
import { summaryAppointment, summaryNote, summaryPerson } from '../exports/case-summary.ts';
import { leftOut } from '../exports/exports.ts';
import { lookupResults } from '../locator/locator-rules.ts';
import { lookupWays } from '../locator/records.ts';
import { contactKinds, documentKinds, paperStates, signedKinds } from '../plans/choices.ts';

/**
 * The attorney packet that leaves the vault from a detention, as data. The published JSON Schema
 * (`docs/attorney-packet.schema.json`) is made from this file by `npm run docs`.
 *
 * A value that is `null` (or an empty list) was never recorded. A property that is absent was left out; `withheld`
 * then says why.
 */
export const attorneyPacketFormat = 'alongside-attorney-packet';
/** Rises whenever a reader of the older version could misread the newer. */
export const attorneyPacketVersion = 1;

/** In place of words that tell of something left out. The same in every language, so that anyone can look for it. */
export const blankedWords = '[…]';

const words = z.string().nullable();
const yesNo = z.boolean().nullable();
const date = isoDate.nullable();

const whole = summaryPerson.required().shape;

const person = z.strictObject({
  /** What they are called here; the description, where no one has a name. */
  name: words,
  /** Null for someone who is in no one's record: what is known then came with the detention. */
  caseCode: words,
  legalName: whole.legalName.optional(),
  /** As it was heard, and as it was typed into the locator: `First / Last`. */
  nameForms: z.strictObject({ heardAs: words, tried: z.array(z.string()) }).optional(),
  birth: whole.birth.optional(),
  aNumber: whole.aNumber.optional(),
  languages: whole.languages.optional(),
  supervision: whole.supervision.optional(),
});

const detention = z.strictObject({
  description: words,
  /** When the team heard of it. */
  toldAt: instant,
  takenAt: instant.nullable(),
  /** The zone of all its times. */
  zone: zoneName,
  place: words,
  takenBy: z.enum(takers),
  takenByWords: words,
  underAge: yesNo,
  /** Where they were held, the first one first. */
  facilities: z.array(z.strictObject({ facility: z.string(), since: instant, source: words, note: words })),
  outcome: z.enum(detentionOutcomes).nullable(),
  closedAt: instant.nullable(),
});

const contact = z.strictObject({
  name: z.string(),
  kind: z.enum(contactKinds).nullable(),
  relation: words,
  phone: words,
  languages: z.array(z.string()),
});

/** A line of the timeline, in parts; the paper makes a sentence of it. */
const timelineEntry = z.strictObject({
  at: instant,
  kind: z.enum(eventKinds),
  /** Who wrote it down: initials, unless full names were asked for. */
  by: z.string(),
  /** Who was called; null for someone who is left out. */
  who: words,
  callKind: z.enum(callKinds).nullable(),
  callResult: z.enum(callResults).nullable(),
  step: z.enum(stepKinds).nullable(),
  stepState: z.enum(stepStates).nullable(),
  lookupResult: z.enum(lookupResults).nullable(),
  outcome: z.enum(detentionOutcomes).nullable(),
  /** What was kept, or where they were held. */
  what: words,
  words,
});

const lookup = z.strictObject({
  at: instant,
  zone: zoneName,
  way: z.enum(lookupWays),
  mode: z.enum(['aNumber', 'name']).nullable(),
  /** The exact text that was typed. Absent: it tells of something left out. */
  aNumberTyped: words.optional(),
  firstTyped: words.optional(),
  lastTyped: words.optional(),
  countryLabel: words.optional(),
  birthDateTyped: words.optional(),
  result: z.enum(lookupResults),
  facility: words,
  office: words,
  spokeWith: words,
  note: words,
  by: z.string(),
});

const signedPaper = z.strictObject({
  kind: z.enum(signedKinds),
  state: z.enum(paperStates),
  place: words,
  who: words,
  signedOn: date,
});

export const attorneyPacket = z.strictObject({
  format: z.literal(attorneyPacketFormat),
  version: z.literal(attorneyPacketVersion),
  /** Names this document in the team's record of exports. */
  exportId: id,
  generatedAt: instant,
  /** The zone of `generatedAt` on the paper. */
  zone: zoneName,
  generatedBy: z.strictObject({ name: z.string(), programVersion: z.string() }),
  recipient: words,
  language,
  person,
  detention,
  /** Who saw it. */
  witness: words.optional(),
  /** Those that are ahead and those since the day of the detention, without who went along. */
  appointments: z.array(summaryAppointment.omit({ crew: true })).optional(),
  documents: z
    .array(z.strictObject({ kind: z.enum(documentKinds), words, state: z.enum(paperStates), place: words }))
    .optional(),
  medical: z
    .strictObject({ note: words, medicines: z.array(z.strictObject({ name: z.string(), dose: words })) })
    .optional(),
  dependants: z
    .strictObject({
      note: words,
      children: z.array(
        z.strictObject({ name: z.string(), birthDate: date, age: z.number().nullable(), school: words }),
      ),
      caregivers: z.array(
        z.strictObject({ name: z.string(), forWhom: words, paper: z.enum(paperStates), paperPlace: words }),
      ),
    })
    .optional(),
  contacts: z
    .strictObject({
      /** The number that came with the first word of it. */
      given: words,
      list: z.array(contact),
    })
    .optional(),
  timeline: z.array(timelineEntry).optional(),
  /** Sealed ones since the day of the detention. One that mentions something left out has `[…]` there and no digest. */
  notes: z.array(summaryNote).optional(),
  /** The newest first. */
  lookups: z.array(lookup).optional(),
  signed: z.strictObject({ attorney: words, papers: z.array(signedPaper) }).optional(),
  withheld: z.array(leftOut),
});
export type AttorneyPacket = z.infer<typeof attorneyPacket>;
export type PacketEvent = z.infer<typeof timelineEntry>;
export type PacketLookup = z.infer<typeof lookup>;
