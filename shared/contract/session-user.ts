import { z } from 'zod';
import { roles } from './contract-kit.ts';
import { id } from './fields.ts';

/** Whose session it is: the one who unlocked the vault. */
export const sessionUser = z.object({ id, displayName: z.string(), role: z.enum(roles) });
export type SessionUser = z.infer<typeof sessionUser>;
