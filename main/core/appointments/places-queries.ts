import type { PlaceSuggestion } from '../../../shared/appointments/appointments.ts';
import { fold } from '../../../shared/basics/names.ts';
import { placeKinds } from '../../../shared/directory/choices.ts';
import type { Entry } from '../../../shared/directory/directory.ts';
import { entryLine } from '../../../shared/directory/shipped.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { findEntries, findEntry } from '../directory/directory-api.ts';

type UsedRow = Pick<Row<'appointment'>, 'office_id' | 'room' | 'entrance' | 'id_rules' | 'phone_rules' | 'zone'> & {
  readonly place: string;
  readonly uses: number;
};

const toUsed = (db: ReadableDb, row: UsedRow): PlaceSuggestion => {
  const entry = row.office_id === null ? null : (findEntry(db, row.office_id) ?? null);
  return {
    place: row.place,
    officeId: row.office_id,
    room: row.room,
    entrance: row.entrance,
    // What the team verified at the door counts more than what an earlier appointment says.
    idRules: entry?.idRules ?? row.id_rules,
    phoneRules: entry?.phoneRules ?? row.phone_rules,
    zone: row.zone,
    uses: row.uses,
    entry,
  };
};

const toSuggestion = (entry: Entry): PlaceSuggestion => ({
  place: entryLine(entry),
  officeId: entry.id,
  room: null,
  entrance: null,
  idRules: entry.idRules,
  phoneRules: entry.phoneRules,
  zone: entry.zone,
  uses: 0,
  entry,
});

// SQLite takes the other columns of a group from the row that has the max(): the newest appointment there.
const usedPlaces = `
  SELECT place, office_id, room, entrance, id_rules, phone_rules, zone, count(*) AS uses, max(id) AS newest
  FROM appointment WHERE deleted_at IS NULL AND place IS NOT NULL GROUP BY place ORDER BY uses DESC, newest DESC`;

/** Places that fit what was typed: those that the team used by how often they were, then those of the directory. */
export const suggestPlaces = (db: ReadableDb, query: string, limit: number): PlaceSuggestion[] => {
  const typed = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const used = db
    .all<UsedRow>(usedPlaces)
    .filter((row) => {
      const words = ` ${fold(row.place)}`;
      return typed.every((word) => words.includes(` ${word}`));
    })
    .slice(0, limit)
    .map((row) => toUsed(db, row));
  const known = new Set(used.map((place) => place.place));
  const listed =
    typed.length === 0
      ? []
      : findEntries(db, { query, kinds: placeKinds })
          .slice(0, limit)
          .map(toSuggestion)
          .filter((place) => !known.has(place.place));
  return [...used, ...listed].slice(0, limit);
};
