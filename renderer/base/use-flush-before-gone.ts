import { useEffect } from 'react';
import { onBeforeLock } from './lock.ts';

/**
 * Saves when a field is left, the window is about to go out of sight or the vault to lock, without waiting for a
 * pause in typing.
 *
 * @param flush the same function at each drawing; it may reject
 */
export const useFlushBeforeGone = (flush: () => Promise<unknown>): void => {
  useEffect(() => {
    const run = (): void => void flush().catch(() => undefined);
    const moments = [
      [window, 'blur'],
      [window, 'pagehide'],
      [document, 'visibilitychange'],
      [document, 'focusout'],
    ] as const;
    for (const [target, moment] of moments) target.addEventListener(moment, run);
    const stop = onBeforeLock(flush);
    return () => {
      for (const [target, moment] of moments) target.removeEventListener(moment, run);
      stop();
    };
  }, [flush]);
};
