/** What `renderer/index.html` holds in its `csp-nonce` meta element until it is served. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The window's content security policy. Style elements need the nonce of this load (Mantine writes its variables
 * into one); the one Trusted Types policy is `default`, made in `renderer/trusted-types.ts`.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
