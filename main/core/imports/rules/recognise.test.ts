import { describe, expect, it } from 'vitest';
import kinds from '../../../../resources/appointment-kinds.json' with { type: 'json' };
import countries from '../../../../resources/countries.json' with { type: 'json' };
import { recogniseCountry } from '../../../../shared/basics/countries-as-written.ts';
import { splitLanguages } from '../../../../shared/basics/languages-as-written.ts';
import { fold } from '../../../../shared/basics/names.ts';
import { recogniseKind } from './kinds.ts';

describe('a country', () => {
  it.each([
    ['Honduras', 'HN'],
    ['HONDURAS', 'HN'],
    ['DR CONGO', 'CD'],
    ['D.R. Congo', 'CD'],
    ['República Democrática del Congo', 'CD'],
    ['Ivory Coast', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['CÔTE D’IVOIRE', 'CI'],
    ['Cote dIvoire', 'CI'],
    ['Costa de Marfil', 'CI'],
    ['EEUU', 'US'],
    ['EE. UU.', 'US'],
    ['México', 'MX'],
    ['Mexico', 'MX'],
    ['Ucrania', 'UA'],
    ['GT', 'GT'],
    ['SLV', 'SV'],
    ['The Gambia', 'GM'],
    ['República de Honduras', 'HN'],
    ['Guinée', 'GN'],
    ['Kosovo', 'XK'],
    ['Burma', 'MM'],
    ['Rumanía', 'RO'],
    ['Bangladés', 'BD'],
    ['Sáhara Occidental', 'EH'],
    ['Congo - Kinshasa', 'CD'],
    ['Congo (DRC, Kinshasa)', 'CD'],
    ['Congo - Brazzaville', 'CG'],
    ['Hong Kong SAR China', 'HK'],
  ])('is recognized: %s', (text, iso2) => {
    expect(recogniseCountry(text)).toEqual({ kind: 'country', iso2, whole: true });
  });

  it.each([
    ['Huehuetenango, Guatemala', 'GT'],
    ['Haiti (Cap-Haïtien)', 'HT'],
  ])('is found beside a place: %s', (text, iso2) => {
    expect(recogniseCountry(text)).toEqual({ kind: 'country', iso2, whole: false });
  });

  it('is asked for where the words mean several', () => {
    expect(recogniseCountry('Congo')).toEqual({ kind: 'ambiguous', candidates: ['CD', 'CG'] });
    expect(recogniseCountry('Corea')).toMatchObject({ kind: 'ambiguous' });
  });

  it.each(['Atlantis', '', 'in', 'Haiti / Chile'])('is not made up from "%s"', (text) => {
    expect(recogniseCountry(text)).toEqual({ kind: 'unrecognised' });
  });

  it('has both names and an owner for every alias', () => {
    const owners = new Map<string, string>();
    for (const country of countries.countries) {
      expect(country.name.en).not.toBe('');
      expect(country.name.es).not.toBe('');
      for (const words of [country.name.en, country.name.es, ...country.aliases]) {
        expect(owners.get(fold(words)) ?? country.iso2, words).toBe(country.iso2);
        owners.set(fold(words), country.iso2);
      }
    }
    expect(countries.countries).toHaveLength(250);
  });
});

describe('a kind of appointment', () => {
  it.each([
    ['check in', 'ice-checkin'],
    ['ICE check-in', 'ice-checkin'],
    ['Cita con ICE', 'ice-checkin'],
    ['I-220B', 'ice-checkin-osup'],
    ['ISAP', 'isap-office'],
    ['home visit', 'isap-home'],
    ['Master hearing', 'eoir-master'],
    ['audiencia preliminar', 'eoir-master'],
    ['Individual hearing', 'eoir-individual'],
    ['Corte final', 'eoir-individual'],
    ['Biometrics', 'uscis-biometrics'],
    ['Bio', 'uscis-biometrics'],
    ['Presentación ICE', 'ice-checkin'],
    ['Presentación con ICE', 'ice-checkin'],
    ['ICE office visit', 'ice-checkin'],
    ['Audiencia maestra', 'eoir-master'],
    ['MC hearing', 'eoir-master'],
    ['Individual merits', 'eoir-individual'],
    ['HUELLAS', 'uscis-biometrics'],
    ['Credible fear interview', 'uscis-asylum'],
    ['consulado', 'consulate'],
    ['Control con ICE', 'ice-checkin'],
    ['Check-in con ICE (I-220A)', 'ice-checkin-ror'],
    ['Control con ICE (I-220A)', 'ice-checkin-ror'],
    ['ICE check-in (kind not written down)', 'ice-checkin'],
    ['First ICE report', 'ice-first-report'],
    ['ISAP en casa', 'isap-home'],
    ['Entrevista USCIS', 'uscis-interview'],
    ['Presentación por probation, parole o previa al juicio', 'probation'],
  ])('is recognized: %s', (text, id) => {
    expect(recogniseKind(text)).toEqual({ id, whole: true });
  });

  it.each([
    ['ICE CHECK-IN (high risk)', 'ice-checkin'],
    ['Asylum interview Newark', 'uscis-asylum'],
    ['ICE check-in I-220B, second one', 'ice-checkin-osup'],
  ])('is recognized with words beside it, which are then kept: %s', (text, id) => {
    expect(recogniseKind(text)).toEqual({ id, whole: false });
  });

  it.each([
    'hearing',
    'Court',
    'Corte',
    'Immigration court',
    'EOIR',
    'Cita en corte',
    'Audiencia',
    'master or individual',
    'ICE check-in and biometrics',
    'cancelled check-in',
    'lunch',
    '',
  ])('is not guessed from "%s"', (text) => {
    expect(recogniseKind(text)).toBeNull();
  });

  it('has names in both languages, and no two share words', () => {
    const owners = new Map<string, string>();
    for (const kind of kinds.kinds) {
      for (const words of [kind.name.en, kind.name.es, kind.shortName.en, ...kind.aliases]) {
        expect(owners.get(fold(words)) ?? kind.id, words).toBe(kind.id);
        owners.set(fold(words), kind.id);
        expect(recogniseKind(words), words).toEqual({ id: kind.id, whole: true });
      }
    }
  });
});

describe('languages', () => {
  it.each([
    ["Spanish / K'iche'", ['es', 'quc']],
    ['Spanish, Kichwa', ['es', 'qvi']],
    ['French; Fula', ['fr', 'ff']],
    ['español y mam', ['es', 'mam']],
    ['Haitian Creole', ['ht']],
    ['Wolof, French', ['wo', 'fr']],
    ['inglés & español', ['en', 'es']],
    ['Spanish, español', ['es']],
    ['?', []],
  ])('are taken apart: %s', (text, tags) => {
    expect(splitLanguages(text).map((language) => language.tag)).toEqual(tags);
  });

  it('keep their words where they have no tag', () => {
    expect(splitLanguages('Ixcateco, Spanish')).toEqual([
      { name: 'Ixcateco', tag: null },
      { name: 'Spanish', tag: 'es' },
    ]);
  });
});
