/**
 * The PDF beside the file is under the same password with a far cheaper derivation, so age's default (2^18,
 * over a second of a blocked core) would protect nothing more.
 */
const scryptLogN = 16;

/** Encrypts bytes as an age file under a passphrase (scrypt). Any age tool opens it. */
export const encryptWithPassword = async (bytes: Uint8Array, password: string): Promise<Uint8Array> => {
  // Loaded when it is needed: no unlocking should wait for it.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(password);
  encrypter.setScryptWorkFactor(scryptLogN);
  return encrypter.encrypt(bytes);
};
