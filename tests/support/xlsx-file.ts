import { crc32, deflateRawSync } from 'node:zlib';

/** One file for an archive. `claim` replaces the unpacked size that the directory declares. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claim?: number;
}

/** A ZIP archive written independently of Alongside's own reader (PKWARE APPNOTE 4.3), with or without compression. */
export const makeZip = (files: readonly ZipFile[], options: { store?: boolean } = {}): Uint8Array => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = options.store === true ? content : deflateRawSync(content);
    const name = Buffer.from(file.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(options.store === true ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claim ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name);
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
};

/** `date`: YYYY-MM-DD, `time`: HH:MM; both become numbers with a format, as spreadsheet programs keep them. */
export type XlsxCell =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly date?: string; readonly time?: string; readonly builtIn?: boolean };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const serial = (date: string | undefined, time: string | undefined): number => {
  const days = date === undefined ? 0 : (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const [hour = 0, minute = 0] = (time ?? '00:00').split(':').map(Number);
  return days + (hour * 60 + minute) / 1440;
};

/** Styles: 1 a custom date, 2 a custom time, 3 the built-in date, 4 a custom date with time. */
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="h:mm AM/PM"/><numFmt numFmtId="166" formatCode="m/d/yyyy\\ h:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

const cellXml = (cell: XlsxCell, address: string, shared: Map<string, number>): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    const index = shared.get(cell) ?? shared.size;
    shared.set(cell, index);
    return `<c r="${address}" t="s"><v>${index}</v></c>`;
  }
  if ('error' in cell) return `<c r="${address}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  const style = cell.date === undefined ? 2 : cell.time !== undefined ? 4 : cell.builtIn === true ? 3 : 1;
  return `<c r="${address}" s="${style}"><v>${serial(cell.date, cell.time)}</v></c>`;
};

export interface XlsxOptions {
  /** Raw XML put behind the last row. */
  readonly afterRows?: string;
  /** Sheets before the table, in this order. */
  readonly otherSheets?: readonly {
    readonly name: string;
    readonly rows: readonly (readonly XlsxCell[])[];
    readonly state?: 'hidden' | 'veryHidden';
  }[];
  /** Merged ranges of the table: `D2:D4`. */
  readonly merged?: readonly string[];
  /** Files put beside the workbook's own. */
  readonly extraFiles?: readonly ZipFile[];
  readonly name?: string;
}

/** A workbook with one table, or more. Null rows are left out, as programs leave out blank rows. */
export const makeXlsx = (rows: readonly (readonly XlsxCell[] | null)[], options: XlsxOptions = {}): Uint8Array => {
  const shared = new Map<string, number>();
  const merges =
    options.merged === undefined
      ? ''
      : `<mergeCells count="${options.merged.length}">${options.merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  const sheetXml = (list: readonly (readonly XlsxCell[] | null)[], after = '', behind = ''): string => {
    const body = list
      .map((row, index) =>
        row === null
          ? ''
          : `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, shared)).join('')}</row>`,
      )
      .join('');
    return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}${after}</sheetData>${behind}</worksheet>`;
  };
  const sheets = [...(options.otherSheets ?? []), { name: options.name ?? 'Sheet1', rows, state: undefined }];
  const parts = sheets.map((sheet) =>
    sheet.rows === rows ? sheetXml(rows, options.afterRows, merges) : sheetXml(sheet.rows),
  );
  const strings = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('');
  const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return makeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationType}"><sheets>${sheets.map((sheet, index) => `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relationType}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${relationType}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${relationType}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>`,
    },
    { name: 'xl/styles.xml', content: styles },
    ...parts.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
    ...(options.extraFiles ?? []),
  ]);
};
