import { join } from 'node:path';
import { build } from 'electron-builder';
import { buildAll } from './build.ts';
import { folders } from './build-folders.ts';
import { fuses } from './fuses.ts';

/** Builds the program and packs it for this system into `dist/`. Needs Electron's binary, which it downloads. */
await buildAll();
await build({
  projectDir: folders.root,
  publish: 'never',
  config: {
    extends: join(folders.root, 'electron-builder.yml'),
    afterPack: (context) => context.packager.addElectronFuses(context, fuses).then(() => {}),
  },
});
