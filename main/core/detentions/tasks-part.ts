import { instantToWall, wallToInstant } from '../../../shared/basics/time.ts';
import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import type { SheetTask } from '../../../shared/detentions/detentions.ts';
import type { Row } from '../../../shared/records.ts';
import type { NoteReader } from '../access/encounter-access.ts';
import {
  hasChecklist,
  removeUntouched,
  startChecklist,
  tasksOf,
  type SectionDues,
} from '../checklists/checklists-api.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

/** Ids of templates in `resources/checklists.json`. */
const detainedList = 'detained-at-check-in';
const raidList = 'document-raid';

const endOfDay = '23:59';

export const ownerRefOf = (id: string): OwnerRef => ({ kind: 'detention', id });

type Started = Pick<Row<'detention'>, 'id' | 'told_at' | 'person_id' | 'appointment_id'>;

/** Hours from the first word of it in which the steps of each section are due; without an entry they are no tasks. */
const dueWithin: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  [detainedList]: { 'first-hour': 1, 'first-day': 24, 'first-week': 7 * 24 },
  [raidList]: { salute: 1, after: 24 },
};

/** When the sections of a template are due. @param zone the team’s, in which tasks have their times */
const duesOf = (template: string, toldAt: string, zone: string): SectionDues =>
  Object.fromEntries(
    Object.entries(dueWithin[template] ?? {}).map(([section, hours]) => {
      const { date, time } = instantToWall(new Date(Date.parse(toldAt) + hours * 3_600_000), zone);
      return [section, { dueOn: date, dueTime: time }];
    }),
  );

const startList = (tx: WriteTransaction, template: string, { id, told_at: toldAt }: Started, zone: string): void => {
  if (hasChecklist(tx.db, ownerRefOf(id), template)) return;
  startChecklist(tx, template, ownerRefOf(id), duesOf(template, toldAt, zone));
};

/**
 * Starts the steps of a detention: those of the first hour, day, and week of someone who is known or was at an appointment. Where no
 * one is known there is an arrest to write down, once for the incident.
 */
export const startTasks = (
  tx: WriteTransaction,
  started: Started,
  { zone, isFirst }: { readonly zone: string; readonly isFirst: boolean },
): void => {
  if (started.person_id !== null || started.appointment_id !== null) startList(tx, detainedList, started, zone);
  else if (isFirst) startList(tx, raidList, started, zone);
};

/** Starts the steps for someone who has become known, if they were not started. */
export const startTasksOfPerson = (tx: WriteTransaction, started: Started, zone: string): void =>
  startList(tx, detainedList, started, zone);

/** Removes the steps that came with a match, unless something was done with them. */
export const removeTasksOfPerson = (tx: WriteTransaction, { id, appointment_id: booked }: Started): void => {
  if (booked === null) removeUntouched(tx, ownerRefOf(id), detainedList, 0);
};

/** After two detentions became one: of two copies of a template, one with which nothing was done goes. */
export const removeDoubles = (tx: WriteTransaction, id: string): void => {
  for (const template of [detainedList, raidList]) removeUntouched(tx, ownerRefOf(id), template, 1);
};

/** The tasks of a detention, the first due first, as far as the reader reads their words. */
export const sheetTasksOf = (db: ReadableDb, reader: NoteReader, detentionId: string): SheetTask[] =>
  tasksOf(db, reader, ownerRefOf(detentionId)).map((row) => ({
    id: row.id,
    textEn: row.text_en,
    textEs: row.text_es,
    sectionEn: row.section_en,
    sectionEs: row.section_es,
    owner: row.owner_item_name,
    dueAt: row.due_on === null ? null : wallToInstant(row.due_on, row.due_time ?? endOfDay, reader.zone),
    snoozedUntil: row.snoozed_until,
    doneAt: row.done_at,
  }));
