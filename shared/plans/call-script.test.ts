import { describe, expect, it } from 'vitest';
import { languages as catalogueLanguages, type Language } from '../basics/language.ts';
import { createTranslator } from '../words.ts';
import { callScript, revealsStatus, type CallFacts, type ScriptContact } from './call-script.ts';
import { contactKinds, tellLevels, type TellLevel } from './choices.ts';

const translators = { en: createTranslator('en'), es: createTranslator('es') };
const translatorOf = (language: Language) => translators[language];

const facts: CallFacts = {
  person: 'Marisol',
  caller: 'Deb',
  callBack: '(212) 555-0101',
  date: '2026-12-08',
  time: '09:40',
  place: 'Kestrel County Jail',
  takenBy: 'ICE',
  aNumber: '091555014',
  attorney: 'R. Feld, (212) 555-0188',
};

const contact = (change: Partial<ScriptContact> = {}): ScriptContact => ({
  name: 'Elena',
  kind: 'family',
  languages: ['es'],
  scriptLanguage: null,
  tell: 'everything',
  mayKnowStatus: true,
  ...change,
});

const textOf = (one: ScriptContact, known: CallFacts = facts): string =>
  callScript(one, known, translatorOf).lines.join('\n');

const knowings = [true, false, null] as const;
const spoken: readonly (readonly string[])[] = [[], ['en'], ['es'], ['quc'], ['quc', 'es'], ['Mam'], ['fr', 'en']];
const kinds = [null, ...contactKinds];

/** Every contact that the choices allow. */
const everyContact = (): ScriptContact[] =>
  tellLevels.flatMap((tell) =>
    knowings.flatMap((mayKnowStatus) =>
      spoken.flatMap((languages) =>
        [null, ...catalogueLanguages].flatMap((scriptLanguage) =>
          kinds.map((kind) => contact({ tell, mayKnowStatus, languages: [...languages], scriptLanguage, kind })),
        ),
      ),
    ),
  );

/** Each with its script, worked out once. */
const everyScript: readonly (readonly [ScriptContact, string])[] = everyContact().map((one) => [one, textOf(one)]);

const maySayPlace: readonly TellLevel[] = ['place', 'everything'];
const maySayDetained: readonly TellLevel[] = ['detained', ...maySayPlace];

describe('a call script says no more than a contact may be told', () => {
  it('no word of status to anyone who may not know, or of whom no one asked, in any combination', () => {
    for (const [one, text] of everyScript) {
      if (one.mayKnowStatus === true) continue;
      expect(revealsStatus(text), `${JSON.stringify(one)}\n${text}`).toBe(false);
    }
  });

  it('the A-number only to who may know everything and about status', () => {
    for (const [one, text] of everyScript) {
      const digits = text.replaceAll(/\D/gu, '');
      expect(digits.includes('091555014'), JSON.stringify(one)).toBe(
        one.tell === 'everything' && one.mayKnowStatus === true,
      );
    }
  });

  it('the place only from the level that allows it', () => {
    for (const [one, text] of everyScript) {
      expect(text.includes('Kestrel'), JSON.stringify(one)).toBe(maySayPlace.includes(one.tell));
    }
  });

  it('the detention, its time, and even the person’s name only from the level that allows it', () => {
    for (const [one, text] of everyScript) {
      const may = maySayDetained.includes(one.tell);
      expect(text.includes('Marisol'), JSON.stringify(one)).toBe(may);
      expect(text.includes('9:40'), JSON.stringify(one)).toBe(may);
      expect(/detain|detenid|detuvieron|arrest/iu.test(text), JSON.stringify(one)).toBe(may);
    }
  });

  it('the attorney only with everything', () => {
    for (const [one, text] of everyScript) {
      expect(text.includes('Feld'), JSON.stringify(one)).toBe(one.tell === 'everything');
    }
  });

  it('and never what was left blank: every combination says who calls and where to call back', () => {
    for (const [, text] of everyScript) {
      expect(text).toContain('Deb');
      expect(text).toContain('(212) 555-0101');
      expect(text).not.toMatch(/\{\{|undefined|null/u);
    }
  });
});

describe('a place or attorney whose name would tell', () => {
  it.each([
    'Buffalo (Batavia) ICE Processing Center',
    'Varick Immigration Court',
    'Oficina de Migración',
    'ice office, 26 Federal Plaza',
    'Centro de Detención de INMIGRACIÓN',
    'ICE-ERO hold room',
    'U.S. Border Patrol station',
    'Refugee Shelter',
  ])('%s is not said to who may not know about status, and the caller is told why', (words) => {
    const one = contact({ mayKnowStatus: null });
    for (const known of [
      { ...facts, place: words },
      { ...facts, attorney: words },
    ]) {
      const script = callScript(one, known, translatorOf);
      expect(script.lines.join('\n')).not.toContain(words);
      expect(script.notes).toContain('wouldReveal');
      expect(textOf(contact({ mayKnowStatus: true }), known)).toContain(words);
    }
  });

  it('says nothing of who took the person', () => {
    expect(
      textOf(contact({ mayKnowStatus: false }), { ...facts, takenBy: 'two officers in plain clothes' }),
    ).not.toContain('officers');
    expect(textOf(contact())).toContain('ICE');
  });
});

describe('the language of a script', () => {
  it.each([
    [['es'], null, 'es', null],
    [['en'], null, 'en', null],
    [['quc', 'es'], null, 'es', null],
    [['fr', 'en'], null, 'en', null],
    [['ht'], null, 'en', 'ht'],
    [['Mam'], null, 'en', 'Mam'],
    [[], null, 'en', null],
    [['ht'], 'es', 'es', null],
    [['en'], 'es', 'es', null],
  ] as const)(
    'for %j, with %s chosen, is %s; an interpreter for %s',
    (languages, scriptLanguage, language, interpreter) => {
      const script = callScript(contact({ languages: [...languages], scriptLanguage }), facts, translatorOf);
      expect(script).toMatchObject({ language, interpreter });
      expect(script.lines[0]).toMatch(language === 'es' ? /^Hola/u : /^Hello/u);
    },
  );

  it('says when no one asked', () => {
    expect(callScript(contact({ languages: [] }), facts, translatorOf).notes).toContain('languageUnasked');
  });
});

describe('a script in full', () => {
  it('in English, for who may know everything', () => {
    expect(textOf(contact({ languages: ['en'], kind: 'caregiver' }))).toMatchInlineSnapshot(`
      "Hello, Elena. My name is Deb. I’m calling for Marisol, who asked us to call you.
      Marisol was detained on Tuesday, December 8, 2026, around 9:40 AM.
      Marisol was taken by ICE.
      This is where Marisol is, as far as we know: Kestrel County Jail.
      Marisol’s attorney: R. Feld, (212) 555-0188.
      Marisol’s A-number is A 091 555 014. Please write it down, and don’t pass it on.
      Can you take care of the children today? If you can’t, tell us right away, please.
      You can call us anytime: (212) 555-0101. We’ll call you again when we know more."
    `);
  });

  it('in Spanish, for who may know where and nothing about status', () => {
    expect(textOf(contact({ tell: 'place', mayKnowStatus: false }))).toMatchInlineSnapshot(`
      "Hola, Elena. Me llamo Deb. Llamo de parte de Marisol, que nos pidió llamarle.
      Detuvieron a Marisol el martes 8 de diciembre de 2026 (hora aproximada: 9:40 a. m.).
      Hasta donde sabemos, Marisol está aquí: Kestrel County Jail.
      Puede llamarnos a cualquier hora: (212) 555-0101. Le volveremos a llamar cuando sepamos más."
    `);
  });

  it('has blanks for what the caller fills in, and says when the place is not known', () => {
    const known = { ...facts, caller: null, callBack: null, place: null, date: null, time: null };
    expect(textOf(contact({ languages: ['en'], tell: 'place' }), known)).toMatchInlineSnapshot(`
      "Hello, Elena. My name is [your name]. I’m calling for Marisol, who asked us to call you.
      Marisol has been detained.
      Marisol was taken by ICE.
      We don’t know yet where Marisol is. We’re looking.
      You can call us anytime: [your number]. We’ll call you again when we know more."
    `);
  });
});
