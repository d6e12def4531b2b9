import { z } from 'zod';

/** The languages that Alongside speaks, on screen and on paper. */
export const languages = ['en', 'es'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;
