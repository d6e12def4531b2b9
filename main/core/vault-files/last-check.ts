/** When this process last read the whole vault, and what came of it. It ends with the process when the vault is locked. */
export interface LastCheck {
  readonly at: string;
  readonly ok: boolean;
}

const checks = new Map<string, LastCheck>();

export const noteCheck = (folder: string, check: LastCheck): void => void checks.set(folder, check);

export const lastCheckOf = (folder: string): LastCheck | null => checks.get(folder) ?? null;
