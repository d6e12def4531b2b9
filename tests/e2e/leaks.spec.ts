import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/system.ts';
import { Journey, journeyNote, journeyUser } from './journey/journey.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { type App, launchApp } from './support/app.ts';
import { stateFigure } from './support/figure.ts';
import { type Canaries, canariesIn, scanFolder } from './support/leak-scan.ts';
import { t } from './support/words.ts';

// The whole journey, with four key derivations on the way.
test.describe.configure({ timeout: 240_000 });

/** A browser that keeps what is in a page's fields writes it down a few seconds later, in ms. */
const untilWritten = 4000;

/** In the sheet, one row. */
const imported = {
  name: 'Sergio Del Águila',
  aNumber: '098-824-195',
  digits: '098824195',
  phone: '885-555-0186',
  note: 'Bring I-220B.',
};

/** Typed into the window. */
const typed = {
  preferredName: 'Xiomara Quetzalli',
  aNumber: 'A091-313-151',
  digits: '091313151',
  contact: 'Tía Hermelinda',
  contactPhone: '555-0142-7731',
  unsaved: 'Evaristo Ñamandú',
};

/** Saved over the bridge, then shown. */
const saved = {
  family: 'Montoya Zuñiga',
  otherName: 'La Xiomi de Pasto',
  phone: '914-555-0173',
  email: 'xiomara.q@example.invalid',
  address: '4417 Quillback Terrace, apartment 9B',
  medical: 'insulin twice a day, in the blue bag',
  dependants: 'twins at the Larkspur day-care until five',
  teamNote: 'afraid of the man on the third floor',
  attorney: 'Wilhelmina Ostrander',
  volunteer: 'Thaddeus Okonkwo-Reyes',
  volunteerPhone: '646-555-0158',
};

const fixed: Canaries = {
  'name in the sheet': imported.name,
  'A-number in the sheet': imported.aNumber,
  'digits of the A-number in the sheet': imported.digits,
  'telephone in the sheet': imported.phone,
  'note in the sheet': imported.note,
  ...typed,
  ...saved,
  ...Object.fromEntries(journeyNote.lines.map((line, at) => [`line ${at + 1} of the note`, line])),
  addendum: journeyNote.addendum,
  user: journeyUser.name,
  passphrase: journeyUser.passphrase,
  'a word of the passphrase': 'tuba oyster',
  recipient: 'R. Feld',
};

/** A home, temporary folders and a browser's profile of Alongside's own, with everything that it writes in them. */
const makePlace = () => {
  const browser = findBrowser();
  const root = mkdtempSync(join(tmpdir(), 'alongside-leaks-'));
  const folder = (name: string): string => {
    mkdirSync(join(root, name), { mode: 0o700 });
    return join(root, name);
  };
  const temp = folder('temp');
  const home = folder('home');
  return {
    root,
    chosen: folder('chosen'),
    output: join(root, 'output.txt'),
    launch: {
      vaultDir: join(root, 'vault'),
      userData: join(root, 'user-data'),
      profile: folder('profile'),
      // With all of Chrome's parts, which write more.
      ...(browser !== null && { browser }),
      outputFile: join(root, 'output.txt'),
      env: {
        HOME: home,
        USERPROFILE: home,
        TMPDIR: temp,
        TMP: temp,
        TEMP: temp,
        XDG_CONFIG_HOME: folder('xdg-config'),
        XDG_CACHE_HOME: folder('xdg-cache'),
        XDG_DATA_HOME: folder('xdg-data'),
        XDG_STATE_HOME: folder('xdg-state'),
        XDG_RUNTIME_DIR: folder('xdg-runtime'),
      },
    },
  };
};

const mustWork = async (result: Promise<{ ok: boolean }>): Promise<void> => {
  expect(await result).toMatchObject({ ok: true });
};

/** Adds someone as a person at the keyboard does, and shows everything that is known of them. */
const addPerson = async (app: App): Promise<void> => {
  const panel = await (await new PeoplePage(app.page).open()).add();
  await panel.preferredName.fill(typed.preferredName);
  await panel.more();
  await panel.aNumber.fill(typed.aNumber);
  await panel.save();
  const person = await new PersonPage(app.page).isOf(typed.preferredName);
  const found = await app.call('people.list', { query: typed.preferredName });
  if (!found.ok) throw new Error(found.error.code);
  const { id } = found.value.items[0] ?? { id: '' };
  await mustWork(
    app.call('people.save', {
      id,
      legalName: { given: typed.preferredName, firstFamily: saved.family },
      otherNames: [saved.otherName],
      channels: [
        { kind: 'phone', value: saved.phone },
        { kind: 'email', value: saved.email },
        { kind: 'address', value: saved.address },
      ],
      medicalNote: saved.medical,
      dependantsNote: saved.dependants,
      teamNote: saved.teamNote,
      attorney: saved.attorney,
    }),
  );
  await mustWork(app.call('team.save', { name: saved.volunteer, phone: saved.volunteerPhone }));
  await expect(app.page.getByText(saved.address)).toBeVisible();
  await app.page.getByRole('button', { name: t('people.aNumber.revealFull') }).click();
  await app.page.getByRole('button', { name: t('common.copyNamed', { what: t('people.field.aNumber') }) }).click();
  await person.tab(t('people.page.tabs.plan'));
  await person.addContact(typed.contact, typed.contactPhone);
  await person.tab(t('people.page.tabs.history'));
};

/** Leaves a name in a form that no one saves. */
const leaveUnsaved = async (app: App): Promise<void> => {
  const panel = await (await new PeoplePage(app.page).open()).add();
  await panel.preferredName.fill(typed.unsaved);
};

/** What others on the machine see of a running program. */
const visibleOutside = async (app: App): Promise<string> => {
  const processes = [app.backend.shellProcessId(), ...(await app.backend.coreProcessIds())];
  const facts = processes.flatMap((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`]).filter(existsSync);
  return [
    app.page.url(),
    await app.page.title(),
    (await app.backend.windowState()).title,
    ...facts.map((file) => readFileSync(file, 'utf8')),
  ].join('\n');
};

test('the search for canaries finds one in every spelling, in a file and in a file’s name', { tag: '@full' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-leaks-'));
  try {
    const name = 'Ana Ñandú';
    const holders = [
      name,
      'ANA',
      'ana nandu',
      encodeURIComponent(name),
      JSON.stringify({ name }),
      '{"a":"Ana \\u00d1and\\u00fa"}',
    ];
    for (const [at, text] of holders.entries()) writeFileSync(join(folder, `${at}`), `before ${text} after`);
    const wide = Buffer.from(name, 'utf16le');
    writeFileSync(join(folder, 'wide'), wide);
    writeFileSync(join(folder, 'wide, odd'), Buffer.concat([Buffer.alloc(3), wide]));
    writeFileSync(join(folder, `${name}.txt`), '');
    const { files, leaks } = scanFolder(folder, { name });
    expect(files).toHaveLength(9);
    expect(leaks.filter((leak) => leak.startsWith('name in the name'))).toHaveLength(1);
    expect(leaks.slice(1).toSorted()).toEqual(
      ['0', '2', '3', '4', '5', 'wide', 'wide, odd'].map((file) => `name in ${file}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test(
  'promises 14 and 15: nothing of a whole journey is in the clear anywhere on the disk',
  { tag: '@full' },
  async () => {
    const place = makePlace();
    const summaryFile = join(place.chosen, 'summary.pdf');
    let canaries = fixed;
    const expectNoLeak = async (app: App): Promise<void> => {
      await app.page.waitForTimeout(untilWritten);
      expect(canariesIn(await visibleOutside(app), canaries)).toEqual([]);
      expect(scanFolder(place.root, canaries).leaks).toEqual([]);
    };
    try {
      const app = await launchApp(place.launch);
      const journey = new Journey(app, {
        language: 'en',
        sheet: join(import.meta.dirname, '..', 'fixtures', 'sheets', 'accompaniment-tracker.csv'),
        person: imported.name,
        summaryFile,
        onStep: async (step) => {
          if (['booking', 'log', 'summary', 'wrong-passphrase'].includes(step)) await expectNoLeak(app);
        },
      });
      try {
        const key = await journey.setUp();
        canaries = {
          ...canaries,
          'recovery key': key,
          'recovery key in one': key.replaceAll('-', ''),
          'group of the recovery key': key.slice(0, 11),
        };
        await journey.importSheet();
        await journey.findPerson();
        await journey.seeCalendar();
        const briefing = await journey.book();
        canaries = { ...canaries, briefing: briefing.slice(0, 40) };
        await journey.logAndSeal();
        canaries = { ...canaries, 'password of the summary': await journey.writeSummary() };
        await addPerson(app);
        await leaveUnsaved(app);
        await expectNoLeak(app);
        await journey.lockAndUnlock();
        expect(app.requests()).toEqual([]);
        expect(app.consoleErrors()).toEqual([]);
      } finally {
        await app.close();
      }
      const { files, leaks } = scanFolder(place.root, canaries);
      expect(leaks).toEqual([]);
      expect(Object.keys(canaries).length).toBeGreaterThanOrEqual(20);
      expect(files).toEqual(
        expect.arrayContaining([
          'chosen/summary.pdf',
          'chosen/summary.json.age',
          'vault/vault.db',
          'user-data/settings.json',
          'output.txt',
        ]),
      );
      expect(readFileSync(place.output, 'utf8')).toBe('');
      stateFigure(`${Object.keys(canaries).length} canaries, ${files.length} files, 0 hits, 0 requests`);
    } finally {
      rmSync(place.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },
);
