import type { PlaceSuggestion } from '../../../shared/appointments/appointments.ts';
import { findShippedPlaces, placeLine, shippedPlaces, type ShippedPlace } from '../../../shared/appointments/places.ts';
import { fold } from '../../../shared/basics/names.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';

type UsedRow = Pick<Row<'appointment'>, 'office_id' | 'room' | 'entrance' | 'id_rules' | 'phone_rules' | 'zone'> & {
  readonly place: string;
  readonly uses: number;
};

const shippedById = new Map(shippedPlaces.map((place) => [place.id, place]));

const factsOf = (place: ShippedPlace | undefined): PlaceSuggestion['shipped'] =>
  place === undefined
    ? null
    : {
        kind: place.kind,
        source: place.source,
        sourceDate: place.sourceDate,
        verified: place.verified,
        hours: place.hours,
        instructions: place.instructions,
      };

const toUsed = (row: UsedRow): PlaceSuggestion => ({
  place: row.place,
  officeId: row.office_id,
  room: row.room,
  entrance: row.entrance,
  idRules: row.id_rules,
  phoneRules: row.phone_rules,
  zone: row.zone,
  uses: row.uses,
  shipped: factsOf(row.office_id === null ? undefined : shippedById.get(row.office_id)),
});

const toShipped = (place: ShippedPlace): PlaceSuggestion => ({
  place: placeLine(place),
  officeId: place.id,
  room: null,
  entrance: null,
  idRules: null,
  phoneRules: null,
  zone: place.zone,
  uses: 0,
  shipped: factsOf(place),
});

// SQLite takes the other columns of a group from the row that has the max(): the newest appointment there.
const usedPlaces = `
  SELECT place, office_id, room, entrance, id_rules, phone_rules, zone, count(*) AS uses, max(id) AS newest
  FROM appointment WHERE deleted_at IS NULL AND place IS NOT NULL GROUP BY place ORDER BY uses DESC, newest DESC`;

/** Places that fit what was typed: the team's own by how often they were used, then shipped ones. */
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
    .map(toUsed);
  const known = new Set(used.map((place) => place.place));
  const shipped = findShippedPlaces(query, limit)
    .map(toShipped)
    .filter((place) => !known.has(place.place));
  return [...used, ...shipped].slice(0, limit);
};
