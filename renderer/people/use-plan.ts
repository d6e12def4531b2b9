import { AppError } from '../../shared/contract/errors.ts';
import type { Person, PlanContact } from '../../shared/people/people.ts';
import { call } from '../base/bridge.ts';
import { useSetCallData } from '../base/queries.ts';
import type { ContactInput } from './contact-drafts.ts';

type Change = (contacts: readonly PlanContact[]) => readonly ContactInput[];

/** Tries again once when someone else changed the person meanwhile: the change is made to what is there now. */
const tries = 2;

/** Moves an entry of a list by some places, up to its ends. */
export const moved = <T>(list: readonly T[], from: number, by: number): T[] => {
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const entry = list[from];
  return entry === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, entry);
};

export interface Plan {
  /** Changes the list as it is stored now. @throws AppError */
  readonly save: (change: Change) => Promise<void>;
  /** Moves a contact by some places; the screen follows at once. @throws AppError */
  readonly move: (contactId: string, by: number) => Promise<void>;
}

/** Changes a person's contacts. Every change goes to the core as the whole list, by id. */
export const usePlan = (person: Person): Plan => {
  const setData = useSetCallData();
  const { id } = person;
  const save = async (change: Change): Promise<void> => {
    let stored = person;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await call('people.save', { id, expectedUpdatedAt: stored.updatedAt, contacts: [...change(stored.contacts)] });
        return;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'record.changedMeanwhile' || attempt === tries) throw error;
        stored = await call('people.get', { id });
      }
    }
  };
  const move = async (contactId: string, by: number): Promise<void> => {
    const change = (contacts: readonly PlanContact[]) =>
      moved(
        contacts,
        contacts.findIndex((contact) => contact.id === contactId),
        by,
      );
    setData('people.get', { id }, { ...person, contacts: change(person.contacts) });
    try {
      await save(change);
    } catch (error) {
      setData('people.get', { id }, person);
      throw error;
    }
  };
  return { save, move };
};
