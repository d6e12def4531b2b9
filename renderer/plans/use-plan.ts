import { AppError } from '../../shared/contract/errors.ts';
import type { Plan, PlanInput } from '../../shared/plans/plans.ts';
import { call } from '../base/bridge.ts';
import { useSetCallData } from '../base/queries.ts';

/** What is to change, of the plan as it is stored. */
export type PlanChange = (stored: Plan) => PlanInput;

/** Tries again once when someone else changed the plan meanwhile: the change is made to what is there now. */
const tries = 2;

/** Moves an entry of a list by some places, up to its ends. */
export const moved = <T>(list: readonly T[], from: number, by: number): T[] => {
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const entry = list[from];
  return entry === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, entry);
};

export interface PlanEdit {
  /** Changes the plan as it is stored now. @throws AppError */
  readonly save: (change: PlanChange) => Promise<void>;
  /** Moves a contact by some places; the screen follows at once. @throws AppError */
  readonly moveContact: (contactId: string, by: number) => Promise<void>;
}

/** Changes a person's plan. Every list goes to the core as a whole, by ids. */
export const usePlanEdit = (plan: Plan): PlanEdit => {
  const setData = useSetCallData();
  const personId = plan.person.id;
  const save = async (change: PlanChange): Promise<void> => {
    let stored = plan;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await call('plans.save', { personId, expectedUpdatedAt: stored.updatedAt, ...change(stored) });
        return;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'record.changedMeanwhile' || attempt === tries) throw error;
        stored = await call('plans.get', { personId });
      }
    }
  };
  const moveContact = async (contactId: string, by: number): Promise<void> => {
    const change = ({ contacts }: Plan) =>
      moved(
        contacts,
        contacts.findIndex(({ id }) => id === contactId),
        by,
      );
    setData('plans.get', { personId }, { ...plan, contacts: change(plan) });
    try {
      await save((stored) => ({ contacts: change(stored) }));
    } catch (error) {
      setData('plans.get', { personId }, plan);
      throw error;
    }
  };
  return { save, moveContact };
};
