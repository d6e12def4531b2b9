import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A passphrase field: can be shown, is never filled in or remembered, and says when Caps Lock is on. */
export const SecretField = (props: PasswordInputProps) => {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  const readCapsLock = (event: KeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <PasswordInput
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      {...props}
      visible={shown}
      onVisibilityChange={setShown}
      onKeyDown={readCapsLock}
      onKeyUp={readCapsLock}
      onBlur={() => setCapsLock(false)}
      visibilityToggleIcon={({ reveal }) =>
        reveal ? <IconEyeOff size={18} stroke={1.75} aria-hidden /> : <IconEye size={18} stroke={1.75} aria-hidden />
      }
      visibilityToggleButtonProps={{
        'aria-label': shown ? t('vault.setUp.hidePassphrase') : t('vault.setUp.showPassphrase'),
        // Mantine hides it from the keyboard otherwise.
        tabIndex: 0,
        'aria-hidden': false,
      }}
      description={
        capsLock ? <span role="status">{t('vault.unlock.capsLock')}</span> : (props.description ?? undefined)
      }
    />
  );
};
