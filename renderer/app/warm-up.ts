import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FeatureParts } from '../base/parts.ts';
import { calendarParts } from '../calendar/calendar-parts.ts';
import { detentionsParts } from '../detentions/detentions-parts.ts';

/** Milliseconds after unlocking: what the first screen needs goes before. */
const pause = 700;

/** What is made ready while no one waits for it. */
const warmUps: readonly NonNullable<FeatureParts['warmUp']>[] = [calendarParts.warmUp, detentionsParts.warmUp];

/** Makes ready, a moment after unlocking, what takes long when someone asks for it. */
export const useWarmUp = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    // Whatever fails here is asked for again, and said, when someone opens it.
    const timer = setTimeout(() => void Promise.allSettled(warmUps.map((warmUp) => warmUp(client))), pause);
    return () => clearTimeout(timer);
  }, [client]);
};
