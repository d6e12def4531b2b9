import { z } from 'zod';
import { dateStates } from '../appointments/appointments-rules.ts';
import { countryCode, isoDate, wallTime, zoneName } from '../contract/fields.ts';
import { aNumberStates } from '../people/choices.ts';

const words = z.string().nullable();
const yesNo = z.boolean().nullable();

const contact = z.strictObject({
  name: z.string(),
  relation: words,
  phone: words,
  languages: z.array(z.string()),
  mayBeTold: words,
});
export type PacketContact = z.infer<typeof contact>;

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
  attorney: words.optional(),
  dependants: words.optional(),
  medical: words.optional(),
  /** In calling order. */
  contacts: z.array(contact).optional(),
});
export type PacketPerson = z.infer<typeof person>;

/** The appointment of a role card. It holds no name but initials, like the briefing. */
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
});
export type PacketAppointment = z.infer<typeof appointment>;

/** A child's sheet. */
const child = z.strictObject({
  name: words,
  birthDate: isoDate.nullable(),
  school: words,
  doctor: words,
  allergies: words,
  medicines: words,
  caregiver: words,
  caregiverPhone: words,
  backup: words,
  consentKind: words,
  consentWhere: words,
  signed: yesNo,
  notarized: yesNo,
});
export type PacketChild = z.infer<typeof child>;

/** All that a paper shows, with what was left out already gone. */
export const packetFacts = z.strictObject({
  preparedOn: isoDate,
  /** Null for a blank paper and for one that is of no person. */
  person: person.nullable(),
  appointment: appointment.nullable(),
  children: z.array(child),
});
export type PacketFacts = z.infer<typeof packetFacts>;

/** A sheet that nothing is known for. */
export const blankChild: PacketChild = {
  name: null,
  birthDate: null,
  school: null,
  doctor: null,
  allergies: null,
  medicines: null,
  caregiver: null,
  caregiverPhone: null,
  backup: null,
  consentKind: null,
  consentWhere: null,
  signed: null,
  notarized: null,
};
