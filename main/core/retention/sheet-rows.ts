import { digitsOf } from '../../../shared/basics/digits.ts';
import { fold } from '../../../shared/basics/names.ts';
import { wholeLegalName } from '../../../shared/people/people-rules.ts';
import type { Person } from '../../../shared/people/people.ts';
import { parseKeptReading } from '../imports/imports-api.ts';
import { isAboutHeld } from '../records/holds.ts';
import { textsOf } from '../records/stored-values.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { eraseAll } from './erase-records.ts';

/** Fewer digits than these are no phone number. */
const leastDigits = 7;

/** Answers whether a cell names someone: by a whole name, the A-number or a phone. */
const namer = (
  person: Pick<Person, 'preferredName' | 'legalName' | 'aNumber' | 'channels'>,
): ((cell: string) => boolean) => {
  const names = [fold(person.preferredName), fold(wholeLegalName(person.legalName))].filter((name) => name !== '');
  const numbers = [person.aNumber ?? '', ...person.channels.map(({ value }) => digitsOf(value))].filter(
    (digits) => digits.length >= leastDigits,
  );
  return (cell) => {
    const folded = fold(cell);
    const digits = digitsOf(cell);
    // One name alone is many people's; within other words only a whole one says who is meant.
    return (
      names.some((name) => folded === name || (name.includes(' ') && folded.includes(name))) ||
      numbers.some((number) => digits.includes(number))
    );
  };
};

interface SkippedRow {
  id: string;
  cells: string;
}

/**
 * Takes out what imports kept of a person: the rows that they came from, rows that were skipped and name them, and
 * answers to questions about a sheet that repeat a cell of theirs. Rows of appointments that a hold keeps stay.
 */
export const eraseSheetRows = (
  tx: WriteTransaction,
  person: Parameters<typeof namer>[0],
  rowIds: readonly string[],
): void => {
  const names = namer(person);
  eraseAll(tx, 'import_row', rowIds);
  const skipped = tx.db.all<SkippedRow>(
    `SELECT r.id, r.cells FROM import_row r WHERE r.person_id IS NULL AND NOT ${isAboutHeld('r.appointment_id')}`,
  );
  for (const { id, cells } of skipped) {
    if (textsOf(cells).some(names)) tx.erase('import_row', id);
  }
  for (const { id, mapping } of tx.db.all<{ id: string; mapping: string }>('SELECT id, mapping FROM import')) {
    const kept = parseKeptReading(mapping);
    const without = (answers: Readonly<Record<string, string>> | undefined) =>
      answers && Object.fromEntries(Object.entries(answers).filter(([cell]) => !names(cell)));
    const answers = { ...kept.answers, countries: without(kept.answers.countries), kinds: without(kept.answers.kinds) };
    const before = JSON.stringify(kept);
    const after = JSON.stringify({
      ...kept,
      answers: kept.answers.countries || kept.answers.kinds ? answers : kept.answers,
    });
    if (before !== after) tx.reduce('import', id, { mapping: after });
  }
};
