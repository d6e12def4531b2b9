import { kindName } from '../../../shared/appointments/appointment-kinds.ts';
import { readinessWords } from '../../../shared/appointments/appointments-words.ts';
import type { AppointmentRow } from '../../../shared/appointments/appointments.ts';
import { clockTime, shortDate, zoneName } from '../../../shared/basics/dates-in-words.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { initialsOf } from '../../../shared/basics/names.ts';
import { wallToInstant } from '../../../shared/basics/time.ts';
import { createTranslator } from '../../../shared/words.ts';

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** Full names in place of initials. */
  readonly names: boolean;
  /** The team's: a time somewhere else names its own. */
  readonly zone: string;
}

const over: ReadonlySet<AppointmentRow['status']> = new Set(['cancelled', 'moved']);

/** The appointments of some days as text, by day: when, where, who, and who goes along. */
export const calendarSheet = (
  rows: readonly AppointmentRow[],
  { from, to, language, names, zone: home }: Wanted,
): string => {
  const t = createTranslator(language);
  const day = (date: string): string => shortDate(date, language);
  const nameOf = (name: string): string => (names ? name : initialsOf(name));
  const timeOf = ({ startTime, date, zone, dateState }: AppointmentRow): string => {
    if (startTime !== null && date !== null) {
      const time = clockTime(startTime, language);
      const at = wallToInstant(date, startTime, zone);
      return zone === home
        ? time
        : t('common.relative.timeInZone', { time, zone: zoneName(zone, language, 'shortGeneric', at) });
    }
    return t(dateState === 'window' ? 'calendar.someDay' : 'calendar.noTime');
  };
  const linesOf = (row: AppointmentRow): string[] => {
    const words = {
      time: timeOf(row),
      who: row.people.map(({ preferredName }) => nameOf(preferredName)).join(', '),
      kind: kindName(row, language, 'shortName'),
    };
    const going = row.crew
      .filter(({ answer }) => answer === 'yes' || answer === 'came')
      .map(({ name }) => nameOf(name));
    return [
      `- ${row.place === null ? t('calendar.sheet.linePlaceless', words) : t('calendar.sheet.line', { ...words, place: row.place })}`,
      ...(going.length === 0 ? [] : [`  ${t('calendar.sheet.going', { names: going.join(', ') })}`]),
      ...(row.readiness.state === 'missing' ? [`  ${readinessWords(row.readiness, t, language)}`] : []),
    ];
  };
  const title =
    from === to
      ? t('calendar.sheet.day', { date: day(from) })
      : t('calendar.sheet.days', { from: day(from), to: day(to) });
  const shown = rows.filter(({ date, status }) => date !== null && !over.has(status));
  if (shown.length === 0) return `${title}\n\n${t('calendar.sheet.none')}`;
  const days = [...Map.groupBy(shown, ({ date }) => date ?? '')];
  return [title, ...days.flatMap(([date, those]) => ['', day(date), ...those.flatMap(linesOf)])].join('\n');
};
