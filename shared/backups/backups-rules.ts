/** The name of an automatic backup: its day and nothing else. A second vault's on the same day gets a number. */
export const backUpName = /^backup-(\d{4}-\d{2}-\d{2})(-\d{1,2})?\.alongside$/;

/** @param date `YYYY-MM-DD` on this computer's calendar */
export const backUpNameOf = (date: string, number = 1): string =>
  `backup-${date}${number === 1 ? '' : `-${number}`}.alongside`;

/** The day in a backup's name, or null for a file of another name. */
export const dayOfBackUp = (name: string): string | null => backUpName.exec(name)?.[1] ?? null;

/** For how many days, weeks and months an automatic backup is kept. */
export const keptBackUps = { days: 7, weeks: 4, months: 12 } as const;

/** The Monday of a day's week, as `YYYY-MM-DD`. */
const weekOf = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

const monthOf = (day: string): string => day.slice(0, 7);

/**
 * Of the days on which there is a backup, those to keep: the newest seven, the last one of each of the newest four
 * weeks and of each of the newest twelve months. Counts backups rather than days gone by, so that neither a wrong
 * clock nor a long pause removes what is there.
 */
export const daysToKeep = (days: readonly string[]): ReadonlySet<string> => {
  const newestFirst = [...new Set(days)].toSorted().toReversed();
  const lastOfEach = (periodOf: (day: string) => string): string[] => {
    const last = new Map<string, string>();
    for (const day of newestFirst) if (!last.has(periodOf(day))) last.set(periodOf(day), day);
    return [...last.values()];
  };
  return new Set([
    ...newestFirst.slice(0, keptBackUps.days),
    ...lastOfEach(weekOf).slice(0, keptBackUps.weeks),
    ...lastOfEach(monthOf).slice(0, keptBackUps.months),
  ]);
};

/** Days since the last backup from which on it is said to be old. */
const oldAfterDays = 3;

/** True when the last backup is so far back that someone should look why. */
export const isOldBackUp = (lastAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(lastAt) > oldAfterDays * 24 * 60 * 60 * 1000;
