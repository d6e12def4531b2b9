import { readFileSync } from 'node:fs';

export interface Migration {
  /** Rises by tens, which leaves room for a fix in between. Stored in `PRAGMA user_version`. */
  readonly version: number;
  readonly sql: string;
}

// The files are beside this module in the sources, and beside the bundled core in the build.
const load = (file: string): string => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');

/** Every migration, oldest first. The list is explicit so that a stray file never runs. */
export const migrations: readonly Migration[] = [
  { version: 10, sql: load('0010-first.sql') },
  { version: 20, sql: load('0020-retention.sql') },
  { version: 30, sql: load('0030-grants-and-acts.sql') },
  { version: 40, sql: load('0040-speed.sql') },
  { version: 50, sql: load('0050-directory.sql') },
  { version: 60, sql: load('0060-checklists.sql') },
  { version: 70, sql: load('0070-plans.sql') },
  { version: 80, sql: load('0080-detentions.sql') },
  { version: 90, sql: load('0090-locator.sql') },
  { version: 100, sql: load('0100-custody.sql') },
  { version: 110, sql: load('0110-bond-and-release.sql') },
  { version: 120, sql: load('0120-shifts.sql') },
  { version: 130, sql: load('0130-met-here.sql') },
  { version: 140, sql: load('0140-handover.sql') },
  { version: 150, sql: load('0150-days-away.sql') },
  { version: 170, sql: load('0170-form-drafts.sql') },
  { version: 190, sql: load('0190-signed-log.sql') },
  { version: 210, sql: load('0210-series.sql') },
  { version: 220, sql: load('0220-change-notice.sql') },
  { version: 221, sql: load('0221-least-recently-asked.sql') },
];

/** The first schema that is in no release yet: from here on migrations may still change, and no vault is kept as a fixture. */
export const firstUnreleased = 50;

/** The schema version that this program reads and writes. */
export const newestVersion = migrations.at(-1)?.version ?? 0;
