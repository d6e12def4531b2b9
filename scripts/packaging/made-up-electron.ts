import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState } from '@electron/fuses';

/** Marks the place of the fuses in Electron's binary, for `@electron/fuses` and anyone else who looks for it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Something like Electron's binary, for the packaging: the fuses, all of them off, and nothing that runs. */
export const madeUpBinary = (fuseCount: number): Buffer =>
  Buffer.concat([
    Buffer.from('not a program\n'),
    Buffer.from(sentinel),
    Buffer.from([1, fuseCount]),
    Buffer.alloc(fuseCount, FuseState.DISABLE),
  ]);

/** Lays out what electron-builder takes for an unpacked Electron for Linux, so that it packs without the real one. */
export const layOutElectron = (folder: string, fuseCount: number): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-US.pak',
    'locales/es.pak',
    'locales/es-419.pak',
    'locales/fr.pak',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  writeFileSync(join(folder, 'electron'), madeUpBinary(fuseCount), { mode: 0o755 });
};
