export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** How far Page Up and Page Down go. */
const page = 10;

/** The row that a key leads to from `index`, or null when the key is none of the table's. */
export const nextRow = (key: string, index: number, count: number): number | null => {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + page, last);
    case 'PageUp':
      return Math.max(index - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};

/** Sorts a copy: text as the language does, numbers by size; what is not known is last in either direction. */
export const sortRows = <Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number | null,
  descending: boolean,
  language: string,
): readonly Row[] => {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = by(a);
    const y = by(b);
    if (x === null || y === null) {
      return Number(x === null) - Number(y === null);
    }
    if (typeof x === 'number' && typeof y === 'number') {
      return sign * (x - y);
    }
    return sign * collator.compare(String(x), String(y));
  });
};
