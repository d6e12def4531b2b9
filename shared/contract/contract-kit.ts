import type { z } from 'zod';

export const roles = ['coordinator', 'volunteer'] as const;
export type Role = (typeof roles)[number];

/** One entry of the contract. Everything about a call is derived from this and its handler. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /**
   * - `read` never changes the vault and may run while a job writes.
   * - `write` runs inside one transaction together with its audit entries.
   * - `job` is a write that takes long: it reports progress and can be canceled, which leaves nothing behind.
   * - `keys` is a write that also changes who can open the vault: it derives keys, which takes long, before its turn
   *   to write comes; then records and key slots change together, in an order that survives a crash.
   * - `control` acts on the vault as a whole or on the window, outside any transaction.
   */
  readonly kind: 'read' | 'write' | 'job' | 'keys' | 'control';
  readonly runs: 'core' | 'shell';
  /** Who may call it; `anyone` includes a locked window. */
  readonly roles: readonly Role[] | 'anyone';
  readonly input: Input;
  readonly output: Output;
}

/** Declares a call and keeps its schemas' types and its kind. */
export const defineCall = <const Spec extends CallSpec>(spec: Spec): Spec => spec;

export const everyRole: readonly Role[] = roles;
export const coordinatorOnly: readonly Role[] = ['coordinator'];
