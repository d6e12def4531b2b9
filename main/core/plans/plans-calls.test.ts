import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  let day = '2026-12-08';
  const core = await openTestCore({ now: () => new Date(`${day}T15:00:00.000Z`) });
  const { id: personId } = await core.call('people.save', {
    preferredName: 'Marisol',
    contacts: [{ name: 'Elena', phone: '(646) 555-0142' }],
  });
  return {
    core,
    personId,
    get: () => core.call('plans.get', { personId }),
    version: (number: number) => core.call('plans.version', { personId, number }),
    onDay: (next: string) => {
      day = next;
    },
  };
};

describe('a plan', () => {
  it('is there for everyone, blank until someone writes it: what no one asked is not yes', async () => {
    const { get } = await setup();
    const plan = await get();
    expect(plan).toMatchObject({
      person: { preferredName: 'Marisol', attorney: null },
      consulateWish: null,
      mediaWish: null,
      hasChildren: null,
      children: [],
      versionCount: 0,
      lastReviewedOn: null,
    });
    expect(plan.contacts).toMatchObject([{ name: 'Elena', tell: 'unknown', mayKnowStatus: null, byHeart: false }]);
    expect(plan.gaps[0]).toEqual({ code: 'childrenUnasked', section: 'children', urgent: true, names: [] });
  });

  it('keeps the order in which people are called, and the ids of who stays', async () => {
    const { core, personId, get } = await setup();
    const [elena] = (await get()).contacts;
    await core.call('plans.save', {
      personId,
      contacts: [{ name: 'Rosa' }, { id: elena?.id ?? '', name: 'Elena N.' }],
    });
    const { contacts } = await get();
    expect(contacts.map(({ name }) => name)).toEqual(['Rosa', 'Elena N.']);
    expect(contacts[1]?.id).toBe(elena?.id);
    expect((await core.call('people.get', { id: personId })).contacts).toEqual(contacts);
  });

  it('refuses a change of what someone else changed meanwhile, an entry of another plan, and a kind that comes twice', async () => {
    const { core, personId, get } = await setup();
    const { updatedAt, contacts } = await get();
    await core.call('plans.save', { personId, pets: 'A cat', expectedUpdatedAt: updatedAt });
    const { id: other } = await core.call('people.save', { preferredName: 'Wilmer' });
    expect((await core.call('plans.get', { personId: other })).updatedAt).toBeNull();
    const refused = async (input: object) => (await core.result('plans.save', input)) as { error?: unknown };
    expect(await refused({ personId: other, expectedUpdatedAt: updatedAt, pets: 'x' })).toMatchObject({
      error: { code: 'record.changedMeanwhile' },
    });
    expect(await refused({ personId: other, contacts: [{ id: contacts[0]?.id, name: 'Elena' }] })).toMatchObject({
      error: { code: 'record.notFound', field: 'contacts.0.id' },
    });
    expect(await refused({ personId, signed: [{ kind: 'g28' }, { kind: 'g28' }] })).toMatchObject({
      error: { code: 'input.rejected', field: 'signed.1.kind' },
    });
    expect(await refused({ personId: '01970000-0000-7000-8000-000000000000', pets: 'x' })).toMatchObject({
      error: { code: 'record.notFound' },
    });
    expect((await get()).pets).toBe('A cat');
  });

  it('holds each signed paper once, and gives it back after it was taken off', async () => {
    const { core, personId, get } = await setup();
    await core.call('plans.save', { personId, signed: [{ kind: 'g28', state: 'have', place: 'R. Feld' }] });
    await core.call('plans.save', { personId, signed: [] });
    await core.call('plans.save', { personId, signed: [{ kind: 'g28', state: 'missing' }, { kind: 'bondObligor' }] });
    expect((await get()).signed.map(({ kind, state, place }) => [kind, state, place])).toEqual(
      expect.arrayContaining([
        ['g28', 'missing', null],
        ['bondObligor', 'unknown', null],
      ]),
    );
  });

  it('is no volunteer’s to see or change', async () => {
    const { core, personId } = await setup();
    becomeUser(core, addVolunteerUser(core, 'Tomás'));
    for (const [call, input] of [
      ['plans.get', { personId }],
      ['plans.gaps', { personIds: [personId] }],
      ['plans.save', { personId, pets: 'x' }],
      ['plans.versions', { personId }],
      ['plans.version', { personId, number: 1 }],
      ['plans.finishReview', { personId }],
      ['plans.setReviewStep', { personId, step: 'children' }],
    ] as const) {
      expect(await core.result(call, input), call).toMatchObject({ error: { code: 'call.refused' } });
    }
  });

  it('says for several people at once what theirs lack, and nothing of who is gone', async () => {
    const { core, personId } = await setup();
    const { id: gone } = await core.call('people.save', { preferredName: 'Gone' });
    await core.call('people.remove', { id: gone });
    const { items } = await core.call('plans.gaps', { personIds: [personId, gone, personId] });
    expect(items.map(({ preferredName }) => preferredName)).toEqual(['Marisol']);
    expect(items[0]?.gaps).toEqual((await core.call('plans.get', { personId })).gaps);
  });
});

describe('a review', () => {
  it('stops and continues where it stopped, and ends with a version of today', async () => {
    const { core, personId, get, onDay } = await setup();
    await core.call('plans.setReviewStep', { personId, step: 'children' });
    onDay('2026-12-09');
    await core.call('plans.setReviewStep', { personId, step: 'medicines' });
    expect(await get()).toMatchObject({ reviewStep: 'medicines', reviewBegunOn: '2026-12-08', lastReviewedOn: null });
    expect(await core.call('plans.finishReview', { personId })).toEqual({ number: 1, reviewedOn: '2026-12-09' });
    expect(await get()).toMatchObject({
      reviewStep: null,
      reviewBegunOn: null,
      lastReviewedOn: '2026-12-09',
      versionCount: 1,
    });
    expect((await get()).gaps.map(({ code }) => code)).not.toContain('neverReviewed');
    expect(await core.call('plans.versions', { personId })).toEqual({
      items: [{ number: 1, reviewedOn: '2026-12-09', by: 'Deb' }],
    });
  });

  it('leaves every version as it was, whatever changes, goes, comes back or moves later', async () => {
    const { core, personId, get, version } = await setup();
    await core.call('plans.save', {
      personId,
      pets: 'A cat',
      children: [{ name: 'Sofía', school: 'PS 9' }, { name: 'Leo' }],
      signed: [{ kind: 'g28', state: 'missing' }],
    });
    await core.call('plans.finishReview', { personId });
    const first = await get();
    const [sofia, leo] = first.children;
    await core.call('plans.save', {
      personId,
      pets: null,
      bills: 'Rent on the first',
      contacts: [{ name: 'Rosa' }],
      children: [
        { id: leo?.id, name: 'Leo' },
        { id: sofia?.id, name: 'Sofía', school: 'PS 10' },
      ],
      medicines: [{ name: 'Insulin' }],
      signed: [{ kind: 'g28', state: 'have' }],
    });
    await core.call('plans.finishReview', { personId });
    const second = await get();
    await core.call('plans.save', { personId, children: [], contacts: [], medicines: [] });
    const same = (plan: typeof first) => {
      const { person: _who, gaps: _gaps, versionCount: _count, updatedAt: _at, ...content } = plan;
      return content;
    };
    expect(await version(1)).toMatchObject({ previous: null, complete: true, content: same(first) });
    expect(await version(2)).toMatchObject({ previous: same(first), complete: true, content: same(second) });
    await core.call('plans.save', { personId, children: second.children });
    expect((await version(2)).content).toEqual(same(second));
    expect(await core.result('plans.version', { personId, number: 3 })).toMatchObject({
      error: { code: 'record.notFound' },
    });
  });

  it('and no version keeps what the team’s rules have deleted for good', async () => {
    const { core, personId, version, onDay } = await setup();
    await core.call('plans.save', { personId, children: [{ name: 'Sofía' }], medicines: [{ name: 'Insulin' }] });
    await core.call('plans.finishReview', { personId });
    await core.call('plans.save', { personId, children: [], contacts: [] });
    expect((await version(1)).content).toMatchObject({ children: [{ name: 'Sofía' }], contacts: [{ name: 'Elena' }] });
    onDay('2027-06-08');
    await core.call('retention.purgeRemoved', {});
    expect((await version(1)).content).toMatchObject({ children: [], contacts: [], medicines: [{ name: 'Insulin' }] });
  });
});

describe('closing a record', () => {
  it('keeps of the plan what the team keeps, and never its versions', async () => {
    for (const [kept, left] of [
      [[], { children: 0, contacts: 0, medicines: 0, pets: null }],
      [['plan'], { children: 1, contacts: 0, medicines: 0, pets: 'A cat' }],
      [['contacts'], { children: 0, contacts: 1, medicines: 0, pets: null }],
      [['medical'], { children: 0, contacts: 0, medicines: 1, pets: null }],
    ] as const) {
      const { core, personId, get } = await setup();
      await core.call('plans.save', {
        personId,
        pets: 'A cat',
        takesMedicine: true,
        children: [{ name: 'Sofía', allergies: 'nuts' }],
        medicines: [{ name: 'Insulin' }],
      });
      await core.call('plans.finishReview', { personId });
      const { caseCode } = await core.call('people.get', { id: personId });
      await core.call('retention.setPolicy', { keptParts: [...kept] });
      const { goes, stays } = await core.call('retention.preview', { personId, act: 'close' });
      const what = [...goes, ...stays].map((thing) => thing.what);
      expect(what).toEqual(expect.arrayContaining(['plan', 'contacts', 'medical']));
      await core.call('retention.close', { personId, confirmation: caseCode });
      const plan = await get();
      expect({
        children: plan.children.length,
        contacts: plan.contacts.length,
        medicines: plan.medicines.length,
        pets: plan.pets,
      }).toEqual(left);
      // What is of another part goes from a row that stays.
      expect(plan).toMatchObject({ takesMedicine: null, versionCount: 0 });
      for (const { allergies } of plan.children) expect(allergies).toBeNull();
    }
  });
});
