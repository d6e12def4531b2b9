import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateFigure } from '../../tests/support/figure.ts';
import { createFileServer, homeUrl, isOurUrl } from './app-protocol.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'unlisted.js'), 'secret');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const serve = (url: string, method = 'GET') =>
  createFileServer(folder, new Set(['index.html', 'assets/index.js']))({ url, method });

/** Every way of writing a forbidden address, for every name it could aim at. */
const hostileUrls = (): string[] => {
  const names = [
    'unlisted.js',
    '../main/index.js',
    '..%2fmain%2findex.js',
    '%69ndex.html',
    'index.html%00',
    'INDEX.HTML',
    'assets',
    'assets/',
    '',
  ];
  const shapes: ((name: string) => string)[] = [
    (name) => `app://alongside/${name}`,
    (name) => `app://alongside//${name}`,
    (name) => `app://alongside/./x/../${name}`,
    (name) => `app://alongside/%2e%2e/${name}`,
    (name) => `app://alongside/..%5c${name}`,
    (name) => `app://alongside/${name}?x=1`,
    (name) => `app://alongside/${name};x`,
    (name) => `app://alongside/assets/${name}`,
    (name) => `app://alongside/${encodeURIComponent(`../${name}`)}`,
    (name) => `app://alongside/C:/${name}`,
  ];
  const origins = [
    'app://elsewhere',
    'app://alongside.example.org',
    'app://alongside:81',
    'app://user@alongside',
    'app://user:x@alongside',
    'https://alongside',
    'file://',
    'data:text/html,',
  ];
  const spellings = ['index.html', 'assets/index.js', 'index.html?', 'index.html#x', '/index.html', '%2e/index.html'];
  return [
    ...shapes.flatMap((shape) =>
      names.flatMap((name) => [
        shape(name),
        shape(`x/${name}`),
        shape(`${name}.map`),
        shape(`${name}~`),
        shape(`.${name}`),
      ]),
    ),
    ...origins.flatMap((origin) => spellings.map((spelling) => `${origin}/${spelling}`)),
    '',
    'app:',
    'app:alongside',
    'app://',
    'app:///index.html',
    'not an address',
    'app://alongside/index.html?x',
  ];
};

describe('Alongside’s own protocol', () => {
  test('serves a listed file with its kind and the security policy', async () => {
    const answer = await serve('app://alongside/assets/index.js');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
  });

  test('gives each load of the page its own nonce, the same in policy and page', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await serve(homeUrl);
        const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1];
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('promise 24: has a policy that loosens nothing and lets nothing out', async () => {
    const policy = (await serve(homeUrl)).headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
    for (const name of [
      'connect-src',
      'worker-src',
      'frame-src',
      'object-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
    ]) {
      expect(rules.get(name)).toBe(`${name} 'none'`);
    }
    expect(rules.get('script-src')).toBe("script-src 'self'");
    expect(rules.get('img-src')).toBe("img-src 'self' data:");
    expect(rules.get('font-src')).toBe("font-src 'self'");
    expect(rules.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
    expect(rules.get('trusted-types')).toBe('trusted-types default');
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
  });

  test('promise 25: answers 404 to five hundred hostile addresses', async () => {
    const urls = hostileUrls();
    expect(urls.length).toBeGreaterThanOrEqual(500);
    const through: string[] = [];
    for (const url of urls) if ((await serve(url)).status !== 404) through.push(url);
    // The address parser itself tidies these into the listed name; they reach nothing else.
    expect(
      through.filter((url) => !url.endsWith('/index.html?') && new URL(url).href.split('#')[0] !== homeUrl),
    ).toEqual([]);
    stateFigure(`${urls.length} hostile addresses, 0 served`);
  });

  test('lets nothing in or run where there is nothing to show', async () => {
    const missing = await serve('app://alongside/nothing.html');
    expect(missing.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  test('answers to no method but GET', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) expect((await serve(homeUrl, method)).status).toBe(404);
  });

  test('knows its own addresses from those that look like them', () => {
    expect(isOurUrl(homeUrl)).toBe(true);
    for (const url of [
      'app://alongside.example.org/',
      'app://elsewhere/',
      'https://alongside/',
      'app://a@alongside/',
      'app:alongside',
      '',
    ]) {
      expect(isOurUrl(url), url).toBe(false);
    }
  });
});
