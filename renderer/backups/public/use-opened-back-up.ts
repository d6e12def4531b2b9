import { useEffect, useState } from 'react';
import { call, onWindowEvent } from '../../base/bridge.ts';
import type { ChosenBackUp } from './restore-wish.ts';

/** The backup that someone opened from the desktop, until it is looked into or left; null when there is none. */
export const useOpenedBackUp = (): { readonly opened: ChosenBackUp | null; readonly forget: () => void } => {
  const [opened, setOpened] = useState<ChosenBackUp | null>(null);
  useEffect(() => {
    const take = async () => {
      // Without an answer nothing was opened, as far as anyone can tell; the file can be opened again.
      const taken = await call('backups.takeOpened', {}).catch(() => null);
      if (taken !== null) setOpened({ file: taken.file, shown: taken.name });
    };
    // One may have been opened before this page was there.
    void take();
    return onWindowEvent((event) => {
      if (event.type === 'backUpOpened') void take();
    });
  }, []);
  return { opened, forget: () => setOpened(null) };
};
