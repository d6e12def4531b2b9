import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import type { Progress } from '../base/bridge.ts';
import { call } from '../base/bridge.ts';
import { useCallJob } from '../base/queries.ts';
import { useToast } from '../ui/toasts.tsx';

export interface BackUpInHand {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly error: unknown;
  /** Asks where to and writes the backup there; does nothing when the dialog is dismissed. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** A backup that someone asks for; `onMade` follows one that was written. */
export const useBackUp = (onMade: () => void): BackUpInHand => {
  const { t } = useTranslation();
  const toast = useToast();
  const { run, cancel, running, progress } = useCallJob('backups.create');
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setError(null);
    try {
      const chosen = await call('files.chooseSave', { kind: 'backUp' });
      if (chosen === null) return;
      await run({ file: chosen.file });
      toast({ message: t('backups.made') });
      onMade();
    } catch (failure) {
      if (failure instanceof AppError && failure.code === 'cancelled') {
        toast({ message: t('backups.stopped'), tone: 'info' });
      } else setError(failure);
    }
  };
  return { running, progress, error, start, stop: cancel };
};
