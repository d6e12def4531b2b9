import type { Language } from '../../../shared/basics/language.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { ReadableDb } from '../db/driver.ts';
import { appointmentFacts } from './appointment-facts-queries.ts';
import type { SummaryFacts } from './build-summary.ts';
import { noteFacts } from './note-facts-queries.ts';
import { contactFacts, personFacts } from './person-facts-queries.ts';

/** All that a summary of a person could hold; undefined when there is no such person. @param language of the summary */
export const gatherFacts = (db: ReadableDb, personId: string, language: Language): SummaryFacts | undefined => {
  const person = personFacts(db, personId);
  return (
    person && {
      person,
      appointments: appointmentFacts(db, personId),
      notes: noteFacts(db, personId),
      contacts: contactFacts(db, personId, createTranslator(language)),
    }
  );
};
