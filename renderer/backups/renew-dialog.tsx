import { Button, Group, List, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { useCallJob, useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Loaded, Notice } from '../ui/states.tsx';
import { leaveRenewal } from './public/backup-renewal.ts';

type Renewed = CallOutput<'backups.renew'>;

/** What was renewed, and what still opens with what was replaced. */
const Outcome = ({ renewed, left, byHand, keptVaults }: Renewed) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="md">
      <Notice tone="done">{t('backups.renew.done', { count: renewed })}</Notice>
      <p>{t('backups.renew.stillOpen')}</p>
      <List spacing="xs">
        {left.length === 0 ? null : <List.Item>{t('backups.renew.left', { names: left.join(', ') })}</List.Item>}
        {keptVaults.length === 0 ? null : (
          <List.Item>{t('backups.renew.keptVaults', { names: keptVaults.join(', ') })}</List.Item>
        )}
        {byHand.newestAt === null ? null : (
          <List.Item>
            {t('backups.renew.byHand', { count: byHand.count, when: format.instant(byHand.newestAt) })}
          </List.Item>
        )}
        <List.Item>{t('backups.renew.elsewhere')}</List.Item>
      </List>
      <p>{t('backups.renew.newKey')}</p>
    </Stack>
  );
};

/** Offers to give the automatic backups the key slots of now, and says which copies that does not reach. */
export const RenewDialog = () => {
  const { t } = useTranslation();
  const place = useCallQuery('backups.place', {}, { tables: ['user'] });
  const job = useCallJob('backups.renew');
  const [outcome, setOutcome] = useState<Renewed | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const renew = async (file: string) => {
    setFailure(null);
    try {
      setOutcome(await job.run({ folder: file }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'cancelled') setFailure(error);
    }
  };
  const close = () => {
    if (!job.running) leaveRenewal();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('backups.renew.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={place}>
        {({ folder, file }) => (
          <Stack gap="md">
            {outcome === null ? (
              <>
                <p>{t('backups.renew.what', { folder })}</p>
                <p>{t('backups.renew.how')}</p>
              </>
            ) : (
              <Outcome {...outcome} />
            )}
            {failure === null ? null : (
              <Notice tone="missing" alert>
                {t(`errors.${failure.code}`)}
              </Notice>
            )}
            {job.running ? <p role="status">{t('backups.renew.going')}</p> : null}
            <Group justify="flex-end" gap="xs">
              {outcome === null ? (
                <>
                  <Button variant="default" onClick={job.running ? job.cancel : leaveRenewal}>
                    {t(job.running ? 'backups.stop' : 'backups.renew.later')}
                  </Button>
                  <Button data-autofocus loading={job.running} onClick={() => void renew(file)}>
                    {t('backups.renew.go')}
                  </Button>
                </>
              ) : (
                <Button data-autofocus onClick={leaveRenewal}>
                  {t('common.close')}
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
};
