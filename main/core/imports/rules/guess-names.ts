import type { ImportField } from '../../../../shared/imports/import-fields.ts';
import type { ColumnContent } from './column-content.ts';

interface NameCandidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
}

const isNames = (content: ColumnContent): boolean =>
  content.filled > 0 &&
  Math.max(content.name, content.name + content.several) >= 0.6 &&
  content.country < 0.5 &&
  content.language < 0.5 &&
  content.kind < 0.5;

/**
 * Finds the columns of names by their cells: the person's name is filled in nearly everywhere and varies most; the
 * crew's names repeat. `settled` are the columns that a header or their cells have explained already.
 */
export const guessNameColumns = (
  contents: readonly ColumnContent[],
  settled: ReadonlySet<number>,
  hasName: boolean,
): readonly NameCandidate[] => {
  const columns = contents
    .map((content, column) => ({ content, column }))
    .filter(({ content, column }) => !settled.has(column) && isNames(content));
  const found: NameCandidate[] = [];
  let rest = columns;
  if (!hasName) {
    const [best] = columns.toSorted(
      (left, right) =>
        right.content.fullness * (0.3 + right.content.variety) - left.content.fullness * (0.3 + left.content.variety),
    );
    if (best === undefined) return found;
    const neighbour = columns.find(
      ({ column, content }) =>
        Math.abs(column - best.column) === 1 &&
        content.fullness > 0.8 &&
        content.several < 0.2 &&
        content.variety > 0.2,
    );
    if (neighbour !== undefined && Math.min(best.content.nameWords, neighbour.content.nameWords) < 1.8) {
      const [given, family] = [best, neighbour].toSorted((left, right) => left.column - right.column);
      if (given !== undefined && family !== undefined) {
        found.push(
          { column: given.column, field: 'givenName', score: 0.44 },
          { column: family.column, field: 'familyName', score: 0.44 },
        );
        rest = rest.filter(({ column }) => column !== given.column && column !== family.column);
      }
    } else {
      found.push({ column: best.column, field: 'fullName', score: 0.46 });
      rest = rest.filter(({ column }) => column !== best.column);
    }
  }
  // a lead is one person, a crew may be several
  const [crew] = rest.filter(({ content }) => content.several > 0.1);
  const [lead] = rest.filter(({ column, content }) => column !== crew?.column && content.several <= 0.1);
  if (lead !== undefined) found.push({ column: lead.column, field: 'lead', score: 0.35 });
  if (crew !== undefined) found.push({ column: crew.column, field: 'companions', score: 0.36 });
  return found;
};
