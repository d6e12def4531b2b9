import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../ui/toasts.tsx';
import type { BookingDraft } from './booking-draft.ts';
import { editAppointment, openBooking } from './public/appointment-panel.ts';
import { forgetKept, keep, wantKept } from './unsaved.ts';

const isWorthKeeping = (draft: BookingDraft, given: BookingDraft): boolean => {
  const { date: _date, startTime: _time, ...typed } = draft;
  const { date: _given, startTime: _start, ...blank } = given;
  const isSame = JSON.stringify(typed) === JSON.stringify(blank);
  // A day that was merely clicked is no work lost.
  return given.people.length > 0 ? JSON.stringify(draft) !== JSON.stringify(given) : !isSame;
};

const resume = (id: string | undefined): void => {
  wantKept(id);
  if (id === undefined) openBooking();
  else editAppointment(id);
};

/**
 * Keeps what was typed when the panel closes, and offers it again. Answers the function that says it was saved.
 * @param given what the panel began with
 */
export const useKeptDraft = (draft: BookingDraft, given: BookingDraft, id: string | undefined): (() => void) => {
  const { t } = useTranslation();
  const toast = useToast();
  const latest = useRef({ draft, saved: false });
  latest.current.draft = draft;
  useEffect(() => {
    const state = latest.current;
    forgetKept();
    return () => {
      if (state.saved || !isWorthKeeping(state.draft, given)) return;
      keep(id, state.draft);
      toast({ message: t('appointments.panel.unsaved'), tone: 'info', undo: () => resume(id) });
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- runs once, when the panel goes
  }, []);
  return () => {
    latest.current.saved = true;
  };
};
