import { wallToInstant } from '../../../../shared/basics/time.ts';

/** Zones of the IANA database that words stand for; several where clocks differ and the words do not say. */
const zonesByWord: readonly (readonly [string, readonly string[]])[] = [
  [
    'et|est|edt|eastern|(?:la )?hora del este|del este|new york|nueva york|miami|atlanta|boston|florida|virginia|georgia|michigan|detroit|ohio|washington,? d\\.?c\\.?',
    ['America/New_York'],
  ],
  ['ct|cst|cdt|central|hora del centro|chicago|texas|tejas|houston|dallas|san antonio|illinois', ['America/Chicago']],
  [
    'mt|mst|mdt|mountain|(?:hora )?de la monta[ñn]a|denver|colorado|el paso|utah|new mexico|nuevo m[eé]xico',
    ['America/Denver', 'America/Phoenix'],
  ],
  ['arizona|phoenix', ['America/Phoenix']],
  [
    'pt|pst|pdt|pacific|(?:hora )?del pac[ií]fico|california|los angeles|los [áa]ngeles|san diego|seattle|oregon|nevada|las vegas',
    ['America/Los_Angeles'],
  ],
  ['akst|akdt|alaska', ['America/Anchorage']],
  ['hst|hawaii|haw[aá]i', ['Pacific/Honolulu']],
  ['puerto rico|ast|atlantic', ['America/Puerto_Rico']],
  ['utc|gmt|zulu', ['UTC']],
  ['mexico|m[eé]xico', ['America/Mexico_City']],
  ['guatemala', ['America/Guatemala']],
  ['honduras', ['America/Tegucigalpa']],
  ['el salvador', ['America/El_Salvador']],
];

const names = zonesByWord.map(([words]) => words).join('|');
/** Letters such as CT also mean a court or a state: they count only right behind a time. */
const letters = 'et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|akst|akdt|hst|ast|utc|gmt|zulu';
const behindTime = new RegExp(
  String.raw`(?:\d|[ap]\.?\s?m\.?|noon|mediod[ií]a|o['’]clock|hrs?|hs?|horas)\s?[,(]?\s?(${letters})(?![\p{L}\p{N}])`,
  'iu',
);
const said = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:hora (?:de |del |local de )?(${names})|(${names})(?: standard| daylight)? time|(eastern|central|mountain|pacific|alaska|hawaii|atlantic|del este|del pac[ií]fico|de la monta[ñn]a)(?=\s?(?:$|[),.;/])))(?![\p{L}\p{N}])`,
  'iu',
);
/** Some place's time, wherever that is. */
const ofSomewhere =
  /(?<!\p{L})(?:hora (?:de|del|en)\s(?!la (?:cita|audiencia|corte)|llegada|inicio|entrada|salida)\p{L}|(?:their|other|different) time ?zone|otr[oa] (?:huso|zona) horari[oa])/iu;

const zonesOf = (words: string): readonly string[] =>
  zonesByWord.find(([list]) => new RegExp(`^(?:${list})$`, 'iu').test(words))?.[1] ?? [];

/** A longer cell is prose. */
const longest = 200;

/**
 * True if words beside a time of day say that it is another zone's than the team's: `9:30 AM PST`, `8:30 CT`, `9 AM
 * Pacific`, `8:00 hora de Texas`. On a day on which both clocks show the same it is not.
 *
 * @param at the time as it is written, and the team's zone
 */
export const saysOtherZone = (
  text: string,
  at: { readonly date: string; readonly time: string; readonly zone: string },
): boolean => {
  if (text.length > longest) return false;
  const line = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const words =
    said
      .exec(line)
      ?.slice(1)
      .find((one) => one !== undefined) ?? behindTime.exec(line)?.[1];
  if (words === undefined) return ofSomewhere.test(line);
  const here = wallToInstant(at.date, at.time, at.zone);
  return !zonesOf(words).some((zone) => wallToInstant(at.date, at.time, zone) === here);
};
