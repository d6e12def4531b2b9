import { fold } from '../../../shared/basics/names.ts';
import { wholeLegalName } from '../../../shared/people/people-rules.ts';
import { likenesses, type Person, type SimilarPerson } from '../../../shared/people/people.ts';
import { likenessOf, namesOfPerson, withKeys, type KeyedIdentity } from '../../../shared/people/same-person.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toPerson } from './person-rows.ts';
import { personQuery } from './person-search.ts';

/** What is known of someone who may be in the vault twice. The A-number is nine digits. */
export type LikenessFacts = Pick<Person, 'preferredName' | 'otherNames' | 'birthDate' | 'aNumber'> & {
  readonly legalName: Partial<Person['legalName']>;
};

const identityOf = (facts: LikenessFacts): KeyedIdentity => {
  const { birthDate, aNumber } = facts;
  return withKeys({ names: namesOfPerson(facts), birthDate, aNumber, phones: [] });
};

/** The shortest matches come first by rank, so a name that is the same in full is among these. */
const mostCandidates = 60;
const mostShown = 5;

const byName = `
  SELECT p.* FROM person_search f
  CROSS JOIN search_document d ON d.rowid = f.rowid
  CROSS JOIN person p ON p.id = d.record_id AND p.deleted_at IS NULL
  WHERE f.person_search MATCH ?`;

const namesOf = (facts: LikenessFacts): string[] =>
  [facts.preferredName, wholeLegalName(facts.legalName)].filter((name) => name.trim() !== '');

/** Everyone who has the number, all the words of a name, or a word of it and the same birth date. */
const candidates = (db: ReadableDb, facts: LikenessFacts): Row<'person'>[] => {
  const rows: Row<'person'>[] = [];
  if (facts.aNumber !== null) {
    rows.push(
      ...db.all<Row<'person'>>('SELECT * FROM person WHERE a_number = ? AND deleted_at IS NULL', facts.aNumber),
    );
  }
  for (const name of namesOf(facts)) {
    const words = personQuery(name);
    const joined = personQuery(fold(name).replaceAll(' ', ''));
    for (const query of [words, joined]) {
      if (query !== null) {
        rows.push(...db.all<Row<'person'>>(`${byName} ORDER BY f.rank LIMIT ${mostCandidates}`, query.match));
      }
    }
    const anyWord = fold(name)
      .split(' ')
      .filter((word) => word.length > 1)
      .map((word) => `"${word}"`)
      .join(' OR ');
    if (facts.birthDate !== null && anyWord !== '') {
      rows.push(
        ...db.all<Row<'person'>>(`${byName} AND p.birth_date = ? LIMIT ${mostCandidates}`, anyWord, facts.birthDate),
      );
    }
  }
  return rows;
};

/** Those in the vault who may be the person that is being typed, strongest likeness first. */
export const findSimilar = (db: ReadableDb, facts: LikenessFacts, exceptId: string | undefined): SimilarPerson[] => {
  const typed = identityOf(facts);
  const found = new Map<string, SimilarPerson>();
  for (const row of candidates(db, facts)) {
    if (row.id === exceptId || found.has(row.id)) continue;
    const other = toPerson(row);
    const likeness = likenessOf(typed, identityOf(other));
    if (likeness === null) continue;
    const { id, preferredName, caseCode, birthDate } = other;
    found.set(id, { id, preferredName, caseCode, birthDate, likeness });
  }
  const strength = (person: SimilarPerson): number => likenesses.indexOf(person.likeness);
  return [...found.values()].toSorted((left, right) => strength(left) - strength(right)).slice(0, mostShown);
};
