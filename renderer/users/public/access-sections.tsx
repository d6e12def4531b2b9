import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../base/queries.ts';
import { useSessionUser } from '../../base/session.ts';
import { Section } from '../../ui/section.tsx';
import { SettingRow, SettingRows } from '../../ui/setting-row.tsx';
import { useErrorToast } from '../../ui/toasts.tsx';
import { ChangePassphraseDialog } from '../change-passphrase-dialog.tsx';
import { askToEraseKeys } from '../key-erasure.ts';
import { RekeyDialog } from '../rekey-dialog.tsx';
import { ReplaceKeyDialog } from '../replace-key-dialog.tsx';
import { UsersSection } from '../users-section.tsx';

const RecoveryKeyRow = () => {
  const { t } = useTranslation();
  const showError = useErrorToast();
  const prepare = useCallMutation('vault.prepareRecoveryKey');
  return (
    <SettingRow label={t('users.keys.recovery')} hint={t('users.keys.recoveryHint')}>
      <Button variant="default" loading={prepare.isPending} onClick={() => prepare.mutate({}, { onError: showError })}>
        {t('users.keys.replace')}
      </Button>
      {prepare.data ? <ReplaceKeyDialog recoveryKey={prepare.data.recoveryKey} onClose={prepare.reset} /> : null}
    </SettingRow>
  );
};

const OwnPassphraseRow = () => {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  return (
    <SettingRow label={t('users.keys.own')} hint={t('users.keys.ownHint')}>
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('users.keys.change')}
      </Button>
      {changing ? <ChangePassphraseDialog onClose={() => setChanging(false)} /> : null}
    </SettingRow>
  );
};

const RekeyRow = () => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <SettingRow label={t('users.rekey.label')} hint={t('users.rekey.hint')}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('users.rekey.button')}
      </Button>
      {asking ? <RekeyDialog onClose={() => setAsking(false)} /> : null}
    </SettingRow>
  );
};

const EraseKeysRow = () => {
  const { t } = useTranslation();
  return (
    <SettingRow label={t('users.erase.label')} hint={t('users.erase.hint')}>
      <Button variant="default" onClick={askToEraseKeys}>
        {t('users.erase.button')}
      </Button>
    </SettingRow>
  );
};

/** Passphrases, the recovery key and the users: for everyone what is their own, the rest for coordinators. */
export const AccessSections = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const isCoordinator = role === 'coordinator';
  return (
    <>
      <Section title={t(isCoordinator ? 'users.keys.title' : 'users.keys.titleOwn')}>
        <SettingRows>
          <OwnPassphraseRow />
          {isCoordinator ? (
            <>
              <RecoveryKeyRow />
              <RekeyRow />
              <EraseKeysRow />
            </>
          ) : null}
        </SettingRows>
      </Section>
      {isCoordinator ? <UsersSection /> : null}
    </>
  );
};
