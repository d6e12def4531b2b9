/** What the shell itself writes: the menu, and the system's dialogs and the names that they offer. */
export const shell = {
  menu: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    quit: 'Quit',
  },
  /** The name under which whoever tries the demo works. */
  demoUser: 'Demo coordinator',
  /** The program was started with a switch of Chromium's that it does not run with. */
  unsafeStart: {
    title: 'Alongside does not start without its protections',
    text: 'It was started with an option that takes Chromium’s sandbox away or lets other programs look inside. On Linux this happens to an AppImage where the system forbids the sandbox: install the deb package instead. Your vault was not opened.',
  },
  chooseFolder: { title: 'Choose the folder for the vault', button: 'Use this folder' },
  save: { title: 'Save as' },
  chooseBackUpFolder: { title: 'Choose the folder for back-ups', button: 'Back up here' },
  chooseBackUp: { title: 'Choose the back-up', button: 'Use this back-up' },
  /** Default file names. They say nothing about anybody. */
  fileNames: {
    caseSummary: 'summary',
    brokenRows: 'rows-to-mend',
    backUp: 'backup',
    changes: 'changes.csv',
    changesPlain: 'changes',
  },
  fileKinds: { pdf: 'PDF document', age: 'Encrypted file (age)', csv: 'Table (CSV)', alongside: 'Back-up of a vault' },
};
