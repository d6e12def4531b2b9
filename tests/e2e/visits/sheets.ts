import { expect } from '@playwright/test';
import { csvOf } from '../../support/import-sheets.ts';
import { ImportPage } from '../pages/import-pages.ts';
import type { Visitor } from './visitor.ts';

const name = 'Zenaida Quispe';

const sheet = csvOf([
  ['Name', 'A#', 'Check-in date', 'Notes'],
  ['MONDAY DEC 7', '', '', ''],
  [name, 'A091313151', '12/28/2026', '=1+1'],
  ['Wayra 2', 'A12', '31/31/2026', ''],
]);

/** From a file that is no sheet to an import that was fixed, saved and undone; the list of what has left the vault. */
export const visitSheets = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  const importing = new ImportPage(page, visitor.language);
  await visitor.goTo('import');
  await visitor.see(visitor.button(t('imports.pick.choose')));
  await importing.chooseText('%PDF-1.7 …', 'list.pdf');
  await visitor.see(page.getByRole('alert'));
  await importing.chooseText(sheet);
  await importing.ready();
  await visitor.see(importing.rows);
  await importing.run();
  await visitor.see(importing.done);
  const date = visitor.field(t('imports.field.appointmentDate'));
  await date.fill('2/30/2027');
  await date.press('Enter');
  await visitor.see(page.locator('[aria-invalid="true"]'));
  await visitor.press(t('imports.broken.save'));
  await visitor.seeDialog();
  await visitor.closeDialog();
  const values = page.getByRole('listitem').getByRole('textbox');
  for (let left = await values.count(); left > 0; left -= 1) {
    await values.first().fill('');
    await page.keyboard.press('Enter');
    await expect(values).toHaveCount(left - 1);
  }
  await visitor.seeText(t('imports.broken.allFixed'));
  const { items } = await visitor.call('people.list', { query: name });
  await visitor.call('people.save', { id: items[0]?.id ?? '', pronouns: 'ella' });
  await importing.undo();
  await visitor.seeDialog();
  await visitor.dialog.getByRole('checkbox').check({ force: true });
  await visitor.dialog.getByRole('button', { name: t('imports.force.confirm') }).click();
  await visitor.seeHeading(t('imports.list.undone'));
};
