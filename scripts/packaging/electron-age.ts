/** Electron's majors that still get fixes, and the day on which its list of releases was read. Update both together. */
export const supportedElectron = { majors: [45, 44, 43], readOn: '2026-11-26' } as const;

const day = 24 * 60 * 60 * 1000;
/** A major comes every eight weeks: after two of them a list says little. */
const listAgesInDays = 112;

/** Why an app on this Electron must not be released; null if it may. */
export const electronIsTooOld = (version: string, today: Date): string | null => {
  const major = Number(version.split('.')[0]);
  if (!supportedElectron.majors.some((one) => one === major)) {
    return `Electron ${version} is not of the newest three majors (${supportedElectron.majors.join(', ')}).`;
  }
  const age = Math.floor((today.getTime() - Date.parse(supportedElectron.readOn)) / day);
  if (age > listAgesInDays) {
    return `Electron's majors were last looked up ${age} days ago; look at its releases and renew scripts/packaging/electron-age.ts.`;
  }
  return null;
};
