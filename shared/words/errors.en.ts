import type { ErrorWords } from './error-words.ts';

export const errors = {
  call: {
    unknown: 'This window asked for something Alongside doesn’t recognize. Lock the vault and unlock it again.',
    refused: 'Your role doesn’t allow this. Ask a coordinator.',
  },
  input: { rejected: 'Something you entered can’t be saved as is. Check the fields marked in red.' },
  output: {
    rejected: 'The answer wasn’t in the expected form, so it isn’t shown. Try again.',
  },
  cancelled: 'Stopped, as you asked. Nothing was changed.',
  unexpected:
    'Something unexpected went wrong. What’s already saved is safe. Try again; if it keeps happening, lock the vault and unlock it again.',
  vault: {
    locked: 'The vault is locked. Unlock it to continue.',
    alreadyOpen: 'The vault is already open.',
    wrongPassphrase: 'That name and passphrase don’t open the vault. Check both and try again.',
    weakPassphrase: 'This passphrase is too easy to guess. Use four or more unusual, unrelated words.',
    missing: 'There’s no vault in this folder.',
    headerMissing: 'The vault’s key file is missing from its folder. Nothing was erased.',
    headerDamaged: 'The vault’s key file is damaged. Nothing was erased.',
    headerNewer: 'This vault was made by a newer version of Alongside. Nothing was changed.',
    headerOlder: 'The vault’s key file is older than its records. Nothing was changed.',
    headerWeak: 'The vault’s key file asks for weaker protection than Alongside accepts. Nothing was changed.',
    keysErased: 'This vault’s keys were erased. Only a backup kept somewhere else can be restored.',
    databaseMissing: 'The vault’s records are missing from its folder. Nothing was erased.',
    databaseDamaged: 'Some of the vault’s records are damaged. Nothing was erased.',
    databaseOlder: 'The vault’s records are older than its key file says. Nothing was changed.',
    schemaChanged: 'Something in the vault’s records file isn’t as Alongside makes it, so the file wasn’t used.',
    newer: 'This vault was used with a newer version of Alongside. Nothing was changed.',
    notEncrypted: 'The vault’s records aren’t encrypted, so they weren’t opened. Nothing was changed.',
    settingsRefused: 'The vault couldn’t be opened with all its protections, so it was left closed.',
    exists: 'This folder already has a vault. It wasn’t touched.',
    recoveryKeyMismatch: 'That’s not the recovery key. Compare it with the paper, group by group.',
    inUse: 'The vault is open in another window or on another computer.',
  },
  users: {
    lastCoordinator: 'This is the only coordinator who can open the vault. Make someone else a coordinator first.',
    tooMany: 'The vault has no room for another user. Turn off access for someone who no longer needs it.',
    yourself: 'You can’t do this to your own account. Ask another coordinator.',
  },
  disk: {
    full: 'The disk is full, so this wasn’t saved. Free up some space and save again. Your text is still here.',
    readOnly: 'Alongside can’t write to the vault’s folder, so this wasn’t saved.',
    notAllowed:
      'macOS doesn’t let Alongside use the vault’s folder, so this wasn’t saved. You can allow it in System Settings.',
    failed: 'The disk failed, so this wasn’t saved. Your text is still here.',
  },
  record: {
    notFound: 'This record is gone, or you don’t have access to it.',
    changedMeanwhile:
      'Someone changed this while you were working. Look at the newer version, then make your change again.',
    sealed: 'This note is sealed and can’t be changed. You can add an addendum.',
    notYours: 'Only the person who wrote this can change it.',
    exists: 'There’s already a record like this.',
    held: 'This person’s record is protected from deletion. Lift the protection first, on their page.',
  },
  directory: {
    neverListed:
      'This can’t be listed in the directory: it’s a number, a site, or an address that doesn’t help families.',
  },
  undo: {
    notSafe: 'This can’t be undone here, because not everything that belonged to it would be restored.',
  },
  detention: {
    belongingsOut: 'Something of theirs isn’t returned yet. Mark it as returned, then close the detention.',
  },
  shifts: {
    tooMuchText: 'That’s too much to read at once. Paste up to 500 lines at a time.',
  },
  file: {
    missing: 'This file is no longer there. Choose it again.',
    unreadable: 'This file can’t be read. It may be damaged, or open in another program.',
    tooLarge: 'This file is too large. Split it, or delete what you don’t need.',
    wrongKind: 'This type of file can’t be read here.',
    exists: 'There’s already a file with this name. It wasn’t touched; choose another name.',
  },
  backup: {
    damaged: 'This backup is damaged or was changed, so it wasn’t used. The vault wasn’t touched. Try an older backup.',
    newer: 'This backup was made by a newer version of Alongside. Install the latest version, then try again.',
    keysErased: 'This backup’s keys were erased along with its vault’s. Choose one that was kept somewhere else.',
  },
  password: { weak: 'This password is too easy to guess. Use a longer one, or let Alongside make one.' },
} satisfies ErrorWords;
