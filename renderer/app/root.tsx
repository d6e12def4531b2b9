import { useState } from 'react';
import { Recovered } from '../users/recovered.tsx';
import { VaultGate } from '../vault/vault-gate.tsx';
import { Frame } from './frame.tsx';

/** Everything that the window shows. Anyone who opens the vault with the recovery key is offered a new passphrase first. */
export const Root = () => {
  const [askedForPassphrase, setAskedForPassphrase] = useState(false);
  return (
    <VaultGate>
      {(user, openedWith) =>
        openedWith === 'recoveryKey' && user.role === 'coordinator' && !askedForPassphrase ? (
          <Recovered user={user} onDone={() => setAskedForPassphrase(true)} />
        ) : (
          <Frame />
        )
      }
    </VaultGate>
  );
};
