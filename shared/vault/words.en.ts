import type { CodeTree, VaultProblemCode } from '../words/error-words.ts';

interface Problem {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const problems = {
  vault: {
    missing: {
      title: 'There is no vault here',
      what: 'The folder does not hold a vault. It may have been moved, or a drive may not be connected.',
      next: 'Connect the drive or choose the folder where the vault lies, then try again.',
    },
    headerMissing: {
      title: 'The vault’s key file is missing',
      what: 'The encrypted records are here, but the small file that belongs beside them is not. Without it no passphrase can open them.',
      next: 'Look in the recycle bin and in your back-ups for the missing file, put it back into the folder and try again. Do not make a new vault in this folder.',
    },
    headerDamaged: {
      title: 'The vault’s key file is damaged',
      what: 'The small file that belongs beside the encrypted records was changed or only half written. The records themselves were not touched.',
      next: 'Put the key file from your newest back-up into the folder and try again. Keep the damaged one too, under another name.',
    },
    headerNewer: {
      title: 'This vault needs a newer program',
      what: 'The vault was made by a newer version of Alongside than the one on this computer.',
      next: 'Install the newest version of Alongside, then open the vault again.',
    },
    headerWeak: {
      title: 'The vault’s key file was weakened',
      what: 'The key file asks for less protection than this program accepts. Somebody or something may have changed it.',
      next: 'Do not type your passphrase on this copy. Open the vault from a back-up that you trust, and tell whoever looks after your computers.',
    },
    keysErased: {
      title: 'The keys of this vault were erased',
      what: 'Somebody who coordinates erased them on purpose. The encrypted records are still here, but no passphrase and no recovery key opens them any more, and neither do the back-ups that lie in this folder.',
      next: 'Restore a back-up that was kept somewhere else, for instance on a drive in another place. What lies here now is kept aside when you do.',
    },
    databaseMissing: {
      title: 'The vault’s records are missing',
      what: 'The key file is here, but the encrypted records that belong beside it are not.',
      next: 'Look for them in the recycle bin and in your back-ups, put them back into the folder and try again. Do not make a new vault in this folder.',
    },
    databaseDamaged: {
      title: 'The vault’s records are damaged',
      what: 'A part of the encrypted records does not read back as it was written. The program stopped before it could make matters worse.',
      next: 'Make a copy of the whole folder first. Then open your newest back-up. If you have none, keep the copy and ask for help before you try anything else.',
    },
    databaseOlder: {
      title: 'The vault’s records are older than they should be',
      what: 'The key file remembers newer changes than these records hold. An older copy may have been put in their place, for instance by a folder that is copied to another computer.',
      next: 'Look for the newer records in the folder’s history, on the other computer or in your back-ups, put them back and try again.',
    },
    newer: {
      title: 'This vault needs a newer program',
      what: 'The vault was used with a newer version of Alongside than the one on this computer.',
      next: 'Install the newest version of Alongside, then open the vault again.',
    },
    notEncrypted: {
      title: 'The vault’s records are not encrypted',
      what: 'The file in the folder can be read by anybody, so it is not what this program wrote. It was not opened.',
      next: 'Find out who put it there. Open your newest back-up in a folder of its own.',
    },
    settingsRefused: {
      title: 'The vault could not be opened safely',
      what: 'One of the protections that the program asks for was not in force, so the vault was closed again at once.',
      next: 'Install Alongside again from a source that you trust and try again.',
    },
    exists: {
      title: 'There is a vault in this folder already',
      what: 'A new vault cannot be made where one lies already.',
      next: 'Open the vault that is here, or choose another folder for the new one.',
    },
    inUse: {
      title: 'The vault is open somewhere else',
      what: 'Another window, or Alongside on another computer, has this vault open. Two at once could damage it.',
      next: 'Close the other window, then try again.',
    },
  },
  disk: {
    full: {
      title: 'The disk is full',
      what: 'There is no room left for the vault to be opened and written safely.',
      next: 'Free some space on this disk, then try again.',
    },
    readOnly: {
      title: 'The vault’s folder cannot be written to',
      what: 'The folder is write-protected, or you may not write in it. The program opens a vault only where it can also save.',
      next: 'Ask whoever looks after this computer for permission to write in the folder, or move the vault, then try again.',
    },
    failed: {
      title: 'The disk reported a failure',
      what: 'Reading or writing did not succeed. The drive may be loose or about to fail.',
      next: 'Copy the whole folder to another drive if you can, then try again.',
    },
  },
} satisfies CodeTree<VaultProblemCode, Problem>;

export const vault = {
  welcome: {
    title: 'Welcome',
    lead: 'Alongside keeps what your team needs when you go with people to check-ins and hearings: who, when, where, and what to do if somebody is detained.',
    promise: 'Everything is encrypted on this computer. Nothing is sent anywhere.',
    language: 'Language',
    setUp: 'Set up our vault',
    setUpHint: 'Takes about three minutes. Have paper and a pen ready.',
    demo: 'Look around with a demo team',
    demoHint: 'Made-up people. Everything goes when the program ends.',
  },
  steps: { label: 'Step {{step}} of {{total}}' },
  setUp: {
    title: 'Set up the vault',
    lead: 'You become the first coordinator. You can add others later.',
    folder: 'Folder',
    folderHint: 'The encrypted files lie here. Only this program can read them.',
    change: 'Choose another folder',
    synced:
      'A service such as OneDrive, iCloud, Dropbox or Google Drive seems to copy this folder. The files are encrypted, but two copies can damage each other. Choose a folder that stays on this computer.',
    name: 'Your name',
    nameHint: 'You type it each time to unlock. It stands nowhere in the clear.',
    passphrase: 'Passphrase',
    passphraseHint: 'At least four words that have nothing to do with each other.',
    repeat: 'Passphrase once more',
    repeatDiffers: 'The two passphrases differ. Type the same one twice.',
    showPassphrase: 'Show the passphrase',
    hidePassphrase: 'Hide the passphrase',
    forgotten: 'Nobody can reset a forgotten passphrase. The recovery key on the next page is the only other way in.',
    go: 'Go on to the recovery key',
  },
  strength: {
    label: 'Strength of the passphrase',
    weak: 'Too easy to guess',
    fair: 'Enough, but easily guessed',
    good: 'Good',
    strong: 'Very good',
    fewWords: 'Add words: four or more that have nothing to do with each other.',
    fewWordsSoFar_one: 'So far {{count}} word. Four or more that have nothing to do with each other are enough.',
    fewWordsSoFar_other: 'So far {{count}} words. Four or more that have nothing to do with each other are enough.',
    short: 'Too short. Use four words or more.',
    common: 'Everybody’s first guess. Choose words that nobody would expect.',
    repeats: 'Repeating does not help. Use different words.',
    sequence: 'Rows such as 1234 or qwerty are guessed at once. Use words instead.',
    name: 'Your own name is easy to guess. Use other words.',
  },
  recovery: {
    title: 'The recovery key',
    lead: 'If the passphrase is lost, this key opens the vault. It is shown only now.',
    where:
      'Write it down or print it, and keep the paper where you would keep a passport: not with this computer, and not as a photo.',
    key: 'Recovery key',
    copy: 'Copy the key',
    print: 'Print the key',
    printTitle: 'Alongside: recovery key',
    printNote:
      'This key opens the vault. Keep it locked away, apart from the computer. Nothing else on this page says whose it is.',
    typeBack: 'Type the key from your paper',
    typeBackHint: 'Capitals, spaces and hyphens do not matter.',
    incomplete_one: '{{count}} character is still missing.',
    incomplete_other: '{{count}} characters are still missing.',
    groupDiffers: 'Group {{group}} differs from the key that was shown. Compare it with the paper.',
    tooMany: 'There are more characters here than in the key. Compare it with the paper.',
    written: 'I have written it down',
    again: 'Show the key again',
    create: 'Make the vault',
    creating: 'Making the vault. This takes a few seconds, on purpose: it makes guessing slow.',
  },
  unlock: {
    title: 'Unlock',
    lead: 'The vault is locked.',
    name: 'Name',
    passphrase: 'Passphrase',
    capsLock: 'Caps Lock is on.',
    go: 'Unlock',
    going: 'Unlocking takes a moment, on purpose: it makes guessing slow.',
    wrong: 'This name and passphrase do not open the vault.',
    useRecovery: 'Use the recovery key',
    recoveryTitle: 'Unlock with the recovery key',
    recoveryLead: 'Type the key from the paper. It opens the vault as its first coordinator.',
    recoveryKey: 'Recovery key',
    recoveryWrong: 'This recovery key does not open the vault. Compare it with the paper, group by group.',
    recoveryGroupWrong: 'Group {{group}} holds a slip. Compare it with the paper.',
    usePassphrase: 'Use the passphrase',
    otherFolder: 'Choose another folder',
    lies: 'The vault lies in {{folder}}',
  },
  problem: {
    happened: 'What happened',
    safe: 'Nothing was erased or changed.',
    safeErased: 'Apart from the keys nothing was erased or changed, and nothing in this folder will be overwritten.',
    next: 'What to do now',
    otherFolder: 'Choose another folder',
    code: 'If you ask for help, name this: {{code}}',
  },
  problems,
  starting: 'Looking for the vault',
  startFailed: 'The program did not answer',
};
