import { z } from 'zod';

// Imported before anything that holds a schema. Zod otherwise compiles schemas with `new Function`, which the
// page's policy refuses and reports.
z.config({ jitless: true });

/** The nonce that the page's policy allows for generated style elements. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

declare global {
  // Read by the scroll lock of dialogs, which writes a style element of its own.
  var __webpack_nonce__: string | undefined;
}
globalThis.__webpack_nonce__ = styleNonce();
