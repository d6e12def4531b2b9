import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Notice } from '../ui/states.tsx';
import type { DraftPerson } from './booking-draft.ts';
import { appointmentTables, useAppointmentWords } from './public/appointment-words.ts';

export interface SameDayNoticeProps {
  readonly people: readonly DraftPerson[];
  readonly date: string | null;
  readonly ownId: string | null;
}

/** Says when one of the people has something on that day already: a double entry, or a day that is too full. */
export const SameDayNotice = ({ people, date, ownId }: SameDayNoticeProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAppointmentWords();
  const day = date ?? '';
  const query = useCallQuery(
    'appointments.list',
    { from: day, to: day },
    { tables: appointmentTables, enabled: date !== null && people.length > 0 },
  );
  if (date === null) return null;
  const chosen = new Set(people.map((person) => person.id));
  const clash = query.data?.items.find(
    (row) => row.id !== ownId && row.status !== 'cancelled' && row.people.some((person) => chosen.has(person.id)),
  );
  if (clash === undefined) return null;
  return (
    <Notice tone="missing">
      {t(clash.startTime === null ? 'appointments.when.sameDay' : 'appointments.when.sameDayAt', {
        count: clash.people.length,
        people: words.people(clash),
        kind: words.kind(clash, 'shortName'),
        date: format.date(date),
        time: clash.startTime === null ? '' : format.time(clash.startTime),
      })}
    </Notice>
  );
};
