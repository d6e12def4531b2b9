import { clockTime, shortDate, zoneName } from '../../../shared/basics/dates-in-words.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { wallToInstant } from '../../../shared/basics/time.ts';
import { lackWords } from '../../../shared/shifts/lack-words.ts';
import type { Shift } from '../../../shared/shifts/shifts.ts';
import { lackOf } from '../../../shared/shifts/staffing.ts';
import { createTranslator } from '../../../shared/words.ts';

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** The team's zone: a shift elsewhere says its own. */
  readonly zone: string;
}

/** The shifts of some days as text for a chat, by day: what each still needs. It names no one. */
export const signUpText = (shifts: readonly Shift[], { from, to, language, zone }: Wanted): string => {
  const t = createTranslator(language);
  const needOf = ({ slots, minimum }: Shift): string => {
    const lack = lackOf(slots, minimum);
    const count = lack.more;
    const what = lackWords(lack, t, language);
    if (count > 0) return what === '' ? t('shifts.text.more', { count }) : t('shifts.text.moreWith', { count, what });
    return what === '' ? t('shifts.text.covered') : t('shifts.text.still', { what });
  };
  const lineOf = (shift: Shift): string => {
    const words = {
      from: clockTime(shift.startTime, language),
      to: clockTime(shift.endTime, language),
      place: shift.place,
      need: needOf(shift),
    };
    if (shift.zone === zone) return t('shifts.text.line', words);
    const instant = new Date(wallToInstant(shift.date, shift.startTime, shift.zone));
    return t('shifts.text.lineInZone', { ...words, zone: zoneName(shift.zone, language, 'shortGeneric', instant) });
  };
  const open = shifts.filter(({ status }) => status !== 'canceled');
  if (open.length === 0) return t('shifts.text.none');
  const days = [...Map.groupBy(open, ({ date }) => date)];
  return [
    t('shifts.text.title', { from: shortDate(from, language), to: shortDate(to, language) }),
    ...days.flatMap(([date, those]) => ['', shortDate(date, language), ...those.map((shift) => `- ${lineOf(shift)}`)]),
    '',
    t('shifts.text.how'),
  ].join('\n');
};
