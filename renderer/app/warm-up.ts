import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dateIn } from '../../shared/basics/time.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import { call } from '../base/bridge.ts';
import { callKey, prefetchCall } from '../base/queries.ts';
import { rangeOf } from '../calendar/calendar-range.ts';

/** Milliseconds after unlocking: what the first screen needs goes before. */
const pause = 700;

/** Makes the calendar ready while nobody waits for it: its code, and this month of appointments. */
export const useWarmUp = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const warm = async () => {
      const { zone } = await client.ensureQueryData({
        queryKey: callKey('vault.profile', {}),
        queryFn: () => call('vault.profile', {}),
      });
      const range = rangeOf('month', dateIn(zone, new Date()));
      await prefetchCall(client, 'calendar.read', range, { tables: appointmentTables });
      await import('../calendar/calendar-screen.tsx');
    };
    // Whatever fails here is asked for again, and said, when somebody opens the calendar.
    const timer = setTimeout(() => void warm().catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [client]);
};
