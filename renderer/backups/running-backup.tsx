import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice, useDelayed, useErrorWords } from '../ui/states.tsx';
import type { BackUpInHand } from './use-backup.ts';
import classes from './backups.module.css';

const Running = ({ progress, stop }: Pick<BackUpInHand, 'progress' | 'stop'>) => {
  const { t } = useTranslation();
  const isShown = useDelayed();
  if (!isShown) return null;
  const isChecking = progress?.stage === 'backupChecking';
  const share = progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100;
  return (
    <div className={classes.running}>
      <div className={classes.progress}>
        <div role="status">{t(isChecking ? 'backups.backupChecking' : 'backups.backupCopying')}</div>
        <Progress.Root size="md">
          <Progress.Section value={share} aria-label={t('backups.progress')} withAria />
        </Progress.Root>
      </div>
      <Button variant="default" onClick={stop}>
        {t('backups.stop')}
      </Button>
    </div>
  );
};

/** How far the backup is, or why there is none. */
export const RunningBackUp = ({ backUp }: { readonly backUp: BackUpInHand }) => {
  const words = useErrorWords();
  if (backUp.running) return <Running progress={backUp.progress} stop={backUp.stop} />;
  return backUp.error === null ? null : (
    <div className={classes.problem}>
      <Notice tone="missing" alert>
        {words(backUp.error)}
      </Notice>
    </div>
  );
};
