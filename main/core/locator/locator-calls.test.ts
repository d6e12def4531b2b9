import { describe, expect, it } from 'vitest';
import type { LookupInput } from '../../../shared/locator/locator.ts';
import { addVolunteerUser, becomeUser } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  const clock = { now: new Date('2026-12-08T15:34:00.000Z') };
  const core = await openTestCore({ now: () => clock.now });
  const { id: personId } = await core.call('people.save', {
    preferredName: 'Nayeli',
    legalName: { given: 'Nayeli', firstFamily: 'López', secondFamily: 'Vásquez' },
    aNumber: 'A091-313-151',
    birthCountry: 'GT',
    nationality: 'MX',
  });
  const look = (result: LookupInput['result'], more: Partial<LookupInput> = {}): LookupInput => ({
    personId,
    way: 'locator',
    zone: 'America/New_York',
    mode: 'name',
    aNumberTyped: null,
    firstTyped: 'Nayeli',
    lastTyped: 'Lopez-Vasquez',
    countryLabel: 'GUATEMALA',
    birthDateTyped: null,
    result,
    facility: null,
    facilityId: null,
    office: null,
    spokeWith: null,
    note: null,
    ...more,
  });
  const later = (time: string) => (clock.now = new Date(`2026-12-08T${time}:00.000Z`));
  return { core, personId, look, later };
};

describe('a look in the locator', () => {
  it('is kept with the exact text that was typed, who looked, and when to look again', async () => {
    const { core, personId, look } = await setup();
    await core.call('locator.record', look('internalError'));
    const { subject, lookups, nextAt } = await core.call('locator.of', { personId });
    expect(subject).toMatchObject({
      firstFamily: 'López',
      aNumber: '091313151',
      birthCountry: 'GT',
      nationality: 'MX',
    });
    expect(lookups).toEqual([
      expect.objectContaining({
        by: 'Deb',
        at: '2026-12-08T15:34:00.000Z',
        firstTyped: 'Nayeli',
        lastTyped: 'Lopez-Vasquez',
        result: 'internalError',
      }),
    ]);
    expect(nextAt).toBe('2026-12-08T16:04:00.000Z');
  });

  it('counts zero only as the repeat of the same search some minutes later', async () => {
    const { core, personId, look, later } = await setup();
    const first = await core.call('locator.record', look('zero'));
    expect(first).toMatchObject({ result: 'zeroOnce', nextAt: '2026-12-08T15:42:00.000Z' });
    later('15:36');
    expect(await core.call('locator.record', look('zero'))).toMatchObject({ result: 'zeroOnce' });
    later('15:43');
    expect(await core.call('locator.record', look('zero'))).toMatchObject({
      result: 'zero',
      repeatOf: expect.any(String),
    });
    const { nextAt } = await core.call('locator.of', { personId });
    expect(nextAt).toBe('2026-12-08T18:43:00.000Z');
  });

  it('takes no zero from the window as the second one', async () => {
    const { core, look } = await setup();
    expect(await core.call('locator.record', look('zero', { lastTyped: 'Lopez' }))).toMatchObject({
      result: 'zeroOnce',
    });
  });

  it('can be undone', async () => {
    const { core, personId, look } = await setup();
    const { id } = await core.call('locator.record', look('zero'));
    await core.call('locator.remove', { id });
    expect(await core.call('locator.of', { personId })).toMatchObject({ lookups: [], nextAt: null });
    await expect(core.call('locator.remove', { id })).rejects.toMatchObject({ code: 'record.notFound' });
  });

  it('is of someone who is there', async () => {
    const { core, personId, look } = await setup();
    await core.call('people.remove', { id: personId });
    await expect(core.call('locator.record', look('zero'))).rejects.toMatchObject({ code: 'record.notFound' });
    await expect(core.call('locator.of', { personId })).rejects.toMatchObject({ code: 'record.notFound' });
  });

  it('of someone who is detained goes onto the timeline of the detention, and off it when it is undone', async () => {
    const { core, personId, look } = await setup();
    const { ids } = await core.call('detentions.start', { people: [{ personId, place: 'Elm Street' }] });
    const detentionId = ids[0] ?? '';
    const saved = await core.call('locator.record', look('callForDetails'));
    const lookupsIn = async () =>
      (await core.call('detentions.get', { id: detentionId })).events.filter(({ kind }) => kind === 'lookup');
    expect(await lookupsIn()).toEqual([
      expect.objectContaining({ result: 'callForDetails', until: saved.nextAt, aboutId: saved.id }),
    ]);
    const { subject, lookups } = await core.call('locator.of', { detentionId });
    expect(subject).toMatchObject({ personId, detention: { id: detentionId, place: 'Elm Street' } });
    expect(lookups).toHaveLength(1);
    await core.call('locator.remove', { id: saved.id });
    expect(await lookupsIn()).toEqual([]);
  });

  it('of someone no one knows is kept with the detention, and stays when it is known who it is', async () => {
    const { core, personId, look } = await setup();
    const { ids } = await core.call('detentions.start', {
      people: [{ knownAs: 'Nayeli Lopez Vasquez', aNumber: '91313177', birthCountry: 'GT' }],
    });
    const detentionId = ids[0] ?? '';
    const { personId: _none, ...whoseless } = look('internalError');
    await core.call('locator.record', { ...whoseless, detentionId });
    expect((await core.call('locator.of', { detentionId })).subject).toMatchObject({
      personId: null,
      given: 'Nayeli',
      firstFamily: 'Lopez',
      aNumber: '091313177',
      birthCountry: 'GT',
    });
    await core.call('detentions.link', { id: detentionId, personId });
    for (const whose of [{ personId }, { detentionId }]) {
      expect((await core.call('locator.of', whose)).lookups).toHaveLength(1);
    }
  });

  it('has what came with the detention, where the record lacks it, and what the record says where it does not', async () => {
    const { core, personId } = await setup();
    const { id: bareId } = await core.call('people.save', { preferredName: 'Wisler' });
    const facts = { aNumber: '91313177', birthDate: '2012-03-01', birthCountry: 'HT', underAge: true };
    await core.call('detentions.start', {
      people: [
        { personId: bareId, ...facts },
        { personId, ...facts },
      ],
    });
    expect((await core.call('locator.of', { personId: bareId })).subject).toMatchObject({
      aNumber: '091313177',
      aNumberState: 'known',
      birthDate: '2012-03-01',
      birthCountry: 'HT',
      detention: { underAge: true },
    });
    expect((await core.call('locator.of', { personId })).subject).toMatchObject({
      aNumber: '091313151',
      birthCountry: 'GT',
    });
  });

  it('by phone does not put off the next one in the locator', async () => {
    const { core, personId, look, later } = await setup();
    await core.call('locator.record', look('blocked'));
    later('15:40');
    await core.call('locator.record', look('noAnswer', { way: 'dril', mode: null, firstTyped: null, lastTyped: null }));
    expect((await core.call('locator.of', { personId })).nextAt).toBe('2026-12-08T16:19:00.000Z');
  });

  it('is of a person or a detention', async () => {
    const { core, look } = await setup();
    const { personId: _none, ...whoseless } = look('zero');
    await expect(core.call('locator.record', whoseless)).rejects.toMatchObject({ code: 'input.rejected' });
    await expect(core.call('locator.of', {})).rejects.toMatchObject({ code: 'input.rejected' });
  });

  it('is nothing that a volunteer sees', async () => {
    const { core, personId, look } = await setup();
    becomeUser(core, addVolunteerUser(core, 'Tomas'));
    await expect(core.call('locator.of', { personId })).rejects.toMatchObject({ code: 'call.refused' });
    await expect(core.call('locator.record', look('zero'))).rejects.toMatchObject({ code: 'call.refused' });
  });
});

describe('a look that says where someone is held', () => {
  const found = { facility: 'Stewart Detention Center', facilityId: 'facility-stewart', isHeldThere: true };

  it('notes it in their open detention once, with the site as its source, and its undoing removes that', async () => {
    const { core, personId, look, later } = await setup();
    const { ids } = await core.call('detentions.start', { people: [{ personId }] });
    const sheet = () => core.call('detentions.get', { id: ids[0] ?? '' });
    later('15:40');
    const { id } = await core.call('locator.record', look('inCustody', found));
    expect((await sheet()).facilities).toMatchObject([
      { facility: found.facility, facilityId: found.facilityId, source: 'locator.ice.gov' },
    ]);
    expect((await sheet()).events.map(({ kind, step, result }) => [kind, step, result])).toEqual([
      ['started', null, null],
      ['lookup', 'locator', 'inCustody'],
      ['facility', null, null],
    ]);
    later('16:40');
    await core.call('locator.record', look('inCustody', found));
    expect((await sheet()).facilities).toHaveLength(1);
    await core.call('locator.remove', { id });
    expect((await sheet()).facilities).toEqual([]);
    expect((await sheet()).events.map(({ kind }) => kind)).toEqual(['started', 'lookup']);
  });

  it('notes nothing without a detention, without a facility, or unless someone says so', async () => {
    const { core, personId, look } = await setup();
    expect(await core.result('locator.record', look('inCustody', found))).toMatchObject({ ok: true });
    const { ids } = await core.call('detentions.start', { people: [{ personId }] });
    await core.call('locator.record', look('inCustody', { isHeldThere: true }));
    await core.call('locator.record', look('inCustody', { ...found, isHeldThere: false }));
    expect((await core.call('detentions.get', { id: ids[0] ?? '' })).facilities).toEqual([]);
  });
});
