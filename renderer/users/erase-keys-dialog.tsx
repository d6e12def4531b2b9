import { List, Stack } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../base/bridge.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { lockVault } from '../base/lock.ts';
import { useCallQuery } from '../base/queries.ts';
import { useEndSession } from '../base/session.ts';
import { Notice } from '../ui/states.tsx';
import { leaveKeyErasure } from './key-erasure.ts';

/** Which backups stay, as far as Alongside knows of any. */
const WhatStays = () => {
  const { t } = useTranslation();
  const place = useCallQuery('backups.place', {}, { tables: ['user'] });
  if (!place.data) return null;
  return (
    <Notice tone="missing">
      {place.data.inVaultFolder
        ? t('users.erase.noneElsewhere')
        : t('users.erase.elsewhere', { folder: place.data.folder })}
    </Notice>
  );
};

const points = ['opens', 'backUps', 'stay', 'disk'] as const;

/** Says what erasing the keys does and what it does not, and asks for a typed word. */
export const EraseKeysDialog = () => {
  const { t } = useTranslation();
  const endSession = useEndSession();
  const erased = useRef(false);
  const erase = async () => {
    const result = await call('vault.eraseKeys', { confirm: 'eraseKeys' });
    erased.current = true;
    if (result.left > 0) endSession({ name: 'keysErased', left: result.left });
    else await lockVault();
  };
  return (
    <ConfirmDialog
      opened
      // Once they are erased, the lock or what is left to say takes the place of everything.
      onClose={() => {
        if (!erased.current) leaveKeyErasure();
      }}
      title={t('users.erase.title')}
      confirmLabel={t('users.erase.go')}
      secondAct={{ kind: 'type', word: t('users.erase.word') }}
      onConfirm={erase}
    >
      <Stack gap="md">
        <List spacing="xs">
          {points.map((point) => (
            <List.Item key={point}>{t(`users.erase.points.${point}`)}</List.Item>
          ))}
        </List>
        <WhatStays />
      </Stack>
    </ConfirmDialog>
  );
};
