import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentOutcome, AppointmentStatus } from '../../../shared/appointments/appointments-rules.ts';
import type { AppointmentRow } from '../../../shared/appointments/appointments.ts';
import type { CrewAnswer } from '../../../shared/appointments/crew.ts';
import type { Language } from '../../../shared/basics/language.ts';
import type { CrewRole } from '../../../shared/team/crew-roles.ts';
import { call } from '../../base/bridge.ts';
import { goTo } from '../../base/navigation.ts';
import { useSayUndoable, useUndoable } from '../../base/use-undoable.ts';
import { useErrorToast, useToast } from '../../ui/toasts.tsx';
import { useUiServices } from '../../ui/ui-services.tsx';
import { type AppointmentWords, type Named, useAppointmentWords } from './appointment-words.ts';

type Whose = Named & Pick<AppointmentRow, 'id'>;
type Dated = Whose & Pick<AppointmentRow, 'dateState' | 'windowEnd' | 'zone'>;

/** What can be done with an appointment from wherever it is shown. Each says what it did and can be undone. */
export interface AppointmentActs {
  move(appointment: Dated, to: { date: string; startTime?: string | null }): Promise<boolean>;
  verifyDate(appointment: Whose, source?: string): Promise<boolean>;
  setMember(
    appointment: Whose,
    volunteer: { volunteerId: string; name: string },
    member: { role?: CrewRole; answer?: CrewAnswer } | null,
  ): Promise<boolean>;
  /** Copies the message that asks someone to go along; with `mark` they are on the crew as asked from then on. */
  copyAsk(
    appointment: Whose,
    volunteer: { volunteerId: string; name: string },
    role: CrewRole,
    options: { mark: boolean },
  ): Promise<void>;
  setStatus(appointment: Whose, status: AppointmentStatus, outcome?: AppointmentOutcome | null): Promise<boolean>;
  remove(appointment: Whose): Promise<boolean>;
  copyBriefing(id: string, language: Language): Promise<void>;
  /** Opens the session's own draft about the appointment, or begins one. */
  writeNote(id: string): Promise<void>;
}

interface Tools {
  readonly t: TFunction;
  readonly words: AppointmentWords;
  readonly undoable: ReturnType<typeof useUndoable>;
}

type Changes = Pick<AppointmentActs, 'move' | 'verifyDate' | 'setMember' | 'setStatus' | 'remove'>;

const changesWith = ({ t, words, undoable }: Tools): Changes => ({
  move: (appointment, to) =>
    undoable(async () => {
      const { id } = appointment;
      const { previous } = await call('appointments.move', { id, ...to });
      const { startTime = previous.startTime } = to;
      const when = words.whenAgreed({
        ...appointment,
        dateState: 'fixed',
        date: to.date,
        windowEnd: null,
        startTime,
      });
      return {
        message: t('appointments.done.moved', { people: words.people(appointment), when }),
        undo: () => call('appointments.save', { id, ...previous }),
      };
    }),
  verifyDate: (appointment, source) =>
    undoable(async () => {
      const { id } = appointment;
      const { previous } = await call('appointments.verifyDate', { id, ...(source !== undefined && { source }) });
      return {
        message: t('appointments.done.verified', { people: words.people(appointment) }),
        undo: () => call('appointments.save', { id, ...previous }),
      };
    }),
  setMember: (appointment, { volunteerId, name }, member) =>
    undoable(async () => {
      const { id } = appointment;
      const { previous } = await call('appointments.setCrewMember', { id, volunteerId, member });
      const answer = member?.answer ?? previous?.answer ?? 'asked';
      const message =
        member === null ? t('appointments.done.left', { name }) : t(`appointments.done.answer.${answer}`, { name });
      return { message, undo: () => call('appointments.setCrewMember', { id, volunteerId, member: previous }) };
    }),
  setStatus: (appointment, status, outcome) =>
    undoable(async () => {
      const { id } = appointment;
      const change = outcome === undefined ? { id, status } : { id, status, outcome };
      const { previous } = await call('appointments.setStatus', change);
      return {
        message: t('appointments.done.status', {
          people: words.people(appointment),
          status: outcome ? t(`appointments.outcome.${outcome}`) : t(`appointments.status.${status}`),
        }),
        undo: () => call('appointments.setStatus', { id, ...previous }),
      };
    }),
  remove: (appointment) =>
    undoable(async () => {
      const { id } = appointment;
      await call('appointments.remove', { id });
      return {
        message: t('appointments.done.removed', { people: words.people(appointment) }),
        undo: () => call('appointments.restore', { id }),
      };
    }),
});

export const useAppointmentActs = (): AppointmentActs => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const { copy } = useUiServices();
  const toast = useToast();
  const errorToast = useErrorToast();
  const undoable = useUndoable();
  const say = useSayUndoable();
  return useMemo(
    () => ({
      ...changesWith({ t, words, undoable }),
      copyBriefing: async (id, language) => {
        try {
          const { text } = await call('appointments.briefing', { id, language });
          const { clearsInSeconds } = await copy(text);
          toast({ message: t('appointments.briefing.copied', { count: clearsInSeconds }) });
        } catch (error) {
          errorToast(error);
        }
      },
      copyAsk: async ({ id }, { volunteerId, name }, role, { mark }) => {
        try {
          const { text } = await call('appointments.askText', { id, volunteerId, role });
          const { clearsInSeconds } = await copy(text);
          const message = t('appointments.suggest.copied', { name, count: clearsInSeconds });
          if (!mark) {
            toast({ message });
            return;
          }
          const member = { role, answer: 'asked' } as const;
          const { previous } = await call('appointments.setCrewMember', { id, volunteerId, member });
          const undo = () => call('appointments.setCrewMember', { id, volunteerId, member: previous });
          say({ message: `${t('appointments.done.answer.asked', { name })} ${message}`, undo });
        } catch (error) {
          errorToast(error);
        }
      },
      writeNote: async (appointmentId) => {
        try {
          const { id } = await call('encounters.start', { appointmentId });
          goTo({ name: 'encounter', id });
        } catch (error) {
          errorToast(error);
        }
      },
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- errorToast is recreated with every render and says the same
    [t, words, copy, toast, undoable, say],
  );
};
