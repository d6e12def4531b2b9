import { recogniseCountry } from '../../../shared/basics/countries-as-written.ts';
import { fold } from '../../../shared/basics/names.ts';
import type { FieldCell, RowCells } from './row-cells.ts';
import { splitCrewNames, type SplitNames } from './rules/crew.ts';
import type { DateOrder } from './rules/date-order.ts';
import type { DateDoubt } from './rules/date-rest.ts';
import { hasOtherWords } from './rules/date-rest.ts';
import { parseDate, type DateReading } from './rules/dates.ts';
import { recogniseKind } from './rules/kinds.ts';
import { readLanguageWords, type LanguagesRead } from './rules/language-words.ts';
import { oncePerText } from './rules/once-per-text.ts';
import type { ImportQuestion } from './rules/planned.ts';
import { withoutStanding } from './rules/standing.ts';

/** What a person answered to questions about a sheet: the question's `key` → a code or id. */
export interface ImportAnswers {
  readonly countries?: Readonly<Record<string, string>> | undefined;
  readonly kinds?: Readonly<Record<string, string>> | undefined;
  readonly languages?: Readonly<Record<string, string>> | undefined;
}

interface Asked extends Omit<ImportQuestion, 'rows'> {
  readonly rows: number[];
}

const readLanguages = oncePerText(readLanguageWords);
const readCrewNames = oncePerText(splitCrewNames);
const readCountry = oncePerText(recogniseCountry);
const readKind = oncePerText((text) => ({ found: recogniseKind(text) }));

/** A time matters to an appointment alone. */
const worthAsking: Readonly<Record<DateReading['use'], ReadonlySet<DateDoubt>>> = {
  appointment: new Set<DateDoubt>(['twoDates', 'onlyDateRead', 'severalTimes']),
  birth: new Set<DateDoubt>(['twoDates']),
  any: new Set(),
};

/** Reads words that repeat down a sheet, each once, with the answers given so far, and collects what it cannot tell. */
export class PlanWords {
  readonly crew: (text: string) => SplitNames = readCrewNames;
  readonly #orders: ReadonlyMap<number, DateOrder>;
  readonly #answers: ImportAnswers;
  readonly #today: string;
  readonly #asked = new Map<string, Asked>();

  constructor(options: { orders: ReadonlyMap<number, DateOrder>; answers: ImportAnswers; today: string }) {
    this.#orders = options.orders;
    this.#answers = options.answers;
    this.#today = options.today;
  }

  get questions(): readonly ImportQuestion[] {
    return [...this.#asked.values()];
  }

  country(text: string, field: 'birthCountry' | 'nationality', row: number): { iso2: string; whole: boolean } | null {
    const answered = this.#answers.countries?.[fold(text)];
    if (answered !== undefined) return { iso2: answered, whole: false };
    const found = readCountry(text);
    if (found.kind === 'country') return found;
    this.#ask(field, text, found.kind === 'ambiguous' ? found.candidates : [], row);
    return null;
  }

  /** The languages of a cell; those that no one knows by name are asked about. */
  languages(text: string, row: number): LanguagesRead {
    const read = readLanguages(text);
    let { whole } = read;
    const languages = read.languages.map((language) => {
      if (language.tag !== null) return language;
      const answered = this.#answers.languages?.[fold(language.name)];
      if (answered === undefined) this.#ask('languages', language.name, [], row);
      else whole = false;
      return answered === undefined ? language : { name: language.name, tag: answered };
    });
    return { ...read, languages, whole };
  }

  kind(text: string, row: number): { id: string; whole: boolean } | null {
    const answered = this.#answers.kinds?.[fold(text)];
    if (answered !== undefined) return { id: answered, whole: false };
    const { found } = readKind(text);
    if (found === null) this.#ask('kind', text, [], row);
    return found;
  }

  /** Reads a date and settles what becomes of its cell. `time` is what the cell itself says. */
  date(
    cells: RowCells,
    cell: FieldCell,
    use: 'birth' | 'appointment' | 'any',
  ): { date: string | null; time: string | null } {
    const order = this.#orders.get(cell.column.column) ?? 'mdy';
    const said = use === 'appointment' ? withoutStanding(cell.text) : cell.text;
    const parsed = parseDate(said, { order, today: this.#today, use });
    switch (parsed.kind) {
      case 'unknown':
        cells.take(cell);
        return { date: null, time: null };
      case 'broken':
        if (use === 'any') cells.keep(cell);
        else cells.breakCell(cell, parsed.reason);
        return { date: null, time: null };
      case 'date':
        cells.take(cell);
        // a birth date has no time of day worth reading
        if (!parsed.whole || said !== cell.text || (use === 'birth' && parsed.time !== null)) cells.keep(cell);
        if (parsed.againstOrder) cells.doubt(cell, 'otherDateOrder');
        if (parsed.doubt !== undefined && worthAsking[use].has(parsed.doubt)) cells.doubt(cell, parsed.doubt);
        else if (use === 'appointment' && !parsed.whole && hasOtherWords(said)) cells.doubt(cell, 'wordsBesideDate');
        return { date: parsed.value, time: parsed.time };
    }
  }

  #ask(field: ImportQuestion['field'], words: string, candidates: readonly string[], row: number): void {
    const key = fold(words);
    const asked = this.#asked.get(`${field} ${key}`);
    if (asked === undefined) this.#asked.set(`${field} ${key}`, { field, words, key, candidates, rows: [row] });
    else asked.rows.push(row);
  }
}
