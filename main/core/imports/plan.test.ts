import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/basics/names.ts';
import { planImport, type ImportPlan, type PlanOptions } from './plan.ts';
import { appointmentKey, findAlreadyThere } from './rules/appointment-key.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { matchPeople } from './rules/match-people.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-30';

const plan = async (content: string | Uint8Array, options: Partial<PlanOptions> = {}): Promise<ImportPlan> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sheet = await readSheet({ name: 'sheet', bytes });
  return planImport(sheet, guessMapping(sheet, { today }), { today, ...options });
};

interface Truth {
  readonly rows: number;
  readonly people: number;
  readonly appointments: number;
  readonly brokenANumber: number;
  readonly brokenDate: number;
  readonly dateUnknown: number;
  readonly list: readonly {
    readonly name: string;
    readonly a: string | null;
    readonly dob: string;
    readonly iso: string;
    readonly date: string | null;
    readonly time: string | null;
    readonly broken: 'a' | 'date' | null;
  }[];
}

const fixture = (name: string) => readFile(new URL(`../../../tests/fixtures/sheets/${name}`, import.meta.url));

describe.each([
  ['accompaniment-tracker', (name: string) => name],
  // names beyond its code page had lost their marks before the sheet was written
  ['hoja-de-citas', fold],
])('the sample %s', (name, asFarAsKept) => {
  const load = async () => ({
    truth: JSON.parse(
      await readFile(new URL(`../../../tests/fixtures/sheets/${name}.truth.json`, import.meta.url), 'utf8'),
    ) as Truth, // the fixture's shape
    planned: await plan(await fixture(`${name}.csv`)),
  });

  it('gives exactly the people, appointments and broken cells that it holds', async () => {
    const { truth, planned } = await load();
    const { list, ...counts } = truth;
    expect(planned.counts).toEqual(counts);
    expect(planned.rows).toHaveLength(list.length);
  });

  it('gives every row exactly as it is meant', async () => {
    const { truth, planned } = await load();
    const personOf = new Map(planned.people.flatMap((person) => person.rows.map((row) => [row, person] as const)));
    const brokenOf = (row: number): 'a' | 'date' | null => {
      const field = planned.broken.find((cell) => cell.row === row)?.field;
      return field === 'aNumber' ? 'a' : field === 'appointmentDate' ? 'date' : null;
    };
    const got = planned.rows.map((row, index) => ({
      name: asFarAsKept(personOf.get(index)?.person.name ?? ''),
      a: row.person.aNumber.digits,
      dob: row.person.birthDate,
      iso: row.person.birthCountry,
      date: row.appointment?.date,
      time: row.appointment?.time,
      broken: brokenOf(row.row),
    }));
    expect(got).toEqual(truth.list.map((row) => ({ ...row, name: asFarAsKept(row.name) })));
  });

  it('asks nothing and doubts nothing that is plain', async () => {
    const { planned } = await load();
    expect(planned.questions).toEqual([]);
    expect(planned.doubts).toEqual([]);
    expect(planned.dateColumns.every((column) => column.certain)).toBe(true);
    expect(planned.people.flatMap((person) => person.alike)).toEqual([]);
  });

  it('brings nothing new the second time', async () => {
    const { planned } = await load();
    const vault = planned.people.map((person, index) => ({ ...person, id: `p${index}` }));
    const matches = matchPeople(planned.people, vault);
    expect(matches.map((match) => match.verdict === 'same' && match.id)).toEqual(vault.map((person) => person.id));
    const keys = planned.people.flatMap((person, index) =>
      person.rows.flatMap((row) => {
        const appointment = planned.rows[row]?.appointment ?? null;
        return appointment === null ? [] : [appointmentKey(`p${index}`, appointment)];
      }),
    );
    expect(findAlreadyThere(keys, [])).not.toContain(true);
    expect(findAlreadyThere(keys, keys)).not.toContain(false);
  });
});

describe('a row', () => {
  it('is taken apart into person, appointment and what is left over', async () => {
    const { rows } = await plan(
      [
        'Name,Goes by,Pronouns,A#,DOB,Country,Language(s),Phone / Signal,Email,Check-in date,Time,Where,What kind?,How many companions?,Lead,Accompaniers,Attorney,Emergency contact,Kids?,Shoe size,Notes',
        '"Núñez López, Ana",Anita,she/her,A# 091 313 151,3/16/1978,"Huehuetenango, Guatemala",Spanish / Mam,+1 248-555-0117 (Signal),ana@mail.example,12/28/2026,10:15 AM,"Room 4",ICE CHECK-IN (high risk),2-3,Noor,Pilar & Deb,R. Feld,wife Zoila 248-555-0118,1 baby,41,=1+1',
      ].join('\n'),
    );
    expect(rows[0]).toMatchObject({
      row: 2,
      person: {
        name: 'Ana Núñez López',
        parts: { given: 'Ana', family1: 'Núñez', family2: 'López', certain: true },
        preferredName: 'Anita',
        pronouns: 'she/her',
        aNumber: { state: 'known', digits: '091313151' },
        birthDate: '1978-03-16',
        birthCountry: 'GT',
        languages: [{ tag: 'es' }, { tag: 'mam' }],
        channels: [
          { kind: 'signal', value: '+12485550117' },
          { kind: 'email', value: 'ana@mail.example' },
        ],
        companionWish: 'few',
        companionWishWords: '2-3',
        attorney: 'R. Feld',
        contacts: [{ name: 'Zoila', relation: 'wife', phone: '+12485550118' }],
        dependants: '1 baby',
      },
      appointment: {
        dateState: 'fixed',
        date: '2026-12-28',
        time: '10:15',
        kind: 'ice-checkin',
        kindWords: 'ICE CHECK-IN (high risk)',
        place: 'Room 4',
        crew: [
          { name: 'Noor', role: 'lead' },
          { name: 'Pilar', role: 'companion' },
          { name: 'Deb', role: 'companion' },
        ],
      },
      leftovers: [
        { header: 'Country', text: 'Huehuetenango, Guatemala' },
        { header: 'Shoe size', text: '41' },
        { header: 'Notes', text: '=1+1' },
      ],
    });
  });

  it('with cells that cannot be read keeps its person, its appointment and the words', async () => {
    const { rows, broken } = await plan(
      'Name,A#,DOB,Check-in date,Time,Where\nAna Ruiz,A12345,1/2/2030,next tues?,9:00 AM,Plaza\nNoé Paz,none,1/2/1980,1/15/2027,2:30,Plaza\n',
    );
    expect(broken.map(({ row, field, reason, value }) => [row, field, reason, value])).toEqual([
      [2, 'aNumber', 'tooShort', 'A12345'],
      [2, 'birthDate', 'inFuture', '1/2/2030'],
      [2, 'appointmentDate', 'notADate', 'next tues?'],
      [3, 'appointmentTime', 'noAmPm', '2:30'],
    ]);
    expect(rows[0]).toMatchObject({
      person: { name: 'Ana Ruiz', aNumber: { state: 'unknown', digits: null }, birthDate: null },
      appointment: { dateState: 'unknown', date: null, time: null, place: 'Plaza' },
    });
    expect(rows[0]?.leftovers.map((left) => left.text)).toEqual(['A12345', '1/2/2030', 'next tues?', '9:00 AM']);
    expect(rows[1]).toMatchObject({
      person: { aNumber: { state: 'none' } },
      appointment: { date: '2027-01-15', time: null },
    });
    expect(rows[1]?.leftovers.map((left) => left.text)).toEqual(['2:30']);
  });

  it('without a date has no agreed time, and its time is kept as words', async () => {
    const { rows } = await plan('Name,Check-in date,Time\nAna Ruiz,TBD,9:00 AM\nNoé Paz,1/15/2027,9:00 AM\n');
    expect(rows[0]).toMatchObject({
      appointment: { dateState: 'unknown', time: null },
      leftovers: [{ header: 'Time', text: '9:00 AM' }],
    });
    expect(rows[1]).toMatchObject({ appointment: { dateState: 'fixed', time: '09:00' }, leftovers: [] });
  });

  it('without a name is reported, and found again by its A-number', async () => {
    const { broken, people } = await plan(
      'Name,A#,Check-in date\nAna Ruiz,091313151,1/15/2027\n,A091-313-151,1/16/2027\n',
    );
    expect(broken).toMatchObject([{ row: 3, field: 'fullName', reason: 'noName' }]);
    expect(people).toMatchObject([{ person: { name: 'Ana Ruiz' }, rows: [0, 1] }]);
  });

  it('that says nothing of an appointment is a person alone', async () => {
    const { rows, counts } = await plan('Name,A#,Check-in date,Where,Lead\nAna Ruiz,091313151,,,Noor\n');
    expect(rows[0]).toMatchObject({ appointment: null, leftovers: [{ header: 'Lead', text: 'Noor' }] });
    expect(counts).toMatchObject({ people: 1, appointments: 0 });
  });

  it('marked done is not believed while its day is ahead', async () => {
    const { rows } = await plan(
      'Name,Check-in date,Status\nAna Ruiz,1/15/2027,done\nNoé Paz,11/15/2026,done\nZoila Paz,1/15/2027,confirmed\n',
    );
    expect(rows.map((row) => row.appointment?.status)).toEqual([null, 'done', 'confirmed']);
    expect(rows[0]?.leftovers).toMatchObject([{ header: 'Status', text: 'done' }]);
  });
});

describe('a sheet', () => {
  it('leaves titles and repeated headers out of the data', async () => {
    const planned = await plan(
      'Winter list\n\nName,A#,Check-in date\nAna Ruiz,091313151,1/15/2027\nName,A#,Check-in date\nNoé Paz,none,1/16/2027\n',
    );
    expect(planned.rows.map((row) => row.row)).toEqual([4, 6]);
    expect(planned).toMatchObject({ above: ['Winter list'], repeatedHeaders: [5] });
  });

  it('asks once about words it does not know, and takes the answer', async () => {
    const content =
      'Name,Country,Check-in date,What kind?\nAna Ruiz,Congo,1/15/2027,Thing\nNoé Paz,congo,1/16/2027,thing!\n';
    const { questions, rows } = await plan(content);
    expect(questions).toEqual([
      { field: 'birthCountry', words: 'Congo', key: 'congo', candidates: ['CD', 'CG'], rows: [2, 3] },
      { field: 'kind', words: 'Thing', key: 'thing', candidates: [], rows: [2, 3] },
    ]);
    expect(rows[0]).toMatchObject({
      person: { birthCountry: null },
      appointment: { kind: null, kindWords: 'Thing' },
      leftovers: [{ text: 'Congo' }],
    });
    const answered = await plan(content, { answers: { countries: { congo: 'CD' }, kinds: { thing: 'isap-home' } } });
    expect(answered.questions).toEqual([]);
    expect(answered.rows[1]).toMatchObject({
      person: { birthCountry: 'CD' },
      appointment: { kind: 'isap-home', kindWords: 'thing!' },
    });
  });

  it('takes the order of days and months that someone chose', async () => {
    const content = 'Name,Check-in date\nAna Ruiz,1/2/2027\n';
    expect((await plan(content)).rows[0]?.appointment?.date).toBe('2027-01-02');
    expect((await plan(content, { dateOrders: new Map([[1, 'dmy']]) })).rows[0]?.appointment?.date).toBe('2027-02-01');
  });

  it('keeps equal rows apart as appointments of one person', async () => {
    const row = 'Ana Ruiz,091313151,1/15/2027,Plaza\n';
    const { counts, people } = await plan(`Name,A#,Check-in date,Where\n${row}${row}`);
    expect(counts).toMatchObject({ people: 1, appointments: 2 });
    expect(people[0]?.rows).toEqual([0, 1]);
  });
});

describe('a phone number', () => {
  it('without its area or country is kept as it is written, and is no A-number', async () => {
    const { rows } = await plan(
      'Name,Phone,Emergency contact,Date,Time\nAna Ruiz,555-0107,Eva Sol (sister) 555-0109,12/1/2026,9:00\nLuz Mar,77778888 WhatsApp,mother Eva 555-0110,12/3/2026,11:00\n',
    );
    expect(rows.map(({ person }) => [person.aNumber.state, person.channels, person.contacts])).toEqual([
      ['unknown', [{ kind: 'phone', value: '555-0107' }], [{ name: 'Eva Sol', relation: 'sister', phone: '555-0109' }]],
      ['unknown', [{ kind: 'whatsapp', value: '77778888' }], [{ name: 'Eva', relation: 'mother', phone: '555-0110' }]],
    ]);
    expect(rows.flatMap((row) => row.leftovers)).toEqual([]);
  });

  it('of an emergency contact keeps the name beside it', async () => {
    const { rows } = await plan(
      'Name,Date,Emergency phone\nAna Ruiz,12/1/2026,Eva Sol (sister) 248-555-0109\nLuz Mar,12/3/2026,555-0110 (cell)\n',
    );
    expect(rows.map(({ person }) => person.contacts)).toEqual([
      [{ name: 'Eva Sol', relation: 'sister', phone: '+12485550109' }],
      [{ name: '', relation: '', phone: '555-0110' }],
    ]);
  });
});

describe('a sheet without a column of kinds', () => {
  it.each([
    ['Check-in date', 'ice-checkin'],
    ['Cita con ICE', 'ice-checkin'],
    ['MCH date', 'eoir-master'],
    ['Fecha de audiencia preliminar', 'eoir-master'],
    ['Biometrics date', 'uscis-biometrics'],
    ['Hearing', null],
    ['Fecha de audiencia', null],
    ['Date', null],
  ])('takes the kind from the header of its dates, where that is certain: %s', async (header, kind) => {
    const { rows } = await plan(`Name,A#,${header}\nAna Ruiz,091313151,1/15/2027\n`);
    expect(rows[0]?.appointment).toMatchObject({ date: '2027-01-15', kind });
  });

  it('leaves the kind of a row open where such a column is there and blank', async () => {
    const { rows } = await plan('Name,Check-in date,Type\nAna Ruiz,1/15/2027,\nNoé Paz,1/16/2027,Biometrics\n');
    expect(rows.map((row) => row.appointment?.kind)).toEqual([null, 'uscis-biometrics']);
  });
});

describe('rows that name no person', () => {
  it('head a group or close the sheet: they are listed, and add no one', async () => {
    const { broken, counts, rows } = await plan(
      'Name,A#,Date,Time\nMONDAY DEC 7,,,\nAna Ruiz,A212345678,12/7/2026,9:00\nNoé Paz,,,\nTotal: 4 people,,,\nTOTAL,5,,\n,,Week of December 14,\n',
    );
    expect(broken.map(({ row, column, field, reason, value }) => [row, column, field, reason, value])).toEqual([
      [2, 0, 'fullName', 'notAPerson', 'MONDAY DEC 7'],
      [5, 0, 'fullName', 'notAPerson', 'Total: 4 people'],
      [6, 0, 'fullName', 'notAPerson', 'TOTAL'],
      [7, 2, 'fullName', 'notAPerson', 'Week of December 14'],
    ]);
    expect(counts).toMatchObject({ rows: 6, people: 2, appointments: 1, dateUnknown: 0 });
    expect(rows.map((row) => row.leftovers.map(({ text }) => text))).toEqual([
      [],
      [],
      [],
      [],
      ['5'],
      ['Week of December 14'],
    ]);
  });

  it('are still people where anything else is beside the words', async () => {
    const { broken, counts } = await plan('Name,A#,Date\nMaría 2,A212345678,12/7/2026\nLunes,,12/8/2026\nNoé 2,,\n');
    expect(broken.map(({ row, reason }) => [row, reason])).toEqual([[4, 'notAPerson']]);
    expect(counts).toMatchObject({ people: 2, appointments: 2 });
  });
});

describe('a cell with the names of several people', () => {
  it('is flagged, makes no person of the mixed names, and stays in the note', async () => {
    const { broken, rows, counts } = await plan(
      'Name,A#,Date\nCarlos Ruiz & Ana Ruiz,,12/7/2026\n"Mar, Luz; Mar, Teo",,12/8/2026\n',
    );
    expect(broken.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'fullName', 'severalPeople'],
      [3, 'fullName', 'severalPeople'],
    ]);
    expect(
      rows.map(({ person }) => [person.name, person.parts.given, person.parts.family1, person.parts.family2]),
    ).toEqual([
      ['Carlos Ruiz & Ana Ruiz', '', '', ''],
      ['Mar, Luz; Mar, Teo', '', '', ''],
    ]);
    expect(rows.map((row) => row.leftovers[0]?.text)).toEqual(['Carlos Ruiz & Ana Ruiz', 'Mar, Luz; Mar, Teo']);
    expect(counts).toMatchObject({ people: 2, appointments: 2 });
  });

  it('is only a doubt where it may be one name', async () => {
    const { broken, doubts, rows } = await plan('Name,A#,Date\nJosé Ortega y Gasset,,12/7/2026\n');
    expect(broken).toEqual([]);
    expect(doubts).toMatchObject([{ row: 2, field: 'fullName', reason: 'perhapsSeveralPeople' }]);
    expect(rows[0]?.person.name).toBe('José Ortega y Gasset');
  });

  it('is noticed in a column of given names too', async () => {
    const { broken } = await plan(
      'First name,Last name,Date\nAna & Luis,Paz,12/7/2026\nAna,Ortega y Gasset,12/7/2026\n',
    );
    expect(broken).toMatchObject([{ row: 2, field: 'givenName', reason: 'severalPeople' }]);
  });
});

describe('what a spreadsheet program writes for a formula that failed', () => {
  it('is no value: it is listed where a value is missed, and kept as words', async () => {
    const { broken, rows, questions } = await plan(
      'Name,A#,Date,Where,Country\nAna Ruiz,#REF!,#N/A,#DIV/0!,#NAME?\n#VALUE!,A212345678,12/7/2026,Plaza,\n',
    );
    expect(broken.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'aNumber', 'formulaError'],
      [2, 'appointmentDate', 'formulaError'],
      [3, 'fullName', 'noName'],
    ]);
    expect(rows[0]?.appointment).toMatchObject({ dateState: 'unknown', place: '' });
    expect(rows.map((row) => row.leftovers.map(({ text }) => text))).toEqual([
      ['#REF!', '#N/A', '#DIV/0!', '#NAME?'],
      ['#VALUE!'],
    ]);
    expect(questions).toEqual([]);
  });
});
