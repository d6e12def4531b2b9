import type { Hidden } from '../../../shared/briefing/redaction.ts';
import type { ReadableDb } from '../db/driver.ts';
import { textsOf } from '../records/stored-values.ts';

interface NameRow {
  preferred_name: string;
  given_name: string | null;
  middle_name: string | null;
  first_family_name: string | null;
  second_family_name: string | null;
  other_names: string;
  a_number: string | null;
}

const spellingsOf = (row: NameRow): string[] => {
  const parts = [row.given_name, row.middle_name, row.first_family_name, row.second_family_name];
  const whole = (...words: (string | null)[]): string => words.filter((word) => word !== null).join(' ');
  const [given = null, , first = null] = parts;
  return [row.preferred_name, whole(...parts), whole(given, first), ...textsOf(row.other_names)].filter(
    (name) => name.trim() !== '',
  );
};

/** What must not be in a text about people: every name of theirs, and their A-numbers; in the order of the ids. */
export const hiddenPeople = (db: ReadableDb, ids: readonly string[]): (Hidden & { readonly preferredName: string })[] =>
  db
    .all<NameRow>(
      `SELECT preferred_name, given_name, middle_name, first_family_name, second_family_name, other_names, a_number
       FROM json_each(?) wanted CROSS JOIN person p ON p.id = wanted.value AND p.deleted_at IS NULL ORDER BY wanted.key`,
      JSON.stringify(ids),
    )
    .map((row) => ({ preferredName: row.preferred_name, names: spellingsOf(row), aNumber: row.a_number }));
