import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until what a folder lists is on the disk. */
export const syncFolder = (folder: string): void => {
  // Windows cannot open a folder for syncing; its rename is durable with the volume's own journal.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
