import type { LocatorLookup } from '../../../shared/locator/locator.ts';

/**
 * When to look again: a first zero that still wants its repeat comes first, then what the newest look in the locator
 * said, then that of any other look; null before the first one. @param lookups the newest first
 */
export const nextCheckDue = (lookups: readonly LocatorLookup[]): string | null => {
  const newest = lookups.find(({ way, result }) => way === 'locator' && result !== 'tried') ?? lookups[0];
  return newest?.nextAt ?? null;
};
