import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../shared/basics/language.ts';
import { createTranslator } from '../shared/words.ts';
import { Journey } from '../tests/e2e/journey/journey.ts';
import type { App } from '../tests/e2e/support/app.ts';
import { launchApp } from '../tests/e2e/support/app.ts';
import { takePicture } from '../tests/e2e/support/picture.ts';
import { folders } from './build-folders.ts';
import { buildAll, isBuilt } from './build.ts';
import { takeResponse } from './response-screens.ts';

/** `npm run screens`: every screen of the demo team in both themes and languages, wide and narrow, into `screens/`. */

const out = join(folders.root, 'screens');

interface Look {
  readonly name: string;
  readonly language: Language;
  readonly colourScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 640 };
const looks: readonly Look[] = [
  { name: 'light-en', language: 'en', colourScheme: 'light', viewport: wide },
  { name: 'dark-en', language: 'en', colourScheme: 'dark', viewport: wide },
  { name: 'light-es', language: 'es', colourScheme: 'light', viewport: wide },
  { name: 'dark-es', language: 'es', colourScheme: 'dark', viewport: wide },
  { name: 'narrow-en', language: 'en', colourScheme: 'light', viewport: narrow },
  { name: 'narrow-es', language: 'es', colourScheme: 'dark', viewport: narrow },
];

const picture = (app: App, folder: string, name: string): Promise<void> =>
  takePicture(app.page, join(folder, `${name}.png`));

const railScreens = [
  'today',
  'calendar',
  'shifts',
  'people',
  'team',
  'response',
  'locator',
  'checklists',
  'directory',
  'import',
  'exports',
  'settings',
] as const;

/** What is kept and for how long: the queue of reviews, closing someone, a hold, and what the vault holds. */
const takeKeeping = async (app: App, folder: string, language: Language): Promise<void> => {
  const t = createTranslator(language);
  const found = await app.call('people.list', { limit: 2 });
  const [first, second] = found.ok ? found.value.items : [];
  if (first === undefined || second === undefined) throw new Error('the demo team has people');
  for (const { id } of [first, second]) await app.call('people.save', { id, reviewBy: '2025-01-31' });
  await app.call('retention.hold', { personId: second.id, reason: 'FOIA 2026-114' });
  const rail = app.page.getByRole('navigation');
  await rail.getByRole('button', { name: t('app.screens.today'), exact: true }).click();
  await app.page.getByRole('button', { name: t('today.act.review'), exact: true }).click();
  await picture(app, folder, '16-reviews');
  await app.page
    .getByRole('button', { name: t('retention.reviews.closeNamed', { name: first.preferredName }) })
    .click();
  await picture(app, folder, '17-close');
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: second.preferredName, exact: true }).click();
  await picture(app, folder, '18-hold');
  await rail.getByRole('button', { name: t('app.screens.settings'), exact: true }).click();
  await app.page.getByRole('button', { name: t('retention.holdings.title') }).click();
  await picture(app, folder, '19-holdings');
};

const takeLook = async ({ name, language, colourScheme, viewport }: Look): Promise<void> => {
  const folder = join(out, name);
  await mkdir(folder, { recursive: true });
  const t = createTranslator(language);
  const app = await launchApp({ viewport, colourScheme, locale: `${language}-US`, settings: { language } });
  try {
    const places: Readonly<Record<string, string>> = {
      welcome: '01-welcome',
      'set-up': '02-set-up',
      'empty-vault': '03-first-day',
    };
    const onStep = (step: string): Promise<void> => picture(app, folder, places[step] ?? step);
    await new Journey(app, { language, sheet: '', person: '', summaryFile: '', onStep }).setUp();
    await app.lock();
    await picture(app, folder, '04-unlock');
    await app.openDemo();
    const rail = app.page.getByRole('navigation');
    for (const [index, screen] of railScreens.entries()) {
      await rail.getByRole('button', { name: t(`app.screens.${screen}`), exact: true }).click();
      await picture(app, folder, `${String(index + 5).padStart(2, '0')}-${screen}`);
    }
    // The settings are shown now.
    for (const [name, button] of [
      ['16-new-key', 'users.rekey.button'],
      ['17-erase-keys', 'users.erase.button'],
    ] as const) {
      await app.page.getByRole('button', { name: t(button), exact: true }).click();
      await picture(app, folder, name);
      await app.page
        .getByRole('dialog')
        .getByRole('button', { name: t('common.cancel') })
        .click();
    }
    await app.page.getByRole('button', { name: t('audit.openIt') }).click();
    await picture(app, folder, '18-record-of-changes');
    await app.page.getByRole('grid').locator('tbody tr').first().click();
    await picture(app, folder, '19-one-act');
    await app.page.keyboard.press('Escape');
    await rail.getByRole('button', { name: t('app.screens.people'), exact: true }).click();
    await app.page.getByRole('row').filter({ hasText: 'Marisol' }).click();
    for (const tab of ['overview', 'appointments', 'plan', 'checklists', 'notes', 'sharing', 'history'] as const) {
      await app.page.getByRole('tab', { name: t(`people.page.tabs.${tab}`) }).click();
      await picture(app, folder, `12-person-${tab}`);
    }
    await app.page
      .getByRole('button', { name: t('people.page.summary') })
      .first()
      .click();
    await picture(app, folder, '13-case-summary');
    await rail.getByRole('button', { name: t('app.screens.calendar'), exact: true }).click();
    await app.page.getByRole('button', { name: t('calendar.book'), exact: true }).click();
    await picture(app, folder, '14-booking');
    await takeKeeping(app, folder, language);
    await takeResponse(app, folder, language);
    await rail.getByRole('button', { name: t('app.screens.today'), exact: true }).click();
    await app.page
      .getByRole('button', { name: t('encounters.drafts.goOn') })
      .first()
      .click();
    await picture(app, folder, '15-log');
  } finally {
    await app.close();
  }
};

if (!(await isBuilt())) await buildAll();
await rm(out, { recursive: true, force: true });
for (const look of looks) {
  await takeLook(look);
  process.stdout.write(`screens/${look.name}\n`);
}
