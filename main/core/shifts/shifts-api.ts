import { AppError } from '../../../shared/contract/errors.ts';
import { isRunning } from '../../../shared/shifts/staffing.ts';
import { presentOf, readerOf } from '../access/encounter-access.ts';
import type { ReadContext } from '../context/context.ts';
import { getShift, ownVolunteerId, shiftRow } from './shifts-queries.ts';

export { shiftsOfVolunteer } from './shifts-of-volunteer.ts';
export { neighborOf } from './shifts-queries.ts';

/**
 * True for a coordinator, and for a volunteer who said yes to a confirmed shift, while it runs.
 * @param margin so many ms before its start and after its end too
 */
export const isOnShift = (context: ReadContext, shiftId: string, margin = 0): boolean => {
  const { db, user } = context;
  if (user.role === 'coordinator') return shiftRow(db, shiftId) !== undefined;
  const shift = getShift(db, readerOf(context), shiftId);
  if (shift === undefined) return false;
  const ownId = ownVolunteerId(db, user.id);
  const isOn = shift.members.some(({ volunteerId, answer }) => volunteerId === ownId && answer === 'yes');
  return isOn && isRunning(shift, presentOf(context), margin);
};

/** Lets those through who may work with whom a shift meets. @throws AppError record.notFound */
export const requireShiftToMeet = (context: ReadContext, shiftId: string): void => {
  if (!isOnShift(context, shiftId)) throw new AppError('record.notFound');
};
