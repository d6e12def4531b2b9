import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readPdf } from '../support/pdf-reader.ts';
import { Journey, journeyNote, type JourneyOptions } from './journey/journey.ts';
import { type App, launchApp } from './support/app.ts';
import { type Hands, keyboard, mouse } from './support/hands.ts';

// The whole day of a coordinator, with four key derivations on the way.
test.describe.configure({ timeout: 240_000 });

const sheets = join(import.meta.dirname, '..', 'fixtures', 'sheets');

interface Team extends Pick<JourneyOptions, 'language' | 'sheet' | 'person'> {
  readonly people: number;
  readonly rows: number;
}

const english: Team = {
  language: 'en',
  sheet: join(sheets, 'accompaniment-tracker.csv'),
  person: 'Sergio Del Águila',
  people: 114,
  rows: 140,
};
const spanish: Team = {
  language: 'es',
  sheet: join(sheets, 'hoja-de-citas.csv'),
  person: 'Yesenia Güipe',
  people: 46,
  rows: 60,
};
const byMouse = (): Hands => mouse;
const byKeyboard = (app: App): Hands => keyboard(() => app.page);

interface DayOfJourney extends Team {
  readonly name: string;
  readonly handsOf: (app: App) => Hands;
  readonly tag?: '@full';
}

/** Each language and each kind of hands once; the full run has every pair. */
const journeys: readonly DayOfJourney[] = [
  { name: 'in English, by mouse', ...english, handsOf: byMouse },
  { name: 'in Spanish, by keyboard alone', ...spanish, handsOf: byKeyboard },
  { name: 'in English, by keyboard alone', ...english, handsOf: byKeyboard, tag: '@full' },
  { name: 'in Spanish, by mouse', ...spanish, handsOf: byMouse, tag: '@full' },
];

for (const { name, people, rows, handsOf, tag, ...options } of journeys) {
  test(`from the team's spreadsheet to a sealed note and a case summary, ${name}`, { tag: tag ?? [] }, async () => {
    const app = await launchApp({
      settings: { language: options.language },
      locale: options.language === 'es' ? 'es-US' : 'en-US',
    });
    const summaryFile = join(app.userData, '..', 'summary.pdf');
    const journey = new Journey(app, {
      ...options,
      hands: handsOf(app),
      summaryFile,
    });
    try {
      await journey.setUp();
      expect(await journey.importSheet()).toEqual({ people, appointments: rows });
      await journey.findPerson();
      await journey.seeCalendar();
      const briefing = await journey.book();
      expect(briefing).not.toContain(options.person);
      expect(briefing).not.toMatch(/\d{3}-?\d{3}-?\d{3}/);
      await journey.logAndSeal();
      const password = await journey.writeSummary();
      await journey.lockAndUnlock();

      expect(readPdf(summaryFile, 'wrong')).toBeNull();
      const text = readPdf(summaryFile, password) ?? '';
      expect(text).toContain(options.person);
      for (const line of journeyNote.lines) expect(text).toContain(line);
      expect(text).not.toMatch(/\d{3}-\d{3}-\d{3}/);
      expect(existsSync(summaryFile.replace('.pdf', '.json.age'))).toBe(true);
      expect(app.requests()).toEqual([]);
      expect(app.consoleErrors()).toEqual([]);
    } finally {
      await app.close();
    }
  });
}
