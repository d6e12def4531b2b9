import { expect } from '@playwright/test';
import { CustodyTab } from './pages/custody-pages.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

test(
  'in custody: the facility with its phone, mail, a visit that took place, a complaint; each is undone',
  { tag: '@full' },
  async ({ demo: app }) => {
    const started = await app.call('detentions.start', { people: [{ knownAs: 'Juan' }] });
    const id = started.ok ? (started.value.ids[0] ?? '') : '';
    const custody = await new CustodyTab(app.page).open('Juan');

    await custody.addFacility('Adelanto ICE');
    await expect(custody.stays).toContainText('(760) 561-6100');
    await expect(custody.stays).toContainText(t('custody.stays.now'));

    await custody.addMail('PO Box 9');
    await expect(custody.stays).toContainText('PO Box 9');
    await expect(custody.stays).toContainText(t('custody.infos.notVerified'));

    await custody.planVisit('Rosa Vela', '10:00');
    await expect(custody.talks).toContainText(
      t('custody.talks.line', { kind: t('custody.talk.visit'), who: 'Rosa Vela' }),
    );
    await custody.tookPlace('Needs glasses');
    await expect(custody.talks).toContainText('Needs glasses');
    await expect(custody.talks).not.toContainText(t('custody.talkState.planned'));

    await custody.complain('Chest pain', '9:30');
    await expect(custody.health).toContainText('Chest pain');
    await expect(custody.health).toContainText(t('custody.health.toldNoOne'));

    // By the keyboard to the run-sheet: its timeline tells of the visit, and not of what hurts.
    await custody.tab(t('detentions.screen.tabs.custody')).focus();
    await app.page.keyboard.press('ArrowLeft');
    await expect(custody.tab(t('detentions.screen.tabs.runSheet'))).toBeFocused();
    const timeline = app.page.getByRole('region', { name: t('detentions.screen.timeline') });
    await expect(timeline).toContainText(t('detentions.eventKind.visit'));
    await expect(timeline).toContainText(t('detentions.eventKind.health'));
    await expect(timeline).not.toContainText('Chest pain');
    await app.page.keyboard.press('ArrowRight');

    await custody.health.getByRole('button', { name: t('custody.deleteNamed', { what: '' }) }).click();
    await expect(custody.health).not.toContainText('Chest pain');
    await custody.undo(t('custody.deleted'));
    await expect(custody.health).toContainText('Chest pain');
    const kept = await app.call('custody.get', { id });
    expect(kept.ok && kept.value.complaints).toHaveLength(1);
  },
);
