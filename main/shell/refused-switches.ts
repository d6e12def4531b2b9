/**
 * What the packed program may be started with, besides a backup to open: how it looks, which language it speaks, how it
 * draws. A switch of Chromium's that is not here may remove a protection that the promises rely on, or open a way in for
 * anyone who can start a program; a list of those could never be complete.
 */
const accepted = new Set([
  'lang',
  'force-device-scale-factor',
  'high-dpi-support',
  'force-color-profile',
  'force-renderer-accessibility',
  'ozone-platform',
  'ozone-platform-hint',
  'enable-wayland-ime',
  'wayland-text-input-version',
  'gtk-version',
  'disable-gpu',
  'disable-gpu-compositing',
  'disable-software-rasterizer',
  'use-gl',
  'use-angle',
  'user-data-dir',
  // Alongside's own: tries itself out on a throwaway vault.
  'smoke',
  // Windows starts a program that it has started before with this.
  'prefetch:1',
]);

/** The features by which a Wayland desktop starts Electron programs; others could be a protection's. */
const acceptedFeatures = new Set(['UseOzonePlatform', 'WaylandWindowDecorations']);

/** macOS starts programs with the serial number of their process. */
const processSerialNumber = /^-psn_\d+_\d+$/;

const isAccepted = (argument: string): boolean => {
  if (processSerialNumber.test(argument)) return true;
  const [, name = '', value = ''] = /^(?:--?|\/)([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name === 'enable-features') return value.split(',').every((feature) => acceptedFeatures.has(feature));
  return accepted.has(name);
};

/**
 * The first argument with which the packed program must not run; null when there is none. An AppImage adds
 * `--no-sandbox` by itself on systems that forbid the sandbox.
 * @param args what the program was started with, its own name first
 */
export const refusedSwitch = (args: readonly string[], platform: NodeJS.Platform): string | null =>
  args
    .slice(1)
    // Chromium takes `/name` for a switch on Windows, and a path elsewhere.
    .filter((argument) => argument.startsWith('-') || (platform === 'win32' && argument.startsWith('/')))
    .find((argument) => !isAccepted(argument)) ?? null;
