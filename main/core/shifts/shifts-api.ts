import { AppError } from '../../../shared/contract/errors.ts';
import { isRunning } from '../../../shared/shifts/staffing.ts';
import { presentOf, readerOf } from '../access/encounter-access.ts';
import type { ReadContext } from '../context/context.ts';
import { ownVolunteerId, getShift } from './shifts-queries.ts';

/**
 * Lets a coordinator work with those whom a shift meets at any time, and a volunteer who said yes to a confirmed one while
 * it runs.
 * @throws AppError record.notFound
 */
export const requireShiftToMeet = (context: ReadContext, shiftId: string): void => {
  const { db, user } = context;
  const shift = getShift(db, readerOf(context), shiftId);
  if (shift === undefined) throw new AppError('record.notFound');
  if (user.role === 'coordinator') return;
  const ownId = ownVolunteerId(db, user.id);
  const isOn = shift.members.some(({ volunteerId, answer }) => volunteerId === ownId && answer === 'yes');
  if (!isOn || !isRunning(shift, presentOf(context))) throw new AppError('record.notFound');
};
