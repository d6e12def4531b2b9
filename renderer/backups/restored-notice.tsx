import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery, useSetCallData } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { Notice } from '../ui/states.tsx';
import classes from './backups.module.css';

/** Says to each user, until they have read it, that a backup took the vault's place. Draws nothing otherwise. */
export const RestoredNotice = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSessionUser();
  const setCallData = useSetCallData();
  const query = useCallQuery('backups.restored', {}, { tables: [] });
  const read = useCallMutation('backups.noteRead');
  const restored = query.data?.restored ?? null;
  if (restored === null) return null;
  return (
    <section className={classes.told} aria-label={t('backups.told.label')}>
      <Notice tone="missing">
        <Stack gap="xs" align="flex-start">
          <p>
            {t('backups.told.what', {
              restored: format.instant(restored.restoredAt),
              made: format.instant(restored.madeAt),
            })}
          </p>
          {role === 'coordinator' ? <p>{t('backups.told.coordinator')}</p> : null}
          <Button
            size="xs"
            variant="default"
            loading={read.isPending}
            onClick={() =>
              read.mutate({}, { onSuccess: () => setCallData('backups.restored', {}, { restored: null }) })
            }
          >
            {t('backups.told.got')}
          </Button>
        </Stack>
      </Notice>
    </section>
  );
};
