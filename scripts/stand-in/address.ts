/**
 * The stand-in's browser knows no schemes of ours, so `app://alongside/x` is shown to it as
 * `https://alongside.app.localhost/x`. `.localhost` is reserved and never leaves the machine (RFC 6761), and
 * every request for it is answered before it reaches a socket. The shell only ever sees the `app:` form.
 *
 * For a site other than 0 it is `https://alongside.app-1.localhost/x`: a browser draws the pages of two sites by two
 * processes.
 */
export const toBrowser = (address: string, site = 0): string => {
  const url = URL.parse(address);
  if (url === null || url.protocol === 'https:' || url.host === '') return address;
  const scheme = `${url.protocol.slice(0, -1)}${site === 0 ? '' : `-${site}`}`;
  return `https://${url.host}.${scheme}.localhost${url.pathname}${url.search}${url.hash}`;
};

const standInHost = /^([a-z0-9-]+)\.([a-z]+)(?:-\d+)?\.localhost$/;

/** The other way around. Addresses that are not ours stay as they are. */
export const toShell = (address: string): string => {
  const url = URL.parse(address);
  const [, host, scheme] = standInHost.exec(url?.host ?? '') ?? [];
  if (url === null || url.protocol !== 'https:' || host === undefined || scheme === undefined) return address;
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
};
