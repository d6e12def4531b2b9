/** Words for readers of the repository: which parts of a file are prose, and what no prose says. */

/** A word to avoid and what to say instead. The list grows with every such word that someone finds. */
const worstWords: readonly { readonly what: RegExp; readonly say: string }[] = [
  { what: /\banew\b|\bonce more\b/gi, say: 'again' },
  { what: /\bwhilst\b/gi, say: 'while' },
  { what: /\bshall\b/gi, say: 'will, must, should' },
  { what: /\bmend(?:s|ed|ing)?\b|\bput right\b/gi, say: 'fix' },
  { what: /\b(?:some|no|every|any)body\b/gi, say: 'someone, no one, everyone, anyone' },
  { what: /\bwhoever\b/gi, say: 'anyone who, the person who' },
  { what: /\bback-ups?\b/gi, say: 'backup' },
  { what: /\bset-up\b/gi, say: 'setup' },
  { what: /\btelephones?\b|\be-mails?\b/gi, say: 'phone, email' },
  { what: /\bat present\b/gi, say: 'now, currently' },
  { what: /\bany more\b/gi, say: 'anymore' },
  { what: /\bmidst\b/gi, say: 'middle' },
  { what: /\bhalf-way\b|\bafterwards\b|\btowards\b/gi, say: 'halfway, afterward, toward' },
  {
    what: /\bcolours?\b|\blicence\b|\bneighbour|\bbehaviour|\bcentre\b|\bgrey\b|\bcatalogues?\b/gi,
    say: 'the American spelling',
  },
  { what: /\b(?:organ|recogn|real|initial|normal|serial|synchron)is(?:e|ed|es|ing|ation)\b/gi, say: '-ize' },
  { what: /\b(?:stands?|stood) (?:in(?! for| where)|on|there|at|under|beside|now)\b/gi, say: 'is, was' },
  { what: /\bl(?:ies|ay) (?:in|on|at|there|here|beside|elsewhere|within|between)\b/gi, say: 'is, was' },
  { what: /\bgo(?:es)? on\b/gi, say: 'continues' },
  { what: /\btells? (?:nothing |how |that |whether )/gi, say: 'says, shows' },
  { what: /\b(?:taken|takes|take) (?:it |that )?back\b/gi, say: 'undo' },
  { what: /\bkept back\b|\bkeeps? back\b/gi, say: 'left out' },
];

/** Comments, and beside them literals, so that what looks like a comment inside a literal is none. */
const commentsAndLiterals = /(\/\*[\s\S]*?\*\/|\/\/[^\n]*)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu;
const titles = /^[ \t]*(?:(?:it|test|describe)(?:\.\w+)*(?:\([^()]*\))?|\]\))\(\s*(['`])((?:\\.|(?!\1)[^\\])*)\1/gmu;

/** Which parts of a file are prose: what the last group of each pattern matches. */
const proseParts: readonly { readonly files: RegExp; readonly parts: readonly RegExp[] }[] = [
  { files: /\.md$/u, parts: [/([\s\S]+)/gu] },
  { files: /\.yml$/u, parts: [/(?:^|\s)(#[^\n]*)/gu] },
  { files: /\.css$/u, parts: [/(\/\*[\s\S]*?\*\/)/gu] },
  { files: /\.(?:test|spec)\.tsx?$/u, parts: [commentsAndLiterals, titles] },
  { files: /\.(?:tsx?|c?js)$/u, parts: [commentsAndLiterals] },
];

const codeAndQuotations = /```[\s\S]*?```|`[^`\n]*`|“[^”]*”|"[^"\n]*"/gu;
const blank = (text: string): string => text.replaceAll(/[^\n]/gu, ' ');

/** Looks once where most prose has nothing to be found. */
const anyWorstWord = new RegExp(worstWords.map(({ what }) => what.source).join('|'), 'iu');

interface Found {
  readonly line: number;
  readonly words: string;
  readonly say: string;
}

/**
 * The worst words in a file's comments and test titles, or in all of a page of docs, each with its line. Code and
 * quotations inside them may say anything.
 */
export const worstWordsIn = (file: string, source: string): readonly Found[] => {
  if (!anyWorstWord.test(source)) return [];
  const { parts = [] } = proseParts.find(({ files }) => files.test(file)) ?? {};
  return parts
    .flatMap((part) => [...source.matchAll(part)])
    .filter((match) => anyWorstWord.test(match.at(-1) ?? ''))
    .flatMap((match) => {
      const written = match.at(-1) ?? '';
      const prose = written.replaceAll(codeAndQuotations, blank);
      const begin = match.index + match[0].indexOf(written);
      return worstWords.flatMap(({ what, say }) =>
        [...prose.matchAll(what)].map(({ 0: words, index }) => ({
          line: source.slice(0, begin + index).split('\n').length,
          words,
          say,
        })),
      );
    });
};
