import { describe, expect, it } from 'vitest';
import { appointmentKinds } from '../../../shared/appointments/appointment-kinds.ts';
import { hearingKinds } from '../../../shared/release/choices.ts';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const start = Date.parse('2026-12-08T15:00:00.000Z');

const setup = async () => {
  const clock = { at: start };
  const core = await openTestCore({ now: () => new Date(clock.at) });
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
  const begin = async (facts: { personId: string } | { knownAs: string }) =>
    (await core.call('detentions.start', { people: [facts] })).ids[0] ?? '';
  const id = await begin({ personId: ana.id });
  return {
    core,
    ana,
    id,
    begin,
    later: () => void (clock.at += 60_000),
    of: () => core.call('release.of', { id }),
    timeline: async (of = id) =>
      (await core.call('detentions.get', { id: of })).events.flatMap(({ kind, result }) =>
        ['release', 'removal', 'hearing'].includes(kind) ? [`${kind} ${result}`] : [],
      ),
  };
};

const refused = (code: string, field?: string) => ({ ok: false, error: { code, ...(field && { field }) } });

describe('a release', () => {
  it('says when, where and who picks up, by the clock of the place, and stamps the timeline', async () => {
    const { core, id, of, timeline } = await setup();
    const { id: volunteerId } = await core.call('team.save', { name: 'Tomas' });
    const { releaseId } = await core.call('release.save', {
      id,
      expectedOn: '2026-12-09',
      expectedTime: '15:00',
      zone: 'America/Chicago',
      place: 'Gate 2',
    });
    await core.call('release.save', { id, releaseId, pickUpVolunteerId: volunteerId });
    expect((await of()).releases).toMatchObject([
      { expectedOn: '2026-12-09', expectedTime: '15:00', zone: 'America/Chicago', pickUpVolunteer: 'Tomas' },
    ]);
    expect(await timeline()).toEqual(['release planned', 'release changed']);
  });

  it('is within years, and by someone of the team', async () => {
    const { core, id } = await setup();
    expect(await core.result('release.save', { id, expectedOn: '2062-12-09' })).toMatchObject(
      refused('input.rejected', 'expectedOn'),
    );
    expect(await core.result('release.save', { id, zone: 'America/Nowhere' })).toMatchObject({ ok: false });
    expect(await core.result('release.save', { id, pickUpVolunteerId: id })).toMatchObject(
      refused('record.notFound', 'pickUpVolunteerId'),
    );
  });

  it('is deleted and comes back', async () => {
    const { core, id, of, timeline } = await setup();
    const { releaseId } = await core.call('release.save', { id, place: 'Gate 2' });
    await core.call('release.remove', { row: 'release', rowId: releaseId });
    expect([(await of()).releases, await timeline()]).toEqual([[], []]);
    await core.call('release.restore', { row: 'release', rowId: releaseId });
    expect([(await of()).releases.length, await timeline()]).toEqual([1, ['release planned']]);
  });
});

describe('what is needed', () => {
  it('is needed, there, done, and undone by what it was before', async () => {
    const { core, id, of, timeline } = await setup();
    const ride = { id, aim: 'release', kind: 'ride' } as const;
    const { needId, previous } = await core.call('release.setNeed', { ...ride, state: 'needed', words: 'Six seats' });
    expect(previous).toEqual({ state: null, words: null });
    const done = await core.call('release.setNeed', { ...ride, needId, state: 'done' });
    expect(done.previous).toEqual({ state: 'needed', words: 'Six seats' });
    expect((await of()).needs).toMatchObject([{ kind: 'ride', state: 'done', words: 'Six seats' }]);
    expect(await timeline()).toEqual(['release done']);
    await core.call('release.setNeed', { ...ride, needId, ...done.previous });
    expect((await of()).needs).toMatchObject([{ state: 'needed' }]);
    expect(await timeline()).toEqual([]);
  });

  it('is of its own list and detention', async () => {
    const { core, id, begin } = await setup();
    const sleep = { kind: 'sleep', state: 'needed' } as const;
    expect(await core.result('release.setNeed', { id, aim: 'removal', ...sleep })).toMatchObject(
      refused('input.rejected', 'kind'),
    );
    const { needId } = await core.call('release.setNeed', { id, aim: 'release', ...sleep });
    const other = await begin({ knownAs: 'Juan' });
    expect(await core.result('release.setNeed', { id: other, needId, aim: 'release', ...sleep })).toMatchObject(
      refused('record.notFound'),
    );
  });
});

describe('a deportation', () => {
  it('says where to, from whom that is known, and who is there', async () => {
    const { core, id, of, timeline } = await setup();
    const { removalId } = await core.call('release.saveRemoval', {
      id,
      country: 'GT',
      city: 'Guatemala City',
      source: 'The officer on the phone',
      sourceOn: '2026-12-08',
      familyToldBy: 'Deb',
    });
    expect(await core.result('release.saveContact', { removalId, relation: 'Aunt' })).toMatchObject(
      refused('input.rejected', 'name'),
    );
    const { contactId } = await core.call('release.saveContact', { removalId, name: 'Rosa Vela' });
    await core.call('release.saveContact', { removalId, contactId, mayBeTold: 'The flight' });
    expect((await of()).removals).toMatchObject([
      { country: 'GT', familyToldBy: 'Deb', contacts: [{ name: 'Rosa Vela', mayBeTold: 'The flight' }] },
    ]);
    await core.call('release.remove', { row: 'contact', rowId: contactId });
    expect((await of()).removals[0]?.contacts).toEqual([]);
    await core.call('release.restore', { row: 'contact', rowId: contactId });
    expect((await of()).removals[0]?.contacts).toHaveLength(1);
    expect(await timeline()).toEqual(['removal planned']);
  });

  it.each([
    ['sourceOn', '2026-12-12'],
    ['familyToldOn', '2026-12-12'],
    ['expectedOn', '2062-12-12'],
  ])('does not have %s on %s', async (field, date) => {
    const { core, id } = await setup();
    expect(await core.result('release.saveRemoval', { id, [field]: date })).toMatchObject(
      refused('input.rejected', field),
    );
  });
});

describe('undoing what was saved of a release or a deportation', () => {
  const kinds = ['release', 'removal'] as const;
  type Known = Awaited<ReturnType<typeof setup>>;

  /** Saves where someone is expected; answers the row and the act. */
  const save = async ({ core, id }: Known, kind: (typeof kinds)[number], place: string, row?: string) => {
    if (kind === 'release') {
      const saved = await core.call('release.save', { id, place, ...(row !== undefined && { releaseId: row }) });
      return { row: saved.releaseId, act: saved.act };
    }
    const input = { id, city: place, ...(row !== undefined && { removalId: row }) };
    const saved = await core.call('release.saveRemoval', input);
    return { row: saved.removalId, act: saved.act };
  };

  const placesOf = async ({ of }: Known): Promise<(string | null)[]> => {
    const { releases, removals } = await of();
    return [...releases.map(({ place }) => place), ...removals.map(({ city }) => city)];
  };

  it.each(kinds)('takes its line of the timeline along: %s', async (kind) => {
    const known = await setup();
    const { row } = await save(known, kind, 'Gate 2');
    const { act } = await save(known, kind, 'Gate 3', row);
    expect(await placesOf(known)).toEqual(['Gate 3']);
    expect(await known.timeline()).toEqual([`${kind} planned`, `${kind} changed`]);
    await known.core.call('release.undo', { act });
    expect(await placesOf(known)).toEqual(['Gate 2']);
    expect(await known.timeline()).toEqual([`${kind} planned`]);
  });

  it.each(kinds)('deletes a new one with its line: %s', async (kind) => {
    const known = await setup();
    const { act } = await save(known, kind, 'Gate 2');
    await known.core.call('release.undo', { act });
    expect([await placesOf(known), await known.timeline()]).toEqual([[], []]);
  });

  it('is refused once it was changed again, and for what another call did', async () => {
    const { core, id, of, later } = await setup();
    const { releaseId, act } = await core.call('release.save', { id, place: 'Gate 2' });
    const { act: ofFacts } = await core.call('detentions.save', { id, place: 'Lobby' });
    expect(await core.result('release.undo', { act: ofFacts })).toMatchObject(refused('record.notFound'));
    later();
    await core.call('release.save', { id, releaseId, place: 'Gate 3' });
    expect(await core.result('release.undo', { act })).toMatchObject(refused('record.changedMeanwhile'));
    expect((await of()).releases).toMatchObject([{ place: 'Gate 3' }]);
  });
});

describe('a hearing', () => {
  const hearing = {
    kind: 'eoir-bond',
    date: '2026-12-15',
    startTime: '09:00',
    place: 'Court, 26 Federal Plaza',
  } as const;

  it('is an ordinary appointment of the person, and on the timeline until both are undone', async () => {
    const { core, ana, id, timeline } = await setup();
    const { appointmentId, eventId } = await core.call('release.addHearing', { id, ...hearing });
    const ofPerson = async () => (await core.call('appointments.ofPerson', { personId: ana.id })).items;
    expect(await ofPerson()).toMatchObject([{ id: appointmentId, ...hearing, dateState: 'fixed', status: 'planned' }]);
    expect(await timeline()).toEqual(['hearing eoir-bond']);
    await core.call('appointments.remove', { id: appointmentId });
    await core.call('detentions.takeBack', { id, eventId });
    expect([await ofPerson(), await timeline()]).toEqual([[], []]);
  });

  it('is for someone who is known', async () => {
    const { core, begin } = await setup();
    const id = await begin({ knownAs: 'Juan' });
    expect(await core.result('release.addHearing', { id, ...hearing })).toMatchObject(
      refused('input.rejected', 'personId'),
    );
  });

  it('is of the kinds of appointment that there are', () => {
    const known = new Set(appointmentKinds.map(({ id }) => id));
    for (const kind of hearingKinds) expect(known).toContain(kind);
  });
});

describe('combining two detentions', () => {
  it('loses nothing of either', async () => {
    const { core, id, begin, of } = await setup();
    const other = await begin({ knownAs: 'Ana' });
    for (const one of [id, other]) {
      await core.call('release.save', { id: one, place: 'Gate 2' });
      await core.call('release.setNeed', { id: one, aim: 'release', kind: 'ride', state: 'needed' });
      await core.call('release.saveRemoval', { id: one, country: 'GT' });
    }
    await core.call('detentions.merge', { id: other, intoId: id });
    const { releases, needs, removals } = await of();
    expect([releases.length, needs.length, removals.length]).toEqual([2, 2, 2]);
  });
});

describe('a volunteer with a detention that they began', () => {
  const asTomas = async () => {
    const { core } = await setup();
    const coordinator = vaultOf(core).user;
    const tomas = addVolunteerUser(core, 'Tomas');
    becomeUser(core, tomas);
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Juan' }] });
    const id = ids[0] ?? '';
    becomeUser(core, coordinator);
    await core.call('release.save', {
      id,
      place: 'Gate 2',
      expectedOn: '2026-12-09',
      source: 'Officer R.',
      pickUpName: 'Rosa Vela',
      pickUpChannel: '404-555-0144',
      note: 'Secret note',
    });
    const need = { id, aim: 'release', kind: 'sleep' } as const;
    const { needId } = await core.call('release.setNeed', { ...need, state: 'needed', words: 'At Luz’s home' });
    const travels = { id, aim: 'removal', kind: 'papers', state: 'needed' } as const;
    await core.call('release.setNeed', { ...travels, words: 'Passport at the office' });
    const { removalId } = await core.call('release.saveRemoval', { id, city: 'Xela', country: 'GT' });
    await core.call('release.saveContact', { removalId, name: 'Abuela Chela' });
    becomeUser(core, tomas);
    return { core, id, need, needId, travels, coordinator };
  };

  it('sees when and where and what is needed, and nothing of who else is in it or of a deportation', async () => {
    const { core, id } = await asTomas();
    const told = await core.call('release.of', { id });
    expect(told).toMatchObject({
      releases: [{ place: 'Gate 2', expectedOn: '2026-12-09' }],
      needs: [{ kind: 'sleep', state: 'needed' }],
      removals: [],
    });
    const all = JSON.stringify([told, await core.call('detentions.get', { id })]);
    expect(all).not.toMatch(/Officer R|Rosa|0144|Secret|Luz|Passport|Xela|Chela/u);
  });

  it('says how far something is, without seeing or writing over what was written to it', async () => {
    const { core, id, need, needId, travels, coordinator } = await asTomas();
    expect(await core.call('release.setNeed', { ...need, needId, state: 'done' })).toEqual({
      needId,
      previous: { state: 'needed' },
    });
    expect(await core.result('release.setNeed', { ...need, needId, state: 'done', words: 'x' })).toMatchObject(
      refused('input.rejected', 'words'),
    );
    expect(await core.result('release.setNeed', travels)).toMatchObject(refused('record.notFound'));
    expect(await core.result('release.save', { id, place: 'Gate 3' })).toMatchObject({ ok: false });
    becomeUser(core, coordinator);
    expect((await core.call('release.of', { id })).needs[0]).toMatchObject({ state: 'done', words: 'At Luz’s home' });
  });
});
