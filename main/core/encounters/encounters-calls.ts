import type { z } from 'zod';
import { instantToWall } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { saysNothing, stampToInstant } from '../../../shared/encounters/encounters-rules.ts';
import type { encounterChange, EncounterNote, encountersCalls } from '../../../shared/encounters/encounters.ts';
import type { ColumnValues } from '../../../shared/records.ts';
import { mayLog, readerOf } from '../access/encounter-access.ts';
import { bookNext, getAppointment } from '../appointments/appointments-api.ts';
import type { Handlers, WriteContext } from '../context/context.ts';
import { toColumns } from '../records/columns.ts';
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

/** @throws AppError record.sealed for everyone, record.notYours for all but the author */
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

/** The columns that a save changes; entries are rows of their own. */
const columnsOf = (
  { entries: _rows, arrivedAt, calledInAt, outAt, officers, papers, rightsConcerns, ...change }: Change,
  note: EncounterNote,
  toInstant: (value: string) => string,
): ColumnValues<'encounter_note'> => {
  const stamp = (value: string | null | undefined): string | null | undefined =>
    typeof value === 'string' ? toInstant(value) : value;
  return toColumns('encounter_note', {
    ...change,
    arrivedAt: stamp(arrivedAt),
    calledInAt: stamp(calledInAt),
    outAt: stamp(outAt),
    officers: officers && officersOf(officers),
    papers: papers && { ...note.papers, ...papers },
    rightsConcerns: rightsConcerns && [...new Set(rightsConcerns)],
  });
};

const officersOf = (officers: NonNullable<Change['officers']>): EncounterNote['officers'] =>
  officers
    .map(({ name, badge, agency, vehicle }) => ({
      name: name ?? null,
      badge: badge ?? null,
      agency: agency ?? null,
      vehicle: vehicle ?? null,
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
