import { describe, expect, test } from 'vitest';
import { backupsShellCalls } from '../../shared/backups/backups.ts';
import { contract, type CallInput } from '../../shared/contract.ts';
import { shellCalls } from '../../shared/shell/shell.ts';
import { menuTemplate, textMenuTemplate, withoutSystemEntries } from './app-menu.ts';
import { setChromiumSwitches } from './chromium-switches.ts';
import { reportBug } from './report-bug.ts';
import { chosenSave, saveDialogOptions } from './save-dialog.ts';
import { shellWords, systemLanguage } from './shell-words.ts';

const english = shellWords('en');

describe('the contract', () => {
  test('has no call for the shell that the shell’s map of handlers does not cover', () => {
    const declared = Object.entries(contract)
      .filter(([, spec]) => spec.runs === 'shell')
      .map(([name]) => name);
    expect(declared.toSorted()).toEqual(Object.keys({ ...shellCalls, ...backupsShellCalls }).toSorted());
  });
});

describe('the shell’s words', () => {
  test('are in the language that is spoken', () => {
    expect(shellWords('es').menu.quit).toBe('Salir');
    expect(shellWords('en').menu.quit).toBe('Quit');
  });

  test.each([
    ['es', ['es-MX', 'en-US']],
    ['es', ['es-419']],
    ['es', ['es_US.UTF-8']],
    ['es', ['quc-GT', 'es-GT', 'en-US']],
    ['en', ['en-US', 'es-MX']],
    ['en', ['fr-FR']],
    ['en', []],
  ])('are in %s where the system prefers %j', (expected, preferred) => {
    expect(systemLanguage(preferred)).toBe(expected);
  });
});

describe('the menu', () => {
  test('holds text editing and zoom, and nothing that reloads, debugs or opens a page', () => {
    const allowed = [
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
      'minimize',
      'close',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ];
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const items = menuTemplate(english, platform).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
      for (const item of items.filter(({ type }) => type !== 'separator')) {
        expect(allowed).toContain(item.role);
        expect(item.click).toBeUndefined();
      }
    }
  });
});

describe('a right click', () => {
  const rolesFor = (isEditable: boolean, hasSelection: boolean) =>
    textMenuTemplate(english, { isEditable, hasSelection }).map(({ role }) => role);

  test('offers text editing in a field, copying elsewhere, and nothing where there is no text', () => {
    expect(rolesFor(true, true)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(rolesFor(false, true)).toEqual(['copy']);
    expect(rolesFor(false, false)).toEqual([]);
  });
});

describe('macOS', () => {
  test('adds no entry to the menu that sends away what is typed', () => {
    const set: unknown[] = [];
    withoutSystemEntries({ setUserDefault: (...args) => void set.push(args) });
    expect(set).toContainEqual(['NSDisabledDictationMenuItem', 'boolean', true]);
  });
});

describe('zooming in', () => {
  test('takes the key that has the plus on it, with and without the shift key', () => {
    const items = menuTemplate(english, 'linux').flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const zoom = items.filter(({ role }) => role === 'zoomIn');
    expect(zoom.map(({ accelerator, visible }) => [accelerator, visible])).toEqual([
      [undefined, undefined],
      ['CommandOrControl+=', false],
    ]);
  });
});

describe('the save dialog', () => {
  test('promise 16: offers names from the fixed list', () => {
    const nameOf = (kind: CallInput<'files.chooseSave'>['kind']) =>
      saveDialogOptions(kind, english, 'documents', '2026-11-24').defaultPath;
    expect(nameOf('caseSummary')).toMatch(/^documents[\\/]summary\.pdf$/);
    expect(nameOf('backUp')).toMatch(/^documents[\\/]backup-2026-11-24\.alongside$/);
    expect(nameOf('changes')).toMatch(/^documents[\\/]changes\.csv\.age$/);
    expect(nameOf('changesPlain')).toMatch(/^documents[\\/]changes\.csv$/);
    expect(nameOf('brokenRows')).toMatch(/^documents[\\/]rows-to-fix\.csv$/);
  });

  test('promise 16: leaves no trace in the system’s list of recent files', () => {
    expect(saveDialogOptions('caseSummary', english, 'documents', '2026-11-24').properties).toContain(
      'dontAddToRecent',
    );
  });

  test('adds the extension only where there is none', () => {
    expect(chosenSave('caseSummary', 'folder/mine')).toEqual({ path: 'folder/mine.pdf', name: 'mine.pdf' });
    expect(chosenSave('brokenRows', 'folder/mine.txt')).toEqual({ path: 'folder/mine.txt', name: 'mine.txt' });
  });
});

describe('Chromium', () => {
  test('is told to resolve no name, to fetch nothing by itself, and to keep little memory', () => {
    const set: Record<string, string | undefined> = {};
    const commandLine = { appendSwitch: (name: string, value?: string) => void (set[name] = value) };
    setChromiumSwitches({ commandLine } as Parameters<typeof setChromiumSwitches>[0]); // nothing else of it is used
    // Strictly: a switch without a value that is missing is not the same as one that is there.
    expect(set).toStrictEqual({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'disable-background-networking': undefined,
      'disable-component-update': undefined,
      'disable-domain-reliability': undefined,
      'disable-http-cache': undefined,
      'disable-gpu-shader-disk-cache': undefined,
      'disable-breakpad': undefined,
      'dns-prefetch-disable': undefined,
      'no-pings': undefined,
      'js-flags': '--optimize-for-size --max-semi-space-size=8 --min-semi-space-size=4',
    });
  });
});

describe('a bug’s report', () => {
  test('says where it happened and nothing of what was typed', () => {
    let written = '';
    reportBug('people.save', new TypeError('cannot read Maria Example'), (text) => void (written += text));
    expect(written).toMatch(/^bug [0-9a-f-]{36} in people\.save: TypeError\n\s+at /);
    expect(written).not.toContain('Maria');
  });
});
