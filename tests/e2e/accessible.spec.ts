import type { Look } from './support/app.ts';
import { makeGrantedVault } from './support/granted-vault.ts';
import { testWithVault } from './support/program.ts';
import { visitAppointments } from './visits/appointments.ts';
import { visitChecklists } from './visits/checklists.ts';
import { visitDetentions } from './visits/detentions.ts';
import { visitDirectory } from './visits/directory.ts';
import { visitFirstStart } from './visits/first-start.ts';
import { visitLocator } from './visits/locator.ts';
import { visitPeople } from './visits/people.ts';
import { visitSettings } from './visits/settings.ts';
import { visitSheets } from './visits/sheets.ts';
import { Visitor } from './visits/visitor.ts';
import { visitAsVolunteer } from './visits/volunteer.ts';

const test = testWithVault(makeGrantedVault);

test.setTimeout(180_000);

/** The journeys have one of each language and of each theme; the full run has all. */
const looks: readonly (Look & { readonly tag: readonly string[] })[] = [
  { language: 'en', colourScheme: 'light', tag: [] },
  { language: 'es', colourScheme: 'dark', viewport: { width: 1024, height: 640 }, tag: [] },
  { language: 'en', colourScheme: 'dark', viewport: { width: 1024, height: 640 }, tag: ['@full'] },
  { language: 'es', colourScheme: 'light', tag: ['@full'] },
];

for (const { tag, ...look } of looks) {
  test.describe(`axe finds no fault (${look.language}, ${look.colourScheme})`, { tag: [...tag] }, () => {
    test.use({ look });

    test('from the first start to an erased vault', ({ app }) => visitFirstStart(new Visitor(app, look)));
    test('with people and the team', ({ demo }) => visitPeople(new Visitor(demo, look)));
    test('with appointments and notes', ({ demo }) => visitAppointments(new Visitor(demo, look)));
    test('with the locator', ({ demo }) => visitLocator(new Visitor(demo, look)));
    test('with the directory', ({ demo }) => visitDirectory(new Visitor(demo, look)));
    test('with detentions', ({ demo }) => visitDetentions(new Visitor(demo, look)));
    test('with checklists and tasks', ({ demo }) => visitChecklists(new Visitor(demo, look)));
    test('with sheets', ({ demo }) => visitSheets(new Visitor(demo, look)));
    test('with settings, reviews and the record of changes', ({ demo }) => visitSettings(new Visitor(demo, look)));
    test('as a volunteer', ({ filled }) => visitAsVolunteer(new Visitor(filled.app, look), filled.recoveryKey));
  });
}
