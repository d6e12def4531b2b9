import { useEffect } from 'react';
import { call } from './bridge.ts';

/** The shell hears of activity at most this often, in ms; it only counts in minutes. */
export const reportEvery = 15_000;

const signs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Calls `report` on the first sign of life and then at most once per `reportEvery`. Exported for tests. */
export const createActivityReporter = (report: () => void, now: () => number): (() => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const time = now();
    if (time - last >= reportEvery) {
      last = time;
      report();
    }
  };
};

/** Informs the shell that someone is at the keyboard, so that the vault does not lock under their hands. */
export const useActivityReports = (): void => {
  useEffect(() => {
    const onSign = createActivityReporter(
      // A report that fails costs nothing: the next sign of life tries again.
      () => void call('window.active', {}).catch(() => undefined),
      () => performance.now(),
    );
    for (const sign of signs) {
      window.addEventListener(sign, onSign, { capture: true, passive: true });
    }
    return () => {
      for (const sign of signs) {
        window.removeEventListener(sign, onSign, { capture: true });
      }
    };
  }, []);
};
