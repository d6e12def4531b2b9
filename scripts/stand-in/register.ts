import { registerHooks } from 'node:module';
import { listenForUncaught } from './electron/uncaught.ts';

const standIn = new URL('./electron/index.ts', import.meta.url).href;

listenForUncaught();

// Loaded before the shell. From here on the shell's `import … from 'electron'` finds the stand-in.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, shortCircuit: true, format: 'module-typescript' }
      : next(specifier, context),
});
