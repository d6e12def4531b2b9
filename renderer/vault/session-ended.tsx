import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import { lockVault } from '../base/lock.ts';
import { forgetSession } from '../base/queries.ts';
import type { SessionEnd } from '../base/session.ts';
import { Notice } from '../ui/states.tsx';
import { VaultPage } from './public/vault-page.tsx';

const useWords = (end: SessionEnd) => {
  const { t } = useTranslation();
  switch (end.name) {
    case 'restored':
      return {
        title: t('backups.wizard.doneTitle'),
        lead:
          end.beside === null ? t('backups.wizard.doneLead') : t('backups.wizard.doneBeside', { folder: end.beside }),
        go: t('backups.wizard.unlock'),
        said: end.kept === null ? null : <Notice tone="info">{t('backups.wizard.kept', { folder: end.kept })}</Notice>,
      };
    case 'rekeyed':
      return {
        title: t('users.rekey.title'),
        go: t('users.rekey.unlock'),
        said: (
          <>
            <Notice tone="done">{t('users.rekey.done')}</Notice>
            {end.disabled === 0 ? null : <p>{t('users.rekey.doneOthers', { count: end.disabled })}</p>}
            <p>{t('users.rekey.doneBackUps')}</p>
          </>
        ),
      };
    case 'repaired':
      return {
        title: t('vault.repair.doneTitle'),
        lead: t('vault.repair.done'),
        go: t('users.rekey.unlock'),
        said:
          end.kept === null ? null : (
            <>
              <Notice tone="info">{t('vault.repair.kept', { folder: end.kept })}</Notice>
              <p>{t('vault.repair.found', { objects: end.objects.join(', ') })}</p>
              <p>{t('vault.repair.next')}</p>
            </>
          ),
      };
    case 'keysErased':
      return {
        title: t('users.erase.leftTitle'),
        go: t('users.erase.lock'),
        said: (
          <Notice tone="missing" alert>
            {t('users.erase.left', { count: end.left })}
          </Notice>
        ),
      };
    default:
      return assertNever(end);
  }
};

/** What a call that closed the vault has to say. It replaces every screen, and what they showed is forgotten. */
export const SessionEnded = ({ end }: { readonly end: SessionEnd }) => {
  const client = useQueryClient();
  // After the screens have gone: the cache keeps what a screen still shows.
  useEffect(() => forgetSession(client), [client]);
  const { title, lead, go, said } = useWords(end);
  return (
    <VaultPage title={title} lead={lead} focusTitle>
      <Stack gap="md">
        {said}
        {/* The shell renews page and core, whether or not anything was open. */}
        <Button fullWidth onClick={() => void lockVault()}>
          {go}
        </Button>
      </Stack>
    </VaultPage>
  );
};
