import type { Fact, ListItem, PaperBlock, PaperText } from '../../exports/paper/blocks.ts';

/** A short text in both languages on one line; once where both say the same. */
export const joined = (english: string, spanish: string): string =>
  english === spanish ? english : `${english} / ${spanish}`;

const joinedOrNull = (english: string | null, spanish: string | null): string | null =>
  english === null || spanish === null ? (english ?? spanish) : joined(english, spanish);

const joinFacts = (english: readonly Fact[], spanish: readonly Fact[]): Fact[] =>
  english.map((fact, index) => {
    const other = spanish[index];
    if (other === undefined) return fact;
    return { ...fact, label: joined(fact.label, other.label), value: joinedOrNull(fact.value, other.value) };
  });

const joinTexts = (english: readonly PaperText[], spanish: readonly PaperText[]): PaperText[] =>
  english.map((text, index) => ({ ...text, text: joined(text.text, spanish[index]?.text ?? text.text) }));

const joinItems = (english: readonly ListItem[], spanish: readonly ListItem[]): ListItem[] =>
  english.map((item, index) => {
    const other = spanish[index]?.text;
    return other === undefined || other === item.text ? item : { text: item.text, other };
  });

const joinBlocks = (english: PaperBlock, spanish: PaperBlock): PaperBlock => {
  if (english.kind === 'facts' && spanish.kind === 'facts') {
    const title = joinedOrNull(english.title, spanish.title);
    return { ...english, title, facts: joinFacts(english.facts, spanish.facts) };
  }
  if (english.kind === 'grid' && spanish.kind === 'grid') {
    return {
      ...english,
      title: joinedOrNull(english.title, spanish.title),
      columns: english.columns.map((column, index) => ({
        ...column,
        name: joined(column.name, spanish.columns[index]?.name ?? column.name),
      })),
      rows: english.rows.map((cells, row) =>
        cells.map((texts, column) => joinTexts(texts, spanish.rows[row]?.[column] ?? texts)),
      ),
    };
  }
  if (english.kind === 'list' && spanish.kind === 'list') {
    const title = joinedOrNull(english.title, spanish.title);
    return { ...english, title, items: joinItems(english.items, spanish.items) };
  }
  if (english.kind === 'cover' && spanish.kind === 'cover') {
    return {
      ...english,
      kicker: joined(english.kicker, spanish.kicker),
      name: joinedOrNull(english.name, spanish.name),
      under: joinedOrNull(english.under, spanish.under),
    };
  }
  throw new Error(`a paper in two languages has a ${english.kind} beside a ${spanish.kind}`);
};

/**
 * One paper out of the same paper in two languages: labels and short values in both on one line, sentences beside each
 * other, and what someone typed only once.
 */
export const sideBySide = (english: readonly PaperBlock[], spanish: readonly PaperBlock[]): PaperBlock[] => {
  if (english.length !== spanish.length) throw new Error('the two languages of a paper differ in their parts');
  return english.map((block, index) => joinBlocks(block, spanish[index] ?? block));
};
