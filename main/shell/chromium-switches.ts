import type { App } from 'electron';

/** Set before Alongside is ready. Each closes a way by which Chromium itself would reach the network or the disk. */
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
];

export const setChromiumSwitches = ({ commandLine }: Pick<App, 'commandLine'>): void => {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
};
