import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { call } from '../base/bridge.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { type BookingDraft, draftOf, inputOf, missingFields } from './booking-draft.ts';
import { closeAppointment, openAppointment } from './public/appointment-panel.ts';

/** The appointment that is changed, as it was when the fields were filled. */
export interface ExistingAppointment {
  readonly id: string;
  readonly updatedAt: string;
}

/** Books or changes with Undo, and shows the result; calls `onSaved` before the panel changes. */
export const useBookingSave = (
  draft: BookingDraft,
  existing: ExistingAppointment | undefined,
  onSaved: () => void,
): FormSubmit => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const write = async (): Promise<void> => {
    const input = inputOf(draft);
    const key = existing === undefined ? {} : { id: existing.id, expectedUpdatedAt: existing.updatedAt };
    const stored = existing === undefined ? null : await call('appointments.get', { id: existing.id });
    const before = stored === null ? null : inputOf(draftOf(stored));
    const { id } = await call('appointments.save', { ...input, ...key });
    onSaved();
    const people = draft.people.map((person) => person.name).join(', ');
    await undoable(async () => ({
      message: t(before === null ? 'appointments.done.booked' : 'appointments.done.changed', { people }),
      undo: async () => {
        if (before !== null && stored !== null) {
          const { statusReason, statusReasonWords } = stored;
          return call('appointments.save', { id, ...before, statusReason, statusReasonWords });
        }
        closeAppointment();
        return call('appointments.remove', { id });
      },
    }));
    openAppointment(id);
  };
  const form = useFormSubmit({
    check: () => Object.fromEntries(missingFields(draft).map((field) => [field, t(`appointments.missing.${field}`)])),
    send: write,
    explain: ({ code }) => (code === 'input.rejected' ? t('appointments.panel.rejected') : undefined),
  });
  useHotkeys([['mod+Enter', () => void form.submit(), { preventDefault: true }]], []);
  return form;
};
