import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { AuditPage } from './pages/audit-pages.ts';
import { founder } from './pages/vault-pages.ts';
import { makeFilledVault } from './support/fill-vault.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { testWithVault } from './support/program.ts';
import { blank, starting, t, within } from './support/words.ts';

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
  // An automatic backup, which comes within a minute, would be an act of its own among those that are counted.
  await app.call('backups.setAutomatic', { automatic: false });
  const audit = await new AuditPage(app.page).open();

  await test.step('one line for each act, newest first, in words of the screens', async () => {
    await expect(audit.rows).toHaveCount(5);
    await expect(audit.rows.first()).toContainText(`${t('audit.action.insert')}: ${t('audit.table.appointment')}`);
    await expect(audit.rows.first()).toContainText(t('audit.act.many', { count: 3 }));
    await expect(audit.rows.nth(1)).toContainText(`${t('audit.action.update')}: ${t('audit.table.person')}`);
    await expect(audit.rows.nth(1)).toContainText('Status: Active → Detained');
    await expect(audit.rows.nth(1)).toContainText(founder.name);
    await expect(app.page.getByRole('main')).not.toContainText('091313151');
    await expect(app.page.getByRole('main')).not.toContainText('preferred_name');
  });

  await test.step('it is narrowed down, and shown whole again', async () => {
    await audit.narrow(t('audit.filter.kind'), t('audit.kind.volunteer'));
    await expect(audit.rows).toHaveCount(1);
    await audit.narrow(t('audit.filter.action'), t('audit.action.delete'));
    await expect(app.page.getByText(t('audit.noneFound'))).toBeVisible();
    await app.page.getByRole('button', { name: t('audit.filter.clear') }).click();
    await expect(audit.rows).toHaveCount(5);
  });

  await test.step('its chain is checked', async () => {
    await app.page.getByRole('button', { name: t('audit.verify.button') }).click();
    await expect(
      app.page.getByText(starting(t('audit.verify.good', { count: 99 }).replace('99', blank))),
    ).toBeVisible();
  });

  await test.step('an act is opened, with the keyboard, and one change of it undone', async () => {
    await audit.rows.nth(1).focus();
    await app.page.keyboard.press('Enter');
    await expect(audit.dialog).toContainText('Attorney: R. Feld');
    await audit.dialog.getByRole('button', { name: starting(t('audit.detail.undoNamed', { number: blank })) }).click();
    await expect(audit.dialog).toContainText(t('audit.detail.changedSince'));
    await audit.close();
    await expect(audit.rows).toHaveCount(6);
    await expect(audit.rows.first()).toContainText('Status: Detained → Active');
  });

  await test.step('it is written to a file, encrypted, and that is recorded', async () => {
    const path = join(app.folder, 'changes.csv.age');
    await app.page.getByRole('button', { name: t('audit.export.button') }).click();
    await expect(audit.dialog.getByRole('group', { name: t('audit.export.password') })).toHaveText(
      /^\w{4}(-\w{4}){4}$/,
    );
    await audit.dialog.getByRole('checkbox', { name: t('audit.export.plain') }).check();
    await expect(audit.dialog.getByRole('button', { name: t('audit.export.writePlain') })).toBeDisabled();
    await audit.dialog.getByRole('checkbox', { name: t('audit.export.plain') }).uncheck();
    await app.dialogs.answer(path);
    await audit.dialog.getByRole('button', { name: t('audit.export.write') }).click();
    await expect(audit.dialog).toContainText(
      within(t('audit.export.written', { count: 99, name: 'changes.csv.age' }).replace('99', blank)),
    );
    await audit.close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await app.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.exports') })
      .click();
    await expect(app.page.getByRole('main')).toContainText(t('exports.kinds.auditLog'));
  });

  await test.step('the history of a person and of an appointment has the same way back', async () => {
    await app.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.people') })
      .click();
    await app.page.getByRole('row').filter({ hasText: 'Ana Quispe' }).click();
    await app.page.getByRole('tab', { name: t('people.page.tabs.history') }).click();
    await app.page
      .getByRole('button', { name: starting(t('audit.detail.undoNamed', { number: blank })) })
      .first()
      .click();
    await expect(app.page.getByRole('tabpanel').getByRole('listitem').first()).toContainText('Active → Detained');
    await app.page.getByRole('tab', { name: t('people.page.tabs.appointments') }).click();
    await app.page.getByRole('tabpanel').getByText('Varick Street').click();
    const history = app.page.getByRole('region', { name: t('audit.history.title') });
    await history.getByRole('button', { name: t('audit.history.show') }).click();
    await expect(history).toContainText(`${t('audit.action.insert')}: ${t('audit.table.crewMember')}`);
    await expect(history).toContainText('Volunteer: Noor Haddad');
  });
});
