/** What the shell itself writes: the menu, and the system's dialogs and the names that they offer. */
export const shell = {
  menu: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    window: 'Window',
    minimize: 'Minimize',
    close: 'Close',
    quit: 'Quit',
  },
  /** The name of the user in the demo. */
  demoUser: 'Demo coordinator',
  /** Alongside was started with a switch of Chromium's that it does not run with. */
  unsafeStart: {
    title: 'Alongside won’t start without its protections',
    text: 'It was started with an option that turns off Chromium’s sandbox or lets other programs look inside. On Linux, this happens to an AppImage when the system blocks the sandbox: install the .deb package instead. Your vault wasn’t opened.',
  },
  /** Something went wrong that Alongside did not foresee; nothing of what was typed may be in it. */
  hadToClose: {
    title: 'Alongside had to close',
    text: 'Something went wrong inside Alongside. The vault was locked, and everything that was saved is safe. Open Alongside again to continue.',
  },
  chooseFolder: { title: 'Choose the folder for the vault', button: 'Use this folder' },
  openLink: {
    title: 'Open {{host}} in your browser?',
    detail:
      'Alongside sends nothing along. The site, and whoever runs this network, can see that this computer visits it.',
    button: 'Open in browser',
    cancel: 'Don’t open',
  },
  save: { title: 'Save as' },
  chooseBackUpFolder: { title: 'Choose the folder for backups', button: 'Back up here' },
  chooseBackUp: { title: 'Choose the backup', button: 'Use this backup' },
  /** Default file names. They say nothing about anyone. */
  fileNames: {
    caseSummary: 'summary',
    attorneyPacket: 'packet',
    brokenRows: 'rows-to-fix',
    backUp: 'backup',
    changes: 'changes.csv',
    changesPlain: 'changes',
    calendarFile: 'calendar',
    planPaper: 'plan',
    familyPacket: 'family-packet',
    walletCard: 'wallet-card',
    caregiverSheet: 'caregiver-sheet',
    roleCard: 'role-card',
  },
  fileKinds: {
    pdf: 'PDF document',
    age: 'Encrypted file (age)',
    csv: 'Spreadsheet (CSV)',
    ics: 'Calendar file (iCalendar)',
    alongside: 'Vault backup',
  },
};
