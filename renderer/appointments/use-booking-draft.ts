import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../base/bridge.ts';
import { usePanelContent } from '../base/panels.ts';
import { withWhen, withWishes, type BookingDraft, type DraftPerson } from './booking-draft.ts';
import { appointmentPanel } from './public/appointment-panel.ts';

/** The draft while someone types, and how a person gets onto it: with what the vault knows of their wishes. */
export const useBookingDraft = (initial: BookingDraft, personIds: readonly string[]) => {
  const [draft, setDraft] = useState(initial);
  const addPerson = useCallback(async (person: DraftPerson | { readonly id: string }) => {
    const record = await call('people.get', { id: person.id });
    setDraft((now) =>
      now.people.some(({ id }) => id === person.id)
        ? now
        : withWishes({ ...now, people: [...now.people, { id: person.id, name: record.preferredName }] }, record),
    );
  }, []);
  const firstPeople = useRef(personIds);
  useEffect(() => {
    for (const id of firstPeople.current) void addPerson({ id }).catch(() => undefined); // gone meanwhile: the field stays empty
  }, [addPerson]);
  return { draft, setDraft, addPerson };
};

/** Takes over a day that is clicked in the calendar while the booking is open. */
export const useClickedDay = (setDraft: (next: (draft: BookingDraft) => BookingDraft) => void) => {
  const content = usePanelContent(appointmentPanel);
  const start = content?.mode === 'book' ? content.start : null;
  const seen = useRef(start);
  useEffect(() => {
    if (start === null || start === seen.current) return;
    seen.current = start;
    const { date, startTime } = start;
    if (date !== undefined) {
      setDraft((now) =>
        withWhen(now, {
          dateState: now.dateState === 'unknown' ? 'fixed' : now.dateState,
          date,
          startTime: startTime ?? now.startTime,
        }),
      );
    }
  }, [start, setDraft]);
};
