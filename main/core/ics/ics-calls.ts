import { v7 as uuidv7 } from 'uuid';
import { languages } from '../../../shared/basics/language.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { icsCalls, CalendarScope } from '../../../shared/ics/ics.ts';
import { createTranslator } from '../../../shared/words.ts';
import { getAppointment } from '../appointments/appointments-api.ts';
import type { Handlers, JobContext } from '../context/context.ts';
import { found } from '../context/found.ts';
import { insertExport } from '../exports/exports-api.ts';
import { calendarFile } from '../files-out/calendar-file.ts';
import { outPath, requireTypedWord, sha256Of } from '../files-out/export-file.ts';
import { refuseExisting, writeOnce } from '../files-out/write-once.ts';
import { personState } from '../people/people-api.ts';
import { getVolunteer } from '../team/team-api.ts';
import { calendarFileEvents } from './ics-queries.ts';

/** @throws AppError record.notFound, input.rejected for days the wrong way round */
const refuseUnknown = (context: JobContext, scope: CalendarScope): void => {
  if (scope.of === 'appointment') found(getAppointment(context.db, scope.id), 'scope');
  if (scope.of === 'person' && personState(context.db, scope.id) !== 'there') {
    throw new AppError('record.notFound', { field: 'scope' });
  }
  if (scope.of === 'volunteer') found(getVolunteer(context.db, scope.id), 'scope');
  if (scope.of === 'days' && scope.to < scope.from) throw new AppError('input.rejected', { field: 'scope' });
};

const write = (
  context: JobContext,
  { out, scope, detail, language, confirmation }: ParsedInput<'ics.write'>,
): CallOutput<'ics.write'> => {
  // The window may speak another language than the file.
  requireTypedWord(confirmation, ...languages.map((one) => createTranslator(one)('ics.word')));
  const path = outPath(context, out);
  refuseExisting(path);
  refuseUnknown(context, scope);
  const now = context.now();
  const today = dateIn(context.zone, now);
  const { events, withoutDate } = calendarFileEvents(context.db, scope, { detail, language, today });
  const bytes = new TextEncoder().encode(calendarFile(events, now));
  writeOnce(path, bytes, context.onRollback);
  const sha256 = sha256Of(bytes);
  const exportId = uuidv7();
  insertExport(context.tx, {
    id: exportId,
    kind: 'calendarFile',
    personId: scope.of === 'person' ? scope.id : null,
    recipient: null,
    language,
    included: [],
    withheld: [],
    sha256,
    jsonSha256: null,
    bytes: bytes.length,
    encrypted: false,
  });
  return { exportId, sha256, bytes: bytes.length, events: events.length, withoutDate };
};

export const icsHandlers = {
  'ics.write': (context, input) => Promise.resolve(write(context, input)),
} satisfies Handlers<keyof typeof icsCalls>;
