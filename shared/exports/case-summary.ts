import { z } from 'zod';
import { appointmentOutcomes, appointmentStatuses, dateStates } from '../appointments/appointments-rules.ts';
import { language } from '../basics/language.ts';
import { countryCode, id, instant, isoDate, wallTime, zoneName } from '../contract/fields.ts';
import { entrySources, rightsConcerns } from '../encounters/encounters-rules.ts';
import { aNumberStates, channelKinds, personStatuses, supervisionKinds } from '../people/choices.ts';
import { crewRoles } from '../team/crew-roles.ts';

/**
 * The case summary that leaves the vault for an attorney, as data. The published JSON Schema
 * (`docs/case-summary.schema.json`) is made from this file by `npm run docs`.
 *
 * A value that is `null` (or an empty list) was never recorded. A property that is absent was left out;
 * `withheld` then says why.
 */
export const caseSummaryFormat = 'alongside-case-summary';
/** Rises whenever a reader of the older version could misread the newer. */
export const caseSummaryVersion = 1;

/** What can be included or left out, in the order in which the paper shows it. */
export const summaryParts = [
  'legalName',
  'birth',
  'aNumber',
  'languages',
  'channels',
  'attorney',
  'supervision',
  'dependants',
  'medical',
  'appointments',
  'crew',
  'crewNames',
  'notes',
  'contacts',
] as const;
export const summaryPart = z.enum(summaryParts);
export type SummaryPart = z.infer<typeof summaryPart>;

/** What is left out: a part, or one of the things that never leave. */
export const withheldThings = [...summaryParts, 'drafts', 'teamNotes'] as const;

/**
 * - `notSelected`: the person who made the summary left it out.
 * - `noConsent`: the person did not agree to share it.
 * - `draft`: the note was not sealed.
 * - `teamOnly`: the team keeps it to itself.
 */
export const withheldReasons = ['notSelected', 'noConsent', 'draft', 'teamOnly'] as const;

export const withheldEntry = z.strictObject({ what: z.enum(withheldThings), reason: z.enum(withheldReasons) });
export type WithheldEntry = z.infer<typeof withheldEntry>;

const words = z.string().nullable();
const yesNo = z.boolean().nullable();
const date = isoDate.nullable();
const country = countryCode.nullable();

const channel = z.strictObject({
  kind: z.enum(channelKinds),
  value: z.string(),
  safeToCall: yesNo,
  safeToText: yesNo,
  safeToLeaveMessage: yesNo,
  bestTimes: words,
});

export const summaryPerson = z.strictObject({
  preferredName: z.string(),
  caseCode: z.string(),
  pronouns: words,
  status: z.enum(personStatuses),
  /** As the government's papers spell it. */
  legalName: z
    .strictObject({
      given: words,
      middle: words,
      firstFamily: words,
      secondFamily: words,
      otherNames: z.array(z.string()),
    })
    .optional(),
  birth: z.strictObject({ date, country, nationality: country }).optional(),
  /** `digits` are the nine digits without the A; null unless `state` is `known`. */
  aNumber: z
    .strictObject({
      state: z.enum(aNumberStates),
      digits: z
        .string()
        .regex(/^\d{9}$/)
        .nullable(),
    })
    .optional(),
  /** Language tags such as `es`, or a language's name where there is no tag. */
  languages: z.strictObject({ spoken: z.array(z.string()), interpreterNeeded: yesNo }).optional(),
  channels: z.array(channel).optional(),
  attorney: z.strictObject({ name: words, g28OnFile: yesNo, privacyWaiverOnFile: yesNo }).optional(),
  supervision: z
    .strictObject({
      kind: z.enum(supervisionKinds),
      since: date,
      office: words,
    })
    .optional(),
  dependants: words.optional(),
  medical: words.optional(),
});

const outcome = z.enum(appointmentOutcomes).nullable();

const crewMember = z.strictObject({
  /** Initials, unless the full names were asked for. */
  name: z.string(),
  role: z.enum(crewRoles),
  /** Null while the appointment is ahead or no one wrote it down. */
  came: yesNo,
});

export const summaryAppointment = z.strictObject({
  id,
  /** A kind of Alongside's list, or `other` with `kindWords`. */
  kind: z.string(),
  kindWords: words,
  dateState: z.enum(dateStates),
  date,
  /** The last day of a window. */
  windowEnd: date,
  startTime: wallTime.nullable(),
  arriveByTime: wallTime.nullable(),
  /** The zone of the times. */
  zone: zoneName,
  dateSource: words,
  dateVerifiedOn: date,
  place: words,
  room: words,
  officer: words,
  status: z.enum(appointmentStatuses),
  outcome,
  nextAppointmentId: id.nullable(),
  crew: z.array(crewMember).optional(),
});

const noteEntry = z.strictObject({
  at: instant,
  /** How the observer knows: saw it, heard it, or was told. */
  source: z.enum(entrySources),
  text: z.string(),
});

export const summaryNote = z.strictObject({
  appointmentId: id,
  observer: z.string(),
  /** The zone in which the paper shows the instants. */
  zone: zoneName,
  arrivedAt: instant.nullable(),
  calledInAt: instant.nullable(),
  outAt: instant.nullable(),
  letIn: words,
  interpreter: words,
  officers: z.array(z.strictObject({ name: words, badge: words, agency: words, vehicle: words })),
  papers: z.strictObject({ shown: words, given: words, taken: words, signed: words }),
  propertyTaken: words,
  /** Codes of Alongside's list; the paper says them in words. */
  rightsConcerns: z.array(z.enum(rightsConcerns)),
  rightsWords: words,
  outcome,
  outcomeWords: words,
  nextDate: date,
  nextTime: wallTime.nullable(),
  followUps: words,
  entries: z.array(noteEntry),
  sealedAt: instant,
  /** SHA-256 of the note as it was sealed, in hex; the team can prove with it that nothing was changed since. */
  sealedDigest: z.string().nullable(),
  addenda: z.array(z.strictObject({ at: instant, author: z.string(), text: z.string() })),
});

const contact = z.strictObject({
  name: z.string(),
  relation: words,
  phone: words,
  languages: z.array(z.string()),
  mayBeTold: words,
});

export const caseSummary = z.strictObject({
  format: z.literal(caseSummaryFormat),
  version: z.literal(caseSummaryVersion),
  /** Names this document in the team's record of exports. */
  exportId: id,
  generatedAt: instant,
  /** The zone of `generatedAt` on the paper. */
  zone: zoneName,
  generatedBy: z.strictObject({ name: z.string(), programVersion: z.string() }),
  recipient: words,
  language,
  person: summaryPerson,
  appointments: z.array(summaryAppointment).optional(),
  notes: z.array(summaryNote).optional(),
  contacts: z.array(contact).optional(),
  withheld: z.array(withheldEntry),
});
export type CaseSummary = z.infer<typeof caseSummary>;
export type SummaryPerson = CaseSummary['person'];
export type SummaryAppointment = z.infer<typeof summaryAppointment>;
export type SummaryNote = z.infer<typeof summaryNote>;
export type SummaryContact = z.infer<typeof contact>;
export type SummaryOutcome = z.infer<typeof outcome>;
