import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { Page } from '../ui/page.tsx';
import { Loaded } from '../ui/states.tsx';
import { BackUpList } from './backup-list.tsx';
import { BackUpSection } from './backup-section.tsx';
import { HealthSection } from './health-section.tsx';
import { RunningBackUp } from './running-backup.tsx';
import { useBackUp } from './use-backup.ts';
import { useVaultCheck } from './use-vault-check.ts';

/** When the vault was backed up and where to, what can be restored, and whether the vault is whole. */
export const BackupsScreen = () => {
  const { t } = useTranslation();
  const place = useCallQuery('backups.place', {}, { tables: ['user'] });
  const health = useCallQuery('vault.health', {}, { tables: ['user'] });
  const check = useVaultCheck();
  const backUp = useBackUp(check.run);
  return (
    <Page
      title={t('backups.title')}
      width="narrow"
      action={
        <Button onClick={() => void backUp.start()} disabled={backUp.running}>
          {t('backups.now')}
        </Button>
      }
    >
      <RunningBackUp backUp={backUp} />
      <Loaded query={health}>
        {(found) => (
          <>
            <Loaded query={place}>
              {(where) => (
                <>
                  <BackUpSection place={where} lastAt={found.lastBackUpAt} />
                  <BackUpList place={where} />
                </>
              )}
            </Loaded>
            <HealthSection health={found} check={check} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
