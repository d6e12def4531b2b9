import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../shared/basics/language.ts';
import { Journey } from '../tests/e2e/journey/journey.ts';
import { launchApp } from '../tests/e2e/support/app.ts';
import { takePicture } from '../tests/e2e/support/picture.ts';
import { folders } from './build-folders.ts';

/**
 * `npm start -- --tour`: a coordinator's day on the made-up sample sheet, unattended, and someone's detention in both
 * languages. Prints each step and saves a screenshot of each screen and the exported files in `tour/`.
 */

const out = join(folders.root, 'tour');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What each step shows, in the order in which they come. */
const told: Readonly<Record<string, string>> = {
  welcome: 'First start: choose a language, then set up a vault',
  'set-up': 'Name and passphrase, with the strength in words',
  'empty-vault': 'The recovery key was written down and typed back; the vault is open',
  'import-preview':
    'The spreadsheet: encoding, delimiter, date order, and columns recognized, with a preview of every row',
  imported: 'Import finished, with the values to fix',
  people: 'Finding someone by a few letters',
  person: 'One person’s page, with the A-number hidden',
  calendar: 'The calendar, with what each crew still needs',
  booking: 'Booking a check-in: who, what, when, where, and the crew',
  booked: 'Booked, and the briefing copied, with initials only',
  log: 'The encounter, logged minute by minute',
  details: 'The next date, booked in one step',
  sealed: 'The sealed note, with an addendum below it',
  summary: 'A case summary for the attorney, without the A-number',
  written: 'Saved: an encrypted PDF, and the same information as data',
  detained: 'Detained now: one click, and the first call to make',
  call: 'The next call, with the words to say in the contact’s language',
  'next-step': 'No answer: the call comes back in its time, and the next thing to do is there',
  locator: 'The locator: the values for the official form, in its order, and the spellings to try',
  'locator-zero': 'What a result means, and what to do next',
  'locator-log': 'The log of searches, and when to look again',
  tasks: 'The tasks and checklists that began with the detention',
  checklist: 'The checklist of the first hour, day, and week',
  locked: 'Locked: the core process has ended, and the keys with it',
  'wrong-passphrase': 'A wrong passphrase says so and nothing more',
  unlocked: 'Unlocked again',
};

/** Someone else in the sheet. */
const secondPerson = 'Marie-Claire Kovalenko Pérez';

const seeDetention = async (journey: Journey): Promise<void> => {
  await journey.detainNow();
  await journey.lookFor();
  await journey.workChecklist();
};

const tour = async (): Promise<void> => {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const app = await launchApp({ viewport: { width: 1280, height: 800 } });
  let count = 0;
  const journeyIn = (language: Language, person: string): Journey =>
    new Journey(app, {
      language,
      sheet: join(folders.root, 'tests', 'fixtures', 'sheets', 'accompaniment-tracker.csv'),
      person,
      summaryFile: join(out, 'case-summary.pdf'),
      onStep: async (step) => {
        count += 1;
        const picture = `${String(count).padStart(2, '0')}-${step}${language === 'en' ? '' : `-${language}`}.png`;
        await takePicture(app.page, join(out, picture));
        const words = `${told[step] ?? step}${language === 'en' ? '' : ', in Spanish'}`;
        say(`${String(count).padStart(2)}. ${words}  →  tour/${picture}`);
      },
    });
  const journey = journeyIn('en', 'Sergio Del Águila');
  try {
    await journey.setUp();
    await journey.importSheet();
    await journey.findPerson();
    await journey.seeCalendar();
    await journey.book();
    await journey.logAndSeal();
    const password = await journey.writeSummary();
    await seeDetention(journey);
    await journey.lockAndUnlock();
    await app.call('settings.set', { language: 'es' });
    const spanish = journeyIn('es', secondPerson);
    await spanish.lockAndUnlock();
    await seeDetention(spanish);
    say(`\nThe summary is in tour/case-summary.pdf and tour/case-summary.json.age. Its password: ${password}`);
  } finally {
    await app.close();
  }
};

await tour();
