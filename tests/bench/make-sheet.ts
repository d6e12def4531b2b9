/** A made-up sheet of as many rows as wanted, in the shape of the sample tracker: UTF-8, commas, M/D/Y. */

const given = [
  'Ana',
  'Briseida',
  'Ibrahima',
  'José Ángel',
  'Marie-Claire',
  'Nadège',
  'Olena',
  'Wilmer',
  'Ximena',
  'Zoila',
  'Óscar',
  'Lázaro',
  'Renée',
  'Gurpreet',
  'Noé',
];
const family = [
  'Ávila',
  'Baptiste',
  'Chávez',
  'De la Cruz',
  'Diallo',
  'García',
  'Hernández',
  'Kovalenko',
  'López',
  'Muñoz',
  'Núñez',
  "O'Campo",
  'Pérez',
  'Ramírez',
  'Singh',
  'St. Fleur',
  'Traoré',
  'Vásquez',
];
const countries = ['Honduras', 'Guatemala', 'Haiti', 'Senegal', 'Ukraine', 'Venezuela', 'El Salvador', 'India'];
const kinds = ['ICE check-in', 'Master hearing', 'Individual hearing', 'Biometrics', 'ISAP'];
const places = ['ERO field office', '26 Federal Plaza', 'USCIS ASC', 'Immigration court, rm 12'];
const team = ['Deb K', 'Noor', 'Pilar', 'Sam Ortiz', 'Hye-jin', 'Tomás R.', 'Ruth A.', 'Lee W.'];

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('an empty list has nothing to pick');
  return found;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** @param rows one appointment each; every fifth row is the person of the row before */
export const makeSheet = (rows: number): string => {
  const lines = [
    'Full name,A#,DOB,Country,Language(s),Phone,Check-in date,Time,Where,What kind?,Lead,Accompaniers,Emergency contact,Notes',
  ];
  for (let row = 0; row < rows; row += 1) {
    const person = row % 5 === 4 ? row - 1 : row;
    const name = `${pick(given, person * 7)} ${pick(family, person * 5)} ${pick(family, person * 11 + Math.floor(person / 18))}`;
    const cells = [
      name,
      `A${String(100_000_000 + person * 7)}`,
      `${(person % 12) + 1}/${(person % 28) + 1}/${1950 + (person % 55)}`,
      pick(countries, person),
      'Spanish',
      `(${200 + (person % 700)}) 555-01${two(person % 100)}`,
      `${(row % 12) + 1}/${(row % 28) + 1}/2027`,
      `${8 + (row % 8)}:${two((row % 4) * 15)}`,
      `"${pick(places, row)}"`,
      pick(kinds, row),
      pick(team, row),
      pick(team, row + 3),
      row % 3 === 0 ? `cousin ${pick(given, row)} 555-555-01${two(row % 100)}` : '',
      row % 2 === 0 ? 'uses cane; needs ride' : '',
    ];
    lines.push(cells.join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
};
