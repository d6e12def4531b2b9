import { AppError } from '../../../shared/contract/errors.ts';
import { isConstraint } from '../db/is-constraint.ts';

/** Brings something back. @throws AppError record.changedMeanwhile if something else took its place since */
export const unlessTaken = (bringBack: () => void): void => {
  try {
    bringBack();
  } catch (error) {
    throw isConstraint(error) ? new AppError('record.changedMeanwhile') : error;
  }
};
