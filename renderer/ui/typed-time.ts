/**
 * Reads a time as people type it: "9:15", "9.15", "915", "9am", "2:30 p. m.", "14h30", "noon", "mediodía".
 * An hour from 1 to 6 without am or pm is taken for the afternoon: offices are closed at four in the morning.
 *
 * @returns `HH:MM` in 24 hours, or null. Show what was understood.
 */
export const parseTypedTime = (text: string): string | null => {
  const typed = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?:de la|por la)\s+(?:manana)/g, 'am')
    .replaceAll(/(?:de la|por la)\s+(?:tarde|noche)/g, 'pm')
    .replaceAll(/^(?:a las?|at)\s+/g, '')
    .replaceAll(/[\s\u{202f}\u{a0}]+/gu, '')
    .replaceAll(/(\d)([ap])\.?m?\.?$/g, '$1$2m');
  if (typed === 'noon' || typed === 'mediodia') {
    return '12:00';
  }
  const parts = /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})(am|pm)?$/.exec(typed);
  if (!parts) {
    return null;
  }
  const [, hourText = '', minuteText, half] = parts;
  const minute = Number(minuteText ?? 0);
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) {
      return null;
    }
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  } else if (hour >= 1 && hour <= 6 && hourText.length === 1) {
    hour += 12;
  }
  return hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
};
