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
  chooseFolder: { title: 'Choose the folder for the vault', button: 'Use this folder' },
  save: { title: 'Save as' },
  chooseBackUpFolder: { title: 'Choose the folder for back-ups', button: 'Back up here' },
  chooseBackUp: { title: 'Choose the back-up', button: 'Use this back-up' },
  /** Default file names. They say nothing about anybody. */
  fileNames: { caseSummary: 'summary', brokenRows: 'rows-to-mend', backUp: 'backup' },
  fileKinds: { pdf: 'PDF document', csv: 'Table (CSV)', alongside: 'Back-up of a vault' },
};
