import { coreMutations } from './core-mutations.ts';
import { fileMutations } from './file-mutations.ts';
import { locatorMutations } from './locator-mutations.ts';
import type { Mutation } from './mutation.ts';
import { signingMutations } from './signing-mutations.ts';
import { standInMutations } from './stand-in-mutations.ts';
import { vaultMutations } from './vault-mutations.ts';
import { windowMutations } from './window-mutations.ts';

/** Every weakening that is tried, and the tests that should notice it. */
export const allMutations: readonly Mutation[] = [
  ...vaultMutations,
  ...signingMutations,
  ...coreMutations,
  ...windowMutations,
  ...fileMutations,
  ...locatorMutations,
  ...standInMutations,
];
