/**
 * Case codes such as `KITE-27` stand in where a name must not show. They are drawn by chance, so that a code says
 * nothing of the person, of when they came or of how many there are.
 */

/**
 * Birds, trees and rivers that are easy to say on a bad line. Left out: what is also a name of people (Wren,
 * Rowan, Jordan), what points to a country, and what is an insult in English or Spanish.
 */
const codeWords = [
  'AVOCET',
  'BITTERN',
  'BUNTING',
  'CURLEW',
  'DIPPER',
  'DUNLIN',
  'EGRET',
  'FULMAR',
  'GANNET',
  'GODWIT',
  'GOSHAWK',
  'GREBE',
  'HERON',
  'HOOPOE',
  'IBIS',
  'JACANA',
  'KESTREL',
  'KITE',
  'LAPWING',
  'MOTMOT',
  'ORIOLE',
  'OSPREY',
  'PELICAN',
  'PETREL',
  'PIPIT',
  'PLOVER',
  'PUFFIN',
  'SISKIN',
  'STORK',
  'TANAGER',
  'TERN',
  'THRUSH',
  'TOUCAN',
  'TURACO',
  'VIREO',
  'WARBLER',
  'ACACIA',
  'ALDER',
  'BALSA',
  'BANYAN',
  'BAOBAB',
  'BEECH',
  'CEDAR',
  'CYPRESS',
  'ELM',
  'HICKORY',
  'HORNBEAM',
  'LARCH',
  'LINDEN',
  'MANGROVE',
  'MAPLE',
  'MIMOSA',
  'POPLAR',
  'REDWOOD',
  'SEQUOIA',
  'SPRUCE',
  'SUMAC',
  'TAMARIND',
  'TEAK',
  'WALNUT',
  'YEW',
  'YUCCA',
  'GENESEE',
  'HUMBER',
  'KLAMATH',
  'PLATTE',
  'POTOMAC',
  'SEVERN',
  'TWEED',
  'TYNE',
  'WABASH',
  'YUKON',
] as const;

/** Draws a number from 0 up to, not including, `end`. */
export type Draw = (end: number) => number;

/**
 * A code with a number of so many digits, the first of which is no zero.
 *
 * @param digits 2 gives some six thousand codes, each further digit ten times as many
 */
export const drawCaseCode = (draw: Draw, digits: number): string => {
  const word = codeWords[draw(codeWords.length)] ?? codeWords[0];
  const lowest = 10 ** (digits - 1);
  return `${word}-${lowest + draw(9 * lowest)}`;
};

/** True when someone typed this case code, whatever the case of its letters: the second act of what cannot be undone. */
export const isTypedCode = (typed: string, caseCode: string): boolean =>
  typed.trim().toUpperCase() === caseCode.toUpperCase();
