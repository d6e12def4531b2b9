import { describe, expect, it } from 'vitest';
import { splitFullName } from '../../../../shared/basics/names.ts';
import { compareIdentities, withKeys } from '../../../../shared/people/same-person.ts';
import { appointmentKey, findAlreadyThere } from './appointment-key.ts';
import { groupPeople } from './group-people.ts';
import { matchPeople, type ExistingPerson } from './match-people.ts';
import type { PlannedPerson } from './planned.ts';

interface Facts {
  readonly name?: string;
  readonly a?: string;
  readonly born?: string;
  readonly phone?: string;
}

const planned = ({ name = '', a, born, phone }: Facts): PlannedPerson => ({
  name,
  parts: splitFullName(name),
  preferredName: '',
  otherNames: [],
  pronouns: '',
  aNumber: { state: a === undefined ? 'unknown' : 'known', digits: a ?? null },
  birthDate: born ?? null,
  birthCountry: null,
  nationality: null,
  languages: [],
  interpreterNeeded: null,
  channels: phone === undefined ? [] : [{ kind: 'phone', value: phone }],
  companionWish: null,
  companionWishWords: '',
  attorney: '',
  contacts: [],
  dependants: '',
  medical: '',
});

const known = ({ name = '', a, born, phone }: Facts, id = 'p1'): ExistingPerson => ({
  id,
  names: [name],
  aNumber: a ?? null,
  birthDate: born ?? null,
  phones: phone === undefined ? [] : [phone],
});

const match = (facts: Facts, ...existing: readonly ExistingPerson[]) => matchPeople([known(facts)], existing)[0];

const ana = { name: 'Ana Núñez López', a: '091313151', born: '1978-03-16', phone: '+12485550117' };

describe('a person of a sheet', () => {
  it.each([
    ['the same number and name', { name: 'ANA NUNEZ LOPEZ', a: ana.a }, 'aNumber'],
    ['the same number and a similar name', { name: 'Ana Núñez', a: ana.a }, 'aNumber'],
    ['the same number and no name', { a: ana.a }, 'aNumber'],
    ['the same number and the same name with an initial', { name: 'Ana N. López', a: ana.a }, 'aNumber'],
    ['the same name and birth date', { name: 'lopez nunez, ana', born: ana.born }, 'nameAndBirthDate'],
  ])('is one in the vault by %s', (_, facts, reason) => {
    expect(match(facts, known(ana))).toEqual({ verdict: 'same', id: 'p1', reason });
  });

  it.each([
    ['the same number, name and another birth date', { ...ana, born: '1979-03-16' }, 'aNumberOtherBirthDate'],
    ['the same number and birth date, under another name', { ...ana, name: 'Lucía Ferrer' }, 'aNumberAndBirthDate'],
    ['the same number under a clearly different name', { name: 'Noé Baptiste', a: ana.a }, 'aNumberOtherName'],
    [
      'the same number and another birth date under a clearly different name',
      { name: 'Noé Baptiste', a: ana.a, born: '1990-01-01' },
      'aNumberOtherBirthDate',
    ],
    [
      'the same birth date and the same name with an initial',
      { name: 'Ana N. López', born: ana.born },
      'similarNameAndBirthDate',
    ],
    ['the same name and telephone', { name: ana.name, phone: ana.phone }, 'nameAndPhone'],
    ['the same name and nothing else', { name: ana.name }, 'nameOnly'],
    ['a similar name and the same birth date', { name: 'Ana Núñez', born: ana.born }, 'similarNameAndBirthDate'],
  ])('is probably one in the vault by %s, and someone is asked', (_, facts, reason) => {
    expect(match(facts, known(ana))).toEqual({ verdict: 'probably', candidates: [{ id: 'p1', reason }] });
  });

  it.each([
    ['another birth date', { name: ana.name, born: '1990-01-01' }],
    ['another number', { name: ana.name, a: '200000001', born: ana.born }],
    ['another name', { name: 'Noé Baptiste', born: ana.born }],
    ['another name and the same telephone', { name: 'Noé Baptiste', phone: ana.phone }],
  ])('is new with %s', (_, facts) => {
    expect(match(facts, known(ana))).toEqual({ verdict: 'new' });
  });

  it('is asked about where number and name point to two people, or two have the same name and birth date', () => {
    const twin = { name: ana.name, born: ana.born };
    expect(match(ana, known({ name: 'Noé Baptiste', a: ana.a }, 'x'), known(twin, 'y'))).toMatchObject({
      verdict: 'probably',
    });
    expect(match(twin, known(twin, 'x'), known(twin, 'y'))).toMatchObject({ verdict: 'probably' });
  });

  it('is found under any name the vault knows', () => {
    const existing = { ...known(ana), names: ['Ana L.', 'Ana Núñez López'] };
    expect(matchPeople([known({ name: ana.name, born: ana.born })], [existing])[0]).toMatchObject({ verdict: 'same' });
  });
});

describe('two records', () => {
  const { name, a, born } = ana;

  it.each<[Facts, Facts, string]>([
    [{ name, born }, { name, born }, 'same'],
    [{ name, born }, { name, born: '1990-01-01' }, 'different'],
    [{ name, a, born }, { name, born: '1990-01-01' }, 'different'],
    [{ name, a, born }, { name, a: '200000001', born }, 'different'],
    [{ name, a, born }, { name, born }, 'same'],
    [{ name, born }, { name: 'Noé Baptiste', born }, 'different'],
    [{ name }, { name, born }, 'probably'],
  ])('%j and %j are: %s', (left, right, verdict) => {
    expect(compareIdentities(withKeys(known(left)), withKeys(known(right))).verdict).toBe(verdict);
    expect(compareIdentities(withKeys(known(right)), withKeys(known(left))).verdict).toBe(verdict);
  });
});

describe('rows of one sheet', () => {
  const groups = (...rows: readonly Facts[]) => groupPeople(rows.map(planned)).map((group) => group.rows);

  it('become people, whatever the spelling, and the row without a number joins the only one it fits', () => {
    expect(
      groups(
        { name: 'Ana Nunez', born: '1978-03-16' },
        { name: 'Noé Baptiste', born: '1980-01-01' },
        { name: 'Núñez, Ana', a: ana.a, born: '1978-03-16' },
      ),
    ).toEqual([[0, 2], [1]]);
  });

  it('become one person by an equal number and birth date, however the name is written', () => {
    const rows = [
      { name: 'José Luis García López', a: ana.a, born: ana.born },
      { name: 'Jose L. Garcia-Lopez', a: ana.a, born: ana.born },
    ];
    expect(groups(...rows)).toEqual([[0, 1]]);
    expect(groups(...rows.map(({ name, a }) => ({ name, a })))).toEqual([[0, 1]]);
  });

  it('stay apart with other numbers or birth dates, and a row that fits both stays apart and says so', () => {
    const rows = [
      { name: 'Ana Ruiz', a: '200000001', born: '1980-01-01' },
      { name: 'Ana Ruiz', a: '200000002', born: '1980-01-01' },
      { name: 'Ana Ruiz', born: '1980-01-01' },
      { name: 'Ana Ruiz', born: '1990-01-01' },
    ].map(planned);
    const grouped = groupPeople(rows);
    expect(grouped.map((group) => group.rows)).toEqual([[0], [1], [2], [3]]);
    expect(grouped[2]?.alike.map((one) => one.index)).toEqual([0, 1]);
    expect(grouped[3]?.alike).toEqual([]);
  });

  it('keep the spelling with the most marks, word by word', () => {
    const [group] = groupPeople([
      planned({ name: 'Nguyen Thị Pierre-Louis', born: '1977-08-01' }),
      planned({ name: 'Nguyễn Thi Pierre-Louis', born: '1977-08-01' }),
    ]);
    expect(group?.person.name).toBe('Nguyễn Thị Pierre-Louis');
    expect(group?.person.parts).toMatchObject({ given: 'Nguyễn', middle: 'Thị', family1: 'Pierre-Louis' });
  });

  it('keep the fuller name where one number has two, and the other beside it', () => {
    const [group] = groupPeople([planned({ name: 'Ana Núñez', a: ana.a }), planned(ana)]);
    expect(group?.person).toMatchObject({ name: 'Ana Núñez López', otherNames: ['Ana Núñez'] });
    expect(group?.differing).toEqual(['name']);
  });

  it('without numbers and birth dates are one person by name if the sheet has neither', () => {
    const rows = [
      { name: 'Ana Ruiz' },
      { name: 'ana ruiz', phone: '+12485550117' },
      { name: 'Ana Ruiz', phone: '+12485550199' },
    ].map(planned);
    expect(groupPeople(rows, { sameNameIsSamePerson: true }).map((group) => group.rows)).toEqual([[0, 1], [2]]);
    expect(groupPeople(rows).map((group) => group.rows)).toEqual([[0], [1], [2]]);
  });

  it('are put together in near-linear time even if all share a name or a birthday', () => {
    const rows = Array.from({ length: 6000 }, (_, index) =>
      planned({ name: 'Ana Ruiz', born: new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10) }),
    );
    const sameDay = Array.from({ length: 6000 }, (_, index) =>
      planned({ name: `Ana ${String.fromCharCode(97 + (index % 26))}${index}`, born: '1980-01-01' }),
    );
    const start = process.cpuUsage();
    expect(groupPeople(rows)).toHaveLength(6000);
    expect(groupPeople(sameDay)).toHaveLength(6000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });
});

describe('a number that a family shares', () => {
  const number = { a: '212345601' };
  const rosa = { name: 'Rosa Paz Gil', ...number };

  it.each<[string, Facts, Facts]>([
    [
      'mother and daughter',
      { ...rosa, born: '1980-01-02' },
      { name: 'Rosa María Paz Gil', ...number, born: '2012-07-08' },
    ],
    ['mother and daughter without birth dates', rosa, { name: 'Rosa María Paz Gil', ...number }],
    ['mother and daughter of one name', { ...rosa, born: '1980-01-02' }, { ...rosa, born: '2012-07-08' }],
    [
      'twins',
      { name: 'José Paz', ...number, born: '2010-06-05' },
      { name: 'Josué Paz', ...number, born: '2010-06-05' },
    ],
    [
      'father and son',
      { name: 'Juan Paz', ...number, born: '1980-01-02' },
      { name: 'Juan Paz Jr.', ...number, born: '2010-06-05' },
    ],
    ['father and son without birth dates', { name: 'Juan Paz', ...number }, { name: 'Juan Paz Jr', ...number }],
    ['padre e hijo', { name: 'Juan Paz', ...number }, { name: 'Juan Paz hijo', ...number }],
    ['brother and sister', { name: 'Luis Mar', ...number }, { name: 'Luisa Mar', ...number }],
    ['hermanas', { name: 'Mar Sol', ...number }, { name: 'Mary Sol', ...number }],
    ['husband and wife', { name: 'Noé Gil', ...number }, { name: 'Eva Gil', ...number }],
    [
      'one born a day later',
      { name: 'Ana Gil', ...number, born: '1980-01-02' },
      { name: 'Ana Gil', ...number, born: '1980-01-03' },
    ],
    [
      'day and month the other way around',
      { name: 'Ana Gil', ...number, born: '1980-01-02' },
      { name: 'Ana Gil', ...number, born: '1980-02-01' },
    ],
  ])('makes no one the same: %s', (_, left, right) => {
    expect(compareIdentities(withKeys(known(left)), withKeys(known(right)))).toMatchObject({ verdict: 'probably' });
    const groups = groupPeople([planned(left), planned(right)]);
    expect(groups.map(({ rows }) => rows)).toEqual([[0], [1]]);
    expect(groups[1]?.alike).toHaveLength(1);
    expect(match(right, known(left))).toMatchObject({ verdict: 'probably' });
  });

  it.each<[Facts, Facts]>([
    [rosa, { name: 'PAZ GIL, ROSA', ...number }],
    [rosa, { name: 'Rosa Paz', ...number }],
    [
      { name: 'José Peña Íñiguez', ...number },
      { name: 'José L. Peña Íñiguez', ...number },
    ],
    [
      { name: 'María González', ...number },
      { name: 'Maria Gonzales', ...number },
    ],
    [rosa, { ...number }],
  ])('is still one person’s where only the spelling differs: %j, %j', (left, right) => {
    expect(groupPeople([planned(left), planned(right)])).toHaveLength(1);
  });

  it('is not passed on through a third row, whatever their order', () => {
    const family: Facts[] = [
      { ...rosa, born: '1980-01-02' },
      { ...rosa },
      { ...rosa, born: '2012-07-08' },
      { name: 'Rosa Paz', ...number, born: '1980-01-02' },
    ];
    for (const rows of [
      family,
      family.toReversed(),
      [family[1], family[2], family[0], family[3]].flatMap((one) => one ?? []),
    ]) {
      for (const group of groupPeople(rows.map(planned))) {
        expect(new Set(group.rows.flatMap((row) => rows[row]?.born ?? [])).size).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is not passed on through someone in the vault of whom less is known', () => {
    const sheet = [known({ ...rosa, born: '1980-01-02' }), known({ ...rosa, born: '2012-07-08' })];
    expect(matchPeople(sheet, [known(rosa, 'v')])).toEqual([
      { verdict: 'probably', candidates: [{ id: 'v', reason: 'aNumber' }] },
      { verdict: 'probably', candidates: [{ id: 'v', reason: 'aNumber' }] },
    ]);
  });
});

describe('appointments', () => {
  const facts = { date: '2026-12-28', time: '10:15', kind: 'ice-checkin', kindWords: '', place: 'ERO field office' };

  it('are the same on paper regardless of spelling', () => {
    expect(appointmentKey('p', { ...facts, place: 'ero FIELD-office' })).toBe(appointmentKey('p', facts));
    expect(appointmentKey('p', { ...facts, kind: 'other', kindWords: 'Lunch' })).toBe(
      appointmentKey('p', { ...facts, kind: null, kindWords: 'lunch' }),
    );
    expect(appointmentKey('p', { ...facts, time: '10:30' })).not.toBe(appointmentKey('p', facts));
    expect(appointmentKey('q', facts)).not.toBe(appointmentKey('p', facts));
  });

  it('that are in the vault answer for as many in the sheet, and no more', () => {
    expect(findAlreadyThere(['x', 'x', 'y'], [])).toEqual([false, false, false]);
    expect(findAlreadyThere(['x', 'x', 'y'], ['x', 'y'])).toEqual([true, false, true]);
    expect(findAlreadyThere(['x', 'x', 'y'], ['x', 'x', 'y', 'z'])).toEqual([true, true, true]);
  });
});
