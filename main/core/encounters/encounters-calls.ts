import type { z } from 'zod';
import { instantToWall } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { saysNothing, stampToInstant } from '../../../shared/encounters/encounters-rules.ts';
import type { encounterChange, EncounterNote, encountersCalls } from '../../../shared/encounters/encounters.ts';
import { mayLog, readerOf } from '../access/encounter-access.ts';
import { bookNext, getAppointment } from '../appointments/appointments-api.ts';
import type { Handlers, WriteContext } from '../context/context.ts';
import type { RecordValues } from '../records/write-transaction.ts';
import {
  getDiscarded,
  getDrafts,
  getNote,
  getNotesOfAppointment,
  getNotesOfPerson,
  getOwnDraftId,
} from './encounters-queries.ts';
import { indexNote } from './index-note.ts';
import { getAddendumDraft, getNoteAppointment } from './note-rows.ts';
import { saveEntries } from './save-entries.ts';
import { sealDigest } from './seal-digest.ts';

type Change = z.output<typeof encounterChange>;

const visibleNoteOf = (context: WriteContext, id: string): EncounterNote => {
  const note = getNote(context.tx.db, readerOf(context), id);
  if (note === undefined) throw new AppError('record.notFound');
  return note;
};

/** @throws AppError record.sealed for everybody, record.notYours for all but the author */
const ownDraftOf = (context: WriteContext, id: string): EncounterNote => {
  const note = visibleNoteOf(context, id);
  if (note.sealedAt !== null) throw new AppError('record.sealed');
  if (!note.mine) throw new AppError('record.notYours');
  return note;
};

const refuseNewer = (note: EncounterNote, expectedUpdatedAt: string | undefined): void => {
  if (expectedUpdatedAt !== undefined && expectedUpdatedAt !== note.updatedAt) {
    throw new AppError('record.changedMeanwhile');
  }
};

const beginDraft = (context: WriteContext, appointmentId: string): string => {
  const { tx, user } = context;
  if (!mayLog(tx.db, readerOf(context), appointmentId)) throw new AppError('record.notFound');
  const draft = getOwnDraftId(tx.db, user.id, appointmentId);
  if (draft !== undefined) return draft;
  const appointment = getNoteAppointment(tx.db, appointmentId);
  return tx.insert('encounter_note', {
    appointment_id: appointmentId,
    observer_id: user.id,
    observer_name: user.displayName,
    zone: appointment?.zone ?? context.zone,
  });
};

const orNull = (value: string | null): string | null => (value === null || value.trim() === '' ? null : value);

/** The columns that a save changes; entries are rows of their own. */
const columnsOf = (change: Change, note: EncounterNote, toInstant: (value: string) => string): RecordValues => {
  const values: Record<string, string | null> = {};
  const put = (column: string, value: string | null | undefined): void => {
    if (value !== undefined) values[column] = value === null ? null : orNull(value);
  };
  const stamp = (value: string | null | undefined): string | null | undefined =>
    typeof value === 'string' ? toInstant(value) : value;
  put('arrived_at', stamp(change.arrivedAt));
  put('called_in_at', stamp(change.calledInAt));
  put('out_at', stamp(change.outAt));
  put('let_in', change.letIn);
  put('interpreter', change.interpreter);
  put('property_taken', change.propertyTaken);
  put('rights_words', change.rightsWords);
  put('outcome', change.outcome);
  put('outcome_words', change.outcomeWords);
  put('next_date', change.nextDate);
  put('next_time', change.nextTime);
  put('follow_ups', change.followUps);
  if (change.unsentText !== undefined) values['unsent_text'] = change.unsentText;
  if (change.officers !== undefined) values['officers'] = JSON.stringify(officersOf(change.officers));
  if (change.rightsConcerns !== undefined) {
    values['rights_concerns'] = JSON.stringify([...new Set(change.rightsConcerns)]);
  }
  if (change.papers !== undefined) {
    const { shown, given, taken, signed } = { ...note.papers, ...change.papers };
    values['papers'] = JSON.stringify({
      shown: orNull(shown),
      given: orNull(given),
      taken: orNull(taken),
      signed: orNull(signed),
    });
  }
  return values;
};

const officersOf = (officers: NonNullable<Change['officers']>): EncounterNote['officers'] =>
  officers
    .map(({ name, badge, agency, vehicle }) => ({
      name: orNull(name ?? null),
      badge: orNull(badge ?? null),
      agency: orNull(agency ?? null),
      vehicle: orNull(vehicle ?? null),
    }))
    .filter((officer) => Object.values(officer).some((value) => value !== null));

const saveDraft = (context: WriteContext, note: EncounterNote, change: Change, mayTakeOut: boolean): void => {
  // A bare clock time belongs to the day of the appointment; without one that the writer sees, to the day on which the
  // note was begun.
  const on = { zone: note.zone, date: note.appointment?.date ?? instantToWall(note.createdAt, note.zone).date };
  const toInstant = (value: string): string => stampToInstant(value, on);
  context.tx.update('encounter_note', note.id, columnsOf(change, note, toInstant));
  if (change.entries !== undefined) {
    const entries = change.entries.map((entry) => ({ ...entry, at: toInstant(entry.at) }));
    saveEntries(context.tx, note.id, entries, mayTakeOut);
  }
};

const sealNote = (context: WriteContext, note: EncounterNote): { sealedAt: string; digest: string } => {
  const { tx } = context;
  if (note.unsentText.trim() !== '') throw new AppError('input.rejected', { field: 'unsentText' });
  if (saysNothing(note)) throw new AppError('input.rejected', { field: 'entries' });
  const sealedAt = tx.at;
  const digest = sealDigest({ ...note, sealedAt });
  tx.update('encounter_note', note.id, { sealed_at: sealedAt, sealed_digest: digest, unsent_text: '' });
  if (note.outcome !== null && note.appointment !== null) {
    tx.update('appointment', note.appointmentId, { outcome: note.outcome, status: 'done' });
  }
  indexNote(tx, { ...note, sealedAt });
  return { sealedAt, digest };
};

/** @throws AppError input.rejected for a note that is not sealed, and can itself be changed */
const keepAddendumDraft = (context: WriteContext, noteId: string, text: string): void => {
  const { tx, user } = context;
  if (visibleNoteOf(context, noteId).sealedAt === null) throw new AppError('input.rejected', { field: 'noteId' });
  const draft = getAddendumDraft(tx.db, noteId, user.id);
  if (draft !== undefined) tx.update('encounter_addendum_draft', draft.id, { text });
  else if (text !== '') tx.insert('encounter_addendum_draft', { note_id: noteId, author_id: user.id, text });
};

const bookNextOf = (context: WriteContext, note: EncounterNote): { appointmentId: string; created: boolean } => {
  if (note.nextDate === null) throw new AppError('input.rejected', { field: 'nextDate' });
  const before = getAppointment(context.tx.db, note.appointmentId);
  if (before === undefined) throw new AppError('record.notFound');
  const next = { date: note.nextDate, time: note.nextTime, dateSource: null, today: readerOf(context).today };
  const { id, created } = bookNext(context.tx, before, next);
  return { appointmentId: id, created };
};

const refuseUnlessDiscarded = (context: WriteContext, id: string): void => {
  const discarded = getDiscarded(context.tx.db, id);
  if (discarded?.observerId !== context.user.id) throw new AppError('record.notFound');
};

export const encountersHandlers = {
  'encounters.start': (context, { appointmentId }) => ({ id: beginDraft(context, appointmentId) }),
  'encounters.save': (context, { id, appointmentId, expectedUpdatedAt, ...change }) => {
    if (id === undefined && appointmentId === undefined) throw new AppError('input.rejected', { field: 'id' });
    const note = ownDraftOf(context, id ?? beginDraft(context, appointmentId ?? ''));
    refuseNewer(note, expectedUpdatedAt);
    saveDraft(context, note, change, id !== undefined);
    return { id: note.id, updatedAt: visibleNoteOf(context, note.id).updatedAt };
  },
  'encounters.seal': (context, { id, expectedUpdatedAt }) => {
    const note = ownDraftOf(context, id);
    refuseNewer(note, expectedUpdatedAt);
    return sealNote(context, note);
  },
  'encounters.addAddendum': (context, { noteId, text }) => {
    keepAddendumDraft(context, noteId, '');
    const { tx, user } = context;
    const id = tx.insert('encounter_addendum', { note_id: noteId, author_name: user.displayName, text });
    indexNote(tx, visibleNoteOf(context, noteId));
    return { id, at: tx.at };
  },
  'encounters.saveAddendumDraft': (context, { noteId, text }) => {
    keepAddendumDraft(context, noteId, text);
    return {};
  },
  'encounters.get': (context, { id }) => {
    const note = getNote(context.db, readerOf(context), id);
    if (note === undefined) throw new AppError('record.notFound');
    return note;
  },
  'encounters.ofPerson': (context, { personId }) => ({
    notes: getNotesOfPerson(context.db, readerOf(context), personId),
  }),
  'encounters.ofAppointment': (context, { appointmentId }) => ({
    notes: getNotesOfAppointment(context.db, readerOf(context), appointmentId),
  }),
  'encounters.drafts': (context) => ({ drafts: getDrafts(context.db, readerOf(context)) }),
  'encounters.bookNext': (context, { noteId }) => bookNextOf(context, visibleNoteOf(context, noteId)),
  'encounters.discard': (context, { id }) => {
    context.tx.delete('encounter_note', ownDraftOf(context, id).id);
    return {};
  },
  'encounters.restore': (context, { id }) => {
    refuseUnlessDiscarded(context, id);
    context.tx.restore('encounter_note', id);
    return {};
  },
} satisfies Handlers<keyof typeof encountersCalls>;
