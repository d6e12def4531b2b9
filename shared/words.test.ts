import { describe, expect, it } from 'vitest';
import { languages } from './basics/language.ts';
import { errorCodes } from './contract/errors.ts';
import { catalogues } from './words.ts';
import { createTranslator } from './words.ts';
import { leaves } from './words/leaves.ts';

const english = leaves(catalogues.en);
const spanish = leaves(catalogues.es);
const placeholders = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name ?? ''))].toSorted();

/** Names that hold the words of a control, besides those that end in `Named`. */
const namesOfControls = [
  ['exports.declinedMark', 'exports.declined'],
  ['encounters.drafts.goOnWith', 'encounters.drafts.goOn'],
  ['encounters.unseen.goOn', 'encounters.drafts.goOn'],
  ['calendar.undated.giveDateTo', 'appointments.when.giveDate'],
  ['people.aNumber.revealFull', 'people.aNumber.reveal'],
] as const;

describe('the catalogs', () => {
  it('end no sentence with two periods, whatever is filled in', () => {
    for (const language of languages) {
      const t = createTranslator(language) as (key: string, values: Record<string, string>) => string;
      for (const [key, text] of language === 'en' ? english : spanish) {
        const filled = Object.fromEntries(placeholders(text).map((name) => [name, '9:15 a. m.']));
        expect(t(key, filled), key).not.toMatch(/(?<!\.)\.\.(?!\.)/u);
      }
    }
  });

  it('hold the same words in both languages', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('leave no word empty', () => {
    for (const [key, text] of [...english, ...spanish]) {
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('fill the same places in both languages', () => {
    for (const [key, text] of english) {
      expect(placeholders(spanish.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('have every plural in both forms', () => {
    for (const key of english.keys()) {
      if (key.endsWith('_one')) {
        expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
      } else if (key.endsWith('_other')) {
        expect(english.has(key.replace(/_other$/, '_one')), key).toBe(true);
      }
    }
  });

  it('name a control by what is on it, so that it can be said aloud to be pressed', () => {
    /** A text without what is filled in, its case and the dots of "asks first". */
    const said = (text: string): string =>
      text
        .replaceAll(/\{\{\w+\}\}|…/g, '')
        .trim()
        .toLowerCase();
    let pairs = 0;
    for (const words of [english, spanish]) {
      for (const [name, shown] of namesOfControls) {
        expect(said(words.get(name) ?? ''), name).toContain(said(words.get(shown) ?? name));
      }
      for (const [key, name] of words) {
        const shown =
          words.get(key.replace(/Named$/, '')) ??
          words.get(key.replace(/^retention\.reviews\.(\w+)Named$/, 'retention.act.$1'));
        if (!key.endsWith('Named') || shown === undefined) continue;
        pairs += 1;
        expect(said(name), key).toContain(said(shown));
      }
    }
    expect(pairs).toBeGreaterThan(20);
  });

  it('never say Error, Oops, Invalid, OK or Submit', () => {
    for (const [key, text] of [...english, ...spanish]) {
      expect(text, key).not.toMatch(/^error\b|\boops\b|\binvalid|\binválid|^ok$|^submit$|^enviar$/i);
    }
  });

  it('have a sentence for every error code', () => {
    for (const language of languages) {
      const t = createTranslator(language);
      for (const code of errorCodes) {
        const words = t(`errors.${code}`);
        expect(words, `${language} ${code}`).not.toBe(`errors.${code}`);
        expect(words, `${language} ${code}`).toMatch(/[.?]$/);
        expect(placeholders(words), `${language} ${code}`).toEqual([]);
      }
    }
  });
});

it('counts as each language does', () => {
  expect(createTranslator('en')('imports.count.rows', { count: 1 })).toBe('1 row');
  expect(createTranslator('en')('imports.count.rows', { count: 0 })).toBe('0 rows');
  expect(createTranslator('es')('imports.count.rows', { count: 1 })).toBe('1 fila');
  expect(createTranslator('es')('imports.count.rows', { count: 2 })).toBe('2 filas');
});

it('does not escape what is filled in, since React and the papers do', () => {
  expect(createTranslator('en')('app.palette.nothing', { query: '<b>O’Neil</b> & sons' })).toBe(
    'No results for “<b>O’Neil</b> & sons”',
  );
});
