import { z } from 'zod';

/** A record's id: UUIDv7, so ids sort by the time they were made. */
export const id = z.uuid();
/** What a change answers that can be undone as a whole: `act` goes into the `undo` of its feature. */
export const acted = z.object({ act: id });
/** A calendar date `YYYY-MM-DD` that exists. */
export const isoDate = z.iso.date();
/** A wall-clock time `HH:MM`, 24 hours. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A UTC instant such as `2026-12-08T14:15:00.000Z`. */
export const instant = z.iso.datetime();
/** ISO 3166-1 alpha-2, or XK for Kosovo. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/);
/** An IANA zone name such as `America/New_York`. */
export const zoneName = z.string().min(1).max(64);

/** One line a person typed, trimmed. */
export const line = (max = 200) => z.string().trim().max(max);
/** Free text over several lines. Kept as typed, but for the length. */
export const text = (max = 20_000) => z.string().max(max);

/** Stands for a file that a dialog chose or a drop brought; the window never sees a path. */
export const fileHandle = z.string().min(1).max(80);
