import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { language } from '../../shared/basics/language.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { colourSchemes, settings } from '../../shared/shell/shell.ts';
import type { Settings } from '../../shared/shell/shell.ts';

/** One bad entry falls back to its default and leaves the others as they are. */
const stored = z.object({
  language: language.nullable().catch(null),
  colourScheme: z.enum(colourSchemes).catch('system'),
  idleMinutes: settings.shape.idleMinutes.catch(5),
  /** The folder chosen last; null while the default one is meant. */
  vaultFolder: z.string().min(1).nullable().catch(null),
  automaticBackUps: z.boolean().catch(true),
  /** Where the backups of the vault in a folder go, when that is not beside it. */
  backUpFolders: z.record(z.string(), z.string().min(1)).catch({}),
});
type Stored = z.output<typeof stored>;

const read = (file: string): Stored => {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing at the first start, or damaged: nothing in it is worth a question.
    return stored.parse({});
  }
};

/** The few settings outside the vault, in one JSON file that is replaced as a whole. */
export class SettingsFile {
  readonly #file: string;
  #values: Stored;

  constructor(file: string) {
    this.#file = file;
    this.#values = read(file);
  }

  get vaultFolder(): string | null {
    return this.#values.vaultFolder;
  }

  get automaticBackUps(): boolean {
    return this.#values.automaticBackUps;
  }

  get backUpFolders(): Readonly<Record<string, string>> {
    return this.#values.backUpFolders;
  }

  get(): Settings {
    return settings.parse(this.#values);
  }

  /** Changes what is named. @throws AppError disk.failed when it cannot be written; it then holds until Alongside ends. */
  set(change: Partial<{ [Key in keyof Stored]: Stored[Key] | undefined }>): void {
    const defined = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    this.#values = stored.parse({ ...this.#values, ...defined });
    this.#write();
  }

  #write(): void {
    try {
      this.#replaceFile();
    } catch {
      throw new AppError('disk.failed');
    }
  }

  #replaceFile(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const beside = `${this.#file}.new`;
    const descriptor = openSync(beside, 'w', 0o600);
    try {
      writeFileSync(descriptor, `${JSON.stringify(this.#values, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, this.#file);
  }
}
