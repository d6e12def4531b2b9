import { fold } from '../../../shared/basics/names.ts';
import { saysUnknown, yesOrNo } from '../../../shared/basics/unknown-words.ts';
import type { PlanWords } from './plan-words.ts';
import type { TeamDay } from './plan.ts';
import type { FieldCell, RowCells } from './row-cells.ts';
import type { DateDoubt } from './rules/date-rest.ts';
import { parseDate } from './rules/dates.ts';
import type { CrewRole, PlannedAppointment, SheetStatus } from './rules/planned.ts';
import { doubtOfStanding, readStanding, withoutStanding } from './rules/standing.ts';
import { parseTime, type TimeProblem } from './rules/times.ts';
import { saysOtherZone } from './rules/zone-words.ts';

const roles: readonly (readonly [
  CrewRole,
  'lead' | 'companions' | 'driver' | 'interpreter' | 'legalObserver' | 'childcare',
])[] = [
  ['lead', 'lead'],
  ['companion', 'companions'],
  ['driver', 'driver'],
  ['interpreter', 'interpreter'],
  ['legalObserver', 'legalObserver'],
  ['childcare', 'childcare'],
];

const readCrew = (cells: RowCells, words: PlanWords): PlannedAppointment['crew'] => {
  const crew = new Map<string, { name: string; role: CrewRole }>();
  for (const [role, field] of roles) {
    for (const cell of cells.all(field)) {
      // "Interpreter: yes" is a need, and read with the person
      if (role === 'interpreter' && yesOrNo(cell.text) !== null) continue;
      const { members, whole, unsure } = words.crew(cell.text);
      if (whole || saysUnknown(cell.text)) cells.take(cell);
      if (unsure) cells.doubt(cell, 'crewUnsure');
      if (role === 'lead' && /^\p{L}+, \p{L}+$/u.test(cell.text)) cells.doubt(cell, 'crewOneOrTwo');
      for (const [index, { name, role: said }] of members.entries()) {
        // one lead; anyone else is a companion, or what the words beside the name say
        const actual: CrewRole = said ?? (role === 'lead' && index > 0 ? 'companion' : role);
        const key = fold(name) === '' ? name : fold(name);
        const before = crew.get(key);
        if (before === undefined) crew.set(key, { name, role: actual });
        // named twice: the first role counts, the other is kept as words
        else if (before.role !== actual || before.name.toLowerCase() !== name.toLowerCase()) cells.keep(cell);
      }
    }
  }
  return [...crew.values()];
};

const statusWords: Readonly<Record<SheetStatus, string>> = {
  planned:
    'planned|scheduled|upcoming|pending|new|open|to do|todo|active|programada|programado|planeada|pendiente|nueva|nuevo|por hacer|activa|activo',
  confirmed: 'confirmed|confirm|ready|all set|covered|staffed|confirmada|confirmado|lista|listo|cubierta|cubierto',
  done: 'done|completed|complete|finished|closed|attended|hecho|hecha|completada|completado|terminada|terminado|cumplida|realizada|realizado',
  missed: 'missed|no show|noshow|did not attend|perdida|no asistio|falto|no fue|no se presento',
  cancelled: 'cancelled|canceled|called off|cancelada|cancelado|anulada|anulado|suspendida',
};

const statuses = new Map<string, SheetStatus>();
for (const [status, list] of Object.entries(statusWords)) {
  // the record's keys are the statuses; Object.entries forgets it
  for (const words of list.split('|')) statuses.set(words, status as SheetStatus);
}

/** "Done" beside a day to come means something else, and taken at its word would hide the appointment. */
const believable = (status: SheetStatus, date: string | null, today: string): boolean =>
  (status !== 'done' && status !== 'missed') || (date !== null && date <= today);

const standingFields = [
  'fullName',
  'givenName',
  'familyName',
  'familyName2',
  'appointmentDate',
  'appointmentTime',
  'place',
  'kind',
  'status',
  'note',
] as const;
/** A note tells of many things; one of so few words is about this appointment. */
const mostNoteWords = 4;

/** Looks for words such as "cancelled" or "detained" wherever people add them, and marks each. @returns true if it is cancelled */
const readStandings = (cells: RowCells): boolean => {
  let cancelled = false;
  for (const field of standingFields) {
    for (const cell of cells.all(field)) {
      const known = field === 'status' && statuses.has(fold(cell.text));
      const isProse = field === 'note' && cell.text.split(/\s+/u).length > mostNoteWords;
      const standing = known || isProse ? null : readStanding(cell.text);
      if (standing === null) continue;
      if (standing.kind === 'cancelled') cancelled = true;
      cells.keepWith(cell, standing.kind === 'detained' ? 'person' : 'appointment');
      cells.doubt(cell, doubtOfStanding[standing.kind]);
    }
  }
  return cancelled;
};

const yesSign = /^(?:[✓✔☑✅👍]\uFE0F?\s*)+$/u;

/** A column called `Confirmed?` is answered with yes and no, or ticked. */
const readConfirmed = (cells: RowCells, cell: FieldCell): SheetStatus | null => {
  if (!fold(cell.column.header).startsWith('confirm')) return null;
  if (yesOrNo(cell.text) === true || yesSign.test(cell.text)) return 'confirmed';
  if (yesOrNo(cell.text) === false) cells.doubt(cell, 'standsOtherwise');
  return null;
};

const readStatus = (cells: RowCells, date: string | null, today: string): SheetStatus | null => {
  const cell = cells.first('status');
  if (cell === undefined) return null;
  const status = statuses.get(fold(cell.text)) ?? readConfirmed(cells, cell);
  if (status !== null && believable(status, date, today)) {
    cells.take(cell);
    return status;
  }
  if (saysUnknown(cell.text)) cells.take(cell);
  return null;
};

interface UnderstoodTime {
  /** HH:MM; null if the cell says no more than the day. */
  readonly time: string | null;
  readonly whole: boolean;
  readonly doubt?: DateDoubt;
}

/** What a cell of times says; it may name the day as well, which must then be the appointment's. */
const understandTime = (
  text: string,
  date: string | null,
  today: string,
): UnderstoodTime | TimeProblem | 'otherDay' | 'unknown' => {
  const parsed = parseTime(withoutStanding(text));
  if (parsed.kind === 'time') return { time: parsed.value, ...parsed };
  if (parsed.kind === 'unknown') return 'unknown';
  // the day is known, so either order may prove it
  const readings = (['mdy', 'dmy'] as const).map((order) => parseDate(text, { order, today, use: 'appointment' }));
  const days = date === null ? [] : readings.filter((one) => one.kind === 'date');
  return days.length === 0 ? parsed.reason : (days.find((one) => one.value === date) ?? 'otherDay');
};

/** Reads a cell of times and settles what becomes of it; null if it says none. */
const readTimeCell = (cells: RowCells, cell: FieldCell, date: string | null, today: string): string | null => {
  const understood = understandTime(cell.text, date, today);
  if (understood === 'unknown') cells.take(cell);
  else if (typeof understood === 'string') cells.breakCell(cell, understood);
  // no one agreed on a time of a day that no one knows; the words stay
  else if (date === null) cells.keep(cell);
  else {
    cells.take(cell);
    if (!understood.whole) cells.keep(cell);
    if (understood.doubt !== undefined) cells.doubt(cell, understood.doubt);
    return understood.time;
  }
  return null;
};

const readTime = (cells: RowCells, date: string | null, timeOfDate: string | null, today: string): string | null => {
  const cell = cells.first('appointmentTime');
  const time = cell === undefined ? null : readTimeCell(cells, cell, date, today);
  if (time === null || cell === undefined) return date === null ? null : timeOfDate;
  if (timeOfDate !== null && timeOfDate !== time) {
    cells.doubt(cell, 'twoTimes');
    const dateCell = cells.first('appointmentDate');
    if (dateCell !== undefined) cells.keep(dateCell);
  }
  return time;
};

/** A time is taken as it is written; where it is said to be another zone's, someone is to look. */
const markOtherZones = (
  cells: RowCells,
  at: { readonly date: string; readonly time: string; readonly zone: string },
) => {
  for (const field of ['appointmentTime', 'appointmentDate'] as const) {
    for (const cell of cells.all(field)) {
      if (!saysOtherZone(cell.text, at)) continue;
      cells.keep(cell);
      cells.doubt(cell, 'otherZone');
    }
  }
};

/** The appointment of one row, or null. A date that cannot be read leaves an appointment of unknown date. */
export const planAppointment = (
  cells: RowCells,
  words: PlanWords,
  { today, zone }: TeamDay,
): PlannedAppointment | null => {
  const cancelled = readStandings(cells);
  if (!cells.hasAppointmentCell()) {
    cells.keepAppointmentCells();
    return null;
  }
  const dateCell = cells.first('appointmentDate');
  const { date, time: timeOfDate } =
    dateCell === undefined ? { date: null, time: null } : words.date(cells, dateCell, 'appointment');
  const kindText = cells.text('kind');
  const kind = kindText === '' || saysUnknown(kindText) ? null : words.kind(withoutStanding(kindText), cells.row);
  const place = cells.text('place');
  const status = readStatus(cells, date, today);
  const time = readTime(cells, date, timeOfDate, today);
  if (date !== null && time !== null && zone !== undefined) markOtherZones(cells, { date, time, zone });
  return {
    dateState: date === null ? 'unknown' : 'fixed',
    date,
    time,
    kind: kind?.id ?? null,
    kindWords: kind?.whole === true || saysUnknown(kindText) ? '' : kindText,
    place: saysUnknown(place) ? '' : withoutStanding(place),
    status: cancelled ? 'cancelled' : status,
    crew: readCrew(cells, words),
  };
};
