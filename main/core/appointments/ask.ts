import type { Appointment } from '../../../shared/appointments/appointments.ts';
import { areaOf, askLanguage, askText } from '../../../shared/appointments/ask-text.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CrewRole } from '../../../shared/team/crew-roles.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { ReadableDb } from '../db/driver.ts';
import { findEntry } from '../directory/directory-api.ts';
import { textsOf } from '../records/stored-values.ts';

/**
 * The text that asks a volunteer to go along, in their language. It is made from no more than its facts.
 * @throws AppError record.notFound with the field of a volunteer who is not there
 */
export const askVolunteer = (
  db: ReadableDb,
  { dateState, date, windowEnd, startTime, officeId }: Appointment,
  { volunteerId, role }: { readonly volunteerId: string; readonly role: CrewRole },
): { text: string; language: Language } => {
  const volunteer = db.get<{ languages: string }>(
    'SELECT languages FROM volunteer WHERE id = ? AND deleted_at IS NULL',
    volunteerId,
  );
  if (volunteer === undefined) throw new AppError('record.notFound', { field: 'volunteerId' });
  const language = askLanguage(textsOf(volunteer.languages));
  const area = areaOf(officeId === null ? null : (findEntry(db, officeId)?.address ?? null));
  const facts = { dateState, date, windowEnd, startTime, area, role };
  return { text: askText(facts, createTranslator(language), language), language };
};
