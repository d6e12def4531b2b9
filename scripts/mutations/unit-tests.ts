import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import type { Vitest } from 'vitest/node';
import type { Tree } from './tree.ts';

/** Runs unit tests of the copied tree in this process: what was read and compiled for one run serves the next. */
export class UnitTests {
  readonly #vitest: Vitest;
  readonly #folder: string;

  private constructor(vitest: Vitest, folder: string) {
    this.#vitest = vitest;
    this.#folder = folder;
  }

  static async start({ folder, templateVault }: Tree): Promise<UnitTests> {
    process.env['ALONGSIDE_TEMPLATE_VAULT'] = templateVault;
    const config = { root: folder, config: join(folder, 'vitest.config.ts'), watch: false, bail: 1, reporters: [{}] };
    const vitest = await createVitest('test', config);
    await vitest.standalone();
    return new UnitTests(vitest, folder);
  }

  /** Says that a file of the tree was written. */
  changed(file: string): void {
    this.#vitest.invalidateFile(join(this.#folder, file));
  }

  /** The first test that failed; null when all passed. @throws when a file could not be run */
  async firstRed(files: readonly string[]): Promise<string | null> {
    const wanted = files.map((file) => join(this.#folder, file));
    const specifications = wanted.flatMap((file) => this.#vitest.getModuleSpecifications(file));
    if (specifications.length < wanted.length) throw new Error(`no test file is called one of ${files.join(', ')}`);
    const { testModules } = await this.#vitest.runTestSpecifications(specifications);
    const modules = testModules.filter(({ moduleId }) => wanted.includes(moduleId));
    for (const { children } of modules) {
      for (const failed of children.allTests('failed')) return failed.fullName.replaceAll(' > ', ' ');
    }
    const broken = modules.find((module) => module.state() === 'failed');
    if (broken !== undefined) {
      throw new Error(`${broken.moduleId} did not run: ${broken.errors()[0]?.message ?? 'no reason'}`);
    }
    return null;
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }
}
