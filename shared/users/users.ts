import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole, roles } from '../contract/contract-kit.ts';
import { id, instant } from '../contract/fields.ts';
import { passphrase, userName } from '../vault/vault.ts';

const userStates = ['active', 'disabled'] as const;

/** Someone who can open the vault, or could. */
const listedUser = z.object({
  id,
  displayName: z.string(),
  role: z.enum(roles),
  /** `disabled`: no passphrase of theirs opens the vault anymore. */
  state: z.enum(userStates),
  /** Disabled because the vault got a new key, and not on anyone's wish: they wait for a new passphrase. */
  waits: z.boolean(),
  /** Whose accompaniments they see as a volunteer. */
  volunteer: z.object({ id, name: z.string() }).nullable(),
  addedAt: instant,
  isYou: z.boolean(),
});
export type ListedUser = z.infer<typeof listedUser>;

const role = z.enum(roles);
const volunteerId = id.nullable();

export const usersCalls = {
  /** Everyone by name, those who are active first. */
  'users.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({
      items: z.array(listedUser),
      /** How many more there is room for. */
      left: z.number().int(),
    }),
  }),
  /** A passphrase that no one guesses, easy to type and to read aloud. Kept nowhere. */
  'users.makePassphrase': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object({}),
    output: z.object({ passphrase: z.string() }),
  }),
  /**
   * Adds a user with a key slot of their own. A name that another user has (`record.exists`), a weak passphrase
   * (`vault.weakPassphrase`) and more users than there are slots (`users.tooMany`) are refused.
   */
  'users.add': defineCall({
    kind: 'keys',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ name: userName, role, passphrase, volunteerId: volunteerId.default(null) }),
    output: z.object({ id }),
  }),
  /** Takes effect with the user's next call. The last active coordinator keeps theirs (`users.lastCoordinator`). */
  'users.setRole': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, role }),
    output: z.object({ previous: z.object({ role }) }),
  }),
  /** Sets whose accompaniments a user sees as a volunteer. A volunteer has one user (`record.exists`). */
  'users.linkVolunteer': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, volunteerId }),
    output: z.object({ previous: z.object({ volunteerId }) }),
  }),
  /** Removes the user's key slot; what they wrote stays. Not for oneself, nor for the last active coordinator. */
  'users.disable': defineCall({
    kind: 'keys',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id }),
    output: z.object({}),
  }),
  /** Lets a disabled user in again, with a new passphrase: the one before is gone with its slot. */
  'users.enable': defineCall({
    kind: 'keys',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, passphrase }),
    output: z.object({}),
  }),
  /**
   * Gives another user a new passphrase. One's own is changed with `vault.changePassphrase`, which asks for the
   * present one (`users.yourself`), unless the recovery key opened the vault.
   */
  'users.resetPassphrase': defineCall({
    kind: 'keys',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ id, passphrase }),
    output: z.object({}),
  }),
};
