import { AppError } from '../../../shared/contract/errors.ts';

/**
 * What a call is about, which has to be there.
 *
 * @param field the field of the input that names it, where that is not what the call as a whole is about
 * @throws AppError record.notFound
 */
export const found = <T>(row: T | undefined, field?: string): T => {
  if (row === undefined) throw new AppError('record.notFound', field === undefined ? {} : { field });
  return row;
};
