import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { folders } from './scripts/build-folders.ts';

/** The window. The other parts are bundled by `scripts/build-node-parts.ts`. */
export default defineConfig({
  root: folders.rendererSource,
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: folders.renderer,
    emptyOutDir: true,
    target: 'chrome146',
    // A font or picture inlined as `data:` would be refused by the content security policy.
    assetsInlineLimit: 0,
    // The polyfill fetches, and the window may not.
    modulePreload: { polyfill: false },
    // Split into chunks, schemas would otherwise be made before `before-all.ts` has run.
    rolldownOptions: { output: { strictExecutionOrder: true } },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
});
