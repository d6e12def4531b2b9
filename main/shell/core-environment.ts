/**
 * What the core is told of the environment: the time zone and language, where temporary and own files are, and what
 * Windows needs to start a program. Not the rest: there are names in it that make a library load another.
 */
const passed =
  /^(?:TZ|LANG|LANGUAGE|LC_[A-Z]+|HOME|USERPROFILE|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|SYSTEMDRIVE|ALONGSIDE_SLOW_CALLS)$/i;

/** The environment of the core process. */
export const coreEnvironment = (own: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) =>
      value !== undefined && passed.test(name) ? [[name, value] as const] : [],
    ),
  );
