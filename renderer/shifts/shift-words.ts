import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { computerZone, zoneName } from '../../shared/basics/dates-in-words.ts';
import { wallToInstant } from '../../shared/basics/time.ts';
import type { RecordTable } from '../../shared/records.ts';
import { lackWords } from '../../shared/shifts/lack-words.ts';
import type { Shift, ShiftMember, ShiftWarning } from '../../shared/shifts/shifts.ts';
import { lackOf, type StaffedSlot } from '../../shared/shifts/staffing.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import type { Tone } from '../ui/status-mark.tsx';

/** What the answers about shifts are read from. */
export const shiftTables: readonly RecordTable[] = ['shift', 'shift_member', 'volunteer', 'appointment', 'crew_member'];

/** Puts shifts into words of the screen's language. */
export const useShiftWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  return useMemo(() => {
    const when = ({ date, startTime, endTime, zone }: Shift): string => {
      const words = { date: format.date(date), from: format.time(startTime), to: format.time(endTime) };
      if (zone === computerZone()) return t('shifts.day', words);
      const instant = new Date(wallToInstant(date, startTime, zone));
      return t('shifts.dayInZone', { ...words, zone: zoneName(zone, language, 'shortGeneric', instant) });
    };

    /** What a shift lacks, and how the mark looks that says so. */
    const need = ({ status, slots, minimum }: Shift): { readonly words: string; readonly tone: Tone } => {
      if (status === 'canceled') return { words: t('shifts.status.canceled'), tone: 'quiet' };
      const lack = lackOf(slots, minimum);
      const count = lack.more;
      const what = lackWords(lack, t, language);
      if (count > 0) {
        const words = what === '' ? t('shifts.need.more', { count }) : t('shifts.need.moreWith', { count, what });
        return { words, tone: 'missing' };
      }
      if (what !== '') return { words: t('shifts.need.still', { what }), tone: 'missing' };
      return lack.isOver
        ? { words: t('shifts.need.over'), tone: 'info' }
        : { words: t('shifts.need.covered'), tone: 'done' };
    };

    const slot = (one: StaffedSlot, { minimum, maximum }: Pick<Shift, 'minimum' | 'maximum'>): string => {
      const { there } = one;
      const times = { from: format.time(one.from), to: format.time(one.to) };
      const words = {
        enough: () => t('shifts.slot.enough', { ...times, count: there }),
        below: () => t('shifts.slot.below', { ...times, there, minimum }),
        above: () => t('shifts.slot.above', { ...times, there, over: there - (maximum ?? there) }),
      }[one.state]();
      const what = lackWords({ roles: one.missingRoles, languages: one.missingLanguages }, t, language);
      return what === '' ? words : t('shifts.slot.missing', { slot: words, what });
    };

    const hours = (
      { fromTime, toTime }: Pick<ShiftMember, 'fromTime' | 'toTime'>,
      shift: Shift,
      name: string,
    ): string =>
      fromTime === null && toTime === null
        ? name
        : t('shifts.part', {
            name,
            from: format.time(fromTime ?? shift.startTime),
            to: format.time(toTime ?? shift.endTime),
          });

    const warning = (one: ShiftWarning): string => {
      switch (one.code) {
        case 'otherShift':
          return t('shifts.warning.otherShift', {
            place: one.place,
            from: format.time(one.from),
            to: format.time(one.to),
          });
        case 'appointment':
          return one.time === null
            ? t('shifts.warning.appointmentDay')
            : t('shifts.warning.appointment', { time: format.time(one.time) });
        case 'away':
          return t('shifts.warning.away', { date: format.date(one.until) });
        case 'notCleared':
          return t('shifts.warning.notCleared', { role: t(`appointments.role.${one.role}`) });
        default:
          return t(`shifts.warning.${one.code}`);
      }
    };

    return { when, need, slot, hours, warning };
  }, [t, format, language]);
};
