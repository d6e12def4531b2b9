import type { Mapping } from '../../../shared/imports/import-fields.ts';
import type { GoneAppointment } from '../../../shared/imports/sheet-updates.ts';
import type { ReadableDb } from '../db/driver.ts';
import { columnKeys } from './earlier-rows.ts';
import { parseKeptReading } from './import-record.ts';

interface StoredAppointment extends Omit<GoneAppointment, 'action' | 'place'> {
  importId: string;
  place: string | null;
}

/** From here on a sheet is taken for the one of an earlier import, so that what it lacks is gone from it. */
const enough = 0.5;
/** The same of all imports that look like this sheet, together. */
const enoughOfAll = 2 / 3;

const importsLike = (db: ReadableDb, mapping: Mapping, sheetName: string | null): Set<string> => {
  const own = JSON.stringify(columnKeys(mapping.columns.map(({ header }) => header)));
  return new Set(
    db
      .all<{ id: string; mapping: string }>(
        'SELECT id, mapping FROM import WHERE undone_at IS NULL AND deleted_at IS NULL',
      )
      .filter((row) => {
        const { columns, sheetName: name } = parseKeptReading(row.mapping);
        const isSameSheet = sheetName === null || name === undefined || name === null || name === sheetName;
        return isSameSheet && JSON.stringify(columnKeys(columns.map(({ header }) => header))) === own;
      })
      .map(({ id }) => id),
  );
};

/**
 * Appointments to come that earlier imports of this sheet brought and that no row of it stands for. Asked about only
 * where most of what such an import brought is in the sheet: another month's sheet has the same columns.
 *
 * @param found the appointments that rows of the sheet stand for
 * @param perhaps people who may be someone of the sheet; nothing of theirs is said to be gone
 */
export const findGone = (
  db: ReadableDb,
  sheet: { readonly mapping: Mapping; readonly sheetName: string | null; readonly today: string },
  found: ReadonlySet<string>,
  perhaps: ReadonlySet<string>,
): readonly Omit<GoneAppointment, 'action'>[] => {
  if (found.size === 0) return [];
  const imports = importsLike(db, sheet.mapping, sheet.sheetName);
  if (imports.size === 0) return [];
  const rows = db.all<StoredAppointment>(
    `SELECT r.import_id AS importId, a.id AS appointmentId, p.id AS personId, p.preferred_name AS name, a.date,
       a.start_time AS time, a.kind, a.kind_words AS kindWords, a.place
     FROM json_each(?) wanted
     JOIN import_row r ON r.import_id = wanted.value AND r.deleted_at IS NULL
     JOIN person p ON p.id = r.person_id AND p.deleted_at IS NULL
     JOIN appointment a ON a.id = r.appointment_id AND a.deleted_at IS NULL
     WHERE a.status IN ('planned', 'confirmed') AND (a.date IS NULL OR a.date >= ?) ORDER BY r.id`,
    JSON.stringify([...imports]),
    sheet.today,
  );
  const open = [...new Map(rows.map((row) => [row.appointmentId, row])).values()];
  const share = (list: readonly StoredAppointment[]): number =>
    list.filter(({ appointmentId }) => found.has(appointmentId)).length / list.length;
  const isAll = open.length > 0 && share(open) >= enoughOfAll;
  return [...Map.groupBy(open, ({ importId }) => importId).values()]
    .filter((list) => isAll || share(list) >= enough)
    .flat()
    .filter(({ appointmentId, personId }) => !found.has(appointmentId) && !perhaps.has(personId))
    .map(({ appointmentId, personId, name, date, time, kind, kindWords, place }) => ({
      appointmentId,
      personId,
      name,
      date,
      time,
      kind,
      kindWords,
      place: place ?? '',
    }))
    .toSorted((left, right) => (left.date ?? '').localeCompare(right.date ?? ''));
};
