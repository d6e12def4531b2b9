import { misfitOfDate } from '../../../shared/appointments/appointments-rules.ts';
import type {
  Appointment,
  appointmentsCalls,
  ParsedAppointmentInput,
} from '../../../shared/appointments/appointments.ts';
import { suggestCrew } from '../../../shared/appointments/crew-suggestion.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import { briefingText } from '../../../shared/briefing/briefing.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { createTranslator } from '../../../shared/words.ts';
import { crewParams, onCrew, readerOf } from '../access/encounter-access.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { unlessTaken } from '../records/unless-taken.ts';
import { setCrewMember } from './appointment-children.ts';
import { insertAppointment, updateAppointment } from './appointment-writes.ts';
import {
  forVolunteer,
  getAppointment,
  latestFirst,
  oldestEntryFirst,
  readRows,
  wholeForVolunteer,
} from './appointments-queries.ts';
import { askVolunteer } from './ask.ts';
import { bookNext } from './book-next.ts';
import { briefingFacts } from './briefing-facts.ts';
import { changeNotice, changeText, setTold } from './change-notice.ts';
import { CandidateReader } from './crew-candidates-queries.ts';
import { indexAppointment } from './index-appointment.ts';
import { moveAppointment } from './move-appointment.ts';
import { pickBetween, pickOfPerson, pickOfVolunteer, pickOwn, pickUndated } from './picks.ts';
import { suggestPlaces } from './places-queries.ts';
import { removeAppointment } from './remove-appointment.ts';

/** @throws AppError record.notFound, also for one that this user may not see */
const appointmentOf = (context: ReadContext, id: string): Appointment => {
  const { db, user } = context;
  const appointment = getAppointment(db, id);
  if (appointment === undefined) throw new AppError('record.notFound');
  if (user.role === 'coordinator') return appointment;
  const mine = db.get(`SELECT 1 WHERE ${onCrew('?')}`, id, ...crewParams(readerOf(context))) !== undefined;
  if (!mine) throw new AppError('record.notFound');
  return wholeForVolunteer(appointment);
};

const refuseMissing = (db: ReadableDb, table: 'person' | 'volunteer', ids: readonly string[], field: string): void => {
  const wanted = new Set(ids);
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...wanted]),
  );
  if (found?.n !== wanted.size) throw new AppError('record.notFound', { field });
};

const refuseStrangers = (db: ReadableDb, input: ParsedAppointmentInput): void => {
  if (input.personIds !== undefined) refuseMissing(db, 'person', input.personIds, 'personIds');
  if (input.crew !== undefined) {
    refuseMissing(
      db,
      'volunteer',
      input.crew.map((member) => member.volunteerId),
      'crew',
    );
  }
};

const refuseMisfit = (input: ParsedAppointmentInput): void => {
  const {
    dateState = input.date ? 'fixed' : 'unknown',
    date = null,
    windowEnd = null,
    startTime = null,
    arriveByTime = null,
  } = input;
  const misfit = misfitOfDate({ dateState, date, windowEnd, startTime, arriveByTime });
  if (misfit !== null) throw new AppError('input.rejected', { field: misfit });
};

const updatedAt = (db: ReadableDb, id: string): { id: string; updatedAt: string } => {
  const row = db.get<{ updated_at: string }>('SELECT updated_at FROM appointment WHERE id = ?', id);
  if (row === undefined) throw new AppError('record.notFound');
  return { id, updatedAt: row.updated_at };
};

const todayOf = ({ zone, now }: ReadContext): string => dateIn(zone, now());

export const appointmentsHandlers = {
  'appointments.list': (context, { from, to }) => {
    const between = pickBetween(from, to);
    if (context.user.role === 'coordinator') return { items: readRows(context.db, between) };
    return { items: readRows(context.db, pickOwn(between, readerOf(context))).map(forVolunteer) };
  },
  'appointments.undated': ({ db }) => ({ items: readRows(db, pickUndated, oldestEntryFirst) }),
  'appointments.get': (context, { id }) => appointmentOf(context, id),
  'appointments.ofPerson': ({ db }, { personId }) => ({ items: readRows(db, pickOfPerson(personId), latestFirst) }),
  'appointments.ofVolunteer': ({ db }, { volunteerId, from, to }) => ({
    items: readRows(db, pickOfVolunteer(volunteerId, pickBetween(from, to))),
  }),
  'appointments.save': (context, { id, expectedUpdatedAt, ...input }) => {
    const { tx, zone } = context;
    refuseStrangers(tx.db, input);
    if (id !== undefined) {
      updateAppointment(tx, id, input, expectedUpdatedAt);
      return updatedAt(tx.db, id);
    }
    const { personIds, kind } = input;
    if (personIds === undefined) throw new AppError('input.rejected', { field: 'personIds' });
    if (kind === undefined) throw new AppError('input.rejected', { field: 'kind' });
    refuseMisfit(input);
    return updatedAt(tx.db, insertAppointment(tx, { ...input, personIds, kind }, zone));
  },
  'appointments.move': (context, { id, expectedUpdatedAt, date, startTime, ...why }) => {
    const before = appointmentOf(context, id);
    const { accompaniment, dateState, windowEnd, arriveByTime, dateSource, dateVerifiedOn } = before;
    const start = startTime === undefined ? before.startTime : startTime;
    const { statusReason, statusReasonWords } = before;
    moveAppointment(context.tx, before, { ...why, date, startTime: start }, expectedUpdatedAt);
    const previous = {
      dateState,
      date: before.date,
      windowEnd,
      startTime: before.startTime,
      arriveByTime,
      dateSource,
      dateVerifiedOn,
      statusReason,
      statusReasonWords,
      accompaniment: { meetingTime: accompaniment.meetingTime },
    };
    return { ...updatedAt(context.tx.db, id), previous };
  },
  'appointments.setStatus': (context, { id, expectedUpdatedAt, ...change }) => {
    const { status, outcome, statusReason, statusReasonWords } = appointmentOf(context, id);
    updateAppointment(context.tx, id, change, expectedUpdatedAt);
    return { ...updatedAt(context.tx.db, id), previous: { status, outcome, statusReason, statusReasonWords } };
  },
  'appointments.changeNotice': (context, { id }) => changeNotice(context.db, appointmentOf(context, id).id),
  'appointments.changeText': (context, { id, ...wanted }) => ({
    text: changeText(context.db, appointmentOf(context, id), wanted),
  }),
  'appointments.setTold': (context, { id, ...wanted }) => {
    appointmentOf(context, id);
    return { volunteerIds: setTold(context.tx, id, wanted) };
  },
  'appointments.verifyDate': (context, { id, expectedUpdatedAt, source }) => {
    const { dateSource, dateVerifiedOn, date } = appointmentOf(context, id);
    if (date === null) throw new AppError('input.rejected', { field: 'date' });
    const change = { dateVerifiedOn: todayOf(context), ...(source !== undefined && { dateSource: source }) };
    updateAppointment(context.tx, id, change, expectedUpdatedAt);
    return { ...updatedAt(context.tx.db, id), previous: { dateSource, dateVerifiedOn } };
  },
  'appointments.setCrewMember': (context, { id, volunteerId, member }) => {
    appointmentOf(context, id);
    if (member !== null) refuseMissing(context.tx.db, 'volunteer', [volunteerId], 'volunteerId');
    return { previous: setCrewMember(context.tx, id, volunteerId, member) };
  },
  'appointments.remove': (context, { id }) => {
    appointmentOf(context, id);
    removeAppointment(context.tx, id);
    return {};
  },
  'appointments.restore': ({ tx }, { id }) => {
    if (tx.db.get('SELECT 1 FROM appointment WHERE id = ? AND deleted_at IS NOT NULL', id) === undefined) {
      throw new AppError('record.notFound');
    }
    unlessTaken(() => tx.restore('appointment', id));
    indexAppointment(tx, id);
    return {};
  },
  'appointments.bookNext': (context, { appointmentId, date, time = null, noteId, dateSource = null }) => {
    const before = appointmentOf(context, appointmentId);
    if (noteId !== undefined) {
      const note = context.tx.db.get(
        'SELECT 1 FROM encounter_note WHERE id = ? AND appointment_id = ?',
        noteId,
        appointmentId,
      );
      if (note === undefined) throw new AppError('record.notFound', { field: 'noteId' });
    }
    const { id, created } = bookNext(context.tx, before, { date, time, dateSource, today: todayOf(context) });
    return { ...updatedAt(context.tx.db, id), created };
  },
  'appointments.suggestCrew': (context, { appointmentId, limit, ...wanted }) => {
    const appointment = appointmentId === undefined ? null : appointmentOf(context, appointmentId);
    const given = <T>(list: readonly T[], own: readonly T[] | undefined): readonly T[] =>
      list.length > 0 ? list : (own ?? []);
    const date = wanted.date ?? appointment?.date ?? null;
    const candidates = new CandidateReader(context.db, date ?? todayOf(context), context.zone).candidates({
      appointmentId: appointmentId ?? null,
      personIds: given(
        wanted.personIds,
        appointment?.people.map((person) => person.id),
      ),
      date,
    });
    const need = {
      date,
      startTime: wanted.startTime ?? appointment?.startTime ?? null,
      languages: given(wanted.languages, appointment?.accompaniment.neededLanguages),
      roles: given(wanted.roles, appointment?.readiness.missingRoles),
    };
    return { items: suggestCrew(need, candidates).slice(0, limit) };
  },
  'appointments.askText': (context, { id, ...asked }) => askVolunteer(context.db, appointmentOf(context, id), asked),
  'appointments.places': ({ db }, { query, limit }) => ({ items: suggestPlaces(db, query, limit) }),
  'appointments.briefing': (context, { id, language }) => {
    const facts = briefingFacts(context.db, appointmentOf(context, id), context.zone);
    return { text: briefingText(facts, createTranslator(language), language) };
  },
} satisfies Handlers<keyof typeof appointmentsCalls>;
