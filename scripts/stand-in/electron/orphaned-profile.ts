import { rmSync } from 'node:fs';

/** Tells the process with the shell where the browser's throw-away profile is. */
export const profileSwitch = '--stand-in-profile=';

/** Removes the browser's profile when nobody else is left to do it. The browser may take a moment to end. */
export const removeProfile = (done: () => void, attempts = 10): void => {
  const profile = process.argv.find((argument) => argument.startsWith(profileSwitch))?.slice(profileSwitch.length);
  if (profile === undefined || attempts === 0) return done();
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch {
    // Still written to; the next attempt finds less.
  }
  setTimeout(() => removeProfile(done, attempts - 1), 200);
};
