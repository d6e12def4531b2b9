import { describe, expect, it } from 'vitest';
import type { AppointmentInput } from '../../../shared/appointments/appointments.ts';
import { wallToInstant } from '../../../shared/basics/time.ts';
import type { CallInput } from '../../../shared/contract.ts';
import { bookingCore, notFound, rejected } from '../../../tests/support/booking-core.ts';

const weekly = { unit: 'week', every: 1, weekdays: [2], on: 'day', short: 'skip' } as const;
type Plan = CallInput<'series.plan'>;

/** A vault with a person whose check-in is on Tuesday, 8 Dec 2026, and short ways to repeat it. It is 1 Dec 2026. */
const seriesCore = async (booked: AppointmentInput = {}) => {
  let at = Date.parse('2026-12-01T15:00:00.000Z');
  // Each change has an instant of its own.
  const made = await bookingCore(() => new Date((at += 10)));
  const { core } = made;
  const first = await made.book({ place: 'Varick Street', arriveByTime: '08:45', ...booked });
  const plan = (more: Partial<Plan> = {}) =>
    core.call('series.plan', { id: first, rule: weekly, until: null, times: 4, ...more });
  /** Makes every day that is planned. */
  const make = async (more: Partial<Plan> = {}) => {
    const { items } = await plan(more);
    const dates = items.filter(({ state }) => state === 'new').map(({ date }) => date);
    return core.call('series.make', { id: first, rule: weekly, until: null, times: 4, ...more, dates });
  };
  const days = async (id = first) =>
    (await core.call('series.get', { id })).series?.items.map(({ day, date }) => (day === date ? day : [day, date]));
  const ids = async () => (await core.call('series.get', { id: first })).series?.items.map(({ id }) => id) ?? [];
  const shown = async () => (await made.list('2026-12-01', '2029-12-31')).map(({ date }) => date);
  const change = (id: string, what: CallInput<'series.changeFollowing'>['change']) =>
    core.call('series.changeFollowing', { id, change: what });
  const undo = (act: string) => core.result('series.undo', { act });
  return { ...made, first, plan, make, days, ids, shown, change, undo };
};

const tuesdays = ['2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'];
const undone = { ok: true, value: {} };
const changedMeanwhile = { ok: false, error: { code: 'record.changedMeanwhile' } };

describe('repeating an appointment', () => {
  it('makes appointments of its people, kind, place and crew needs, unverified and with no one on the crew', async () => {
    const { core, ana, deb, make, ids, get } = await seriesCore({
      teamNote: 'mine',
      officer: 'Brandt',
      dateVerifiedOn: '2026-12-01',
      dateSource: 'letter',
      accompaniment: { minimumCrew: 3, neededLanguages: ['es'], meetingTime: '08:30', briefing: 'once' },
    });
    const [first = ''] = (await core.call('appointments.list', { from: '2026-12-08', to: '2026-12-08' })).items.map(
      (one) => one.id,
    );
    await core.call('appointments.setCrewMember', {
      id: first,
      volunteerId: deb,
      member: { role: 'lead', answer: 'yes' },
    });
    expect((await make()).made).toBe(3);
    const [, second = ''] = await ids();
    expect(await get(second)).toMatchObject({
      kind: 'ice-checkin',
      date: '2026-12-15',
      startTime: '09:15',
      arriveByTime: '08:45',
      place: 'Varick Street',
      people: [{ id: ana }],
      crew: [],
      teamNote: null,
      officer: null,
      dateVerifiedOn: null,
      dateSource: null,
      status: 'planned',
      outcome: null,
      accompaniment: { minimumCrew: 3, neededLanguages: ['es'], meetingTime: '08:30', briefing: null },
    });
  });

  it('is one act that is undone as a whole, and can be made again', async () => {
    const { make, days, shown, undo, first, core, get } = await seriesCore();
    const { act } = await make();
    expect(await shown()).toEqual(tuesdays);
    expect(await undo(act)).toEqual(undone);
    expect(await shown()).toEqual(['2026-12-08']);
    expect((await core.call('search.find', { text: 'Varick' })).appointments).toHaveLength(1);
    expect(await days()).toBeUndefined();
    expect((await get(first)).seriesId).toBeNull();
    expect((await make()).made).toBe(3);
    expect(await days()).toEqual(tuesdays);
  });

  it('makes none twice: applied again, extended, or after one was moved', async () => {
    const { core, first, make, days, ids, plan } = await seriesCore();
    await make();
    const again = { id: first, rule: null, until: null, times: 4, dates: tuesdays.slice(1) };
    expect((await core.call('series.make', again)).made).toBe(0);
    const [, second = ''] = await ids();
    await core.call('appointments.move', { id: second, date: '2026-12-16' });
    expect((await core.call('series.make', again)).made).toBe(0);
    expect((await make({ rule: null, times: 6 })).made).toBe(2);
    expect(await days()).toEqual([
      '2026-12-08',
      ['2026-12-15', '2026-12-16'],
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
    ]);
    expect(new Set((await plan({ rule: null, times: 6 })).items.map(({ state }) => state))).toEqual(new Set(['there']));
  });

  it('leaves out the days that were unchecked or deleted, also when it is extended', async () => {
    const { core, first, days, ids, plan, make } = await seriesCore();
    await core.call('series.make', {
      id: first,
      rule: weekly,
      until: null,
      times: 5,
      dates: ['2026-12-15', '2026-12-29', '2027-01-05'],
    });
    const [, second = ''] = await ids();
    await core.call('appointments.remove', { id: second });
    expect((await plan({ rule: null, times: 6 })).items).toEqual([
      { date: '2026-12-15', state: 'left' },
      { date: '2026-12-22', state: 'left' },
      { date: '2026-12-29', state: 'there' },
      { date: '2027-01-05', state: 'there' },
      { date: '2027-01-12', state: 'new' },
    ]);
    await make({ rule: null, times: 6 });
    expect(await days()).toEqual(['2026-12-08', '2026-12-29', '2027-01-05', '2027-01-12']);
    // A day that was left out can still be wanted, and then the deleted one has no place to come back to.
    await core.call('series.make', { id: first, rule: null, until: null, times: 6, dates: ['2026-12-15'] });
    expect(await core.result('appointments.restore', { id: second })).toMatchObject(changedMeanwhile);
  });

  it('keeps the wall time across changes of clock in the zone of the place', async () => {
    const { core, book, get } = await seriesCore();
    const id = await book({ date: '2026-10-27', startTime: '09:15', zone: 'America/Vancouver', dateState: 'fixed' });
    const rule = { ...weekly, every: 2 };
    const { items } = await core.call('series.plan', { id, rule, until: '2027-04-10', times: null });
    const dates = items.filter(({ state }) => state === 'new').map(({ date }) => date);
    await core.call('series.make', { id, rule, until: '2027-04-10', times: null, dates });
    const { series } = await core.call('series.get', { id });
    for (const one of series?.items ?? []) {
      const { date, startTime, startsAt } = await get(one.id);
      expect([startTime, startsAt]).toEqual(['09:15', wallToInstant(date ?? '', '09:15', 'America/Vancouver')]);
    }
    expect(items[0]).toEqual({ date: '2026-11-10', state: 'past' });
    expect(series?.items.at(-1)?.date).toBe('2027-03-30');
  });
});

describe('what no series can be made of', () => {
  it.each([
    ['no end', { times: null }, 'until', 'noEnd'],
    ['two ends', { until: '2027-01-01' }, 'times', 'twoEnds'],
    ['an end before the start', { times: null, until: '2026-12-07' }, 'until', 'beforeStart'],
    ['an end on the day itself', { times: null, until: '2026-12-08' }, 'until', 'beforeStart'],
    ['an end before the first repetition', { times: null, until: '2026-12-10' }, 'until', 'noDates'],
    ['an end after two years', { times: null, until: '2028-12-09' }, 'until', 'tooFar'],
    ['no times', { times: 0 }, 'times', 'tooFew'],
    ['one time', { times: 1 }, 'times', 'tooFew'],
    ['10,000 times', { times: 10_000 }, 'times', 'tooMany'],
    ['a number that ends after two years', { times: 30, rule: { ...weekly, every: 9 } }, 'times', 'tooFar'],
    [
      'a last day with too many before it',
      { times: null, until: '2027-06-01', rule: { ...weekly, unit: 'day' } },
      'until',
      'tooMany',
    ],
    ['every 0 weeks', { rule: { ...weekly, every: 0 } }, 'every', 'every'],
    ['weekdays without its own', { rule: { ...weekly, weekdays: [3] } }, 'weekdays', 'weekdays'],
    ['the last Tuesday, which it is not on', { rule: { ...weekly, unit: 'month', on: 'lastWeekday' } }, 'on', 'on'],
  ] as const)('%s: says so at its field and changes nothing', async (_name, input, field, why) => {
    const { core, first, plan, shown } = await seriesCore();
    expect(await plan(input)).toEqual({ items: [], wrong: { field, why } });
    const whole = { id: first, rule: weekly, until: null, times: 4, ...input, dates: ['2026-12-15'] };
    expect(await core.result('series.make', whole)).toMatchObject(rejected(field));
    expect(await shown()).toEqual(['2026-12-08']);
  });

  it('a day that is not planned or is over, an appointment without a day, a second rule', async () => {
    const { core, first, book, make } = await seriesCore();
    const input = { id: first, rule: weekly, until: null, times: 4 };
    for (const date of ['2026-12-16', '2026-12-08', '2027-03-02']) {
      expect(await core.result('series.make', { ...input, dates: [date] })).toMatchObject(rejected('dates'));
    }
    const past = await book({ date: '2026-11-03' });
    expect(await core.result('series.make', { ...input, id: past, dates: ['2026-11-10'] })).toMatchObject(
      rejected('dates'),
    );
    const undated = await book({ dateState: 'unknown', date: null, startTime: null });
    expect(await core.result('series.plan', { ...input, id: undated })).toMatchObject(rejected('date'));
    expect(await core.result('series.plan', { ...input, rule: null })).toMatchObject(rejected('rule'));
    await make();
    expect(await core.result('series.plan', input)).toMatchObject(rejected('rule'));
    expect(await core.result('series.get', { id: '0193a2b4-0000-7000-8000-000000000001' })).toMatchObject(notFound);
  });
});

describe('one of a series', () => {
  it('is moved, canceled and deleted alone', async () => {
    const { core, make, ids, days, get } = await seriesCore();
    await make();
    const [, second = '', third = '', fourth = ''] = await ids();
    await core.call('appointments.move', { id: second, date: '2026-12-17', startTime: '14:00' });
    await core.call('appointments.setStatus', { id: third, status: 'cancelled' });
    await core.call('appointments.remove', { id: fourth });
    expect(await days()).toEqual(['2026-12-08', ['2026-12-15', '2026-12-17'], '2026-12-22']);
    expect((await get(third)).status).toBe('cancelled');
    await core.call('appointments.restore', { id: fourth });
    expect(await days()).toHaveLength(4);
  });

  it('with those that follow it is deleted in one step, which can be undone', async () => {
    const { make, ids, days, shown, change, undo, core } = await seriesCore();
    await make();
    const [, second = ''] = await ids();
    const { act, changed } = await change(second, { act: 'remove' });
    expect(changed).toHaveLength(3);
    expect(await shown()).toEqual(['2026-12-08']);
    expect(await undo(act)).toEqual(undone);
    expect(await days()).toEqual(tuesdays);
    expect((await core.call('search.find', { text: 'Varick' })).appointments).toHaveLength(4);
  });

  it('with those that follow it is canceled, and gets another time or place, each undone in one step', async () => {
    const { make, ids, change, undo, get } = await seriesCore({ zone: 'America/Chicago' });
    await make();
    const [first = '', second = '', third = ''] = await ids();
    const canceled = await change(second, { act: 'cancel' });
    expect([(await get(first)).status, (await get(third)).status]).toEqual(['planned', 'cancelled']);
    expect(await undo(canceled.act)).toEqual(undone);
    const retimed = await change(second, { act: 'time', startTime: '13:15' });
    expect(await get(first)).toMatchObject({ startTime: '09:15', arriveByTime: '08:45' });
    expect(await get(third)).toMatchObject({
      startTime: '13:15',
      arriveByTime: '12:45',
      startsAt: wallToInstant('2026-12-22', '13:15', 'America/Chicago'),
    });
    expect(await undo(retimed.act)).toEqual(undone);
    expect(await get(third)).toMatchObject({ startTime: '09:15', arriveByTime: '08:45', status: 'planned' });
    const placed = await change(second, { act: 'place', place: 'Federal Plaza', room: '9', zone: 'America/New_York' });
    expect((await get(first)).place).toBe('Varick Street');
    expect(await get(third)).toMatchObject({
      place: 'Federal Plaza',
      room: '9',
      startTime: '09:15',
      startsAt: wallToInstant('2026-12-22', '09:15', 'America/New_York'),
    });
    expect(await undo(placed.act)).toEqual(undone);
    expect(await get(third)).toMatchObject({ place: 'Varick Street', room: null, zone: 'America/Chicago' });
  });

  it('leaves those with a note, an outcome, or a day that is over, and those that were changed by themselves', async () => {
    const { core, book, change } = await seriesCore();
    const id = await book({ date: '2026-11-17' });
    const input = { id, rule: weekly, until: null, times: 9 };
    const { items } = await core.call('series.plan', input);
    await core.call('series.make', {
      ...input,
      dates: items.flatMap(({ date, state }) => (state === 'past' ? [] : [date])),
    });
    const all = (await core.call('series.get', { id })).series?.items ?? [];
    expect(all.map(({ day }) => day).slice(0, 3)).toEqual(['2026-11-17', '2026-12-01', '2026-12-08']);
    const at = (index: number): string => all[index]?.id ?? '';
    const note = await core.call('encounters.save', { appointmentId: at(1), letIn: 'Two' });
    await core.call('encounters.seal', { id: note.id });
    await core.call('appointments.setStatus', { id: at(2), status: 'planned', outcome: 'newDate' });
    await core.call('appointments.move', { id: at(3), date: '2026-12-16' });
    await core.call('appointments.setStatus', { id: at(4), status: 'missed' });
    await core.call('appointments.save', { id: at(5), place: 'Elsewhere' });
    const whys = async (act: 'remove' | 'cancel' | 'time' | 'place') =>
      Object.fromEntries((await core.call('series.following', { id, act })).kept.map((one) => [one.date, one.why]));
    const always = { '2026-11-17': 'past', '2026-12-01': 'note', '2026-12-08': 'outcome' };
    expect(await whys('remove')).toEqual(always);
    expect(await whys('cancel')).toEqual({ ...always, '2026-12-22': 'closed' });
    expect(await whys('time')).toEqual({ ...always, '2026-12-16': 'changed', '2026-12-22': 'closed' });
    expect(await whys('place')).toEqual({ ...always, '2026-12-22': 'closed', '2026-12-29': 'changed' });
    const { kept, changed } = await change(id, { act: 'remove' });
    expect([kept.length, changed.length]).toEqual([3, all.length - 3]);
    expect((await core.call('series.get', { id })).series?.items).toHaveLength(3);
  });
});

describe('undoing', () => {
  it('brings back what each member of a crew knew, with the appointments that were canceled', async () => {
    const { core, deb, make, ids, change, undo, get } = await seriesCore();
    await make();
    const [, second = ''] = await ids();
    await core.call('appointments.save', { id: second, crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] });
    const { act } = await change(second, { act: 'cancel' });
    expect((await core.call('appointments.changeNotice', { id: second })).members).toHaveLength(1);
    expect(await undo(act)).toEqual(undone);
    expect(await get(second)).toMatchObject({ status: 'planned' });
    expect((await core.call('appointments.changeNotice', { id: second })).members).toEqual([]);
  });

  it('is refused when someone was asked along on one of those that were made', async () => {
    const { core, deb, make, ids, days, undo } = await seriesCore();
    const { act } = await make();
    const [, second = ''] = await ids();
    await core.call('appointments.setCrewMember', { id: second, volunteerId: deb, member: { role: 'lead' } });
    expect(await undo(act)).toMatchObject(changedMeanwhile);
    expect(await days()).toEqual(tuesdays);
    await core.call('appointments.setCrewMember', { id: second, volunteerId: deb, member: null });
    expect(await undo(act)).toEqual(undone);
  });

  it('is refused when one of them was changed since, and then changes none', async () => {
    const { core, make, ids, get, undo, change } = await seriesCore();
    await make();
    const [, second = '', third = ''] = await ids();
    const { act } = await change(second, { act: 'cancel' });
    await core.call('appointments.setStatus', { id: third, status: 'missed' });
    expect(await undo(act)).toMatchObject(changedMeanwhile);
    expect((await get(second)).status).toBe('cancelled');
  });

  it('undoes no act of another kind', async () => {
    const { core, undo, first, deb } = await seriesCore();
    await core.call('appointments.setCrewMember', { id: first, volunteerId: deb, member: { role: 'lead' } });
    const [newest] = (await core.call('audit.acts', {})).acts;
    expect(await undo(newest?.batch ?? '')).toMatchObject(notFound);
  });
});
