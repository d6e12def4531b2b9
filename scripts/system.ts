import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The full path of a command, or null when it is not installed. */
export const findCommand = (name: string): string | null => {
  const places = (process.env['PATH'] ?? '').split(delimiter);
  return places.map((place) => join(place, name)).find(isExecutable) ?? null;
};

const browserCommands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macBrowsers = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const windowsBrowsers = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** An installed Chromium, Chrome or Edge; null when there is none. */
export const findBrowser = (): string | null => {
  if (process.platform === 'darwin') {
    return macBrowsers.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`).find(isExecutable) ?? null;
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => windowsBrowsers.map((parts) => join(root, ...parts))).find(isExecutable) ?? null;
  }
  return browserCommands.map(findCommand).find((found) => found !== null) ?? null;
};

/** Chromium's content layer alone, which is what Electron is built on; null when it is not installed. */
export const findContentShell = (): string | null => findCommand('chromium-headless-shell');

/** What Alongside and its tests use of the system: how one finds it, and the Debian package that brings it. */
const systemParts = {
  chromium: { isThere: () => findBrowser() !== null, elsewhere: 'Chromium, Google Chrome, or Microsoft Edge' },
  'chromium-headless-shell': { isThere: () => findContentShell() !== null, elsewhere: 'chromium-headless-shell' },
  dbus: {
    isThere: () => ['dbus-daemon', 'dbus-monitor', 'dbus-send'].every((name) => findCommand(name) !== null),
    elsewhere: 'D-Bus',
  },
  qpdf: { isThere: () => findCommand('qpdf') !== null, elsewhere: 'qpdf' },
  'poppler-utils': { isThere: () => findCommand('pdftotext') !== null, elsewhere: 'poppler (pdftotext, pdftoppm)' },
} as const;

export type SystemPart = keyof typeof systemParts;

const canInstall = (): boolean => process.getuid?.() === 0 && findCommand('apt-get') !== null;

const aptGet = (...args: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });

/**
 * Makes sure that parts of the system are there: installs Debian packages where it may, and says what to install
 * where it may not. Answers what is still missing, in words for a person.
 */
export const provide = async (wanted: readonly SystemPart[]): Promise<string[]> => {
  const missing = () => wanted.filter((part) => !systemParts[part].isThere());
  if (missing().length > 0 && canInstall()) {
    const names = missing();
    process.stdout.write(`Installing ${names.join(', ')}…\n`);
    const install = ['install', '--yes', '--no-install-recommends', ...names];
    if (!(await aptGet(...install))) {
      await aptGet('update');
      await aptGet(...install);
    }
  }
  return missing().map((part) => systemParts[part].elsewhere);
};

/** True when a window can be shown. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
