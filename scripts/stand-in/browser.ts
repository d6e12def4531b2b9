import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { windowEngineFlags } from '../../main/shell/chromium-switches.ts';

/** How a test or a person wants the window. Everything left out is the system's own. */
export interface BrowserOptions {
  readonly executablePath: string;
  readonly headed: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly timezoneId?: string;
  readonly colourScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Added to this process's own environment, for the browser and for the shell. */
  readonly env?: Readonly<Record<string, string>>;
  /** For pages that live for seconds: compiling their scripts again, for speed, would take longer than it saves. */
  readonly shortLived?: boolean;
}

export const titleSuffix = ' · development stand-in';
const firstPage = `data:text/html,<title>Alongside${encodeURIComponent(titleSuffix)}</title>`;

/** Nothing resolves, nothing is fetched in the background, no page opens another, peer connections stay inside. */
const quietSwitches = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--block-new-web-contents',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--safebrowsing-disable-auto-update',
  '--disable-spell-checking',
  '--disk-cache-size=1',
  '--disable-gpu-shader-disk-cache',
];

const shortLivedFlags = '--no-turbofan --no-maglev';

/** Makes the folder for the browser's profile. It holds no page's data for longer than Alongside runs. */
export const makeProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'alongside-stand-in-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** Starts the browser with one plain window. It is driven over a pipe: no port is opened. */
export const openBrowser = async (profile: string, options: BrowserOptions): Promise<BrowserContext> => {
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: !options.headed,
    // Chromium's own sandbox does not start for root.
    chromiumSandbox: !isRoot,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...quietSwitches,
      `--js-flags=${windowEngineFlags}${options.shortLived === true ? ` ${shortLivedFlags}` : ''}`,
      ...(isRoot ? ['--test-type'] : []),
      '--window-size=1280,840',
      `--app=${firstPage}`,
    ],
    viewport:
      options.headed && options.viewport === undefined ? null : (options.viewport ?? { width: 1280, height: 800 }),
    colorScheme: options.colourScheme ?? null,
    reducedMotion: options.reducedMotion ?? null,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.timezoneId === undefined ? {} : { timezoneId: options.timezoneId }),
    ...(options.env === undefined ? {} : { env: { ...process.env, ...options.env } }),
    // The process that started the stand-in ends it in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  // Granting none also refuses every other without a question.
  await context.grantPermissions([]);
  return context;
};
