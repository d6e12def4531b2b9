import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../shared/basics/time.ts';
import type { MetHere } from '../../shared/met/met.ts';
import { call } from '../base/bridge.ts';
import { useFormat } from '../base/use-format.ts';
import { useSayDone, useUndoable } from '../base/use-undoable.ts';
import { useStart } from '../detentions/public/use-start.ts';
import { beginPerson } from '../people/public/begin-person.ts';
import { useErrorToast } from '../ui/toasts.tsx';

const words = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n');

/** What can be done about someone who was met. */
export const useMetActs = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  const errorToast = useErrorToast();
  const start = useStart();
  const sayDone = useSayDone();
  const undo = (act: string) => () => call('met.undo', { act });
  const settle = async (id: string, kind: 'person' | 'detention', recordId: string): Promise<void> => {
    try {
      await call('met.settle', { id, kind, recordId });
    } catch (error) {
      errorToast(error);
    }
  };
  return {
    said: (message: string, act: string): void => sayDone({ message, undo: undo(act) }),
    remove: ({ id, called }: MetHere): void =>
      void undoable(async () => {
        const { act } = await call('met.remove', { id });
        return { message: t('met.said.deleted', { name: called }), undo: undo(act) };
      }),
    /** Opens the fields of a new person with what is known; once that is saved, this one is settled. */
    toPerson: ({ id, called, reach, note, place, metAt, zone }: MetHere): void => {
      const met = t('met.teamNote', { place, date: format.date(instantToWall(metAt, zone).date) });
      beginPerson({
        key: id,
        values: { preferredName: called, teamNote: words([met, reach, note]) },
        after: (recordId) => settle(id, 'person', recordId),
      });
    },
    /** Starts the clock for them. Once that is undone, they are on the list again. */
    toDetention: async ({ id, called, reach, note, place }: MetHere): Promise<void> => {
      try {
        const description = words([reach, note]);
        const facts = { knownAs: called, ...(description !== '' && { description }) };
        const [recordId = ''] = await start({ shared: { place }, people: [facts] }, called);
        await settle(id, 'detention', recordId);
      } catch (error) {
        errorToast(error);
      }
    },
  };
};
