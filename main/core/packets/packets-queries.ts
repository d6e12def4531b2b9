import type { PacketChild, PacketPerson } from '../../../shared/packets/packet-facts.ts';
import type { Plan } from '../../../shared/plans/plans.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { readPlan } from '../plans/plans-api.ts';
import { readerOf } from '../records/columns.ts';
import { planParts } from './plan-parts.ts';

type StoredRow = Record<string, SqlValue>;

// The team's note and the wishes are the team's own: they are not read.
const person = readerOf('person', [
  'preferredName',
  'given',
  'middle',
  'firstFamily',
  'secondFamily',
  'birthDate',
  'birthCountry',
  'aNumber',
  'aNumberState',
  'languages',
  'medicalNote',
  'dependantsNote',
  'attorney',
]);

/** A person with everything that a paper can show, and the digits that no free words may show unasked. */
export interface WholePerson {
  readonly whole: Required<PacketPerson>;
  readonly children: readonly PacketChild[];
  readonly aNumber: string | null;
}

/** All that the papers of a person can show; undefined when there is no such person. @param today `YYYY-MM-DD` */
export const wholePerson = (db: ReadableDb, personId: string, today: string): WholePerson | undefined => {
  const row = db.get<StoredRow>(`SELECT ${person.columns} FROM person WHERE id = ? AND deleted_at IS NULL`, personId);
  const plan: Plan | undefined = readPlan(db, personId, today);
  if (row === undefined || plan === undefined) return undefined;
  const { given, middle, firstFamily, secondFamily, ...facts } = person.read(row);
  const names = [given, middle, firstFamily, secondFamily].filter((name) => name !== null);
  const { children, ...ofPlan } = planParts(plan, facts);
  return {
    aNumber: facts.aNumber,
    children,
    whole: {
      preferredName: facts.preferredName,
      legalName: names.length === 0 ? null : names.join(' '),
      birth: { date: facts.birthDate, country: facts.birthCountry },
      aNumber: { state: facts.aNumberState, digits: facts.aNumber },
      languages: facts.languages,
      ...ofPlan,
    },
  };
};
