import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readPdf } from '../support/pdf-reader.ts';
import { Journey, journeyNote, type JourneyOptions } from './journey/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { launchApp } from './support/app.ts';

// The whole day of a coordinator, with four key derivations on the way.
test.describe.configure({ timeout: 240_000 });

const sheets = join(import.meta.dirname, '..', 'fixtures', 'sheets');

const journeys: readonly (Pick<JourneyOptions, 'language' | 'sheet' | 'person'> & { name: string; people: number; rows: number })[] = [
  { name: 'in English, by mouse', language: 'en', sheet: join(sheets, 'accompaniment-tracker.csv'), person: 'Sergio Del Águila', people: 114, rows: 140 },
];

for (const { name, people, rows, ...options } of journeys) {
  test(`from the team's spreadsheet to a sealed note and a case summary, ${name}`, async () => {
    const app = await launchApp({ settings: { language: options.language }, locale: options.language === 'es' ? 'es-US' : 'en-US' });
    const summaryFile = join(app.userData, '..', 'summary.pdf');
    const journey = new Journey(app, {
      ...options,
      summaryFile,
      onStep: () => expectAccessible(app.page),
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
