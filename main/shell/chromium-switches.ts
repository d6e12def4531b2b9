import type { App } from 'electron';

/**
 * For the JavaScript engine of windows. The first clears away early what a scrolled list leaves behind, as Chromium does
 * on phones with little memory; the others give back the room for what lives shortly, of which it would leave one MB.
 */
export const windowEngineFlags = '--optimize-for-size --max-semi-space-size=8 --min-semi-space-size=4';

/** Set before Alongside is ready. All but the last close a way by which Chromium itself would reach the network or the disk. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-breakpad'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['js-flags', windowEngineFlags],
];

export const setChromiumSwitches = ({ commandLine }: Pick<App, 'commandLine'>): void => {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
};
