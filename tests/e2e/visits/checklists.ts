import { expect } from '@playwright/test';
import { wordsIn } from '../../../shared/checklists/template-shape.ts';
import type { Visitor } from './visitor.ts';

const shippedTitle = async (visitor: Visitor, key: string): Promise<string> => {
  const { title } = await visitor.call('checklists.template', { key });
  return wordsIn(title, visitor.language);
};

/** The tasks on Today and in full, and both dialogs. */
const tasks = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('today');
  await visitor.see(page.getByRole('heading', { name: new RegExp(`^${t('checklists.task.title')} `) }));
  await visitor.goTo('checklists');
  const region = page.getByRole('region', { name: t('checklists.task.title') });
  await visitor.see(region.getByRole('listitem'));
  await page.getByText(t('checklists.task.by.owner'), { exact: true }).click();
  await visitor.see(region.getByRole('listitem'));
  await region
    .getByRole('button', { name: new RegExp(`^${t('checklists.task.snooze')}`) })
    .first()
    .click();
  await page.getByRole('menuitem', { name: t('checklists.task.untilDate') }).click();
  await visitor.seeDialog();
  await visitor.closeDialog();
  await visitor.press(t('checklists.task.add'));
  await visitor.seeDialog();
  await visitor.dialog.getByRole('button', { name: t('checklists.task.save') }).click();
  await visitor.seeText(t('common.field.required'));
  await visitor.closeDialog();
};

/** Of the team’s own: axe takes long over a form with dozens of steps. */
const small = {
  title: { en: 'Court days', es: 'Días de corte' },
  when: { en: 'The evening before', es: 'La noche anterior' },
  sections: [
    {
      title: { en: 'Pack', es: 'Llevar' },
      items: [{ text: { en: 'Water', es: 'Agua' } }, { text: { en: 'A warm layer', es: null } }],
    },
  ],
};

/** A template, its fields, and a new one that lacks everything. */
const templates = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  const title = await shippedTitle(visitor, 'detained-at-check-in');
  await visitor.press(t('checklists.of.openNamed', { title }));
  await visitor.seeHeading(title);
  await visitor.press(t('checklists.template.startPerson'));
  await visitor.see(page.getByRole('combobox', { name: t('checklists.template.whom') }));
  await visitor.call('checklists.saveTemplate', small);
  await visitor.goTo('checklists');
  await visitor.press(t('checklists.of.openNamed', { title: wordsIn(small.title, visitor.language) }));
  await visitor.press(t('checklists.template.edit'));
  await visitor.seeHeading(t('checklists.template.form.editTitle'));
  await visitor.press(t('checklists.template.form.save'));
  await visitor.seeText(t('checklists.template.origin.own'));
  await visitor.goTo('checklists');
  await visitor.press(t('checklists.template.new'));
  await visitor.press(t('checklists.template.form.save'));
  await visitor.seeText(t('checklists.template.form.needsItem'));
  await visitor.press(t('common.cancel'));
  await expect(page.getByRole('heading', { level: 1, name: t('checklists.of.title') })).toBeVisible();
};

/** A checklist of a person and of an appointment, with a step as fields, an older version, and none at all. */
const copies = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  const title = await shippedTitle(visitor, 'before-check-in');
  const { key, when, sections, ...template } = await visitor.call('checklists.template', { key: 'before-check-in' });
  const input = sections.map(({ id, title: words, items }) => ({
    id,
    title: words,
    items: items.map((item) => ({ id: item.id, text: item.text })),
  }));
  await visitor.call('checklists.saveTemplate', { key, title: template.title, when, sections: input });
  await page
    .getByRole('button', { name: new RegExp(`^${t('checklists.of.openNamed', { title })},`) })
    .first()
    .click();
  await visitor.see(visitor.button(t('checklists.of.renew')));
  await page
    .getByRole('button', { name: new RegExp(`^${t('checklists.item.details')}:`) })
    .nth(5)
    .click();
  await visitor.see(visitor.field(t('checklists.item.note')));

  const { items } = await visitor.call('appointments.list', { from: '2020-01-01', to: '2040-01-01' });
  const [appointment] = items;
  await visitor.call('checklists.start', {
    template: 'accompanier',
    owner: { kind: 'appointment', id: appointment?.id ?? '' },
  });
  const running = await visitor.call('checklists.running', {});
  await visitor.goTo('checklists');
  await visitor.see(page.getByRole('region', { name: t('checklists.running.title') }).getByRole('listitem'));
  expect(running.count).toBeGreaterThan(1);
};

export const visitChecklists = async (visitor: Visitor): Promise<void> => {
  await tasks(visitor);
  await templates(visitor);
  await copies(visitor);
};
