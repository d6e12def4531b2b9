import { describe, expect, it } from 'vitest';
import { readReplies, type AskedShift } from './read-replies.ts';

const team = [
  'Ana Ruiz',
  'Deb Kowalski',
  'Noor Haddad',
  'Tomás Peña',
  'Will Grant',
  'Luz Marín',
  'Sam Lee',
  'Sam Ortiz',
].map((name) => ({ id: name, name }));

const shift = (
  id: string,
  date: string,
  startTime: string,
  endTime: string,
  more: Partial<AskedShift> = {},
): AskedShift => ({
  id,
  date,
  startTime,
  endTime,
  place: 'Varick Street court',
  openIds: [],
  ...more,
});

// Sunday, December 6 to Saturday, December 12. Thursday has two in the morning.
const shifts: readonly AskedShift[] = [
  shift('mon', '2026-12-07', '09:00', '12:00'),
  shift('tue', '2026-12-08', '09:00', '12:00'),
  shift('tuePM', '2026-12-08', '13:00', '17:00'),
  shift('wed', '2026-12-09', '08:30', '12:30', { openIds: ['Ana Ruiz'] }),
  shift('thu', '2026-12-10', '09:00', '12:00'),
  shift('thuPier', '2026-12-10', '09:00', '12:00', { place: 'Pier 9' }),
  shift('fri', '2026-12-11', '13:00', '16:00', { openIds: ['Noor Haddad', 'Luz Marín'] }),
];

/** A reading in short: who → answer on shifts with hours, and what is asked. */
const told = (text: string, of = shifts): string[] =>
  readReplies(text, { team, shifts: of }).map(({ volunteers, answer, shifts: found, ask }) => {
    const who = volunteers.map(({ name }) => name.split(' ')[0]).join('|');
    const when = found.map(({ shiftId, fromTime, toTime }) =>
      fromTime === null && toTime === null ? shiftId : `${shiftId} ${fromTime ?? ''}-${toTime ?? ''}`,
    );
    return `${who || '?'} ${answer ?? '·'} [${when.join(', ')}]${ask === null ? '' : ` ${ask}?`}`;
  });

const ofOne = [shift('one', '2026-12-09', '09:00', '13:00')];

const oneShift: readonly (readonly [string, string])[] = [
  ['Ana: yes 9-11', 'Ana yes [one -11:00]'],
  ['Ana: yes', 'Ana yes [one]'],
  ['ana ruiz: Yes!!', 'Ana yes [one]'],
  ['Ana: +1', 'Ana yes [one]'],
  ['Ana +1', 'Ana yes [one]'],
  ['Deb 👍', 'Deb yes [one]'],
  ['Deb 👍🏽', 'Deb yes [one]'],
  ['Deb K.: ok', 'Deb yes [one]'],
  ['Tomas: sí, cuenten conmigo', 'Tomás yes [one]'],
  ['Tomás: claro que sí', 'Tomás yes [one]'],
  ['Luz: si', 'Luz yes [one]'],
  ['Noor: me apunto de 10 a 1', 'Noor yes [one 10:00-]'],
  ['Noor: puedo hasta las 11', 'Noor yes [one -11:00]'],
  ['Noor: puedo a partir de las 10:30', 'Noor yes [one 10:30-]'],
  ['Noor: entre 9 y 11', 'Noor yes [one -11:00]'],
  ['Ana: 10-12', 'Ana yes [one 10:00-12:00]'],
  ['Ana: 10am – 12:30pm works', 'Ana yes [one 10:00-12:30]'],
  ['Ana: until 11', 'Ana yes [one -11:00]'],
  ['Ana: after 11:30', 'Ana yes [one 11:30-]'],
  ['Ana: no problem', 'Ana yes [one]'],
  ['Ana: no hay problema', 'Ana yes [one]'],
  ['Ana: can’t', 'Ana no [one]'],
  ["Ana: I can't make it, sorry", 'Ana no [one]'],
  ['Ana: cannot', 'Ana no [one]'],
  ['Ana: not able to', 'Ana no [one]'],
  ['Ana: I won’t be free', 'Ana no [one]'],
  ['Ana: nope', 'Ana no [one]'],
  ['Ana: out of town', 'Ana no [one]'],
  ['Ana: 👎', 'Ana no [one]'],
  ['Luz: no puedo', 'Luz no [one]'],
  ['Luz: ya no voy a poder', 'Luz no [one]'],
  ['Luz: lo siento, estoy enferma', 'Luz no [one]'],
  ['Luz: ese día estoy ocupada', 'Luz no [one]'],
  ['Ana: maybe', 'Ana maybe [one]'],
  ['Ana: not sure yet', 'Ana maybe [one]'],
  ['Ana: I can if the car works', 'Ana maybe [one]'],
  ['Ana: let me check', 'Ana maybe [one]'],
  ['Luz: tal vez', 'Luz maybe [one]'],
  ['Luz: no sé todavía', 'Luz maybe [one]'],
  ['Luz: quizás hasta las 11', 'Luz maybe [one -11:00]'],
  // What an app puts before a line.
  ['[11/30/26, 10:32:15 AM] Ana Ruiz: yes', 'Ana yes [one]'],
  ['11/30/26, 10:32 AM - Deb Kowalski: no puedo', 'Deb no [one]'],
  ['~ Noor: 👍', 'Noor yes [one]'],
  ['yes, count me in - Ana', 'Ana yes [one]'],
  // Asked, rather than guessed.
  ['+1', '? yes [one] who?'],
  ['no puedo', '? no [one] who?'],
  ['can’t', '? no [one] who?'],
  ['Zed: yes', '? yes [one] who?'],
  ['Sam: yes', 'Sam|Sam yes [one] who?'],
  ['Sam O: yes', 'Sam yes [one]'],
  ['Will do', 'Will · [] nothing?'],
  ['Will: yes', 'Will yes [one]'],
  ['Ana: Deb can do 9-11', 'Ana|Deb yes [one -11:00] who?'],
  ['Noor and Deb yes', 'Noor|Deb yes [one] who?'],
  ['Luz: si puedo', 'Luz · [one] answer?'],
  ['Luz: sí puedo', 'Luz yes [one]'],
  ['Ana: yes no', 'Ana · [one] answer?'],
  ['Ana: I can bring 2 kids', 'Ana yes [] which?'],
  ['Ana: 3-5', 'Ana yes [] which?'],
  ['Ana: yes tomorrow', 'Ana yes [] which?'],
  ['Ana: mañana sí', 'Ana yes [] which?'],
  // No one is put on a shift by these.
  ['OPEN', '? · [] nothing?'],
  ['9-11 OPEN', '? · [] nothing?'],
  ['not Noor', '? · [] nothing?'],
  ['Noor or Deb', 'Noor · [] nothing?'],
  ['Noor o Deb', 'Noor · [] nothing?'],
  ['vacante', '? · [] nothing?'],
  ['se necesita 1 persona más', '? · [] nothing?'],
  ['Ana: who can do 9-11?', 'Ana · [] nothing?'],
  ['Ana: ¿quién puede?', 'Ana · [] nothing?'],
  ['TBD', '? · [] nothing?'],
  ['Good morning all', '? · [] nothing?'],
  ['Ana: good morning!', 'Ana · [] nothing?'],
  ['Ana: buenos días, sí puedo', 'Ana yes [one]'],
  ['Ana: morning', 'Ana · [] answer?'],
  ['Ana: I’m in the hospital', 'Ana no [one]'],
  ['Ana: I’m in!', 'Ana yes [one]'],
  ['Ana: I will be in court that day', 'Ana · [] nothing?'],
  ['Ana: I’ll be away', 'Ana no [one]'],
  ['Ana: I’ll be there at 10', 'Ana yes [one] which?'],
  ['Ana: feel free to call', 'Ana · [] nothing?'],
  ['Ana: my husband works', 'Ana · [] nothing?'],
  ['Ana: 9 works', 'Ana yes [] which?'],
  ['Ana: could someone else take it', 'Ana · [] nothing?'],
  ['Ana: thank you', 'Ana · [] nothing?'],
];

const aWeek: readonly (readonly [string, readonly string[]])[] = [
  ['I can do Tue & Thu morning', ['? yes [tue] who?']],
  ['Deb: I can do Mon & Tue morning', ['Deb yes [mon, tue]']],
  ['Deb: Tuesday', ['Deb yes [] which?']],
  ['Deb: Tue afternoon', ['Deb yes [tuePM]']],
  ['Deb: Tue 2-4', ['Deb yes [tuePM 14:00-16:00]']],
  ['Deb: Tue 10-11:30', ['Deb yes [tue 10:00-11:30]']],
  ['Deb: el lunes y el miércoles por la mañana', ['Deb yes [mon, wed]']],
  ['Deb: lunes a miércoles en la mañana', ['Deb yes [mon, tue, wed]']],
  ['Deb: 12/9', ['Deb yes [wed]']],
  ['Deb: Dec 9 until 10', ['Deb yes [wed -10:00]']],
  ['Deb: 9 de diciembre', ['Deb yes [wed]']],
  ['Deb: Pier on Thursday', ['Deb yes [thuPier]']],
  ['Deb: jueves', ['Deb yes [] which?']],
  ['Deb: Saturday', ['Deb yes [] which?']],
  ['Deb: yes', ['Deb yes [] which?']],
  ['Noor: yes', ['Noor yes [fri]']],
  ['Ana: no puedo', ['Ana no [wed]']],
  ['Deb: no puedo', ['Deb no [] which?']],
  ['Luz: can’t Friday', ['Luz no [fri]']],
  ['Luz: not Friday', ['Luz no [fri]']],
  ['Deb: Mon yes but can’t Wed', ['Deb yes [mon]', 'Deb no [wed]']],
  ['Deb: can do Mon, not Wed', ['Deb yes [mon]', 'Deb no [wed]']],
  ['Deb: no puedo el lunes pero el miércoles sí', ['Deb no [mon]', 'Deb yes [wed]']],
  ['Deb: not Mon but Wed', ['Deb no [mon]', 'Deb yes [wed]']],
  ['Deb: any day except Friday', ['Deb yes [] which?']],
  ['Deb: mornings', ['Deb · [] answer?']],
  ['Tuesday: can’t', ['? no [] who?']],
];

describe('replies from a chat', () => {
  it.each(oneShift)('for one shift: %s', (text, reading) => {
    expect(told(text, ofOne)).toEqual([reading]);
  });

  it.each(aWeek)('for a week: %s', (text, readings) => {
    expect(told(text)).toEqual(readings);
  });

  it('are read line by line, with a name alone on its line for those after it', () => {
    const chat = [
      'Ana Ruiz',
      'yes until 11',
      '',
      'Deb Kowalski, [30.11.26 10:32]',
      'no puedo',
      'Noor 10:40 AM',
      '👍',
      'Luz',
    ];
    expect(readReplies(chat.join('\r\n'), { team, shifts: ofOne }).map(({ line }) => line)).toEqual([2, 5, 7, 8]);
    expect(told(chat.join('\n'), ofOne)).toEqual([
      'Ana yes [one -11:00]',
      'Deb no [one]',
      'Noor yes [one]',
      'Luz · [] answer?',
    ]);
  });

  it('never put anyone on a shift whom the line does not name, whatever stands before and after', () => {
    for (const [text] of [...oneShift, ...aWeek]) {
      for (const reply of readReplies(`${text}\nOPEN`, { team, shifts: ofOne })) {
        if (reply.ask !== null || reply.answer !== 'yes') continue;
        expect(reply.volunteers, text).toHaveLength(1);
        const [first = ''] = (reply.volunteers[0]?.name ?? '').toLowerCase().split(' ');
        expect(reply.text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, ''), text).toContain(
          first.normalize('NFD').replaceAll(/\p{M}/gu, ''),
        );
      }
    }
  });

  it('of 10,000 lines are refused at the field, at once', () => {
    const many = Array.from({ length: 10_000 }, () => 'Ana: yes').join('\n');
    expect(() => readReplies(many, { team, shifts: ofOne })).toThrow(
      expect.objectContaining({ code: 'shifts.tooMuchText', field: 'text' }),
    );
  });

  it.each([
    ['Ana: yes Tue 9-12 Varick Street', 'Ana yes [varick]'],
    ['Ana: yes Tue 9-12 Elm Street court', 'Ana yes [elm]'],
    ['Ana: yes Tue elm street', 'Ana yes [elm]'],
    ['Ana: yes Tue Federal Plaza', 'Ana yes [plaza]'],
    // Both are named, or neither more than the other.
    ['Ana: yes Tue Elm Street and Varick Street', 'Ana yes [] which?'],
    ['Ana: yes Tue the street one', 'Ana yes [] which?'],
  ])('tell places apart that share a word: %s', (text, expected) => {
    const places = [
      shift('elm', '2026-12-08', '09:00', '12:00', { place: 'Elm Street court' }),
      shift('varick', '2026-12-08', '09:00', '12:00', { place: 'Varick Street' }),
      shift('plaza', '2026-12-08', '09:00', '12:00', { place: 'Federal Plaza' }),
    ];
    expect(told(text, places)).toEqual([expected]);
  });

  it('stay quick over a line of nonsense', () => {
    const begun = performance.now();
    for (const one of ['9-', 'a ', 'Ana ', 'si ', '(', 'no ', '🙋', '12/', 'mar ']) {
      readReplies(one.repeat(49_000), { team, shifts });
    }
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
