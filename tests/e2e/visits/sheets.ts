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

/** From a file that is no sheet to an import that was mended, saved and taken back; the list of what has left the vault. */
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
  const broken = page.getByRole('listitem').filter({ has: page.getByRole('textbox') });
  const value = broken.first().getByRole('textbox').first();
  await value.fill('2/30/2027');
  await value.press('Enter');
  await visitor.see(broken);
  await value.fill('');
  await value.press('Enter');
  await visitor.seeText(t('imports.broken.mended'));
  await visitor.press(t('imports.broken.save'));
  await visitor.seeDialog();
  await visitor.closeDialog();
  const { items } = await visitor.call('people.list', { query: name });
  await visitor.call('people.save', { id: items[0]?.id ?? '', pronouns: 'ella' });
  await importing.undo();
  await visitor.seeDialog();
  await visitor.dialog.getByRole('checkbox').check({ force: true });
  await visitor.dialog.getByRole('button', { name: t('imports.force.confirm') }).click();
  await visitor.seeHeading(t('imports.list.undone'));
  await visitor.goTo('exports');
  await visitor.see(page.getByRole('heading', { level: 1 }));
};
