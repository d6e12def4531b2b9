import { basename } from 'node:path';
import type { JobContext } from '../context/context.ts';
import { encryptWithPassword } from '../files-out/encrypt-file.ts';
import { outPath, sha256Of } from '../files-out/export-file.ts';
import { requireStrongPassword } from '../files-out/password.ts';
import { refuseExisting, writeOnce } from '../files-out/write-once.ts';

/** The data's file beside the PDF's: the same name with another ending. */
const dataPathOf = (pdfPath: string, plain: boolean): string =>
  `${pdfPath.replace(/\.pdf$/i, '')}${plain ? '.json' : '.json.age'}`;

/** Where the two go; free when it was asked for. */
export interface PairPlace {
  readonly pdfPath: string;
  readonly dataPath: string;
  readonly password: string;
  readonly plain: boolean;
}

interface Wanted {
  /** The handle of the PDF's file. */
  readonly out: string;
  readonly password: string;
  /** The data is written in the clear. */
  readonly plain?: boolean;
}

/**
 * Where a pair is to be written. Asked before the work, so that it is not in vain; writing checks again.
 * @throws AppError password.weak, file.exists, file.missing, file.wrongKind
 */
export const pairPlace = (context: JobContext, { out, password, plain = false }: Wanted): PairPlace => {
  requireStrongPassword(password);
  const pdfPath = outPath(context, out);
  const place = { pdfPath, dataPath: dataPathOf(pdfPath, plain), password, plain };
  refuseExisting(place.pdfPath);
  refuseExisting(place.dataPath);
  return place;
};

export interface WrittenPair {
  readonly sha256: string;
  readonly jsonSha256: string;
  /** Size of the PDF. */
  readonly bytes: number;
  /** Name of the data's file, without its folder. */
  readonly jsonName: string;
}

/** Data as indented JSON with a newline at its end. */
export const jsonBytes = (data: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);

/**
 * Writes a PDF, which comes encrypted, and the same as data beside it, both under one password. If the
 * transaction is not committed after this, both files are deleted again.
 * @throws AppError file.exists
 */
export const writePair = async (
  context: JobContext,
  { pdfPath, dataPath, password, plain }: PairPlace,
  content: { readonly pdf: () => Promise<Uint8Array>; readonly data: unknown },
): Promise<WrittenPair> => {
  await context.progress('exports.pdf', 0, 3);
  const pdf = await content.pdf();
  await context.progress('exports.data', 1, 3);
  const json = jsonBytes(content.data);
  const data = plain ? json : await encryptWithPassword(json, password);
  await context.progress('exports.write', 2, 3);
  writeOnce(pdfPath, pdf, context.onRollback);
  writeOnce(dataPath, data, context.onRollback);
  return { sha256: sha256Of(pdf), jsonSha256: sha256Of(data), bytes: pdf.length, jsonName: basename(dataPath) };
};
