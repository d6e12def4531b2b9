import { expect, it } from 'vitest';
import { matchesWords } from './words-match.ts';

it('finds a text by the beginnings of its words, in any order and without accents', () => {
  for (const query of ['', 'oscar', 'ÓSC', 'vas', 'vas osc', ' diallo ', 'k-27']) {
    expect(matchesWords('Óscar Vásquez Diallo, K-27', query), query).toBe(true);
  }
  for (const query of ['car', 'oscar perez', 'x']) {
    expect(matchesWords('Óscar Vásquez Diallo, K-27', query), query).toBe(false);
  }
});
