import type { ErrorWords } from './error-words.ts';

export const errors = {
  call: {
    unknown: 'This window asked for something that the program does not know. Lock the vault and unlock it again.',
    refused: 'Your role does not allow this. Ask a coordinator of your team.',
  },
  input: { rejected: 'Something that was filled in cannot be saved as it stands. Check the fields marked in red.' },
  output: {
    rejected:
      'The answer was not in the expected form, so it is not shown. Nothing was changed by showing it. Try again.',
  },
  cancelled: 'Stopped, as you asked. Nothing was changed.',
  unexpected:
    'Something went wrong that the program did not foresee. What was saved is safe. Try again; if it comes back, lock the vault and unlock it again.',
  vault: {
    locked: 'The vault is locked. Unlock it to go on.',
    alreadyOpen: 'The vault is open already.',
    wrongPassphrase: 'This name and passphrase do not open the vault.',
    weakPassphrase:
      'This passphrase is too easy to guess. Use at least four words that have nothing to do with each other.',
    missing: 'There is no vault in this folder.',
    headerMissing: 'The vault’s key file is missing from its folder. Nothing was erased.',
    headerDamaged: 'The vault’s key file is damaged. Nothing was erased.',
    headerNewer: 'This vault was made by a newer version of Alongside. Nothing was changed.',
    headerWeak: 'The vault’s key file asks for weaker protection than this program accepts. Nothing was changed.',
    keysErased: 'The keys of this vault were erased. Only a back-up that is kept somewhere else can be restored.',
    databaseMissing: 'The vault’s records are missing from its folder. Nothing was erased.',
    databaseDamaged: 'A part of the vault’s records is damaged. Nothing was erased.',
    databaseOlder: 'The vault’s records are older than its key file says. Nothing was changed.',
    newer: 'This vault was used with a newer version of Alongside. Nothing was changed.',
    notEncrypted: 'The vault’s records are not encrypted, so they were not opened. Nothing was changed.',
    settingsRefused: 'The vault could not be opened with all its protections, so it was left closed.',
    exists: 'There is a vault in this folder already. It was not touched.',
    recoveryKeyMismatch: 'This is not the recovery key. Compare it with the paper, group by group.',
    inUse: 'The vault is open in another window or by another program.',
  },
  users: {
    lastCoordinator: 'This is the only coordinator who can open the vault. Make somebody else a coordinator first.',
    tooMany: 'The vault has no room for another user. Disable somebody who does not need it any more.',
    yourself: 'You cannot do this to yourself. Ask another coordinator.',
  },
  disk: {
    full: 'The disk is full, so this was not saved. Free some space and save again; your text is still here.',
    readOnly: 'The folder of the vault cannot be written to, so this was not saved.',
    failed: 'The disk reported a failure, so this was not saved. Your text is still here.',
  },
  record: {
    notFound: 'This record is not here any more, or you may not see it.',
    changedMeanwhile: 'Somebody changed this in the meantime. Look at the newer version, then change it again.',
    sealed: 'This note is sealed and cannot be changed. You can add an addendum.',
    notYours: 'Only the person who wrote this may change it.',
    exists: 'There is a record like this already.',
    held: 'A legal hold protects this person. Lift it first, on the person’s page.',
  },
  undo: {
    notSafe: 'This cannot be undone here: what belongs to it would not come back with it.',
  },
  file: {
    missing: 'This file is not there any more. Choose it again.',
    unreadable: 'This file cannot be read. It may be damaged, or open in another program.',
    tooLarge: 'This file is larger than the program reads. Split it, or remove what is not needed.',
    wrongKind: 'This is not a kind of file that can be read here.',
    exists: 'There is a file of this name already. It was not touched; choose another name.',
  },
  backup: {
    damaged:
      'This back-up is damaged or was changed, so it was not used. The vault was not touched. Try an older back-up.',
    newer: 'This back-up was made by a newer version of Alongside. Install the newest version, then try again.',
    keysErased:
      'The keys of this back-up were erased together with those of its vault. Choose one that was kept somewhere else.',
  },
  password: { weak: 'This password is too easy to guess. Use a longer one, or let the program make one.' },
} satisfies ErrorWords;
