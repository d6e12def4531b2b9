import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeXlsx, makeZip } from '../../../tests/support/xlsx-file.ts';
import { sheetLimits } from './sheet-limits.ts';
import { readSheet } from './sheet-reader.ts';

const read = async (content: string | Uint8Array, sheetName?: string) =>
  readSheet({
    name: 'people.csv',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    sheetName,
  });

const cellsOf = async (content: string | Uint8Array) => (await read(content)).rows.map((row) => row.cells);

const refusal = async (content: string | Uint8Array): Promise<{ code: string; details: unknown }> => {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('the file was accepted');
};

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/** Bytes of a legacy code page, by the runtime's own decoder: independent of Alongside's tables. */
const encodeAs = (text: string, label: string): Uint8Array => {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((character) => bytes.get(character) ?? 0x3f));
};

const table = 'Nombre;Apellidos\nÓscar;Núñez Pérez\nMaría José;Güipe\nRenée;Ávila Ordóñez\n';
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(';'));

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(table), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${table}`), 'utf-8'],
    ['UTF-16, little end first', utf16(table, false, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(table, true, true), 'utf-16be'],
    ['UTF-16 without a byte order mark', utf16(table, false, false), 'utf-16le'],
    ['UTF-16, big end first, without a mark', utf16(table, true, false), 'utf-16be'],
    ['Windows-1252', encodeAs(table, 'windows-1252'), 'windows-1252'],
    ['Mac Roman', encodeAs(table, 'macintosh'), 'macintosh'],
  ])('in %s keeps its letters', async (_, bytes, encoding) => {
    const sheet = await read(bytes);
    expect(sheet.encoding).toBe(encoding);
    expect(sheet.rows.map((row) => row.cells)).toEqual(rows);
  });

  it('decodes every byte of the legacy code pages as the standard says', async () => {
    for (const label of ['windows-1252', 'macintosh'] as const) {
      const every = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
      const text = new TextDecoder(label).decode(every);
      // letters that tell the two apart come first
      const hint =
        label === 'macintosh'
          ? Uint8Array.from([0x61, 0x8e, 0x61, 0x87, 0x61, 0x2c])
          : Uint8Array.from([0x61, 0xe9, 0x61, 0x2c]);
      const bytes = new Uint8Array([...hint, ...[...every].flatMap((byte) => [byte, 0x2c])]);
      const sheet = await read(bytes);
      expect(sheet.encoding).toBe(label);
      expect(sheet.rows[0]?.cells.slice(1, 129).join('')).toBe(text);
    }
  });

  // bytes as Excel's "CSV (MS-DOS)" writes them (Unicode's CP850.TXT)
  const dosLetters: Readonly<Record<string, number>> = {
    á: 0xa0,
    é: 0x82,
    í: 0xa1,
    ó: 0xa2,
    ú: 0xa3,
    ü: 0x81,
    ñ: 0xa4,
    Ñ: 0xa5,
    Á: 0xb5,
    É: 0x90,
    Í: 0xd6,
    Ó: 0xe0,
    Ú: 0xe9,
    '¿': 0xa8,
  };
  const dos = (text: string): Uint8Array =>
    Uint8Array.from([...text].map((letter) => dosLetters[letter] ?? letter.charCodeAt(0)));

  it.each([
    [
      'DOS',
      dos('Nombre;Notas\nÍñigo Güell;año ¿qué?\nMaría Ibáñez Óscar;José\n'),
      'ibm850',
      [
        ['Íñigo Güell', 'año ¿qué?'],
        ['María Ibáñez Óscar', 'José'],
      ],
    ],
    ['DOS, in capitals', dos('NOMBRE;NOTAS\nJOSÉ PEÑA;X\n'), 'ibm850', [['JOSÉ PEÑA', 'X']]],
    ['DOS with one mark', dos('Name;Note\nJosé Luna;x\n'), 'ibm850', [['José Luna', 'x']]],
    ['Mac Roman with one mark', encodeAs('Name;Note\nJosé Luna;x\n', 'macintosh'), 'macintosh', [['José Luna', 'x']]],
    [
      'Mac Roman in capitals',
      encodeAs('NAME;NOTE\nJOSÉ PEÑA;MARÍA NÚÑEZ\n', 'macintosh'),
      'macintosh',
      [['JOSÉ PEÑA', 'MARÍA NÚÑEZ']],
    ],
    [
      'Windows-1252 with one mark',
      encodeAs('Name;Note\nJosé Luna;x\n', 'windows-1252'),
      'windows-1252',
      [['José Luna', 'x']],
    ],
    [
      'Windows-1252 in capitals',
      encodeAs('NOMBRE;LUGAR\nNUÑEZ PEÑA ANA;JOSÉ\nIBÁÑEZ GÓMEZ;ÍÑIGO\n', 'windows-1252'),
      'windows-1252',
      [
        ['NUÑEZ PEÑA ANA', 'JOSÉ'],
        ['IBÁÑEZ GÓMEZ', 'ÍÑIGO'],
      ],
    ],
    [
      'Windows-1252 in French',
      encodeAs('Nom;Note\nFrançoise Côté;sœur à Genève\nBaptiste Noël;après l’été\n', 'windows-1252'),
      'windows-1252',
      [
        ['Françoise Côté', 'sœur à Genève'],
        ['Baptiste Noël', 'après l’été'],
      ],
    ],
    [
      'Windows-1252 with signs',
      encodeAs('Name;Note\nŽeljko Šarić;20 m² – £5 — ½ h\nAna\u00a0Paz;pays\u00a0in\u00a0£ or ¢\n', 'windows-1252'),
      'windows-1252',
      [
        ['Željko Šari?', '20 m² – £5 — ½ h'],
        ['Ana\u00a0Paz', 'pays\u00a0in\u00a0£ or ¢'],
      ],
    ],
  ] as const)('in %s keeps its letters too', async (_, bytes, encoding, expected) => {
    const sheet = await read(bytes);
    expect(sheet.encoding).toBe(encoding);
    expect(sheet.rows.slice(1).map((row) => row.cells)).toEqual(expected);
  });

  it('stays UTF-8 with a few bytes that are none, and takes these for Windows-1252', async () => {
    const stray = (text: string): Uint8Array =>
      Buffer.concat([Buffer.from(text), Buffer.from('a;\u0093x\u0094\n', 'latin1')]);
    for (const text of [table, 'name;note\nJosé Luna;x\n']) {
      const sheet = await read(stray(text));
      expect(sheet.encoding).toBe('utf-8');
      expect(sheet.rows.map((row) => row.cells)).toEqual([
        ...text
          .trim()
          .split('\n')
          .map((line) => line.split(';')),
        ['a', '“x”'],
      ]);
    }
  });

  it('is read in the encoding that someone chose', async () => {
    const bytes = encodeAs('Name;Note\nJosé López;x\n', 'windows-1252');
    const chosen = await readSheet({ name: 'sheet', bytes, encoding: 'macintosh' });
    expect(chosen).toMatchObject({ encoding: 'macintosh', rows: [{}, { cells: ['JosÈ LÛpez', 'x'] }] });
    const utf8 = await readSheet({
      name: 'sheet',
      bytes: new TextEncoder().encode('\ufeffName;Note\nJosé;x\n'),
      encoding: 'utf-8',
    });
    expect(utf8.rows.map((row) => row.cells)).toEqual([
      ['Name', 'Note'],
      ['José', 'x'],
    ]);
    const wide = await readSheet({
      name: 'sheet',
      bytes: utf16('Name;Note\nJosé;x\n', true, false),
      encoding: 'utf-16be',
    });
    expect(wide.rows[1]?.cells).toEqual(['José', 'x']);
  });

  it('takes curly apostrophes of Windows for what they are', async () => {
    const sheet = await read(encodeAs('name,note\nNoé O’Campo,“ok” – yes\n', 'windows-1252'));
    expect(sheet.encoding).toBe('windows-1252');
    expect(sheet.rows[1]?.cells).toEqual(['Noé O’Campo', '“ok” – yes']);
  });

  it.each([',', ';', '\t', '|'])('with the delimiter "%s" is taken apart', async (delimiter) => {
    const lines = [
      'name§languages§note',
      "Ana Ruiz§Spanish, Mam; K'iche'§a | b",
      'Noé Baptiste§French; Fula§',
      'Zoila López§Spanish, Kichwa§one, two; three',
    ];
    const quoted = lines.map((line) =>
      line
        .split('§')
        .map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell))
        .join(delimiter),
    );
    const sheet = await read(quoted.join('\n'));
    expect(sheet.delimiter).toBe(delimiter);
    expect(sheet.rows.map((row) => row.cells)).toEqual(lines.map((line) => line.split('§')));
  });

  it('follows a line that declares its delimiter', async () => {
    const sheet = await read('sep=;\na;b\n1,5;2\n');
    expect(sheet.rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(sheet.rows[0]?.number).toBe(2);
  });

  it.each(['\n', '\r\n', '\r'])('ends its lines in any way: %j', async (end) => {
    expect(await cellsOf(['a,b', '1,2', '3,4', ''].join(end))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('numbers rows as a spreadsheet program does', async () => {
    const sheet = await read('title\n\nname,note\nAna,"two\r\nlines"\n,,\n\nNoé,x\n');
    expect(sheet.rows.map((row) => [row.number, row.cells[0]])).toEqual([
      [1, 'title'],
      [3, 'name'],
      [4, 'Ana'],
      [7, 'Noé'],
    ]);
    expect(sheet.rows[2]?.cells[1]).toBe('two\nlines');
  });

  it('keeps ragged rows and quotes inside quotes', async () => {
    expect(await cellsOf('a,b,c\n1\n1,2,3,4\n"says ""no""",x\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['says "no"', 'x'],
    ]);
  });

  it('does not let a stray quote swallow the rows below it', async () => {
    const cells = await cellsOf('name,note,phone\n"Bo" Ruiz,"uses cane,1\nAna,"two\nlines",2\nNoé,plain,3\n');
    expect(cells.map((row) => row[0])).toEqual(['name', '"Bo" Ruiz', 'Ana', 'Noé']);
    expect(cells[1]).toEqual(['"Bo" Ruiz', '"uses cane', '1']);
    expect(cells[2]).toEqual(['Ana', 'two\nlines', '2']);
  });

  it('leaves cells that look like formulas as text', async () => {
    expect(await cellsOf('note,x\n"=HYPERLINK(""http://example.invalid"")",@team\n+1 more,-\n')).toEqual([
      ['note', 'x'],
      ['=HYPERLINK("http://example.invalid")', '@team'],
      ['+1 more', '-'],
    ]);
  });
});

describe('a blank before a quote', () => {
  it.each([
    [
      'Name, Where\nAna, "Plaza, room 4"',
      [
        ['Name', ' Where'],
        ['Ana', 'Plaza, room 4'],
      ],
    ],
    [
      'Name, Where\n "Ruiz, Ana", "ERO, 2nd floor"',
      [
        ['Name', ' Where'],
        ['Ruiz, Ana', 'ERO, 2nd floor'],
      ],
    ],
    [
      'Name,Where\nAna,   "Plaza, room 4"',
      [
        ['Name', 'Where'],
        ['Ana', 'Plaza, room 4'],
      ],
    ],
    [
      'Name,Where,X\nAna, "Plaza, room 4" ,1',
      [
        ['Name', 'Where', 'X'],
        ['Ana', 'Plaza, room 4', '1'],
      ],
    ],
    [
      'Nombre; Lugar\nAna; "Plaza; sala 4"',
      [
        ['Nombre', ' Lugar'],
        ['Ana', 'Plaza; sala 4'],
      ],
    ],
    [
      'Nombre\tLugar\nAna\t "Plaza\tsala 4"',
      [
        ['Nombre', 'Lugar'],
        ['Ana', 'Plaza\tsala 4'],
      ],
    ],
    [
      'Name| Where\nAna| "Plaza| room 4"',
      [
        ['Name', ' Where'],
        ['Ana', 'Plaza| room 4'],
      ],
    ],
    [
      'Name, Where\nAna, "a ""b"", c"',
      [
        ['Name', ' Where'],
        ['Ana', 'a "b", c'],
      ],
    ],
    [
      'Name, Where\nAna, "two\nlines, here"',
      [
        ['Name', ' Where'],
        ['Ana', 'two\nlines, here'],
      ],
    ],
    [
      'Name, Where\nAna, "Anita" Ruiz',
      [
        ['Name', ' Where'],
        ['Ana', ' "Anita" Ruiz'],
      ],
    ],
    [
      'Name, Where\nAna, "Anita',
      [
        ['Name', ' Where'],
        ['Ana', ' "Anita'],
      ],
    ],
  ])('opens a cell all the same: %j', async (text, rows) => {
    expect(await cellsOf(text)).toEqual(rows);
  });
});

describe('a workbook', () => {
  it('gives dates, times and numbers as text without loss', async () => {
    const sheet = await read(
      makeXlsx([
        ['Name', 'A#', 'DOB', 'Date', 'Time', 'Both', 'Other'],
        [
          'Nguyễn Thị & Cie <x>',
          91313151,
          { date: '1978-03-16' },
          { date: '2026-12-28', builtIn: true },
          { time: '10:15' },
          { date: '2026-12-28', time: '14:45' },
          true,
        ],
        null,
        ['two\nlines', 123456789012345, { date: '1900-03-01' }, null, { time: '00:05' }, 0.4375, '  spaced '],
      ]),
    );
    expect(sheet.rows.map((row) => [row.number, ...row.cells])).toEqual([
      [1, 'Name', 'A#', 'DOB', 'Date', 'Time', 'Both', 'Other'],
      [2, 'Nguyễn Thị & Cie <x>', '91313151', '1978-03-16', '2026-12-28', '10:15', '2026-12-28 14:45', 'TRUE'],
      [4, 'two\nlines', '123456789012345', '1900-03-01', '', '00:05', '0.4375', '  spaced '],
    ]);
    expect(sheet).toMatchObject({ encoding: null, delimiter: null, sheetName: 'Sheet1' });
  });

  it('reads the first worksheet that holds a table, or the one asked for', async () => {
    const book = makeXlsx(
      [
        ['name', 'note'],
        ['Ana', 'x'],
      ],
      { name: 'Tracker', otherSheets: [{ name: 'Cover', rows: [['Our team']] }] },
    );
    expect(await read(book)).toMatchObject({ sheetName: 'Tracker', sheetNames: ['Cover', 'Tracker'] });
    expect((await read(book, 'Cover')).rows[0]?.cells).toEqual(['Our team']);
  });

  const schedule = [
    ['Name', 'A#', 'Check-in date'],
    ['Ana Ruiz', 'A212345678', '12/7/2026'],
    ['Noé Paz', 'A212345679', '12/8/2026'],
  ];
  const readMe = {
    name: 'READ ME',
    rows: [['How to use this sheet'], ['Ask Sue before you change the dates'], ['One person per row'], ['Thank you']],
  };
  const lists = {
    name: 'Lists',
    rows: [
      ['Type', 'Status'],
      ['ICE check-in', 'Confirmed'],
      ['Master hearing', 'Pending'],
    ],
  };

  it.each([
    ['with instructions before the table', [readMe], ['READ ME']],
    ['with a hidden sheet of lists', [{ ...lists, state: 'hidden' as const }], []],
    ['with one that only a program shows', [{ ...lists, state: 'veryHidden' as const }], []],
    ['with a visible sheet of lists', [lists], ['Lists']],
    ['with an empty one', [{ name: 'Sheet9', rows: [] }], []],
  ])('%s is read by its table, and says what else it holds', async (_, otherSheets, unreadSheets) => {
    const book = makeXlsx(schedule, { name: 'Schedule & more', otherSheets });
    const sheet = await read(book);
    expect(sheet).toMatchObject({ sheetName: 'Schedule & more', unreadSheets });
    expect(sheet.rows).toHaveLength(3);
    for (const { name } of otherSheets) expect(sheet.sheetNames).toContain(name);
  });

  it('with two tables is read by the first, or by the one asked for', async () => {
    const book = makeXlsx(schedule, { name: 'December', otherSheets: [{ name: 'November', rows: schedule }] });
    expect(await read(book)).toMatchObject({ sheetName: 'November', unreadSheets: ['December'] });
    expect(await read(book, 'December')).toMatchObject({ sheetName: 'December', unreadSheets: ['November'] });
  });

  it('whose sheets are all hidden is read all the same', async () => {
    const book = makeXlsx([], { otherSheets: [{ name: 'Old', rows: schedule, state: 'hidden' }] });
    expect(await read(book)).toMatchObject({ sheetName: 'Old' });
  });

  it('gives every row the value of a cell that is merged over several, and only them', async () => {
    const rows = [
      ['Schedule', null, null, null],
      ['Name', 'Date', 'Time', 'Where'],
      ['Ana Ruiz', { date: '2026-12-07' }, '9:00', 'Plaza'],
      ['Noé Paz', null, null, null],
      ['Eva Sol', null, '10:00', null],
      [null, null, null, null],
      ['Luz Mar', { date: '2026-12-08' }, null, 'Office'],
    ];
    const sheet = await read(
      makeXlsx(rows, {
        merged: ['A1:D1', 'B3:B6', 'C3:C4', 'D3:D6', 'D7:E7', 'B7:B40000', 'nonsense', 'XFD1:XFD9999999'],
      }),
    );
    expect(sheet.rows.slice(2).map((row) => row.cells.map((cell) => cell.trim()))).toEqual([
      ['Ana Ruiz', '2026-12-07', '9:00', 'Plaza'],
      ['Noé Paz', '2026-12-07', '9:00', 'Plaza'],
      ['Eva Sol', '2026-12-07', '10:00', 'Plaza'],
      ['Luz Mar', '2026-12-08', '', 'Office'],
    ]);
    expect(sheet.rows[0]?.cells.filter((cell) => cell !== '')).toEqual(['Schedule']);
    expect(sheet.width).toBe(4);
  });

  it('keeps what a failed formula shows', async () => {
    const sheet = await read(
      makeXlsx([
        ['Name', 'Date'],
        ['Ana Ruiz', { error: '#DIV/0!' }],
      ]),
    );
    expect(sheet.rows[1]?.cells).toEqual(['Ana Ruiz', '#DIV/0!']);
  });

  it('is not put off by formatted blank rows down to the end of the sheet', async () => {
    const book = makeXlsx(
      [
        ['name', 'note'],
        ['Ana', 'x'],
      ],
      { afterRows: '<row r="3" ht="15"/><row r="1048576"><c r="A1048576" s="1"/></row>' },
    );
    expect((await read(book)).rows).toHaveLength(2);
  });
});

describe('promise 27: a file that is no sheet or too much of one', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'file.unreadable', { why: 'empty' }],
    ['blank lines', '\n \n,,\n', 'file.unreadable', { why: 'empty' }],
    ['a PDF', '%PDF-1.7\n%x', 'file.wrongKind', { kind: 'pdf' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'file.wrongKind', { kind: 'image' }],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'file.wrongKind',
      { kind: 'xls' },
    ],
    [
      'a workbook with a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'file.unreadable',
      { why: 'encrypted' },
    ],
    ['a web page', '<!DOCTYPE html><table><tr><td>Ana</td></tr></table>', 'file.wrongKind', { kind: 'html' }],
    [
      'a program',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
      'file.wrongKind',
      { kind: 'binary' },
    ],
    ['another archive', makeZip([{ name: 'readme.txt', content: 'x' }]), 'file.wrongKind', { kind: 'zip' }],
    ['a letter', makeZip([{ name: 'word/document.xml', content: '<x/>' }]), 'file.wrongKind', { kind: 'docx' }],
    ['an OpenDocument sheet', makeZip([{ name: 'content.xml', content: '<x/>' }]), 'file.wrongKind', { kind: 'ods' }],
    [
      'half an archive',
      makeXlsx([
        ['a', 'b'],
        ['1', '2'],
      ]).slice(0, 400),
      'file.unreadable',
      { why: 'zip' },
    ],
    [
      'a workbook with an address that is none',
      makeXlsx([['a', 'b']], { afterRows: '<row r="2"><c r="&#65;2"><v>1</v></c></row>' }),
      'file.unreadable',
      { why: 'workbook' },
    ],
    [
      'a workbook of nonsense',
      makeZip([{ name: 'xl/workbook.xml', content: '<workbook>' }]),
      'file.unreadable',
      { why: 'workbook' },
    ],
  ])('is refused: %s', async (_, content, code, details) => {
    expect(await refusal(content)).toEqual({ code, details });
  });

  it.each([
    ['bytes', () => new Uint8Array(sheetLimits.bytes + 1).fill(0x61)],
    ['rows', () => 'a,b\n'.repeat(sheetLimits.rows + 1)],
    ['columns', () => `${'x,'.repeat(sheetLimits.columns)}x\n1,2\n`],
    ['cell', () => `a,b\n${'x'.repeat(sheetLimits.cell + 1)},2\n`],
    [
      'rows',
      () =>
        makeXlsx([['a', 'b']], {
          afterRows: `<row r="${sheetLimits.rows + 1}"><c r="A${sheetLimits.rows + 1}"><v>1</v></c></row>`,
        }),
    ],
    ['columns', () => makeXlsx([['a', 'b']], { afterRows: '<row r="2"><c r="XFD2"><v>1</v></c></row>' })],
    // as far out as an address goes: room for 17,000 million cells
    ['rows', () => makeXlsx([['a', 'b']], { afterRows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' })],
    ['rows', () => makeXlsx([['a', 'b']], { afterRows: "<row><c s='1' r='XFD1048576'><v>1</v></c></row>" })],
    [
      'entries',
      () =>
        makeXlsx([['a']], {
          extraFiles: Array.from({ length: 2100 }, (_, index) => ({ name: `x/${index}.xml`, content: '' })),
        }),
    ],
    [
      'ratio',
      () =>
        makeXlsx([['a']], {
          extraFiles: [{ name: 'xl/blanks.xml', content: new Uint8Array(2 * 1024 * 1024).fill(32) }],
        }),
    ],
    [
      'unpackedBytes',
      () =>
        makeXlsx([['a']], {
          extraFiles: [{ name: 'xl/bomb.xml', content: 'x', claim: sheetLimits.unpackedBytes + 1 }],
        }),
    ],
  ] as const)('is refused beyond the limit of %s', async (limit, make) => {
    expect(await refusal(make())).toMatchObject({
      code: 'file.tooLarge',
      details: { limit, most: sheetLimits[limit] },
    });
  });

  it('has limits that a small computer reads through at once, whatever a sheet holds', () => {
    const most = {
      bytes: 32 * 1024 * 1024,
      rows: 100_000,
      columns: 1_000,
      cell: 32_767,
      unpackedBytes: 256 * 1024 * 1024,
      ratio: 500,
      entries: 10_000,
      seconds: 60,
      megabytes: 2_000,
    };
    const above = Object.entries(most).filter(
      ([limit, value]) => sheetLimits[limit as keyof typeof sheetLimits] > value,
    ); // keys of `most`
    expect(Object.keys(most)).toEqual(Object.keys(sheetLimits));
    expect(above).toEqual([]);
  });

  it('is refused at a glance if it unpacks to far more than it says', async () => {
    const bomb = makeXlsx(
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      {
        extraFiles: [{ name: 'xl/media.xml', content: new Uint8Array(120 * 1024 * 1024), claim: 1000 }],
      },
    );
    expect(bomb.length).toBeLessThan(400_000);
    const before = process.memoryUsage().arrayBuffers;
    const start = process.threadCpuUsage();
    expect(await refusal(bomb)).toEqual({ code: 'file.unreadable', details: { why: 'zip' } });
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(100);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  it('never carries text of the file in the refusal', async () => {
    const secret = 'Zoila Canary';
    const refused = await refusal(`a,b\n${secret}${'x'.repeat(sheetLimits.cell)},2\n`);
    expect(JSON.stringify(refused)).not.toContain('Canary');
  });
});

describe('the sample sheets', () => {
  it.each([
    ['accompaniment-tracker.csv', { encoding: 'utf-8', delimiter: ',', width: 19 }, 141],
    ['hoja-de-citas.csv', { encoding: 'windows-1252', delimiter: ';', width: 15 }, 61],
  ])('%s is read', async (name, facts, count) => {
    const bytes = await readFile(new URL(`../../../tests/fixtures/sheets/${name}`, import.meta.url));
    const sheet = await readSheet({ name, bytes });
    expect(sheet).toMatchObject(facts);
    expect(sheet.rows).toHaveLength(count);
  });
});
