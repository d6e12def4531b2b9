import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appointmentKinds } from '../appointments/appointment-kinds.ts';
import { shippedTemplates } from '../checklists/shipped-templates.ts';
import { type InBoth, locatorFacts } from '../locator/locator-facts.ts';
import { catalogues } from '../words.ts';
import { leaves } from './leaves.ts';

interface WorstWord {
  readonly what: RegExp;
  readonly say: string;
  /** The catalog's typography, or a guess that prose on a page defeats. */
  readonly catalogOnly?: true;
  /** A key, or the beginning of keys that ends in a dot, and why the words are right there. */
  readonly except?: Readonly<Record<string, string>>;
}

const legal = 'an attorney reads this paper, and it keeps the formal form';

/** What no English text says, and what it says instead. The list grows with every such word that someone finds. */
const english: readonly WorstWord[] = [
  { what: /\bshall\b/i, say: 'will, should' },
  { what: /\bwhilst\b/i, say: 'while' },
  { what: /\banew\b|\bonce more\b/i, say: 'again' },
  { what: /\bat present\b|\bpresent (?:passphrase|key|one)\b/i, say: 'currently, current' },
  { what: /\bany more\b/i, say: 'no longer, anymore' },
  {
    what: /\b(?:some|no|every|any)body\b/i,
    say: 'someone, no one, everyone, anyone',
    except: { 'locator.action.also': 'what people type, never shown' },
  },
  { what: /\bback-ups?\b/i, say: 'backup (noun), back up (verb)' },
  { what: /\btelephones?\b|\be-mails?\b/i, say: 'phone, email' },
  { what: /\bcancelled\b|\bcolours?\b|\blicence\b|\bdependants?\b|\borganis|\bneighbour/i, say: 'American spelling' },
  { what: /\bmedicines\b/i, say: 'medications' },
  { what: /\btick(?:s|ed)?\b/i, say: 'check' },
  {
    what: /\bremoved\b/i,
    say: 'deleted (data), taken off (a list), deported (a person)',
    except: { 'exports.paper.status.removed': 'the legal term, with "deported" beside it' },
  },
  {
    what: /\blegal hold\b/i,
    say: 'protected from deletion',
    except: {
      'retention.hold.body': 'said once, so that an attorney recognizes it',
      'CHANGELOG.md': 'says what the old words were',
    },
  },
  { what: /\bpurg(?:e|ed|es|ing)\b/i, say: 'delete permanently' },
  { what: /\b(?:the|this) program\b/i, say: 'Alongside' },
  { what: /\bgrant(?:s|ed)?\b|\brevok/i, say: 'give access, end access' },
  { what: /\bdisabled?\b/i, say: 'turn off access' },
  { what: /\b(?:take|takes|took|taken) (?:\w+ )?out\b/i, say: 'delete, take off' },
  { what: /\b(?:take|takes|took|taken) (?:\w+ )?back\b|\bbrought back\b/i, say: 'undo, restore' },
  { what: /\bkept back\b|\bwithheld\b/i, say: 'left out' },
  { what: /\bput (?:\w+ )?right\b|\bmend/i, say: 'fix' },
  { what: /\bgo(?:es)? on\b/i, say: 'continue' },
  { what: /\bas (?:it stands|they stand)\b|\bstands? in\b|\blies? (?:in|here|there)\b/i, say: 'is, are' },
  { what: /\bby (?:itself|themselves)\b/i, say: 'automatically' },
  { what: /\b(?:of|on) (?:its|their) own\b/i, say: 'separate, automatically' },
  { what: /\bkeys of (?:the|this|that) (?:vault|backup)\b/i, say: 'the vault’s keys' },
  {
    what: /\bwaits\b|\b(?:is|are) waiting\b/i,
    say: 'what happens to it: is kept, is not done yet',
  },
  { what: /\bhow (?:(?:the|a) \w+ is )?known\b|\btimes are \{\{/i, say: 'how they know; times are in {{zone}}' },
  { what: /^\{\{people\}\}: (?!appointment|date|changes)/, say: 'what happened to the appointment, not to the person' },
  {
    what: /\{\{(?:names?|people|person|volunteer|observer|hours)\}\}\./,
    say: 'a name inside the sentence: “Ana M.” brings its own period',
    except: { 'audit.export.written_one': 'the name of a file', 'audit.export.written_other': 'the name of a file' },
  },
  { what: /\bthe other way round\b|\bafterwards\b|\bparted by\b/i, say: 'around, afterward, separated by' },
  { what: /\b(?:kind|kinds) of (?:record|appointment|file)\b/i, say: 'type' },
  { what: /\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i, say: 'the month before the day' },
  { what: /[”"][.,]/, say: 'a period or comma inside the quotation marks' },
  { what: / …|\.\.\./, say: '… without a space before it' },
  { what: /['"]/, say: '’ and “ ”', catalogOnly: true },
  {
    what: /, \w+ (?:and|or) \w/,
    say: 'a comma before the last of three',
    catalogOnly: true,
    except: {
      'briefing.role.present': 'two words for how, after a comma',
      'exports.paper.withheldLead': 'a clause after a comma',
    },
  },
  {
    what: /\bcannot\b|\b(?:is|are|was|were|do|does|did|has|have|will|would|could|should) not\b/i,
    say: 'a contraction',
    except: { 'exports.paper.': legal, 'packets.paper.card.': 'the words of ILRC’s red card' },
  },
];

/** The same in Spanish. */
const spanish: readonly WorstWord[] = [
  { what: /[«»]/, say: '“ ”' },
  {
    what: /legal hold/i,
    say: 'protección contra el borrado',
    except: { 'retention.hold.body': 'said once, so that an attorney recognizes it' },
  },
  { what: /\bexpedientes?\b/i, say: 'ficha: an expediente is the file that the government keeps' },
  { what: /retenci(?:ón|ones)/i, say: 'protección contra el borrado: ICE uses the word for a detainer' },
  {
    what: /\bclaves?\b/i,
    say: 'código (of a record); a clave opens a vault',
    except: {
      'vault.': 'the keys of the vault',
      'users.': 'the keys of the vault',
      'errors.vault.': 'the keys of the vault',
      'errors.backup.keysErased': 'the keys of the vault',
      'backups.wizard.': 'the keys of the vault',
      'backups.renew.': 'the keys of the vault',
      'audit.kind.user': 'the keys of the vault',
      'audit.verify.': 'the keys of the vault',
      'search.eraseKeys': 'the keys of the vault',
    },
  },
  {
    what: /\bregistros?\b/i,
    say: 'ficha (of a person), dato, anotación; a registro is the change log',
    except: {
      'audit.': 'the change log',
      'backups.health.checkHint': 'the change log',
      'exports.kinds.auditLog': 'the change log',
      'exports.recipientHint': 'the log of exports',
      'exports.paper.aboutHash': 'the log of exports',
      'retention.act.historyStays': 'the change log',
      'retention.thing.history': 'the change log',
      'retention.holdings.kinds.historyEntries': 'the change log',
      'retention.holdings.keptHint': 'the change log',
    },
  },
  { what: /(?<!\p{L})aún(?!\p{L})/iu, say: 'todavía' },
  { what: /\bescri(?:b|t)\w+ (?:\p{L}+ ){0,3}(?:archivo|PDF|copia|carpeta)/iu, say: 'guardar' },
  { what: /se escribi\p{L}+ a medias|se le\p{L}+ (?:tal )?como se escribi/iu, say: 'guardar: a file is saved' },
  { what: /\b(?:el|este|del|al) programa\b/i, say: 'Alongside' },
  { what: /\boprim|\bIntro\b|\bMayús|\bEscape\b/, say: 'presione, Enter, Shift, Esc: the keys of a US keyboard' },
  { what: /\ba las \{\{/, say: 'no article: it is a la 1:00' },
  { what: /fecha (?:se )?confirm|confirm\p{L}* (?:esta|la) fecha|sin confirmar/iu, say: 'verificar, for a date' },
  { what: /\boficial(?:es)?\b/i, say: 'agente' },
  { what: /\bquien coordina\b|\bpersona que coordin/i, say: 'la coordinación' },
  { what: /\balgún día\b/i, say: 'entre … y …, día por definir' },
  { what: /\basientos?\b|\ba lo más\b|\bdeseos?\b/i, say: 'lugar, como máximo, preferencia' },
  {
    what: /\b(?:tú|tus?|puedes|debes|quieres|tienes|vosotr\w+|ordenador|móvil|pulse|pinche)\b/i,
    say: 'usted, as in the US',
  },
  {
    what: /(?:^|[.:] )(?:Lee|Abre|Agenda|Revisa|Busca|Guarda|Elige|Escribe|Muestra|Verifica) /u,
    say: 'se …, or a subject: a verb that begins the sentence reads as an order to a tú',
  },
  { what: /\b(?:coches?|aparcar|ficheros?|coger|carné|teclear)\b/i, say: 'carro, archivo, escribir: as in the US' },
  {
    what: /\bles? (?:detuv|detien|arrest|llev|oblig|presion|acompañ|deport|vieron|visit)/i,
    say: 'lo, la, or a la persona: le is not the object of these verbs in Latin America',
  },
  { what: /\bse puede (?:mandar|enviar|dejar|hacer) \p{L}+s\b/iu, say: 'se pueden, with a plural' },
  { what: /\bacompañ(?:an|aron|arán): /i, say: 'acompañantes, acompañamiento: it may be one person' },
  { what: /\bpreocupaci/i, say: 'lo que pudo afectar sus derechos' },
  { what: /\bello\b/i, say: 'eso, or the noun' },
  { what: /(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu, say: 'the word once' },
  { what: / …|\.\.\./, say: '… without a space before it' },
  { what: /['"]/, say: '“ ”' },
];

/** Every text of a fact that is in both languages. */
const sentencesOf = (fact: unknown): readonly InBoth[] => {
  if (typeof fact !== 'object' || fact === null) return [];
  if ('en' in fact && 'es' in fact) return [fact as InBoth]; // as: the facts' own test says so
  return Object.values(fact).flatMap(sentencesOf);
};

/** What people read before they open Alongside, line by line and without its code. */
const pages = ['README.md', 'CHANGELOG.md'].flatMap((name) =>
  readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8')
    .replaceAll(/`[^`]*`/g, '')
    .split('\n')
    .map((line) => [name, line] as const),
);

for (const [language, code, words] of [
  ['English', 'en', english],
  ['Spanish', 'es', spanish],
] as const) {
  const kinds = appointmentKinds.flatMap(({ id, name, shortName }) => [
    [`kinds.${id}.name`, name[code]] as const,
    [`kinds.${id}.shortName`, shortName[code]] as const,
  ]);
  const templates = shippedTemplates.flatMap(({ id, title, when, sections }) =>
    [title, when, ...sections.flatMap((section) => [section.title, ...section.items.map(({ text }) => text)])].map(
      (text, at) => [`checklists.json.${id}.${at}`, text[code] ?? ''] as const,
    ),
  );
  const facts = [...locatorFacts.results, ...locatorFacts.notShown, ...locatorFacts.lookups].flatMap((fact) =>
    sentencesOf(fact).map((sentence) => [`locator.json.${fact.id}`, sentence[code]] as const),
  );
  // What another text fills in is looked at under its own key.
  const texts = [...leaves(catalogues[code]), ...kinds, ...templates, ...facts, ...(code === 'en' ? pages : [])].map(
    ([key, text]) => [key, text.replaceAll(/\$t\([^)]*\)/g, '')] as const,
  );

  it(`says none of the worst words in ${language}`, () => {
    const found = words.flatMap(({ what, say, catalogOnly = false, except = {} }) =>
      texts
        .filter(
          ([key, text]) =>
            what.test(text) &&
            !(catalogOnly && key.endsWith('.md')) &&
            !Object.keys(except).some((part) => key === part || (part.endsWith('.') && key.startsWith(part))),
        )
        .map(([key, text]) => `${key}: “${text}” (${String(what)}; say: ${say})`),
    );
    expect(found).toEqual([]);
  });

  it(`keeps no exception in ${language} that nothing needs`, () => {
    const needless = words.flatMap(({ what, except = {} }) =>
      Object.keys(except).filter((part) => !texts.some(([key, text]) => key.startsWith(part) && what.test(text))),
    );
    expect(needless).toEqual([]);
  });
}
