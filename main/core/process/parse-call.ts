import type { z } from 'zod';
import type { CallSpec } from '../../../shared/contract/contract-kit.ts';
import { AppError } from '../../../shared/contract/errors.ts';

/** @throws AppError input.rejected, with the field */
export const parseInput = (spec: CallSpec, input: unknown): unknown => {
  const parsed = spec.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('input.rejected', { field: firstPath(parsed.error) });
};

/** @throws AppError output.rejected, with the field */
export const parseOutput = (spec: CallSpec, output: unknown): unknown => {
  const parsed = spec.output.safeParse(output);
  if (parsed.success) return parsed.data;
  throw new AppError('output.rejected', { field: firstPath(parsed.error) });
};

/** Where the first problem is, such as `channels.0.value`: names of fields, never what was in them. */
const firstPath = (error: z.ZodError): string | undefined => {
  const path = error.issues[0]?.path.map(String).join('.');
  return path === '' ? undefined : path;
};
