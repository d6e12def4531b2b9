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
import { visitShifts } from './visits/shifts.ts';
import { Visitor } from './visits/visitor.ts';
import { visitAsVolunteer } from './visits/volunteer.ts';

const test = testWithVault(makeGrantedVault);

test.setTimeout(180_000);

const looks: readonly Look[] = [
  { language: 'en', colourScheme: 'light' },
  { language: 'es', colourScheme: 'dark', viewport: { width: 1024, height: 640 } },
  { language: 'en', colourScheme: 'dark', viewport: { width: 1024, height: 640 } },
  { language: 'es', colourScheme: 'light' },
];

const visits: readonly (readonly [name: string, visit: (visitor: Visitor) => Promise<void>])[] = [
  ['from the first start to an erased vault', visitFirstStart],
  ['with people and the team', visitPeople],
  ['with appointments and notes', visitAppointments],
  ['with shifts', visitShifts],
  ['with the locator', visitLocator],
  ['with the directory', visitDirectory],
  ['with detentions', visitDetentions],
  ['with checklists and tasks', visitChecklists],
  ['with sheets', visitSheets],
  ['with settings, reviews and the record of changes', visitSettings],
];

const visitAll = (look: Look, thorough: boolean, isWanted: (at: number) => boolean): void => {
  test.use({ look });
  for (const [at, [name, visit]] of visits.entries()) {
    if (!isWanted(at)) continue;
    // The first start has no vault yet.
    if (visit === visitFirstStart) test(name, ({ app }) => visit(new Visitor(app, look, thorough)));
    else test(name, ({ demo }) => visit(new Visitor(demo, look, thorough)));
  }
  if (!isWanted(visits.length)) return;
  test('as a volunteer', ({ filled }) => visitAsVolunteer(new Visitor(filled.app, look, thorough), filled.recoveryKey));
};

// The journeys see the screens by turns in two of the looks.
for (const [place, look] of looks.slice(0, 2).entries()) {
  test.describe(`axe finds no fault at a first glance (${look.language}, ${look.colourScheme})`, () => {
    visitAll(look, false, (at) => at % 2 === place);
  });
}

// The full run sees every screen in every look.
for (const look of looks) {
  test.describe(`axe finds no fault (${look.language}, ${look.colourScheme})`, { tag: '@full' }, () => {
    visitAll(look, true, () => true);
  });
}
