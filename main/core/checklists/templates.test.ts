import { describe, expect, it } from 'vitest';
import { bookingCore, notFound, rejected } from '../../../tests/support/booking-core.ts';

const key = 'family-preparedness';

const setup = async () => {
  const booking = await bookingCore();
  const { core } = booking;
  const read = () => core.call('checklists.template', { key });
  const asInput = async () => {
    const { title, when, sections } = await read();
    return {
      key,
      title,
      when,
      sections: sections.map((section) => ({
        id: section.id,
        title: section.title,
        items: section.items.map(({ id, text }) => ({ id, text })),
      })),
    };
  };
  return { ...booking, read, asInput };
};

describe('a template', () => {
  it('ships seven times, in both languages', async () => {
    const { core } = await setup();
    const { items } = await core.call('checklists.templates', {});
    expect(items.map((template) => template.key)).toEqual([
      'before-check-in',
      'accompanier',
      'rapid-response-plan',
      'detained-at-check-in',
      'document-raid',
      'family-preparedness',
      'sanctuary-review',
    ]);
    for (const { title, when, origin } of items) {
      expect([title.es, when.es, origin]).toEqual([expect.any(String), expect.any(String), 'shipped']);
    }
  });

  it('is edited as the team’s version: sources stay with their items, and changed words say that they are the team’s', async () => {
    const { core, read, asInput } = await setup();
    const input = await asInput();
    const [papers, ...rest] = input.sections;
    const [folder, copies, ...others] = papers?.items ?? [];
    if (papers === undefined || folder === undefined || copies === undefined) throw new Error('no items');
    const saved = await core.call('checklists.saveTemplate', {
      ...input,
      sections: [
        ...rest,
        {
          ...papers,
          items: [
            copies,
            { ...folder, text: { en: 'One blue folder.', es: folder.text.es } },
            ...others,
            { text: { en: null, es: 'Una foto reciente.' } },
          ],
        },
      ],
      expectedNumber: 1,
    });
    expect(saved).toMatchObject({ key, number: 2 });
    const edited = await read();
    expect(edited).toMatchObject({
      origin: 'edited',
      number: 2,
      itemCount: 19,
      versions: [{ number: 2, savedBy: 'Deb' }],
    });
    expect(edited.shippedSections).toHaveLength(4);
    const items = edited.sections.at(-1)?.items ?? [];
    expect(items.map(({ id }) => id).slice(0, 2)).toEqual(['copies2', 'folder']);
    expect(items[0]).toMatchObject({ certainty: 'source', sources: ['idp'] });
    expect(items[1]).toMatchObject({ certainty: 'team', sources: ['idp', 'ilrc'] });
    expect(items.at(-1)).toMatchObject({
      certainty: 'team',
      sources: [],
      text: { en: null, es: 'Una foto reciente.' },
    });
    // The words as they ship are the shipped item’s again.
    await core.call('checklists.saveTemplate', input);
    expect((await read()).sections).toEqual(edited.shippedSections);
  });

  it('keeps the doubt of an item that is reworded', async () => {
    const { core, read, asInput } = await setup();
    const input = await asInput();
    for (const section of input.sections) {
      for (const item of section.items) {
        if (item.id === 'legal-kids') item.text = { en: 'Sign the affidavit.', es: null };
      }
    }
    await core.call('checklists.saveTemplate', input);
    const items = (await read()).sections.flatMap((section) => section.items);
    expect(items.find(({ id }) => id === 'legal-kids')).toMatchObject({ certainty: 'uncertain' });
  });

  it('is not saved over a version that someone else saved, without words, or with an item twice', async () => {
    const { core, asInput } = await setup();
    const input = await asInput();
    await core.call('checklists.saveTemplate', input);
    expect(await core.result('checklists.saveTemplate', { ...input, expectedNumber: 1 })).toMatchObject({
      error: { code: 'record.changedMeanwhile' },
    });
    const nothing = { en: null, es: ' ' };
    expect(await core.result('checklists.saveTemplate', { ...input, title: nothing })).toMatchObject(rejected('title'));
    const section = { title: nothing, items: [{ text: nothing }] };
    expect(await core.result('checklists.saveTemplate', { ...input, sections: [section] })).toMatchObject(
      rejected('sections.0.items.0.text'),
    );
    expect(await core.result('checklists.saveTemplate', { ...input, sections: [] })).toMatchObject(
      rejected('sections'),
    );
    const [first] = input.sections;
    expect(await core.result('checklists.saveTemplate', { ...input, sections: [first, first] })).toMatchObject(
      rejected('sections.1.items.0.id'),
    );
    expect(await core.result('checklists.saveTemplate', { ...input, key: 'nothing' })).toMatchObject(notFound);
  });

  it('of the team’s own is one beside the others, until it is deleted', async () => {
    const { core } = await setup();
    const text = { en: 'Bring water', es: null };
    const own = {
      title: { en: 'Court days', es: null },
      when: { en: null, es: null },
      sections: [{ title: text, items: [{ text }] }],
    };
    const saved = await core.call('checklists.saveTemplate', own);
    const listed = async () => (await core.call('checklists.templates', {})).items;
    expect((await listed()).at(-1)).toMatchObject({ key: saved.key, origin: 'own', number: 1, itemCount: 1 });
    await core.call('checklists.start', { template: saved.key, owner: null });
    const removed = await core.call('checklists.removeTemplate', { key: saved.key });
    expect(await listed()).toHaveLength(7);
    expect((await core.call('checklists.running', {})).items).toMatchObject([
      { titleEn: 'Court days', isOutdated: false },
    ]);
    await core.call('checklists.undo', { act: removed.act });
    expect(await listed()).toHaveLength(8);
    await core.call('checklists.undo', { act: saved.act }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'record.changedMeanwhile' });
    });
  });

  it('applies as it ships again once the team’s versions are deleted, or its last one undone', async () => {
    const { core, read, asInput } = await setup();
    const input = await asInput();
    const [first] = input.sections;
    const saved = await core.call('checklists.saveTemplate', {
      ...input,
      sections: first === undefined ? [] : [first],
    });
    await core.call('checklists.undo', { act: saved.act });
    expect(await read()).toMatchObject({ origin: 'shipped', itemCount: 18 });
    await core.call('checklists.saveTemplate', { ...input, sections: first === undefined ? [] : [first] });
    await core.call('checklists.removeTemplate', { key });
    expect(await read()).toMatchObject({ origin: 'shipped', number: 1, itemCount: 18 });
    expect(await core.result('checklists.removeTemplate', { key })).toMatchObject(notFound);
    await core.call('retention.purgeRemoved', {});
    expect(await read()).toMatchObject({ origin: 'shipped' });
  });
});

describe('a copy', () => {
  it('keeps its version, and is brought to the newest with what was done', async () => {
    const { core, ana, asInput } = await setup();
    const { id } = await core.call('checklists.start', { template: key, owner: { kind: 'person', id: ana } });
    const get = () => core.call('checklists.get', { id });
    const bySource = async () => new Map((await get()).items.map((item) => [item.sourceItem ?? item.textEn, item]));
    const before = await bySource();
    const idOf = (source: string) => before.get(source)?.id ?? '';
    await core.call('checklists.setDone', { id: idOf('folder'), done: true });
    await core.call('checklists.setDone', { id: idOf('foreign'), done: true });
    await core.call('checklists.saveItem', { id: idOf('screen'), textEn: 'Our own words' });
    await core.call('checklists.addItem', { checklistId: id, textEn: 'Feed the cat' });

    const input = await asInput();
    const [papers, ...rest] = input.sections;
    const items = (papers?.items ?? [])
      .filter((item) => item.id !== 'foreign' && item.id !== 'copies2')
      .map((item) => ({ ...item, text: { ...item.text, en: `New: ${item.text.en}` } }));
    await core.call('checklists.saveTemplate', {
      ...input,
      sections: [
        { title: input.title, ...papers, items: [{ text: { en: 'First of all', es: null } }, ...items] },
        ...rest,
      ],
    });
    const outdated = await get();
    expect(outdated).toMatchObject({ versionNumber: 1, isOutdated: true });

    const { act } = await core.call('checklists.renew', { id });
    const renewed = await get();
    expect(renewed).toMatchObject({ versionNumber: 2, isOutdated: false, progress: { done: 2 } });
    expect(renewed.items[0]).toMatchObject({ textEn: 'First of all', doneAt: null });
    const after = await bySource();
    expect(after.get('folder')).toMatchObject({
      id: idOf('folder'),
      doneByName: 'Deb',
      textEn: expect.stringMatching(/^New: /),
    });
    expect(after.get('screen')).toMatchObject({ textEn: 'Our own words', reworded: true });
    // Gone from the template: what was done stays, what was not goes.
    expect(after.has('foreign')).toBe(true);
    expect(after.has('copies2')).toBe(false);
    expect(renewed.items.slice(-2).map(({ textEn, sourceItem }) => sourceItem ?? textEn)).toEqual([
      'foreign',
      'Feed the cat',
    ]);

    await core.call('checklists.undo', { act });
    expect(await get()).toEqual(outdated);
  });

  it('is not brought anywhere when its template is gone', async () => {
    const { core } = await setup();
    const text = { en: 'Bring water', es: null };
    const { key: own } = await core.call('checklists.saveTemplate', {
      title: text,
      when: text,
      sections: [{ title: text, items: [{ text }] }],
    });
    const { id } = await core.call('checklists.start', { template: own, owner: null });
    await core.call('checklists.removeTemplate', { key: own });
    expect(await core.result('checklists.renew', { id })).toMatchObject(notFound);
  });
});
