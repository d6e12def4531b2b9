import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import type { Audience, StatusReason } from '../../shared/appointments/change-notice.ts';
import type { Language } from '../../shared/basics/language.ts';
import { call } from '../base/bridge.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { useUiServices } from '../ui/ui-services.tsx';

interface Told {
  readonly volunteerId: string;
  readonly name: string;
}

interface Reason {
  readonly statusReason: StatusReason | null;
  readonly statusReasonWords: string | null;
}

export interface ChangeActs {
  setTold(members: readonly Told[], told: boolean): Promise<boolean>;
  setReason(reason: Reason): Promise<boolean>;
  copy(audience: Audience, language: Language, names: boolean): Promise<void>;
}

/** What can be done about a change that a crew should know of. */
export const useChangeActs = ({ id, statusReason, statusReasonWords }: Appointment): ChangeActs => {
  const { t } = useTranslation();
  const format = useFormat();
  const { copy } = useUiServices();
  const toast = useToast();
  const errorToast = useErrorToast();
  const undoable = useUndoable();
  return {
    setTold: (members, told) =>
      undoable(async () => {
        const { volunteerIds } = await call('appointments.setTold', {
          id,
          volunteerIds: members.map(({ volunteerId }) => volunteerId),
          told,
        });
        const names = format.list(members.map(({ name }) => name));
        return {
          message: t(told ? 'appointments.change.done.told' : 'appointments.change.done.untold', {
            names,
            count: members.length,
          }),
          undo: async () => {
            if (volunteerIds.length > 0) await call('appointments.setTold', { id, volunteerIds, told: !told });
          },
        };
      }),
    setReason: (reason) =>
      undoable(async () => {
        await call('appointments.save', { id, ...reason });
        return {
          message: t('appointments.change.done.reason'),
          undo: () => call('appointments.save', { id, statusReason, statusReasonWords }),
        };
      }),
    copy: async (audience, language, names) => {
      try {
        const { text } = await call('appointments.changeText', { id, audience, language, names });
        const { clearsInSeconds } = await copy(text);
        toast({ message: t('appointments.change.copied', { count: clearsInSeconds }) });
      } catch (error) {
        errorToast(error);
      }
    },
  };
};
