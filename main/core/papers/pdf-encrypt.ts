import { randomBytes } from 'node:crypto';
import { PDF } from '@libpdf/core';

/**
 * Encrypts a PDF: AES-256 as in PDF 2.0 (revision 6), metadata included. Anyone who has the password may read,
 * print, copy and have it read aloud. The owner's password is thrown away, so no one can change that.
 */
export const encryptPdf = async (plain: Uint8Array, password: string): Promise<Uint8Array> => {
  const pdf = await PDF.load(plain);
  pdf.setProtection({
    algorithm: 'AES-256',
    userPassword: password,
    ownerPassword: randomBytes(24).toString('base64'),
    encryptMetadata: true,
    permissions: {
      print: true,
      printHighQuality: true,
      copy: true,
      accessibility: true,
      modify: false,
      annotate: false,
      fillForms: false,
      assemble: false,
    },
  });
  return pdf.save();
};
