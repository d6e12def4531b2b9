import { countryNames, type Dice, type RowFacts } from './sheet-facts.ts';
import { makeXlsx, type XlsxCell } from './xlsx-file.ts';

/** One way in which a team might keep the same facts. */
export interface SheetStyle {
  readonly language: 'en' | 'es';
  readonly names: 'one' | 'comma' | 'two' | 'three';
  readonly dates: 'mdy' | 'dmy' | 'iso' | 'words' | 'mixed';
  readonly format: 'csv' | 'xlsx';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly title: boolean;
  readonly blankRows: boolean;
  readonly shuffled: boolean;
}

export const drawStyle = (dice: Dice): SheetStyle => ({
  language: dice.pick(['en', 'es']),
  names: dice.pick(['one', 'one', 'comma', 'two', 'three']),
  dates: dice.pick(['mdy', 'dmy', 'iso', 'words', 'mixed']),
  format: dice.pick(['csv', 'csv', 'csv', 'xlsx']),
  delimiter: dice.pick([',', ';', '\t', '|']),
  encoding: dice.pick(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']),
  lineEnd: dice.pick(['\n', '\r\n', '\r']),
  title: dice.often(0.3),
  blankRows: dice.often(0.5),
  shuffled: dice.often(0.7),
});

const headers = {
  fullName: {
    en: ['Name', 'Full name', "Friend's full name (as on papers)", 'Legal name'],
    es: ['Nombre completo', 'Nombre y apellidos', 'Persona', 'NOMBRE'],
  },
  given: { en: ['First name', 'Given names'], es: ['Nombre', 'Nombres'] },
  family: { en: ['Last name', 'Surname', 'Family name'], es: ['Apellidos', 'Primer apellido', 'Apellido(s)'] },
  family2: { en: ['Second last name'], es: ['Segundo apellido', 'Apellido materno'] },
  aNumber: {
    en: ['A#', 'A number', 'Alien number', 'No. A', 'A-Number'],
    es: ['Número A', 'Número de extranjero', 'Nº A', 'Num. A'],
  },
  birthDate: { en: ['DOB', 'Date of birth', 'Birthday'], es: ['Fecha de nacimiento', 'Fecha nac.', 'Cumpleaños'] },
  iso2: {
    en: ['Country', 'Country of birth', 'Country of origin'],
    es: ['País', 'País de nacimiento', 'Pais de origen'],
  },
  languages: { en: ['Language(s)', 'Languages', 'Language'], es: ['Idioma', 'Idiomas', 'Lenguas'] },
  phone: { en: ['Phone', 'Phone / Signal', 'Cell'], es: ['Teléfono', 'Celular', 'Tel.'] },
  date: { en: ['Check-in date', 'Appt', 'Date', 'Appointment date'], es: ['Fecha de la cita', 'Cita', 'Fecha'] },
  time: { en: ['Time', 'Appt time'], es: ['Hora', 'Hora de la cita'] },
  place: { en: ['Where', 'Location', 'Place'], es: ['Lugar', '¿Dónde?', 'Oficina'] },
  kind: { en: ['What kind?', 'Type', 'Kind of appointment'], es: ['Tipo de cita', 'Tipo', 'Motivo'] },
  lead: { en: ['Lead', 'Team lead', 'Point person'], es: ['Responsable', 'Encargada'] },
  companions: { en: ['Accompaniers', 'Volunteers', 'Companions'], es: ['Acompañantes', 'Voluntarios', 'Quién va'] },
  note: { en: ['Notes', 'Comments', 'NOTES:'], es: ['Notas', 'Observaciones'] },
} as const;
type Column = keyof typeof headers;

const kindWords: Readonly<Record<string, { en: readonly string[]; es: readonly string[] }>> = {
  'ice-checkin': {
    en: ['ICE check-in', 'check in', 'ICE CHECK-IN (high risk)'],
    es: ['Cita con ICE', 'Control con ICE', 'check-in'],
  },
  'eoir-master': { en: ['Master hearing', 'master'], es: ['Audiencia preliminar', 'Corte master'] },
  'eoir-individual': { en: ['Individual hearing', 'Merits hearing'], es: ['Audiencia individual', 'Corte final'] },
  'uscis-biometrics': { en: ['Biometrics', 'Fingerprints'], es: ['Huellas', 'Datos biométricos'] },
  'isap-office': { en: ['ISAP', 'ISAP visit'], es: ['Cita ISAP', 'ISAP'] },
};

const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

/** Without the marks, as programs lose them. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const writeDate = (iso: string, style: SheetStyle, dice: Dice): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const short = (part: string): string => (dice.often(0.5) ? String(Number(part)) : part);
  switch (style.dates === 'mixed' ? dice.pick(['iso', 'mdy'] as const) : style.dates) {
    case 'iso':
      return iso;
    case 'mdy':
      return [short(month), short(day), year].join('/');
    case 'dmy':
      return [short(day), short(month), year].join(dice.pick(['/', '-', '.']));
    case 'words': {
      const name = months[style.language][Number(month) - 1] ?? '';
      return style.language === 'en'
        ? `${name.slice(0, dice.pick([3, 20]))} ${Number(day)}, ${year}`
        : `${Number(day)} de ${name} de ${year}`;
    }
  }
};

const writeTime = (time: string, dice: Dice): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour < 12 ? 'AM' : 'PM';
  const twelve = ((hour + 11) % 12) + 1;
  const minutes = String(minute).padStart(2, '0');
  return dice.pick([
    time,
    `${twelve}:${minutes} ${half}`,
    minute === 0 ? `${twelve}${half.toLowerCase()}` : `${twelve}:${minutes}${half.toLowerCase()}`,
  ]);
};

const writeANumber = (facts: RowFacts, dice: Dice): string => {
  if (facts.broken === 'a') return dice.pick(['A12-34B-678', 'A12345', '1234567890123']);
  if (facts.aNumber === null) return dice.pick(['', 'none', 'N/A', '?', 'ninguno']);
  const [one, two, three] = [facts.aNumber.slice(0, 3), facts.aNumber.slice(3, 6), facts.aNumber.slice(6)];
  return dice.pick([
    `A${facts.aNumber}`,
    facts.aNumber,
    `A${one}-${two}-${three}`,
    `A# ${one} ${two} ${three}`,
    facts.aNumber.replace(/^0+/u, ''),
  ]);
};

const columnsOf = (style: SheetStyle): readonly Column[] => {
  const names: readonly Column[] = {
    one: ['fullName'],
    comma: ['fullName'],
    two: ['given', 'family'],
    three: ['given', 'family', 'family2'],
  }[style.names] as Column[];
  return [
    ...names,
    'aNumber',
    'birthDate',
    'iso2',
    'languages',
    'phone',
    'date',
    'time',
    'place',
    'kind',
    'lead',
    'companions',
    'note',
  ];
};

/** Two family names are two words here: De la Cruz counts as one. */
const splitFamily = (family: string): readonly [string, string] => {
  const words = family.match(/(?:De la |Del |St\. )?[^\s]+/gu) ?? [];
  return [words[0] ?? '', words.slice(1).join(' ')];
};

const writeCell = (column: Column, facts: RowFacts, style: SheetStyle, dice: Dice): XlsxCell => {
  const asNumbers = style.format === 'xlsx' && dice.often(0.5);
  switch (column) {
    case 'fullName':
      return style.names === 'comma' ? `${facts.family}, ${facts.given}` : `${facts.given} ${facts.family}`;
    case 'given':
      return facts.given;
    case 'family':
      return style.names === 'three' ? splitFamily(facts.family)[0] : facts.family;
    case 'family2':
      return splitFamily(facts.family)[1];
    case 'aNumber':
      return asNumbers && facts.aNumber !== null && facts.broken !== 'a'
        ? Number(facts.aNumber)
        : writeANumber(facts, dice);
    case 'birthDate':
      return asNumbers ? { date: facts.birthDate } : writeDate(facts.birthDate, style, dice);
    case 'iso2': {
      const name = countryNames(facts.iso2)[style.language];
      return dice.pick([name, name, name.toUpperCase(), plain(name)]);
    }
    case 'languages':
      return facts.languages.join(dice.pick([', ', ' / ', '; ']));
    case 'phone': {
      const [area, rest, end] = [facts.phone.slice(0, 3), facts.phone.slice(3, 6), facts.phone.slice(6)];
      return dice.pick([`(${area}) ${rest}-${end}`, `${area}-${rest}-${end}`, `+1 ${area}-${rest}-${end} (Signal)`]);
    }
    case 'date':
      if (facts.broken === 'date') return dice.pick(['next tues?', '31/31/2026', '2026-02-30']);
      if (facts.date === null) return dice.pick(['', 'TBD', 'tbd', 'por confirmar', '?']);
      return asNumbers ? { date: facts.date, builtIn: true } : writeDate(facts.date, style, dice);
    case 'time':
      if (facts.time === null) return dice.pick(['', '', '10:15 AM']);
      return asNumbers ? { time: facts.time } : writeTime(facts.time, dice);
    case 'kind':
      return dice.pick(kindWords[facts.kind]?.[style.language] ?? ['']);
    case 'companions':
      return facts.companions.join(dice.pick(['; ', ' / ', ', ', ' & ']));
    case 'place':
    case 'lead':
    case 'note':
      return facts[column];
  }
};

const quote = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const encode = (text: string, encoding: SheetStyle['encoding']): Uint8Array => {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'windows-1252':
    case 'macintosh': {
      const decoder = new TextDecoder(encoding);
      const bytes = new Map<string, number>();
      for (let byte = 255; byte >= 0; byte -= 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
      return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? bytes.get(plain(letter)) ?? 0x3f));
    }
  }
};

/** Writes facts down in a style. One cell in ten loses the marks of its name, as people type. */
export const writeSheet = (facts: readonly RowFacts[], style: SheetStyle, dice: Dice): Uint8Array => {
  const columns = style.shuffled ? dice.shuffle(columnsOf(style)) : columnsOf(style);
  const rows: (readonly XlsxCell[])[] = [];
  if (style.title) rows.push(['Accompaniments, winter'], []);
  rows.push(columns.map((column) => dice.pick(headers[column][style.language])));
  for (const row of facts) {
    const typed = dice.often(0.1) ? { ...row, given: plain(row.given), family: plain(row.family) } : row;
    rows.push(columns.map((column) => writeCell(column, typed, style, dice)));
    if (style.blankRows && dice.often(0.02)) rows.push(columns.map(() => ''));
  }
  if (style.format === 'xlsx') return makeXlsx(rows.map((row) => (row.length === 0 ? null : row)));
  const lines = rows.map((row) =>
    row.map((cell) => quote(typeof cell === 'string' ? cell : '', style.delimiter)).join(style.delimiter),
  );
  return encode(lines.join(style.lineEnd) + style.lineEnd, style.encoding);
};
