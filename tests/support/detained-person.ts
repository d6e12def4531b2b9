import type { CallInput } from '../../shared/contract.ts';
import { writeDirectly } from './direct-rows.ts';
import { addAppointment, corridorTime, everyField } from './encounter-rows.ts';
import { openTestCore, type TestCore } from './test-core.ts';

/** One value of each part of an attorney packet, as it is in the vault and in what people wrote freely. */
export const partCanaries = {
  legalName: 'Xochiquetzal',
  birth: '1988-04-14',
  aNumber: '012345678',
  witness: 'Marta from the bakery',
  medical: 'Levothyroxine',
  dependants: 'Little Tadeo',
  contacts: 'Aurelio Montoya',
  documents: 'the blue box',
  attorney: 'Priya Raman',
} as const;

/** Who may not be told, and must be nowhere in a packet. */
export const unclearedContact = { name: 'Dorotea Villaseñor', phone: '202-555-0188' };

/** What is the team's own, or not sealed. */
export const neverLeaves = ['TEAM-CANARY', 'DRAFT-CANARY', 'CONTACT-NOTE-CANARY', 'MAY-BE-TOLD-CANARY'] as const;

const looked = (detentionId: string, result: 'zeroOnce' | 'internalError'): CallInput<'locator.record'> => ({
  detentionId,
  way: 'locator',
  zone: 'America/New_York',
  mode: 'name',
  aNumberTyped: null,
  firstTyped: 'Xochiquetzal',
  lastTyped: 'Lopez-Vasquez',
  countryLabel: 'GUATEMALA',
  birthDateTyped: '04/14/1988',
  result,
  facility: null,
  facilityId: null,
  office: null,
  spokeWith: null,
  note: null,
});

/** What is written into the timeline and the note: all that a packet can leave out. */
export const tellingWords = [
  ...Object.values(partCanaries),
  unclearedContact.name,
  unclearedContact.phone,
  'A 012-345-678',
  'April 14, 1988',
  'dorotea villasenor',
].join('; ');

export interface DetainedPerson {
  readonly core: TestCore;
  readonly personId: string;
  readonly detentionId: string;
  readonly appointmentId: string;
}

/** Someone taken from a check-in, with every part of a packet filled in, a sealed note, and a draft. */
export const detainedPerson = async (): Promise<DetainedPerson> => {
  const core = await openTestCore({ now: () => corridorTime });
  const { id: personId } = await core.call('people.save', {
    preferredName: 'Nayeli',
    legalName: { given: 'Xochiquetzal', firstFamily: 'López', secondFamily: 'Vásquez' },
    otherNames: ['Nayeli Xochiquetzal L.'],
    birthDate: partCanaries.birth,
    birthCountry: 'GT',
    aNumber: partCanaries.aNumber,
    languages: ['quc', 'es'],
    interpreterNeeded: true,
    supervision: 'orderOfSupervision',
    supervisionSince: '2019-06-01',
    supervisionOffice: 'New York field office',
    attorney: 'R. Feld, Sample Legal Aid, 555-0110',
    g28OnFile: true,
    medicalNote: 'Takes Levothyroxine every morning',
    dependantsNote: 'Two children in school',
    teamNote: 'TEAM-CANARY',
    contacts: [
      { name: partCanaries.contacts, relation: 'cousin', phone: '202-555-0177', languages: ['es'], tell: 'place' },
      { ...unclearedContact, relation: 'landlady', mayBeTold: 'MAY-BE-TOLD-CANARY', note: 'CONTACT-NOTE-CANARY' },
      { name: 'R. Feld', kind: 'attorney', phone: '202-555-0110' },
    ],
  });
  const { updatedAt } = await core.call('plans.get', { personId });
  await core.call('plans.save', {
    personId,
    expectedUpdatedAt: updatedAt,
    children: [{ name: partCanaries.dependants, birthDate: '2017-02-03', school: 'PS 11' }],
    caregivers: [{ name: partCanaries.contacts, phone: '202-555-0177', paper: 'missing' }],
    medicines: [{ name: 'Levothyroxine', dose: '50 mcg' }],
    documents: [{ kind: 'passport', state: 'have', place: partCanaries.documents }],
    signed: [
      { kind: 'g28', state: 'have', who: 'R. Feld', place: 'Feld’s office', signedOn: '2026-10-02' },
      { kind: 'bondObligor', state: 'have', who: partCanaries.attorney },
    ],
  });
  const volunteerId = writeDirectly(core, (tx) => tx.insert('volunteer', { name: 'Žofie Žižek' }));
  const { appointmentId } = addAppointment(core, { personId, crew: [volunteerId] });
  writeDirectly(core, (tx) => {
    const hearing = tx.insert('appointment', {
      kind: 'eoir-master',
      date_state: 'fixed',
      date: '2027-02-09',
      start_time: '09:00',
      zone: 'America/New_York',
      place: 'Immigration court, Broadway',
      officer: 'Judge Okafor',
    });
    tx.insert('appointment_person', { appointment_id: hearing, person_id: personId });
    tx.update('appointment', appointmentId, { team_note: 'TEAM-CANARY', risk_note: 'TEAM-CANARY' });
  });
  const note = everyField();
  const { id: noteId } = await core.call('encounters.save', {
    appointmentId,
    ...note,
    entries: [...note.entries, { at: '2026-12-08T14:35:00.000Z', source: 'heard', text: tellingWords }],
  });
  await core.call('encounters.seal', { id: noteId });
  await core.call('encounters.save', {
    appointmentId,
    entries: [{ at: '2026-12-08T14:36:00.000Z', source: 'saw', text: 'DRAFT-CANARY' }],
  });
  const { ids } = await core.call('detentions.start', {
    appointmentId,
    noteId,
    people: [
      {
        personId,
        place: '26 Federal Plaza, 9th floor',
        takenAt: '09:35',
        takenBy: 'ice',
        takenByWords: 'Green vests, ERO',
        seenBy: partCanaries.witness,
      },
    ],
  });
  const [detentionId = ''] = ids;
  const { contacts } = await core.call('detentions.get', { id: detentionId });
  for (const contact of contacts) {
    await core.call('detentions.logCall', {
      id: detentionId,
      contactId: contact.id,
      kind: 'contact',
      who: contact.name,
      ...(contact.phone !== null && { phone: contact.phone }),
      result: 'reached',
      words: `Spoke with ${contact.name}`,
    });
    await core.call('detentions.setStep', {
      id: detentionId,
      step: `contact:${contact.id}`,
      state: 'done',
      words: contact.name,
    });
  }
  await core.call('detentions.addNote', { id: detentionId, words: tellingWords });
  await core.call('detentions.addFacility', { id: detentionId, facility: '201 Varick Street', source: 'the attorney' });
  await core.call('detentions.keepBelonging', { id: detentionId, kind: 'keys', what: 'Car keys', heldBy: 'Tomas' });
  await core.call('locator.record', looked(detentionId, 'internalError'));
  await core.call('locator.record', looked(detentionId, 'zeroOnce'));
  return { core, personId, detentionId, appointmentId };
};

/** Adds so many notes to the timeline of a detention. */
export const fillTimeline = (core: TestCore, detentionId: string, count: number): void =>
  writeDirectly(core, (tx) => {
    for (let entry = 1; entry <= count; entry += 1) {
      tx.insert('detention_event', {
        detention_id: detentionId,
        at: new Date(corridorTime.getTime() + entry * 60_000).toISOString(),
        kind: 'note',
        words: `Entry ${entry}: called the field office again, waited, and was told to try later in the day.`,
      });
    }
  });
