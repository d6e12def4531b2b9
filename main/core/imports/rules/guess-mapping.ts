import { fold } from '../../../../shared/basics/names.ts';
import {
  sharedFields,
  type ColumnMapping,
  type ImportField,
  type Mapping,
} from '../../../../shared/imports/import-fields.ts';
import { columnLetters, type Sheet } from '../../../../shared/imports/sheet.ts';
import { describeColumn, type ColumnContent } from './column-content.ts';
import { findHeader } from './find-header.ts';
import { guessNameColumns } from './guess-names.ts';
import { foldHeader, scoreHeader } from './header-words.ts';

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
}

/** How well the cells bear out what a header says; 1 where cells cannot tell. */
const support = (field: ImportField, content: ColumnContent): number => {
  if (content.filled === 0) return 1;
  switch (field) {
    case 'aNumber':
      return content.aNumber;
    case 'birthDate':
    case 'appointmentDate':
    case 'recordedAt':
      return content.date;
    case 'appointmentTime':
      return Math.max(content.bareTime, content.dateTime);
    case 'phone':
    case 'signal':
    case 'whatsapp':
    case 'emergencyPhone':
      return Math.max(content.localPhone, content.email, content.contact);
    case 'email':
      return content.email;
    case 'birthCountry':
    case 'nationality':
      return Math.max(0.4, content.country);
    case 'fullName':
    case 'givenName':
    case 'familyName':
    case 'familyName2':
      return Math.max(0.4, content.name);
    case 'place':
    case 'kind':
      return content.date >= 0.8 ? 0 : 1;
    default:
      return 1;
  }
};

/** Under this share of fitting cells a header is doubted. */
const doubtful = 0.5;

const byHeader = (column: number, header: string, content: ColumnContent): readonly Candidate[] =>
  scoreHeader(header)
    .filter(({ score }) => score >= 0.5)
    .map(({ field, score }) => {
      const borneOut = support(field, content);
      return { column, field, score: borneOut >= doubtful ? score : score * (0.3 + borneOut) };
    })
    .filter(({ score }) => score >= leastScore);

/** A field that neither a vague header nor any cell bears out is no guess at all. */
const leastScore = 0.2;

/** A person is an adult or a child, an appointment is near: anyone who was born in the middle year is at least this old. */
const youngestMiddleAge = 12;

const dateField = (content: ColumnContent, today: string): ImportField => {
  const year = content.middleYear ?? 0;
  if (year <= Number(today.slice(0, 4)) - youngestMiddleAge) return 'birthDate';
  return content.dateTime > 0.8 && content.variety > 0.9 ? 'recordedAt' : 'appointmentDate';
};

/** What cells alone suggest, for columns whose header says nothing of use. */
const byContent = (column: number, content: ColumnContent, today: string): readonly Candidate[] => {
  if (content.filled === 0) return [];
  const found: Candidate[] = [];
  const suggest = (field: ImportField, share: number, weight: number, least = 0.5): void => {
    if (share >= least) found.push({ column, field, score: share * weight });
  };
  suggest(dateField(content, today), content.date, 0.6);
  suggest('aNumber', content.aNumber, 0.58);
  suggest('emergencyContact', content.contact, 0.57);
  suggest('phone', content.phone, 0.56);
  suggest('email', content.email, 0.56);
  suggest('appointmentTime', content.time, 0.54);
  suggest('birthCountry', content.country, 0.52);
  suggest('languages', content.language, 0.5);
  suggest('kind', content.kind, 0.5);
  // numbers alone may be anything: they number the rows, or are hours
  if (content.wishWords > 0) suggest('companionWish', content.wish, 0.48, 0.8);
  suggest('place', content.place, 0.45, 0.4);
  return found;
};

/** Fields of which cells may take one where the header says another: `Appointment` over kinds, `When` over times. */
const families: readonly (readonly ImportField[])[] = [
  ['appointmentDate', 'appointmentTime', 'place', 'kind'],
  ['phone', 'signal', 'whatsapp', 'email', 'emergencyContact', 'emergencyPhone'],
  ['birthDate', 'birthCountry', 'nationality', 'languages'],
];

/**
 * What cells suggest under a header that is known: nothing that it rules out. Phone numbers look like A-numbers, and
 * hours like a number of companions.
 */
const behindKnownHeader = (header: string, candidates: readonly Candidate[]): readonly Candidate[] => {
  const said = scoreHeader(header)
    .filter(({ score }) => score >= 0.5)
    .map(({ field }) => field);
  if (said.length === 0 || said.includes('note')) return candidates;
  return candidates.filter(
    ({ field }) =>
      said.includes(field) ||
      families.some((family) => family.includes(field) && said.some((one) => family.includes(one))),
  );
};

/** What cells tell beyond doubt even under a header that is no use: formats, not just any date or name. */
const tellingFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'aNumber',
  'phone',
  'email',
  'appointmentTime',
  'birthCountry',
  'languages',
  'kind',
]);

/** A header such as "Entry date" that is not in the word list is still a header: its dates are no birth dates. */
const behindUnknownHeader = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((one) => tellingFields.has(one.field)).map((one) => ({ ...one, score: one.score * 0.6 }));

/** Headers that only number or letter the columns. */
const emptyHeader = /^(?:(?:column|columna|field|campo|col|unnamed)?[\s:]*(?:\d+|[a-z]{1,2})?)$/iu;

/** What cells suggest, as far as the header lets them. */
const fittingCells = (
  { header, known, unexplained }: { header: string; known: boolean; unexplained: boolean },
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  if (emptyHeader.test(header)) return candidates;
  return !known && unexplained ? behindUnknownHeader(candidates) : behindKnownHeader(header, candidates);
};

/** As sure as a column of dates under an unknown header is of the appointments: someone is to look at it. */
const unknownDates = 0.4;

/** Years around this one in which appointments are made; courts give dates years ahead. */
const isNearYear = (year: number | null, today: string): boolean => {
  const ahead = (year ?? 0) - Number(today.slice(0, 4));
  return ahead >= -1 && ahead <= 5;
};

/** Where no column has the appointments' dates, the only one with dates near today under a header no one knows. */
const loneDates = (
  contents: readonly ColumnContent[],
  unknown: (column: number) => boolean,
  today: string,
): readonly Candidate[] => {
  const columns = contents.flatMap((content, column) =>
    unknown(column) && content.date >= 0.8 && isNearYear(content.middleYear, today) ? [column] : [],
  );
  const [only] = columns;
  return only === undefined || columns.length > 1
    ? []
    : [{ column: only, field: 'appointmentDate', score: unknownDates }];
};

const assign = (candidates: readonly Candidate[], width: number): Map<number, Candidate> => {
  const taken = new Set<ImportField>();
  const chosen = new Map<number, Candidate>();
  for (const candidate of candidates.toSorted(
    (left, right) => right.score - left.score || left.column - right.column,
  )) {
    if (chosen.size === width) break;
    if (chosen.has(candidate.column) || taken.has(candidate.field)) continue;
    chosen.set(candidate.column, candidate);
    if (!sharedFields.has(candidate.field)) taken.add(candidate.field);
  }
  return chosen;
};

/** "Name" beside a column of family names is the given name; a given name alone is the whole name. */
const settleNames = (chosen: Map<number, Candidate>): void => {
  const find = (field: ImportField): Candidate | undefined => [...chosen.values()].find((one) => one.field === field);
  const [full, given, family] = [find('fullName'), find('givenName'), find('familyName')];
  if (full !== undefined && given === undefined && family !== undefined) {
    chosen.set(full.column, { ...full, field: 'givenName' });
  }
  if (given !== undefined && family === undefined && full === undefined) {
    chosen.set(given.column, { ...given, field: 'fullName' });
  }
};

/** "Phone" right after "Emergency contact" is the contact's, where the person has another. */
const settlePhones = (chosen: Map<number, Candidate>): void => {
  const phones = [...chosen.values()]
    .filter((one) => one.field === 'phone')
    .toSorted((left, right) => left.column - right.column);
  if ([...chosen.values()].some((one) => one.field === 'emergencyPhone')) return;
  for (const phone of phones.slice(1)) {
    if (chosen.get(phone.column - 1)?.field === 'emergencyContact') {
      chosen.set(phone.column, { ...phone, field: 'emergencyPhone' });
      return;
    }
  }
};

const formsEmail = /^(?:email address|direccion de correo electronico|correo electronico|nombre de usuario|username)$/u;

/** Right behind its time stamp a form writes down who filled it in: not the person's address. */
const settleRecorder = (chosen: Map<number, Candidate>, headers: readonly string[]): void => {
  for (const { column, field } of chosen.values()) {
    const stamped = chosen.get(column - 1)?.field === 'recordedAt';
    if (stamped && field === 'email' && formsEmail.test(fold(headers[column] ?? ''))) chosen.delete(column);
  }
};

const mayBeFullName = (header: string): boolean => /^nombres?$/u.test(foldHeader(header));

/**
 * The first column of a second table beside the first: names again, and another field again, each under a header that
 * leaves no doubt. Its columns are no columns of the first table's rows.
 */
const secondTable = (headers: readonly string[]): number => {
  const sure = headers.map((header) => scoreHeader(header).find(({ score }) => score >= 0.85)?.field);
  const names = sure.indexOf('fullName');
  // "Nombre" alone may be a given name, yet not behind a column of whole names
  const fields = sure.map((field, column) =>
    names >= 0 && names < column && mayBeFullName(headers[column] ?? '') ? 'fullName' : field,
  );
  const again = fields.flatMap((field, column) =>
    field !== undefined && !sharedFields.has(field) && fields.indexOf(field) < column ? [{ field, column }] : [],
  );
  const [first] = again;
  return first !== undefined && again.length > 1 && again.some(({ field }) => field === 'fullName')
    ? first.column
    : headers.length;
};

export interface GuessOptions {
  /** YYYY-MM-DD: tells birth dates from appointments. */
  readonly today: string;
}

/**
 * Guesses what each column of a sheet holds, by its header's words in English or Spanish and by its cells; the cells
 * decide alone where there is no header of use. A column without a field is a `note`: its words are kept.
 */
export const guessMapping = (sheet: Sheet, options: GuessOptions): Mapping => {
  const headerIndex = findHeader(sheet);
  const headerRow = headerIndex === null ? undefined : sheet.rows[headerIndex];
  const data = headerIndex === null ? sheet.rows : sheet.rows.slice(headerIndex + 1);
  const headers = Array.from({ length: sheet.width }, (_, column) =>
    (headerRow?.cells[column] ?? '').replace(/\s+/gu, ' ').trim(),
  );
  const contents = headers.map((_, column) =>
    describeColumn(
      data.map((row) => row.cells[column] ?? ''),
      options.today,
    ),
  );
  const wordy = headers.filter((header) => (scoreHeader(header)[0]?.score ?? 0) >= 0.6).length >= 2;
  const unexplained = (column: number): boolean => wordy && !emptyHeader.test(headers[column] ?? '');
  const width = secondTable(headers);
  const candidates = contents.slice(0, width).flatMap((content, column) => {
    const header = headers[column] ?? '';
    const fromHeader = byHeader(column, header, content);
    const fromCells = fittingCells(
      { header, known: fromHeader.length > 0, unexplained: unexplained(column) },
      byContent(column, content, options.today),
    );
    // of two headers for one field the longer says it more exactly
    const length = Math.min(5, foldHeader(header).split(' ').length) / 1000;
    return [...fromHeader.map((one) => ({ ...one, score: one.score + length })), ...fromCells];
  });
  const datesFound = candidates.some(({ field, score }) => field === 'appointmentDate' && score > unknownDates);
  const unknown = (column: number): boolean =>
    unexplained(column) && !candidates.some((one) => one.column === column && one.score >= unknownDates);
  if (!datesFound) candidates.push(...loneDates(contents, unknown, options.today));
  const strong = candidates.filter((one) => one.score >= 0.5);
  const settled = new Set(
    contents
      .map((_, column) => column)
      .filter((column) => column >= width || unexplained(column) || strong.some((one) => one.column === column)),
  );
  const hasName = strong.some(
    (one) => one.field === 'fullName' || one.field === 'givenName' || one.field === 'familyName',
  );
  const chosen = assign([...candidates, ...guessNameColumns(contents, settled, hasName)], sheet.width);
  settleNames(chosen);
  settlePhones(chosen);
  settleRecorder(chosen, headers);
  const columns: ColumnMapping[] = headers.map((header, column) => {
    const choice = chosen.get(column);
    return {
      column,
      header: header === '' ? columnLetters(column) : header,
      field: choice?.field ?? 'note',
      confidence: choice === undefined ? 0.2 : Math.min(1, Math.round(choice.score * 100) / 100),
    };
  });
  return { headerRow: headerRow?.number ?? null, columns };
};
