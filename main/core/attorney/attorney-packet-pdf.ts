import type { AttorneyPacket } from '../../../shared/attorney/attorney-packet.ts';
import { attorneyPaper } from '../../../shared/attorney/paper/attorney-paper.ts';
import { createTranslator } from '../../../shared/words.ts';
import { encryptPdf } from '../papers/pdf-encrypt.ts';
import { drawPaper } from '../papers/pdf-sheet.ts';

/** Lays a packet out as a PDF that anyone can open. For tests; what leaves is `attorneyPacketPdf`. */
export const plainAttorneyPacketPdf = (packet: AttorneyPacket): Promise<Uint8Array> =>
  drawPaper(attorneyPaper(packet, createTranslator(packet.language)), packet.language, new Date(packet.generatedAt));

/** An attorney packet as an encrypted PDF in its language. The password's strength is the caller's business. */
export const attorneyPacketPdf = async (packet: AttorneyPacket, password: string): Promise<Uint8Array> =>
  encryptPdf(await plainAttorneyPacketPdf(packet), password);
