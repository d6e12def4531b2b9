import { dirname } from 'node:path';

/**
 * The folder of the Electron that was downloaded for development, where packing can use it; null where electron-builder
 * has to download its own. On macOS it needs one for each processor, and an app where this has a binary.
 */
export const localElectron = (binary: string | null, platform: NodeJS.Platform): string | null =>
  binary === null || platform === 'darwin' ? null : dirname(binary);
