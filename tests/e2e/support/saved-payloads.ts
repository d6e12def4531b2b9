import type { App } from './app.ts';

/**
 * Saves a person, an appointment, a volunteer and a line of a note for each payload, as the page itself could: over its bridge.
 * One person has all of them, a sealed note with all of them, and a hold.
 * @param days of the appointments, in turn
 */
export const savePayloads = (
  app: App,
  payloads: readonly string[],
  days: readonly string[],
): Promise<{ readonly name: string }> =>
  app.page.evaluate(
    async ([texts, dates]) => {
      type Answer = {
        readonly ok: boolean;
        readonly value?: { readonly id: string };
        readonly error?: { readonly code: string; readonly field?: string };
      };
      // The preload has put it there.
      const { alongside } = window as unknown as {
        alongside: { call(name: string, input: unknown, id: string): Promise<Answer> };
      };
      const save = async (name: string, input: unknown): Promise<string> => {
        const { ok, value, error } = await alongside.call(name, input, crypto.randomUUID());
        if (!ok) {
          throw new Error(`${name}: ${error?.code ?? ''} ${error?.field ?? ''} ${JSON.stringify(input).slice(0, 200)}`);
        }
        return value?.id ?? '';
      };
      const all = texts.join('\n').slice(0, 19_000);
      const at = (start: number, count: number): string[] =>
        Array.from({ length: count }, (_, more) => texts[(start + more) % texts.length] ?? '');
      const people: string[] = [];
      const appointments: string[] = [];
      for (const [index, text] of texts.entries()) {
        const personId = await save('people.save', {
          preferredName: text,
          legalName: { given: text, firstFamily: text },
          otherNames: at(index, 3),
          pronouns: text.slice(0, 60),
          attorney: text,
          languages: [text.slice(0, 80)],
          channels: [{ kind: 'email', value: text, bestTimes: text }],
          supervisionOffice: text,
          companionWishNote: text,
          medicalNote: text,
          dependantsNote: text,
          teamNote: text,
          contacts: [{ name: text, relation: text, phone: text, mayBeTold: text, note: text }],
        });
        await save('plans.save', {
          personId,
          pets: text,
          bills: text,
          familyInformer: text.slice(0, 300),
          children: [{ name: text, school: text, allergies: text, note: text.slice(0, 2000) }],
          caregivers: [{ name: text, forWhom: text, paperPlace: text, usState: text.slice(0, 60) }],
          medicines: [{ name: text, dose: text, prescriber: text }],
          documents: [{ kind: 'other', words: text, place: text }],
          signed: [{ kind: 'g28', who: text, place: text }],
        });
        const volunteerId = await save('team.save', {
          name: text,
          phone: text,
          signal: text,
          email: text,
          languages: [text.slice(0, 80)],
          note: text,
        });
        const appointmentId = await save('appointments.save', {
          personIds: [personId],
          kind: 'other',
          kindWords: text,
          dateState: 'fixed',
          date: dates[index % dates.length],
          startTime: '09:15',
          place: text,
          room: text,
          entrance: text,
          idRules: text,
          phoneRules: text,
          officer: text,
          papersToBring: text,
          riskNote: text,
          teamNote: text,
          publicNote: text,
          dateSource: text,
          accompaniment: { meetingPoint: text, briefing: text },
          crew: [{ volunteerId, role: 'lead', answer: 'yes' }],
        });
        // A note for each would take long; below one note has a line for each.
        if (index % 12 === 0) {
          await save('encounters.save', {
            appointmentId,
            entries: [{ at: '09:20', source: 'saw', text }],
            unsentText: text,
            officers: [{ name: text, badge: text }],
            letIn: text,
            followUps: text,
          });
        }
        people.push(personId);
        appointments.push(appointmentId);
      }
      const [personId = ''] = people;
      const [appointmentId = ''] = appointments;
      await save('people.save', {
        id: personId,
        otherNames: at(0, 20),
        medicalNote: all,
        teamNote: all,
        channels: at(0, 30).map((value) => ({ kind: 'other', value })),
        contacts: at(0, 60).map((name) => ({ name, note: name })),
      });
      const noteId = await save('encounters.save', {
        appointmentId,
        unsentText: '',
        entries: texts.map((text) => ({ at: '09:30', source: 'heard', text })),
      });
      await save('encounters.seal', { id: noteId });
      for (const text of at(0, 10)) await save('encounters.addAddendum', { noteId, text });
      await save('retention.hold', { personId, reason: texts[1] });
      return { name: texts[0] ?? '' };
    },
    [payloads, days] as const,
  );
