import type { Language } from '../../shared/basics/language.ts';

/**
 * What Alongside never says, because it would be legal advice or a promise that no one can keep: whether someone is
 * eligible, which form to file or box to check, whether to go, what will happen to them and how likely, when their
 * deadline is, what ICE may do, that something is confidential or privileged. Patterns are wide; what is harmless is
 * in the list of exceptions, with its reason.
 */
export interface BannedPhrase {
  readonly name: string;
  readonly pattern: RegExp;
}

const taken = String.raw`(?:detain|arrest|deport|releas|remov|let go)`;
const detenida = String.raw`(?:deten|arrest|deport|liber|solt)`;

const english: readonly BannedPhrase[] = [
  { name: 'who is eligible', pattern: /\b(?:in)?eligib\w*|\b(?:dis)?qualif(?:y|ies|ied|ying)\b/i },
  {
    name: 'which form to file',
    pattern:
      /\b(?:file|submit|send|mail|complete|fill (?:in|out)|apply (?:for|with|using)|use)\s(?:\w+\s){0,3}?(?:form\b|I-\d{3}|G-\d{3}|N-\d{3}|EOIR-\d|AR-11)/i,
  },
  {
    name: 'which box',
    pattern: /\b(?:check|mark|choose|select) (?:the )?box (?:\d|[A-Z]\b)|(?<!\bP\.? ?O\.? )\bbox (?:number )?\d/i,
  },
  {
    name: 'whether to go',
    pattern:
      /\b(?:do not|don[’']t|never|should ?n[’']?o?t|need ?n[’']?o?t|do(?:es)? not (?:have|need) to|do(?:es)?n[’']t (?:have|need) to) (?:go|attend|appear|show up|report)\b|\b(?:you|they|the person) (?:must|should|have to|need to|ought to) (?:go|attend|appear|show up|report)\b/i,
  },
  {
    name: 'what will happen',
    pattern: new RegExp(
      String.raw`\b(?:will|won[’']t|going to|would|(?:can|could|may|might)(?: ?not|n[’']t))\s(?:not |never )?(?:be|get)\s${taken}\w*`,
      'i',
    ),
  },
  {
    name: 'how likely it is',
    pattern: new RegExp(
      String.raw`\b(?:likely|unlikely|likelihood|chances?|odds|probab\w+)\b[^.]{0,40}\b(?:${taken}\w*|bond|parole|asylum|approv\w*|grant\w*|win\b)|\b(?:${taken}\w*|bond|parole|asylum|approv\w*|grant\w*|win)\b[^.]{0,40}\b(?:likely|unlikely|likelihood|chances?|odds|probab\w+)\b`,
      'i',
    ),
  },
  {
    name: 'when the deadline is',
    pattern:
      /\b(?:your|their|the) (?:filing |legal )?deadline (?:is|was|will|falls|ends)\b|\b(?:you|they) have (?:only )?(?:\d+|\w+) (?:days?|weeks?|months?|years?) to\b/i,
  },
  {
    name: 'what ICE may do',
    pattern:
      /\b(?:ICE|DHS|CBP|(?:the )?(?:officers?|agents?|government|police))\s(?:(?:may|can|must|will|should|are|is)(?: ?not|n[’']t| never| only)|can[’']t|cannot|has no right|have no right|needs? a (?:judicial )?warrant)\b/i,
  },
  { name: 'a promise of secrecy', pattern: /\bconfidential(?:ity|ly)?\b|\bprivileged?\b/i },
];

const spanish: readonly BannedPhrase[] = [
  {
    name: 'who is eligible',
    pattern:
      /\b(?:in)?elegib\w*|\b(?:no )?calific(?:a|an|as|ar|aría)\b|\bcumplen? (?:con )?(?:los )?requisitos|\breúnen? (?:los )?requisitos/i,
  },
  {
    name: 'which form to file',
    pattern:
      /\b(?:presente[n]?|presentar|llene[n]?|llenar|envíe[n]?|enviar|mande[n]?|entregue[n]?|complete[n]?|tramite[n]?|solicite[n]?|use[n]?)\s(?:\p{L}+\s){0,3}?(?:formularios?|formas?\b|I-\d{3}|G-\d{3}|N-\d{3}|EOIR-\d|AR-11)/iu,
  },
  { name: 'which box', pattern: /\b(?:marque|elija|seleccione) la casilla (?:\d|[A-Z]\b)|\bcasilla (?:número )?\d/i },
  {
    name: 'whether to go',
    pattern:
      /\bno (?:vaya[ns]?|se presente[n]?|asista[n]?|acuda[n]?|(?:tienen?|hace falta) (?:que )?(?:ir|asistir|acudir|presentarse)|hace falta que vaya)\b|\b(?:usted|la persona) (?:debe|tiene que) (?:ir|asistir|acudir|presentarse)\b/i,
  },
  {
    name: 'what will happen',
    pattern: new RegExp(
      String.raw`\b(?:(?:lo|la|le|los|las|les)\s)?(?:van? a|irán? a|será[n]?|podrán?|pueden? ser)\s(?:ser\s)?${detenida}\w*|\b(?:lo|la|los|las)\s(?:deten|arrest|deport|liber)(?:drán?|arán?)\b`,
      'iu',
    ),
  },
  {
    name: 'how likely it is',
    pattern: new RegExp(
      String.raw`\b(?:probable\w*|improbable\w*|probabilidad\w*|posibilidad\w*|normalmente|casi siempre|rara vez)[^.]{0,40}(?:${detenida}|fianza|asilo|aprob|ganar)|(?:${detenida}\w*|fianza|asilo|aprob\w*|ganar)[^.]{0,40}\b(?:probable|improbable|probabilidad|posibilidades)`,
      'iu',
    ),
  },
  {
    name: 'when the deadline is',
    pattern:
      /\b(?:su|el) plazo (?:legal )?(?:es|vence|termina|acaba)|\b(?:su|la) fecha límite (?:es|vence)|\b(?:usted )?tienen? (?:solo )?(?:\d+|\p{L}+) (?:días?|semanas?|meses|mes|años?) para\b/iu,
  },
  {
    name: 'what ICE may do',
    pattern:
      /\b(?:ICE|DHS|CBP|(?:los |las |el |la )?(?:agentes?|oficial(?:es)?|gobierno|policía))\s(?:no (?:pueden?|deben?|tienen?)|solo pueden?|necesitan? una orden)\b/i,
  },
  { name: 'a promise of secrecy', pattern: /\bconfidencial\w*|\bprivilegiad\w*|\bsecreto profesional/i },
];

export const bannedPhrases: Readonly<Record<Language, readonly BannedPhrase[]>> = { en: english, es: spanish };

/** Names of what a text says that it must not. A text whose language is not known is read as both. */
export const advice = (text: string, languages: readonly Language[] = ['en', 'es']): string[] =>
  languages.flatMap((language) =>
    bannedPhrases[language].filter(({ pattern }) => pattern.test(text)).map(({ name }) => name),
  );
