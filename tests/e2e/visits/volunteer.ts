import { expect } from '@playwright/test';
import { volunteer } from '../support/granted-vault.ts';
import { openWithRecoveryKey } from '../support/open-vault.ts';
import type { Visitor } from './visitor.ts';

const unlock = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await page.getByLabel(t('vault.unlock.name')).fill(volunteer.name);
  await page.getByLabel(t('vault.unlock.passphrase'), { exact: true }).fill(volunteer.passphrase);
  await visitor.press(t('vault.unlock.go'));
  await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: 30_000 });
};

const openAppointment = async (visitor: Visitor, person: string): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('today');
  await page
    .getByRole('region', { name: t('today.next') })
    .getByRole('button', { name: person })
    .click();
  await visitor.see(visitor.panel.getByText(person));
};

const appointmentOf = async (visitor: Visitor, person: string) => {
  const { items } = await visitor.call('appointments.list', { from: '2020-01-01', to: '2040-01-01' });
  const found = items.find(({ people }) => people[0]?.preferredName === person);
  if (found === undefined) throw new Error(`no appointment of ${person}`);
  return found;
};

/** What a volunteer sees: their day, a record that was granted, their settings, and a draft whose crew they left. */
export const visitAsVolunteer = async (visitor: Visitor, recoveryKey: string): Promise<void> => {
  const { app, page, t } = visitor;
  await unlock(visitor);
  await visitor.see(page.getByRole('heading', { level: 1 }));
  await openAppointment(visitor, 'Olena');
  await visitor.press(t('grants.open', { person: 'Olena' }));
  await visitor.seeHeading(t('grants.record.title', { person: 'Olena' }));
  await visitor.press(t('people.aNumber.revealFull'));
  await visitor.see(page.getByRole('main'));
  await visitor.goTo('directory');
  await visitor.see(page.getByRole('grid'));
  await page.getByRole('row').nth(1).click();
  await visitor.see(page.getByRole('button', { name: t('directory.entry.back'), exact: true }));
  await visitor.goTo('settings');
  await visitor.see(page.getByRole('heading', { level: 1 }));
  const { id } = await appointmentOf(visitor, 'Marisol');
  await visitor.call('encounters.start', { appointmentId: id });
  await visitor.goTo('today');
  await visitor.press(new RegExp(`^${t('encounters.drafts.goOn')}`));
  await visitor.field(t('encounters.log.input')).fill('Called in with one companion');
  await page.keyboard.press('Enter');
  await visitor.seeText(new RegExp(t('encounters.saving.saved', { time: '.*' })));
  await app.lock();

  await openWithRecoveryKey(app, recoveryKey, visitor.language);
  await openAppointment(visitor, 'Olena');
  await visitor.panel.getByRole('button', { name: 'Olena', exact: true }).click();
  await page.getByRole('tab', { name: t('people.page.tabs.sharing') }).click();
  await visitor.see(page.getByRole('region', { name: t('grants.ofPerson') }));
  const [member] = (await appointmentOf(visitor, 'Marisol')).crew;
  await visitor.call('appointments.setCrewMember', { id, volunteerId: member?.volunteerId ?? '', member: null });
  await app.lock();

  await unlock(visitor);
  await visitor.see(page.getByRole('region', { name: t('encounters.drafts.title') }));
  await visitor.press(new RegExp(`^${t('encounters.drafts.goOn')}`));
  await visitor.seeText(t('encounters.unseen.notice'));
};
