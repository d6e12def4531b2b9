import { describe, expect, it } from 'vitest';
import { joinName, splitFullName } from '../../../../shared/basics/names.ts';
import { aliasNames, readNameCell } from './name-cell.ts';

const read = (text: string) => {
  const cell = readNameCell(text);
  const parts = cell.parts ?? splitFullName(cell.text);
  return { ...cell, parts, name: joinName(parts), otherNames: aliasNames(cell.aliases, parts) };
};
const written = ({ given, middle, family1, family2 }: ReturnType<typeof read>['parts']): string =>
  [given, middle, family1, family2].join('|');

describe('a family name in capitals', () => {
  it.each([
    ['ZHANG Wei', 'Wei||ZHANG|'],
    ['NGUYEN Thi Lan', 'Thi|Lan|NGUYEN|'],
    ['NGUYỄN Thị Lan', 'Thị|Lan|NGUYỄN|'],
    ['PIERRE Jean Baptiste', 'Jean|Baptiste|PIERRE|'],
    ['GARCIA LOPEZ Maria Elena', 'Maria|Elena|GARCIA|LOPEZ'],
    ['GARCÍA-LÓPEZ María', 'María||GARCÍA-LÓPEZ|'],
    ['DE LA CRUZ Ana', 'Ana||DE LA CRUZ|'],
    ['de la CRUZ Ana', 'Ana||de la CRUZ|'],
    ['EL AMRANI Fatima', 'Fatima||EL AMRANI|'],
    ['PEÑA Ñato', 'Ñato||PEÑA|'],
    ['O’CAMPO Noé', 'Noé||O’CAMPO|'],
    ['McDONALD Ana', 'Ana||McDONALD|'],
    ['LI Wei', 'Wei||LI|'],
    ['NG Mei Ling', 'Mei|Ling|NG|'],
    ['КОВАЛЕНКО Олена', 'Олена||КОВАЛЕНКО|'],
    ['Jean-Baptiste PIERRE', 'Jean-Baptiste||PIERRE|'],
    ['Maria Elena GARCIA LOPEZ', 'Maria|Elena|GARCIA|LOPEZ'],
    ['Ana RUIZ Jr.', 'Ana||RUIZ Jr.|'],
    ['1. ZHANG Wei', 'Wei||ZHANG|'],
  ])('is the family name, in front or behind: %s', (text, parts) => {
    expect(written(read(text).parts)).toBe(parts);
    expect(read(text).doubts).toEqual([]);
  });

  it.each([
    ['ANA RUIZ', 'ANA||RUIZ|'],
    ['JC Ruiz', 'JC||Ruiz|'],
    ['M. J. Ruiz', 'M.||J.|Ruiz'],
    ['Juan Paz III', 'Juan||Paz III|'],
    ['TJ Sol', 'TJ||Sol|'],
    ['Juan C. Ruiz', 'Juan||C.|Ruiz'],
    ['王芳', '王芳|||'],
  ])('is none where all or only initials are in capitals: %s', (text, parts) => {
    expect(written(read(text).parts)).toBe(parts);
  });

  it.each(['JOSE Ramirez', 'MARÍA Paz', 'ANA Ruiz'])('is a question where it is a common given name: %s', (text) => {
    expect(read(text).doubts).toEqual(['familyInCapitals']);
  });
});

describe('signs, numbers and titles beside a name', () => {
  it.each([
    '*Ana Ruiz',
    '**Ana Ruiz**',
    '• Ana Ruiz',
    '→ Ana Ruiz',
    '- Ana Ruiz',
    '– Ana Ruiz',
    '1. Ana Ruiz',
    '1) Ana Ruiz',
    '(2) Ana Ruiz',
    '#3 Ana Ruiz',
    '4.- Ana Ruiz',
    '12 Ana Ruiz',
    '⭐ Ana Ruiz ⭐',
    'Ana Ruiz 🚩',
    'Ana Ruiz*',
    'Ana Ruiz!!',
    'Ana_Ruiz',
    'Ana Ruiz.',
    '“Ana Ruiz”',
    'Mrs. Ana Ruiz',
    'Ms Ana Ruiz',
    'Sra. Ana Ruiz',
    'Srta Ana Ruiz',
    'Doña Ana Ruiz',
    'Hna. Ana Ruiz',
    'Dra. Ana Ruiz',
    'Sister Ana Ruiz',
    'Señora Ana Ruiz',
    'Ruiz, Sra. Ana',
    'Ruiz, Ana (Sra.)',
  ])('are no part of it: %s', (text) => {
    const { name, doubts } = read(text);
    expect([name, doubts]).toEqual(['Ana Ruiz', []]);
  });

  it.each([
    ['Ana Ruiz?', 'unsure'],
    ['¿Ana Ruiz?', 'unsure'],
    ['Ana Ruiz (spelling?)', 'unsure'],
    ['Ana Ruiz #2', 'numberInName'],
    ['Ana Ruiz 2', 'numberInName'],
    ['Ana Ruiz 1/2/1980', 'numberInName'],
    ['Ana Ruiz DOB 1/2/1980', 'numberInName'],
    ['Ana Ruiz, 34', 'numberInName'],
    ['Ana Ruiz, 34 yo', 'numberInName'],
    ['Ana Ruiz, 34 años', 'numberInName'],
    ['Ana Ruiz 8 meses', 'numberInName'],
    ['Don Ana Ruiz', 'titleInName'],
    ['Pastora Ana Ruiz', 'titleInName'],
    ['Ana Ruiz – LLAMAR PRIMERO', 'wordsBesideName'],
    ['Ana Ruiz - call first', 'wordsBesideName'],
  ])('are a question where they may say more: %s', (text, doubt) => {
    const { name, doubts } = read(text);
    expect([name, doubts]).toEqual(['Ana Ruiz', [doubt]]);
  });

  it.each([
    ['Ana Ruiz 248-555-0101', ['248-555-0101']],
    ['Ana Ruiz (248) 555-0101', ['(248) 555-0101']],
    ['Ana Ruiz +502 5555 0101', ['+502 5555 0101']],
    ['Ana Ruiz A212345699', ['A212345699']],
    ['Ana Ruiz (A212345699)', ['A212345699']],
    ['Ana Ruiz A# 212-345-699', ['A 212-345-699']],
    ['Ana Ruiz 212345699', ['212345699']],
    ['Ana Ruiz A212345699 248-555-0101', ['A212345699', '248-555-0101']],
  ])('numbers are read for what they are: %s', (text, numbers) => {
    const cell = read(text);
    expect([cell.name, cell.numbers, cell.doubts]).toEqual(['Ana Ruiz', numbers, ['numberInName']]);
  });

  it.each([
    ['FNU Abdullah', '||Abdullah|'],
    ['Abdullah, FNU', '||Abdullah|'],
    ['Abdullah LNU', 'Abdullah|||'],
    ['LNU, Abdullah', 'Abdullah|||'],
  ])('a name that papers call unknown is none: %s', (text, parts) => {
    expect(written(read(text).parts)).toBe(parts);
    expect(read(text).otherNames).toHaveLength(1);
  });

  it.each([
    "Noé O'Campo",
    "'Ali Hassan 'Umar",
    'Nguy?n Thi Sol',
    'Maria G. Lopez',
    'Wei-Ling 王美玲',
    'محمد علي',
    'José Ortega y Gasset',
    'St. Fleur, Jean',
    'Padre Luis',
    'Pastor Gómez',
  ])('stay where they are the name: %s', (text) => {
    expect(read(text).text).toBe(text);
  });
});

describe('nicknames and other names', () => {
  it.each([
    ['Ana "Anita" Ruiz', 'Anita'],
    ['Ana “Anita” Ruiz', 'Anita'],
    ['Ana ‘Anita’ Ruiz', 'Anita'],
    ["Ana 'Anita' Ruiz", 'Anita'],
    ['Ana «Anita» Ruiz', 'Anita'],
    ['Ruiz, Ana “Anita”', 'Anita'],
    ['Ana Ruiz aka Ana Paz', 'Ana Paz'],
    ['Ana Ruiz a.k.a. Ana Paz', 'Ana Paz'],
    ['Ana Ruiz AKA: Ana Paz', 'Ana Paz'],
    ['Ana Ruiz a/k/a Ana Paz', 'Ana Paz'],
    ['Ana Ruiz (aka Ana Paz)', 'Ana Paz'],
    ['Ana Ruiz goes by Anita', 'Anita'],
    ['Ana Ruiz alias “La China”', 'La China'],
    ['Ana Ruiz, conocida como Anita Paz', 'Anita Paz'],
    ['Ana Ruiz, mejor conocida como Anita', 'Anita'],
    ['Ana Ruiz, le dicen Anita', 'Anita'],
    ['Ana Ruiz née Paz', 'Ana Paz'],
    ['Ana Ruiz (née Paz)', 'Ana Paz'],
    ['Ana Ruiz, de soltera Paz', 'Ana Paz'],
    ['Ruiz, Ana aka Paz, Ana', 'Ana Paz'],
  ])('are other names: %s', (text, other) => {
    const { name, otherNames, doubts } = read(text);
    expect([name, otherNames, doubts]).toEqual(['Ana Ruiz', [other], []]);
  });

  it.each([
    ['Ana Ruiz vda. de Paz', 'Ana||Ruiz|vda. de Paz'],
    ['Ana Ruiz Viuda de Paz', 'Ana||Ruiz|Viuda de Paz'],
    ['Ruiz Vda de Paz, Ana', 'Ana||Ruiz|Vda de Paz'],
    ['Ana Ruiz de Paz', 'Ana||Ruiz|de Paz'],
  ])('a husband’s name comes second: %s', (text, parts) => {
    expect(written(read(text).parts)).toBe(parts);
  });
});

describe('between commas and dashes', () => {
  it.each([
    ['Ruiz, Jr., Ana', 'Ana||Ruiz Jr.|'],
    ['Ruiz, Ana, Jr.', 'Ana||Ruiz Jr.|'],
    ['Ruiz, Ana Jr', 'Ana||Ruiz Jr|'],
    ['Ana Ruiz, Jr.', 'Ana||Ruiz Jr.|'],
    ['Ruiz, III, Ana', 'Ana||Ruiz III|'],
    ['Ruiz Jr., Ana', 'Ana||Ruiz Jr.|'],
    ['Ruiz, Sr., Ana María', 'Ana|María|Ruiz Sr.|'],
    ['García López, Jr., Juan', 'Juan||García|López Jr.'],
    ['García López, Juan, II', 'Juan||García|López II'],
    ['Ruiz, junior, Ana', 'Ana||Ruiz junior|'],
  ])('a suffix goes with the family name: %s', (text, parts) => {
    expect(written(read(text).parts)).toBe(parts);
  });

  it.each([
    ['Ana Ruiz, mother', 'mother'],
    ['Ana Ruiz, hija', 'hija'],
    ['Ana Ruiz – hija', 'hija'],
    ['Ana Ruiz - daughter', 'daughter'],
    ['Ana Ruiz, su hija', 'su hija'],
    ['Hija: Ana Ruiz', 'Hija'],
    ['mother - Ana Ruiz', 'mother'],
    ['Ruiz, Ana, mother', 'mother'],
    ['Ruiz, Ana – esposa', 'esposa'],
    ['Ana Ruiz mother', 'mother'],
    ['Ana Ruiz: mamá', 'mamá'],
    ['Ana Ruiz, MD', ''],
    ['Ana Ruiz, titular', ''],
    ['Ana Ruiz, she/her', ''],
  ])('a label is no name, and is kept beside it: %s', (text, relation) => {
    const cell = read(text);
    expect([cell.name, cell.relation, cell.doubts]).toEqual(['Ana Ruiz', relation, ['wordsBesideName']]);
  });

  it.each(['Diallo, Mama', 'Niño, Ana', 'Nieto, Ana', 'Ndiaye, Papa', 'García - López, Ana'])(
    'a name that is a label too stays: %s',
    (text) => {
      expect(read(text).text).toBe(text);
    },
  );
});

describe('several people', () => {
  it.each(['Ana Ruiz + baby', 'Ana Ruiz & Luis Paz', 'Ruiz, Ana; Paz, Luis', 'Ana Ruiz y su hija'])(
    'are left as they are: %s',
    (text) => {
      expect(read(text).text).toBe(text);
    },
  );
});

describe('a hostile cell', () => {
  it.each([' ', '(', '"', '“', 'A ', '1', ',', 'aka ', '- ', 'Ruiz, ', '?', 'Jr. ', 'DE ', "'a "])(
    'is read in no time: %j over and over',
    (piece) => {
      const started = performance.now();
      readNameCell(piece.repeat(100_000 / piece.length));
      readNameCell(piece.repeat(200 / piece.length));
      expect(performance.now() - started).toBeLessThan(100);
    },
  );
});
