import { z } from 'zod';
import type { ExportedPart } from '../exports/exports.ts';
import type { PaperKind } from '../exports/paper-kinds.ts';

/** What a paper can hold of a person or leave out. */
export const packetParts = [
  'legalName',
  'birth',
  'aNumber',
  'languages',
  'contacts',
  'attorney',
  'dependants',
  'medical',
  'documents',
  'home',
] as const satisfies readonly ExportedPart[];
export type PacketPart = (typeof packetParts)[number];

/** The languages of a paper; `both` shows English and Spanish beside each other. */
export const paperLanguages = ['en', 'es', 'both'] as const;
export type PaperLanguages = (typeof paperLanguages)[number];

export const printSizes = ['normal', 'large'] as const;
export type PrintSize = (typeof printSizes)[number];

/** What each paper can hold of a person, in the order in which it shows it. */
export const partsOf: Readonly<Record<PaperKind, readonly PacketPart[]>> = {
  planPaper: [...packetParts],
  familyPacket: [...packetParts],
  walletCard: ['contacts', 'attorney', 'medical'],
  caregiverSheet: ['legalName', 'contacts', 'dependants'],
  roleCard: [],
};

/**
 * What goes onto a paper unless someone says otherwise. An A-number never does: anyone who finds the paper could use it.
 * Officers read the wallet card, so health is on it only if the person wants that.
 */
export const isInByDefault = (kind: PaperKind, part: PacketPart): boolean =>
  part !== 'aNumber' && !(kind === 'walletCard' && part === 'medical');

/** What someone chose: overrides of the defaults. Nothing remembers it, so an A-number is chosen each time. */
export const packetChoice = z.partialRecord(z.enum(packetParts), z.boolean());
export type PacketChoice = z.infer<typeof packetChoice>;

export const includedParts = (kind: PaperKind, choice: PacketChoice): ReadonlySet<PacketPart> =>
  new Set(partsOf[kind].filter((part) => choice[part] ?? isInByDefault(kind, part)));

/** The most caregiver sheets that one file holds. */
export const mostSheets = 12;
/** How many wallet cards fit on a page. */
export const cardsOnPage = 4;

/** True where print can be large: a card is as small as a wallet. */
export const canBeLarge = (kind: PaperKind): boolean => kind !== 'walletCard';

/** Papers that are of no one person. */
export const isForPerson = (kind: PaperKind): boolean => kind !== 'roleCard';
