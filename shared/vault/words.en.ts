import type { CodeTree, VaultProblemCode } from '../words/error-words.ts';

interface Problem {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const problems = {
  vault: {
    missing: {
      title: 'There’s no vault here',
      what: 'This folder has no vault. It may have been moved, or a drive may not be connected.',
      next: 'Connect the drive or choose the folder the vault is in, then try again.',
    },
    headerMissing: {
      title: 'The vault’s key file is missing',
      what: 'The encrypted records are here, but the small key file that goes with them isn’t. Without it, no passphrase can open them.',
      next: 'Look for the file in the Recycle Bin or Trash, put it back in the folder, and try again. If you can’t find it, choose “Restore a backup.” Don’t make a new vault in this folder.',
    },
    headerDamaged: {
      title: 'The vault’s key file is damaged',
      what: 'The small key file that goes with the encrypted records was changed or only half written. The records themselves weren’t touched.',
      next: 'Choose “Restore a backup” and use your latest one. The damaged vault is kept next to it, in its own folder.',
    },
    headerNewer: {
      title: 'This vault needs a newer version of Alongside',
      what: 'The vault was made by a newer version of Alongside than the one on this computer.',
      next: 'Install the latest version of Alongside, then open the vault again.',
    },
    headerOlder: {
      title: 'The vault’s key file is an older one',
      what: 'A passphrase or the recovery key was changed after this key file was written. Someone or something put the earlier file back, so replaced passphrases could come back with it. The vault wasn’t opened.',
      next: 'Find out who has had this computer or its folder. If you have the newer key file, put it back. If you don’t, choose “Restore a backup” and use your latest one; what’s here now is set aside.',
    },
    headerWeak: {
      title: 'The vault’s key file was weakened',
      what: 'The key file asks for less protection than Alongside accepts. Someone or something may have changed it.',
      next: 'Don’t type your passphrase on this copy. Choose “Restore a backup,” use one you trust, and tell whoever looks after your computers.',
    },
    keysErased: {
      title: 'This vault’s keys were erased',
      what: 'A coordinator erased them on purpose. The encrypted records are still here, but no passphrase or recovery key opens them anymore. The backups in this folder can’t be opened either.',
      next: 'Restore a backup that was kept somewhere else, such as a drive in another place. What’s here now is set aside when you do.',
    },
    databaseMissing: {
      title: 'The vault’s records are missing',
      what: 'The key file is here, but the encrypted records that go with it aren’t.',
      next: 'Look for them in the Recycle Bin or Trash, put them back in the folder, and try again. If you can’t find them, choose “Restore a backup.” Don’t make a new vault in this folder.',
    },
    databaseDamaged: {
      title: 'The vault’s records are damaged',
      what: 'Some of the encrypted records don’t read back as they were written. Alongside stopped before making things worse.',
      next: 'First, make a copy of the whole folder. Then choose “Restore a backup” and use your latest one. If you don’t have one, keep the copy and ask for help before you try anything else.',
    },
    databaseOlder: {
      title: 'The vault’s records are older than they should be',
      what: 'The key file knows of newer changes than these records hold. An older copy may have taken their place, for example through a folder that syncs with another computer.',
      next: 'Look for the newer records in the folder’s history, on the other computer, or in your backups, put them back, and try again.',
    },
    schemaChanged: {
      title: 'Someone changed how the vault works inside',
      what: 'The records file has something in it that Alongside doesn’t put there, or lacks something that protects the records. That takes a passphrase or recovery key of this vault and another program. The vault wasn’t opened.',
      next: 'A coordinator can choose “Repair the vault.” Every record goes into a new file, and the old file is kept. Or choose “Restore a backup” and use the latest one from before this happened. After that, give the vault a new key in Settings, and ask for help to look into the old file.',
    },
    newer: {
      title: 'This vault needs a newer version of Alongside',
      what: 'The vault was used with a newer version of Alongside than the one on this computer.',
      next: 'Install the latest version of Alongside, then open the vault again.',
    },
    notEncrypted: {
      title: 'The vault’s records aren’t encrypted',
      what: 'Anyone can read the file in this folder, so it isn’t what Alongside wrote. It wasn’t opened.',
      next: 'Find out who put it there. Restore your latest backup in a separate folder.',
    },
    settingsRefused: {
      title: 'The vault couldn’t be opened safely',
      what: 'One of the protections Alongside requires wasn’t on, so the vault was closed again right away.',
      next: 'Reinstall Alongside from a source you trust, then try again.',
    },
    exists: {
      title: 'There’s already a vault in this folder',
      what: 'A folder can have only one vault.',
      next: 'Open the vault that’s here, or choose another folder for the new one.',
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
      what: 'There’s not enough space to open the vault and save safely.',
      next: 'Free up some space on this disk, then try again.',
    },
    readOnly: {
      title: 'Alongside can’t write to the vault’s folder',
      what: 'The folder is write-protected, or you don’t have permission to write to it. Alongside opens a vault only where it can also save.',
      next: 'Ask whoever looks after this computer for permission to write to the folder, or move the vault, then try again.',
    },
    notAllowed: {
      title: 'macOS doesn’t let Alongside use the vault’s folder',
      what: 'macOS asks before an app uses your Documents folder, an external drive, or a network folder. Alongside wasn’t allowed, so it can’t look into the vault’s folder.',
      next: 'In System Settings, open Privacy & Security, then Files & Folders, and allow the folder for Alongside. Then try again.',
    },
    failed: {
      title: 'The disk failed',
      what: 'Reading or saving didn’t work. The drive may be loose or about to fail.',
      next: 'Copy the whole folder to another drive if you can, then try again.',
    },
  },
} satisfies CodeTree<VaultProblemCode, Problem>;

export const vault = {
  welcome: {
    title: 'Welcome',
    lead: 'Alongside keeps what your team needs when you go with people to check-ins and hearings: who, when, where, and what to do if someone is detained.',
    promise: 'Everything is encrypted on this computer. Nothing is sent anywhere.',
    language: 'Language',
    setUp: 'Set up your team’s vault',
    setUpHint: 'Takes about three minutes. Have paper and a pen ready.',
    demo: 'Look around with a demo team',
    demoHint: 'Made-up people. Everything is erased when you quit.',
  },
  steps: { label: 'Step {{step}} of {{total}}' },
  setUp: {
    title: 'Set up the vault',
    lead: 'You’ll be the first coordinator. You can add others later.',
    folder: 'Folder',
    folderHint: 'The encrypted files are kept here. Only Alongside can read them.',
    change: 'Choose another folder…',
    synced:
      'A service like OneDrive, iCloud, Dropbox, or Google Drive seems to copy this folder. The files are encrypted, but two copies can damage each other. Choose a folder that stays on this computer.',
    name: 'Your name',
    nameHint: 'You’ll type it each time you unlock. It’s never stored unencrypted.',
    passphrase: 'Passphrase',
    passphraseHint: 'At least four unrelated words.',
    repeat: 'Confirm passphrase',
    repeatDiffers: 'The passphrases don’t match. Type the same one twice.',
    showPassphrase: 'Show the passphrase',
    hidePassphrase: 'Hide the passphrase',
    forgotten: 'No one can reset a forgotten passphrase. The recovery key on the next page is the only other way in.',
    go: 'Continue to the recovery key',
  },
  strength: {
    label: 'Passphrase strength',
    weak: 'Too easy to guess',
    good: 'Good',
    strong: 'Very good',
    fewWords: 'Add words: four or more that are unrelated.',
    fewWordsSoFar_one: '{{count}} word so far. Use four or more unrelated words.',
    fewWordsSoFar_other: '{{count}} words so far. Use four or more unrelated words.',
    short: 'Too short. Use four words or more.',
    common: 'That’s everyone’s first guess. Choose words no one would expect.',
    everyday: 'These are everyday words or names. Add words that no one would expect.',
    repeats: 'Repeating doesn’t help. Use different words.',
    sequence: 'Sequences like 1234 or qwerty are guessed right away. Use words instead.',
    name: 'Your own name is easy to guess. Use other words.',
  },
  recovery: {
    title: 'The recovery key',
    lead: 'If a passphrase is lost, this key opens the vault. This is the only time it’s shown.',
    where:
      'Write it down or print it, and keep the paper where you’d keep a passport: not with this computer, and not as a photo.',
    key: 'Recovery key',
    copy: 'Copy the key',
    print: 'Print the key',
    printTitle: 'Alongside: recovery key',
    printNote:
      'This key opens the vault. Keep it locked up, away from the computer. Nothing else on this page says whose it is.',
    typeBack: 'Type the key from your paper',
    typeBackHint: 'Capital letters, spaces, and hyphens don’t matter.',
    incomplete_one: '{{count}} character to go.',
    incomplete_other: '{{count}} characters to go.',
    groupDiffers: 'Group {{group}} doesn’t match the key that was shown. Compare it with the paper.',
    tooMany: 'There are more characters here than in the key. Compare it with the paper.',
    written: 'I’ve written it down',
    again: 'Show the key again',
    create: 'Create the vault',
    creating: 'Creating the vault. This takes a few seconds on purpose: it slows down anyone trying to guess.',
  },
  unlock: {
    title: 'Unlock',
    lead: 'The vault is locked.',
    name: 'Name',
    passphrase: 'Passphrase',
    capsLock: 'Caps Lock is on.',
    go: 'Unlock',
    going: 'Unlocking takes a moment on purpose: it slows down anyone trying to guess.',
    wrong: 'That name and passphrase don’t open the vault. Check both and try again.',
    useRecovery: 'Use the recovery key',
    recoveryTitle: 'Unlock with the recovery key',
    recoveryLead: 'Type the key from the paper. You’ll be signed in as the first coordinator.',
    recoveryKey: 'Recovery key',
    recoveryWrong: 'That recovery key doesn’t open the vault. Compare it with the paper, group by group.',
    recoveryGroupWrong: 'There’s a mistake in group {{group}}. Compare it with the paper.',
    usePassphrase: 'Use the passphrase',
    otherFolder: 'Choose another folder…',
    lies: 'Vault location: {{folder}}',
  },
  repair: {
    title: 'Repair the vault',
    lead: 'Takes a coordinator’s passphrase or the recovery key. Every record goes into a new file that works the way Alongside makes it, and the old file is kept next to it.',
    go: 'Repair',
    going: 'Reading every record and writing the new file…',
    doneTitle: 'The vault is repaired',
    done: 'Every record is in a new file, and that file was read back from start to finish.',
    kept: 'The old file is kept in the folder “{{folder}}” inside the vault’s folder. It still opens with the same passphrases, so keep it only until someone has looked into it.',
    found: 'What wasn’t as it should be: {{objects}}',
    next: 'Whoever did this had a passphrase or the recovery key. Unlock the vault and give it a new key in Settings. Alongside can’t tell whether they changed records too, so check who the coordinators are.',
  },
  problem: {
    happened: 'What happened',
    safe: 'Nothing was erased or changed.',
    safeErased: 'Apart from the keys, nothing was erased or changed, and nothing in this folder will be overwritten.',
    next: 'What to do now',
    otherFolder: 'Choose another folder…',
    code: 'If you ask for help, mention this code: {{code}}',
  },
  problems,
  starting: 'Looking for the vault…',
  startFailed: 'Alongside didn’t respond',
};
