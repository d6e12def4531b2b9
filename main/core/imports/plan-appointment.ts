import type { CrewRole, PlannedAppointment, SheetStatus } from '../../../shared/imports-rules/planned.ts';
import { parseTime } from '../../../shared/imports-rules/times.ts';
import { saysUnknown, yesOrNo } from '../../../shared/imports-rules/unknown-words.ts';
import { fold } from '../../../shared/names-rules.ts';
import type { PlanWords } from './plan-words.ts';
import type { RowCells } from './row-cells.ts';

const roles: readonly (readonly [CrewRole, 'lead' | 'companions' | 'driver' | 'interpreter' | 'legalObserver' | 'childcare'])[] = [
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
      const { names, whole } = words.crew(cell.text);
      if (whole || saysUnknown(cell.text)) cells.take(cell);
      for (const [index, name] of names.entries()) {
        // one lead; whoever stands beside them is a companion
        const actual: CrewRole = role === 'lead' && index > 0 ? 'companion' : role;
        const key = fold(name) === '' ? name : fold(name);
        const before = crew.get(key);
        if (before === undefined) crew.set(key, { name, role: actual });
        // named twice: the first role stands, the other is kept as words
        else if (before.role !== actual || before.name.toLowerCase() !== name.toLowerCase()) cells.keep(cell);
      }
    }
  }
  return [...crew.values()];
};

const statusWords: Readonly<Record<SheetStatus, string>> = {
  planned: 'planned|scheduled|upcoming|pending|new|open|to do|todo|active|programada|programado|planeada|pendiente|nueva|nuevo|por hacer|activa|activo',
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

const readStatus = (cells: RowCells, date: string | null, today: string): SheetStatus | null => {
  const cell = cells.first('status');
  if (cell === undefined) return null;
  const status = statuses.get(fold(cell.text));
  if (status !== undefined && believable(status, date, today)) {
    cells.take(cell);
    return status;
  }
  if (saysUnknown(cell.text)) cells.take(cell);
  return null;
};

const readTime = (cells: RowCells, date: string | null, timeOfDate: string | null): string | null => {
  const cell = cells.first('appointmentTime');
  if (cell === undefined) return date === null ? null : timeOfDate;
  const parsed = parseTime(cell.text);
  if (parsed.kind === 'unknown') {
    cells.take(cell);
    return date === null ? null : timeOfDate;
  }
  if (parsed.kind === 'broken') {
    cells.breakCell(cell, parsed.reason);
    return date === null ? null : timeOfDate;
  }
  // nobody agreed on a time of a day that nobody knows; the words stay
  if (date === null) {
    cells.keep(cell);
    return null;
  }
  cells.take(cell);
  if (!parsed.whole) cells.keep(cell);
  if (parsed.doubt !== undefined) cells.doubt(cell, parsed.doubt);
  if (timeOfDate !== null && timeOfDate !== parsed.value) {
    cells.doubt(cell, 'twoTimes');
    const dateCell = cells.first('appointmentDate');
    if (dateCell !== undefined) cells.keep(dateCell);
  }
  return parsed.value;
};

/** The appointment of one row, or null. A date that cannot be read leaves an appointment of unknown date. */
export const planAppointment = (cells: RowCells, words: PlanWords, today: string): PlannedAppointment | null => {
  if (!cells.hasAppointmentCell()) {
    cells.keepAppointmentCells();
    return null;
  }
  const dateCell = cells.first('appointmentDate');
  const { date, time: timeOfDate } =
    dateCell === undefined ? { date: null, time: null } : words.date(cells, dateCell, 'appointment');
  const kindText = cells.text('kind');
  const kind = kindText === '' || saysUnknown(kindText) ? null : words.kind(kindText, cells.row);
  const place = cells.text('place');
  return {
    dateState: date === null ? 'unknown' : 'fixed',
    date,
    time: readTime(cells, date, timeOfDate),
    kind: kind?.id ?? null,
    kindWords: kind?.whole === true || saysUnknown(kindText) ? '' : kindText,
    place: saysUnknown(place) ? '' : place,
    status: readStatus(cells, date, today),
    crew: readCrew(cells, words),
  };
};
