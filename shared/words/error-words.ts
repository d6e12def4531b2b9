import type { ErrorCode } from '../contract/errors.ts';

type Group<C extends string> = C extends `${infer Head}.${string}` ? Head : never;
type Leaf<C extends string, Head extends string> = C extends `${Head}.${infer Tail}` ? Tail : never;
type Plain<C extends string> = C extends `${string}.${string}` ? never : C;

/** A tree of one `Value` per code: `vault.inUse` is at `vault` → `inUse`. A missing code does not compile. */
export type CodeTree<C extends string, Value> = { [Head in Group<C>]: { [Tail in Leaf<C, Head>]: Value } } & {
  [Code in Plain<C>]: Value;
};

/** One sentence per error code: what happened, and what to do where there is something to do. */
export type ErrorWords = CodeTree<ErrorCode, string>;

/** The codes that concern the vault as a whole and fill the page, since there is nothing else to show. */
export type VaultProblemCode = Exclude<
  Extract<ErrorCode, `vault.${string}` | `disk.${string}`>,
  'vault.wrongPassphrase' | 'vault.weakPassphrase' | 'vault.recoveryKeyMismatch' | 'vault.locked' | 'vault.alreadyOpen'
>;
