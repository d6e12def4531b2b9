import { daysAgo, makeFilledVault } from './fill-vault.ts';

/** The user who goes along. */
export const volunteer = { name: 'Noor Haddad', passphrase: 'marble thicket pulpit sardine' };
const dayMs = 86_400_000;
/** A day of the vault's zone, which a grant ends by. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(Date.now() + days * dayMs);

/**
 * Makes a closed vault with a volunteer who goes along with two people: Marisol today, whose record they could see until yesterday,
 * and Olena tomorrow, whose record they may see.
 */
export const makeGrantedVault = (folder: string): Promise<string> =>
  makeFilledVault(
    folder,
    async (save) => {
      const volunteerId = await save('team.save', { name: volunteer.name });
      await save('users.add', { ...volunteer, role: 'volunteer', volunteerId });
      for (const [preferredName, days, until] of [
        ['Marisol', 0, -1],
        ['Olena', 1, 15],
      ] as const) {
        const personId = await save('people.save', {
          preferredName,
          legalName: { given: preferredName, firstFamily: 'Quispe' },
          aNumber: 'A091313151',
          attorney: 'R. Feld',
          teamNote: 'kept back',
          medicalNote: 'Insulin',
          contacts: [{ name: 'Rosa', relation: 'Sister', phone: '555-0142' }],
        });
        const appointmentId = await save('appointments.save', {
          personIds: [personId],
          kind: 'ice-checkin',
          dateState: 'fixed',
          date: dayFromNow(days),
          startTime: '23:45',
          crew: [{ volunteerId, role: 'companion', answer: 'yes' }],
        });
        await save('checklists.addTask', {
          textEn: 'Drive at eight',
          dueOn: dayFromNow(days),
          doer: { kind: 'volunteer', id: volunteerId },
          owner: { kind: 'appointment', id: appointmentId },
        });
        await save('grants.give', { appointmentId, personId, volunteerId, endsOn: dayFromNow(until) });
      }
    },
    // What is granted until yesterday has ended by now.
    daysAgo(21),
  );
