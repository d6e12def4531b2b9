import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { z } from 'zod';
import { contentSecurityPolicy, noncePlaceholder } from './content-security-policy.ts';

const scheme = 'app';
const host = 'alongside';
/** The one page of Alongside. */
export const homeUrl = `${scheme}://${host}/index.html`;

/** True for addresses under `app://alongside/`, the only ones that are ever loaded. */
export const isOurUrl = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
};

/** Registered before Alongside is ready; `standard` gives the pages an origin, `secure` a secure context. */
export const privilegedSchemes: CustomScheme[] = [{ scheme, privileges: { standard: true, secure: true } }];

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const everyAnswer = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const notFound = (): Response =>
  new Response('', { status: 404, headers: { ...everyAnswer, 'content-security-policy': "default-src 'none'" } });

/** The listed name that an address asks for; null for everything else, however it is spelt. */
const nameIn = (names: ReadonlySet<string>, address: string): string | null => {
  const url = URL.parse(address);
  if (url === null || !isOurUrl(address) || url.search !== '') return null;
  const name = url.pathname.slice(1);
  return names.has(name) ? name : null;
};

/** Answers requests for the window's files, by the names of the build's manifest and no others. */
export const createFileServer =
  (folder: string, names: ReadonlySet<string>) =>
  async (request: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    const name = nameIn(names, request.url);
    const contentType = name === null ? undefined : contentTypes[extname(name)];
    if (request.method !== 'GET' || name === null || contentType === undefined) return notFound();
    const bytes = await readFile(join(folder, name));
    const nonce = randomBytes(16).toString('base64');
    const body = name.endsWith('.html')
      ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
      : new Uint8Array(bytes);
    return new Response(body, {
      headers: { ...everyAnswer, 'content-type': contentType, 'content-security-policy': contentSecurityPolicy(nonce) },
    });
  };

/** Serves the built window at `app://alongside/` in the given session. */
export const serveWindowFiles = (protocol: Pick<Protocol, 'handle'>, folder: string, manifest: string): void => {
  const names = z.array(z.string()).parse(JSON.parse(readFileSync(manifest, 'utf8')));
  protocol.handle(scheme, createFileServer(folder, new Set(names)));
};
