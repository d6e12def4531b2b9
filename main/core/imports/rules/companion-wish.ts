import { fold } from '../../../../shared/basics/names.ts';

/** How many companions a person wants: one, a few (two to four), or a group. */
export type CompanionWish = 'one' | 'few' | 'group';

const exact: readonly (readonly [CompanionWish, RegExp])[] = [
  [
    'group',
    /^(?:as many (?:people )?as (?:possible|you can|can come)|(?:a |big |large )?group(?: (?:is )?(?:ok|okay|fine|please|welcome))?|many|lots|a lot|everyone|everybody|all|no limit|the more the better|cuantos (?:mas|se pueda|puedan)(?: mejor)?|todos(?: los que puedan)?|los que puedan|(?:en |un )?grupo(?: (?:esta )?bien)?|muchos|muchas)$/u,
  ],
  [
    'few',
    /^(?:a few|few|a couple|couple|some|several|small group|two|three|four|dos|tres|cuatro|unos|unos pocos|algunos|varios|un par|grupo pequeno)(?: (?:people|companions|personas|acompanantes))?$/u,
  ],
  [
    'one',
    /^(?:just|only|solo|solamente|nada mas)? ?(?:one|1|uno|una|un)(?: (?:person|companion|only|persona|acompanante|solo|is (?:ok|fine|enough)|nada mas|please))?$/u,
  ],
];

const sizeOf = (count: number): CompanionWish | null =>
  count < 1 ? null : count === 1 ? 'one' : count <= 4 ? 'few' : 'group';

/** Reads `just one`, `2-3`, `as many as possible`, `grupo está bien`; null if the words do not say. */
export const readCompanionWish = (text: string): CompanionWish | null => {
  const words = fold(text);
  const counts =
    /^(\d{1,2})(?: (?:(?:to|or|a|o) )?(\d{1,2}))?(?: (?:people|persons|companions|max|maximum|personas|acompanantes|maximo))*$/u.exec(
      words,
    );
  if (counts !== null) return sizeOf(Number(counts[2] ?? counts[1]));
  return /^\d{1,2}\s*\+/u.test(text.trim()) ? 'group' : (exact.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
};
