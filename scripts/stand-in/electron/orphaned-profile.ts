import { existsSync, rmSync } from 'node:fs';

/** Shows the process with the shell where the browser's throwaway profile is. */
export const profileVariable = 'ALONGSIDE_STAND_IN_PROFILE';

const pauseMs = 200;
/** A browser that is ending may still write; only a folder that stays away this many times is taken for gone. */
const goneFor = 5;
const attemptsAtMost = 100;

/** Removes the browser's profile when no one else is left to do it. */
export const removeProfile = (done: () => void): void => {
  const profile = process.env[profileVariable];
  if (profile === undefined) return done();
  let attempts = 0;
  let gone = 0;
  const timer = setInterval(() => {
    attempts += 1;
    gone = existsSync(profile) ? 0 : gone + 1;
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      // Still written to; the next attempt finds less.
    }
    if (gone < goneFor && attempts < attemptsAtMost) return;
    clearInterval(timer);
    done();
  }, pauseMs);
};
