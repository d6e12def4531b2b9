import { createTranslator } from '../../../shared/words.ts';
import type { app } from '../../../shared/words/app.en.ts';

/** A screen that the rail or the palette leads to. */
export type RailScreen = keyof (typeof app)['screens'];

/** The English words of the screen: a test names what it looks for by its key, whatever it is called today. */
export const t = createTranslator('en');

/** The same in Spanish. */
export const spanish = createTranslator('es');

/** In a text, what a test leaves open. */
export const blank = '…any…';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A pattern for a text of the catalog, from its first letter on; `blank` in it fits anything. */
export const starting = (text: string): RegExp => new RegExp(`^${text.split(blank).map(escaped).join('.*')}`);

/** The same for a text that is part of a longer one. */
export const within = (text: string): RegExp => new RegExp(text.split(blank).map(escaped).join('.*'));
