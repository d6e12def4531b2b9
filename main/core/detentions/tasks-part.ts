import type { SheetTask } from '../../../shared/detentions/detentions.ts';
import type { ReadableDb } from '../db/driver.ts';

/** Tasks of a detention: none until lists of steps can belong to one. */
export const tasksOf = (_db: ReadableDb, _detentionId: string): SheetTask[] => [];
