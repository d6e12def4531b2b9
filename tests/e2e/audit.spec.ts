import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { AuditPage } from './pages/audit-pages.ts';
import { founder } from './pages/vault-pages.ts';
import { makeFilledVault } from './support/fill-vault.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { testWithVault } from './support/program.ts';

/** A vault in which Ana was given an attorney and was booked with a crew of one. */
const makeVault = (folder: string): Promise<string> =>
  makeFilledVault(folder, async (save) => {
    const volunteerId = await save('team.save', { name: 'Noor Haddad', languages: ['es'] });
    const id = await save('people.save', { preferredName: 'Ana Quispe', aNumber: 'A091313151' });
    await save('people.save', { id, status: 'detained', attorney: 'R. Feld' });
    await save('appointments.save', {
      personIds: [id],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: '2027-03-04',
      startTime: '09:15',
      place: 'Varick Street',
      crew: [{ volunteerId, role: 'driver', answer: 'yes' }],
    });
  });

const test = testWithVault(makeVault);

test('the record of changes is read, narrowed, checked, undone from and written to a file', async ({
  filled: { app, recoveryKey },
}) => {
  await openWithRecoveryKey(app, recoveryKey);
  const audit = await new AuditPage(app.page).open();

  await test.step('one line for each act, newest first, in words of the screens', async () => {
    await expect(audit.rows).toHaveCount(5);
    await expect(audit.rows.first()).toContainText('Added: Appointment');
    await expect(audit.rows.first()).toContainText('and 3 more changes at the same time');
    await expect(audit.rows.nth(1)).toContainText('Changed: Person');
    await expect(audit.rows.nth(1)).toContainText('Status: Active → Detained');
    await expect(audit.rows.nth(1)).toContainText(founder.name);
    await expect(app.page.getByRole('main')).not.toContainText('091313151');
    await expect(app.page.getByRole('main')).not.toContainText('preferred_name');
  });

  await test.step('it is narrowed down, and shown whole again', async () => {
    await audit.narrow('Kind of record', 'Team');
    await expect(audit.rows).toHaveCount(1);
    await audit.narrow('What was done', 'Removed');
    await expect(app.page.getByText('No change fits this')).toBeVisible();
    await app.page.getByRole('button', { name: 'Show everything' }).click();
    await expect(audit.rows).toHaveCount(5);
  });

  await test.step('its chain is checked', async () => {
    await app.page.getByRole('button', { name: 'Check it now' }).click();
    await expect(app.page.getByText(/^The record is whole: \d+ entries\.$/)).toBeVisible();
  });

  await test.step('an act is opened, with the keyboard, and one change of it taken back', async () => {
    await audit.rows.nth(1).focus();
    await app.page.keyboard.press('Enter');
    await expect(audit.dialog).toContainText('Attorney: R. Feld');
    await audit.dialog.getByRole('button', { name: /^Undo this change: number/ }).click();
    await expect(audit.dialog).toContainText('so it cannot be undone in one step');
    await audit.close();
    await expect(audit.rows).toHaveCount(6);
    await expect(audit.rows.first()).toContainText('Status: Detained → Active');
  });

  await test.step('it is written to a file, encrypted, and that is recorded', async () => {
    const path = join(app.folder, 'changes.csv.age');
    await app.page.getByRole('button', { name: 'Write to a file…' }).click();
    await expect(audit.dialog.getByRole('group', { name: 'Password of the file' })).toHaveText(/^\w{4}(-\w{4}){4}$/);
    await audit.dialog.getByRole('checkbox', { name: 'Write it without encryption' }).check();
    await expect(audit.dialog.getByRole('button', { name: 'Write the file without encryption' })).toBeDisabled();
    await audit.dialog.getByRole('checkbox', { name: 'Write it without encryption' }).uncheck();
    await app.dialogs.answer(path);
    await audit.dialog.getByRole('button', { name: 'Write the encrypted file' }).click();
    await expect(audit.dialog).toContainText('entries were written to changes.csv.age');
    await audit.close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await app.page.getByRole('navigation').getByRole('button', { name: 'Exports' }).click();
    await expect(app.page.getByRole('main')).toContainText('The record of changes');
  });

  await test.step('the history of a person and of an appointment has the same way back', async () => {
    await app.page.getByRole('navigation').getByRole('button', { name: 'People' }).click();
    await app.page.getByRole('row').filter({ hasText: 'Ana Quispe' }).click();
    await app.page.getByRole('tab', { name: 'History' }).click();
    await app.page
      .getByRole('button', { name: /^Undo this change: number/ })
      .first()
      .click();
    await expect(app.page.getByRole('tabpanel').getByRole('listitem').first()).toContainText('Active → Detained');
    await app.page.getByRole('tab', { name: 'Appointments' }).click();
    await app.page.getByRole('tabpanel').getByText('Varick Street').click();
    const history = app.page.getByRole('region', { name: 'History' });
    await history.getByRole('button', { name: 'Show the history' }).click();
    await expect(history).toContainText('Added: Crew member');
    await expect(history).toContainText('Volunteer: Noor Haddad');
  });
});
