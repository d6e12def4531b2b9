import { fold } from '../../../shared/basics/names.ts';
import { likenessOf, wholeLegalName, type LikenessFacts } from '../../../shared/people/people-rules.ts';
import { likenesses, type SimilarPerson } from '../../../shared/people/people.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toPerson, type PersonRow } from './person-rows.ts';
import { personQuery } from './person-search.ts';

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

/** Everybody who has the number, all the words of a name, or a word of it and the same birth date. */
const candidates = (db: ReadableDb, facts: LikenessFacts): PersonRow[] => {
  const rows: PersonRow[] = [];
  if (facts.aNumber !== null) {
    rows.push(...db.all<PersonRow>('SELECT * FROM person WHERE a_number = ? AND deleted_at IS NULL', facts.aNumber));
  }
  for (const name of namesOf(facts)) {
    const words = personQuery(name);
    const joined = personQuery(fold(name).replaceAll(' ', ''));
    for (const query of [words, joined]) {
      if (query !== null) {
        rows.push(...db.all<PersonRow>(`${byName} ORDER BY f.rank LIMIT ${mostCandidates}`, query.match));
      }
    }
    const anyWord = fold(name)
      .split(' ')
      .filter((word) => word.length > 1)
      .map((word) => `"${word}"`)
      .join(' OR ');
    if (facts.birthDate !== null && anyWord !== '') {
      rows.push(
        ...db.all<PersonRow>(`${byName} AND p.birth_date = ? LIMIT ${mostCandidates}`, anyWord, facts.birthDate),
      );
    }
  }
  return rows;
};

/** Those in the vault who may be the person that is being typed, strongest likeness first. */
export const findSimilar = (db: ReadableDb, facts: LikenessFacts, exceptId: string | undefined): SimilarPerson[] => {
  const found = new Map<string, SimilarPerson>();
  for (const row of candidates(db, facts)) {
    if (row.id === exceptId || found.has(row.id)) continue;
    const other = toPerson(row);
    const likeness = likenessOf(facts, other);
    if (likeness === null) continue;
    const { id, preferredName, caseCode, birthDate } = other;
    found.set(id, { id, preferredName, caseCode, birthDate, likeness });
  }
  const strength = (person: SimilarPerson): number => likenesses.indexOf(person.likeness);
  return [...found.values()].toSorted((left, right) => strength(left) - strength(right)).slice(0, mostShown);
};
