import type { App } from 'electron';

/** Each removes a protection that the promises rely on, or opens a way in for anyone who can start a program. */
const refused = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'disable-web-security',
  'disable-site-isolation-trials',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'load-extension',
] as const;

/**
 * The first argument for Chromium with which the packed program must not run; null when there is none. An AppImage adds
 * `--no-sandbox` by itself on systems that forbid the sandbox.
 */
export const refusedSwitch = ({
  commandLine,
}: {
  readonly commandLine: Pick<App['commandLine'], 'hasSwitch'>;
}): string | null => refused.find((name) => commandLine.hasSwitch(name)) ?? null;
