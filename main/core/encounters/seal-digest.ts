import { createHash } from 'node:crypto';
import { canonicalNote, type SealedContent } from '../../../shared/encounters/encounters-rules.ts';

/** SHA-256, in hex, of a note's canonical form. */
export const sealDigest = (note: SealedContent): string =>
  createHash('sha256').update(canonicalNote(note), 'utf8').digest('hex');
