import { z } from 'zod';
import { dateStates } from '../appointments/appointments-rules.ts';
import { readiness } from '../appointments/appointments.ts';
import { countryCode, isoDate, wallTime, zoneName } from '../contract/fields.ts';
import { aNumberStates } from '../people/choices.ts';
import { contactKinds, documentKinds, signedKinds, tellLevels } from '../plans/choices.ts';
import { crewRoles } from '../team/crew-roles.ts';

const words = z.string().nullable();
const yesNo = z.boolean().nullable();

const contact = z.strictObject({
  name: z.string(),
  kind: z.enum(contactKinds).nullable(),
  relation: words,
  phone: words,
  languages: z.array(z.string()),
  tell: z.enum(tellLevels),
  mayBeTold: words,
  /** The person knows this number by heart. */
  byHeart: z.boolean(),
});
export type PacketContact = z.infer<typeof contact>;

const caregiver = z.strictObject({ name: z.string(), phone: words, paper: words, paperPlace: words });

const document = z.strictObject({ kind: z.enum(documentKinds), words, place: words });

/**
 * A person as the papers show them. A value that is `null` was never recorded: the paper has a line to write on. A
 * property that is absent was left out: the paper says nothing of it.
 */
const person = z.strictObject({
  preferredName: z.string(),
  /** As the government's papers spell it, in its order. */
  legalName: words.optional(),
  birth: z.strictObject({ date: isoDate.nullable(), country: countryCode.nullable() }).optional(),
  aNumber: z.strictObject({ state: z.enum(aNumberStates), digits: words }).optional(),
  languages: z.array(z.string()).optional(),
  attorney: z
    .strictObject({
      /** In words, as the record has it; or the name of the attorney on the plan. */
      name: words,
      phone: words,
      /** Papers that are signed already, and where they are. */
      signed: z.array(z.strictObject({ kind: z.enum(signedKinds), place: words })),
    })
    .optional(),
  dependants: z.strictObject({ note: words, caregivers: z.array(caregiver) }).optional(),
  medical: z
    .strictObject({ note: words, medicines: z.array(z.strictObject({ name: z.string(), dose: words })), doctor: words })
    .optional(),
  documents: z.array(document).optional(),
  home: z.strictObject({ pets: words, car: words }).optional(),
  /** When the plan was last gone through. */
  reviewedOn: isoDate.nullable(),
  /** In calling order. */
  contacts: z.array(contact).optional(),
});
export type PacketPerson = z.infer<typeof person>;

/** The appointment of a role card, which makes it a briefing. It holds what the briefing as text does, and no name but initials. */
const appointment = z.strictObject({
  kind: z.string(),
  kindWords: words,
  initials: z.string(),
  dateState: z.enum(dateStates),
  date: isoDate.nullable(),
  windowEnd: isoDate.nullable(),
  startTime: wallTime.nullable(),
  arriveByTime: wallTime.nullable(),
  zone: zoneName,
  place: words,
  room: words,
  entrance: words,
  meetingPoint: words,
  meetingTime: wallTime.nullable(),
  idRules: words,
  phoneRules: words,
  /** Initials of the crew’s lead. */
  lead: words,
  /** The date is not verified and the appointment is still to come. */
  unverified: z.boolean(),
  /** Who goes along, by initials; of those who have not said yes, that it is not confirmed. */
  crew: z.array(z.strictObject({ initials: z.string(), role: z.enum(crewRoles), confirmed: z.boolean() })),
  /** What the crew lacks. */
  readiness,
  papersToBring: words,
  /** What the team wrote for the crew. */
  notes: z.array(z.string()),
});
export type PacketAppointment = z.infer<typeof appointment>;

/** Whom to call for legal help, with where the number is from. */
const legal = z.strictObject({
  name: z.string(),
  phone: z.string(),
  source: words,
  sourceEs: words,
  sourceDate: words,
});
export type PacketLegal = z.infer<typeof legal>;

/** A child's sheet. */
const child = z.strictObject({
  name: words,
  birthDate: isoDate.nullable(),
  /** In years, of a child whose date of birth is not known. */
  age: z.number().nullable(),
  school: words,
  doctor: words,
  allergies: words,
  pickUp: words,
  medicines: words,
  caregiver: words,
  caregiverPhone: words,
  backup: words,
  consentKind: words,
  consentWhere: words,
  signed: yesNo,
  notarized: yesNo,
  /** The state whose form the paper is. */
  usState: words,
});
export type PacketChild = z.infer<typeof child>;

/** All that a paper shows, with what was left out already gone. */
export const packetFacts = z.strictObject({
  preparedOn: isoDate,
  /** Null for a blank paper and for one that is of no person. */
  person: person.nullable(),
  appointment: appointment.nullable(),
  /** The number of the coordinator on call, on a role card. */
  onCall: words,
  legal: legal.nullable(),
  children: z.array(child),
});
export type PacketFacts = z.infer<typeof packetFacts>;

/** A sheet that nothing is known for. */
export const blankChild: PacketChild = {
  name: null,
  birthDate: null,
  age: null,
  school: null,
  doctor: null,
  allergies: null,
  pickUp: null,
  medicines: null,
  caregiver: null,
  caregiverPhone: null,
  backup: null,
  consentKind: null,
  consentWhere: null,
  signed: null,
  notarized: null,
  usState: null,
};
