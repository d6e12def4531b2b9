import type { Appointment } from '../../../shared/appointments/appointments.ts';
import { addDays } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { grantedDaysAfter, grantedRecord, type grantsCalls } from '../../../shared/grants/grants.ts';
import { crewParams, onCrew, readerOf } from '../access/encounter-access.ts';
import { getAppointment } from '../appointments/appointments-api.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { getPerson } from '../people/people-api.ts';
import {
  findGrant,
  findGrantOf,
  getGrantsOfAppointment,
  getGrantsOfPerson,
  grantedUntil,
  ownGrants,
} from './grants-queries.ts';

const appointmentOf = (db: ReadableDb, id: string): Appointment => {
  const appointment = getAppointment(db, id);
  if (appointment === undefined) throw new AppError('record.notFound');
  return appointment;
};

/** @throws AppError record.notFound, alike for an appointment that is not there and for one of someone else */
const refuseForeign = (context: ReadContext, appointmentId: string): void => {
  if (context.user.role === 'coordinator') return;
  const mine = context.db.get(`SELECT 1 WHERE ${onCrew('?')}`, appointmentId, ...crewParams(readerOf(context)));
  if (mine === undefined) throw new AppError('record.notFound');
};

/** The last day of a grant: the wished one if it is between today and two weeks after the appointment. */
const lastDayOf = ({ date, windowEnd }: Appointment, wished: string | undefined, today: string): string => {
  if (date === null) throw new AppError('input.rejected', { field: 'appointmentId' });
  const latest = addDays(windowEnd ?? date, grantedDaysAfter);
  const endsOn = wished ?? latest;
  if (endsOn < today || endsOn > latest) throw new AppError('input.rejected', { field: 'endsOn' });
  return endsOn;
};

export const grantsHandlers = {
  'grants.ofAppointment': (context, { appointmentId }) => {
    const { db, user } = context;
    refuseForeign(context, appointmentId);
    const reader = readerOf(context);
    const items = getGrantsOfAppointment(db, appointmentId, reader.today);
    if (user.role === 'coordinator') return { items };
    const own = new Set(ownGrants(db, reader, appointmentId));
    return { items: items.filter(({ id }) => own.has(id)) };
  },
  'grants.ofPerson': (context, { personId }) => ({
    items: getGrantsOfPerson(context.db, personId, readerOf(context).today),
  }),
  'grants.give': (context, { endsOn: wished, ...whose }) => {
    const { tx } = context;
    const appointment = appointmentOf(tx.db, whose.appointmentId);
    if (!appointment.people.some(({ id }) => id === whose.personId)) {
      throw new AppError('record.notFound', { field: 'personId' });
    }
    if (!appointment.crew.some(({ volunteerId, answer }) => volunteerId === whose.volunteerId && answer !== 'no')) {
      throw new AppError('record.notFound', { field: 'volunteerId' });
    }
    const endsOn = lastDayOf(appointment, wished, readerOf(context).today);
    const before = findGrantOf(tx.db, whose);
    if (before !== undefined) {
      tx.update('access_grant', before.id, { ends_on: endsOn });
      return { id: before.id, endsOn };
    }
    const { appointmentId, personId, volunteerId } = whose;
    const values = { appointment_id: appointmentId, person_id: personId, volunteer_id: volunteerId, ends_on: endsOn };
    return { id: tx.insert('access_grant', values), endsOn };
  },
  'grants.revoke': ({ tx }, { id }) => {
    const stored = findGrant(tx.db, id);
    if (stored === undefined) throw new AppError('record.notFound');
    tx.delete('access_grant', id);
    const { id: _id, ...previous } = stored;
    return { previous };
  },
  'grants.record': (context, { appointmentId, personId }) => {
    const reader = readerOf(context);
    const endsOn =
      context.user.role === 'coordinator' ? null : grantedUntil(context.db, reader, appointmentId, personId);
    const person = endsOn === undefined ? undefined : getPerson(context.db, personId, reader.today);
    if (endsOn === undefined || person === undefined) throw new AppError('record.notFound');
    return { record: grantedRecord.parse(person), endsOn };
  },
} satisfies Handlers<keyof typeof grantsCalls>;
