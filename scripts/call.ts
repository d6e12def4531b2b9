import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { FileSource } from '../main/core-protocol.ts';
import { Dispatcher } from '../main/core/process/dispatch.ts';
import { contract } from '../shared/contract.ts';
import type { CallSpec } from '../shared/contract/contract-kit.ts';
import type { CallResult } from '../shared/contract/errors.ts';

/**
 * `npm run call`: drives the core without a window. Reads one JSON object a line from standard input,
 * `{"call": "people.list", "input": {}}`, and answers one line each, in order, after the write is durable.
 * For developers; it is never packaged.
 */

const usage = `npm run -s call -- --vault DIR --user NAME [--create] [--zone ZONE] [--file NAME=PATH] [--out NAME=PATH]
npm run -s call -- --list

The passphrase comes from the environment variable ALONGSIDE_PASSPHRASE. --create makes the vault with its first
coordinator; --out recovery-key=PATH then writes its recovery key there. --file and --out name files that an
input may use: {"file": "NAME"}, {"out": "NAME"}. --list prints every call with its schemas, one a line.
`;

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      vault: { type: 'string' },
      user: { type: 'string' },
      zone: { type: 'string' },
      create: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      file: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', multiple: true, default: [] },
    },
  });
  return values;
};

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** What `--list` prints of one call. */
const describe = (name: string, spec: CallSpec) => ({
  call: name,
  kind: spec.kind,
  runs: spec.runs,
  roles: spec.roles,
  input: z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }),
  output: z.toJSONSchema(spec.output, { io: 'output', unrepresentable: 'any' }),
});

const filesOf = (pairs: readonly string[]): Record<string, FileSource> => {
  const files: Record<string, FileSource> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new Error('a file is given as NAME=PATH');
    files[pair.slice(0, at)] = { path: resolve(pair.slice(at + 1)) };
  }
  return files;
};

const lineSchema = z.object({ call: z.string(), input: z.unknown().optional() });

const parseLine = (line: string): z.infer<typeof lineSchema> | null => {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
};

type Run = (call: string, input: unknown) => Promise<CallResult<unknown>>;

const openSession = async (run: Run, options: { name: string; passphrase: string; create: boolean; zone: string }) => {
  const { name, passphrase, zone } = options;
  if (!options.create) return { opened: await run('vault.unlock', { name, passphrase }), recoveryKey: undefined };
  const prepared = await run('vault.prepare', {});
  // `vault.prepare` answers its own output schema.
  const recoveryKey = prepared.ok ? (prepared.value as { recoveryKey: string }).recoveryKey : '';
  return { opened: await run('vault.create', { name, passphrase, recoveryKey, zone }), recoveryKey };
};

const main = async (): Promise<number> => {
  const options = readArguments();
  if (options.list) {
    for (const [name, spec] of Object.entries(contract)) print(describe(name, spec));
    return 0;
  }
  const passphrase = process.env['ALONGSIDE_PASSPHRASE'];
  if (options.help || options.vault === undefined || options.user === undefined || passphrase === undefined) {
    process.stderr.write(usage);
    return options.help ? 0 : 2;
  }
  const files = filesOf([...options.file, ...options.out]);
  const dispatcher = new Dispatcher({
    vaultDir: resolve(options.vault),
    emit: () => undefined,
    reportBug: (id, call, stack) => process.stderr.write(`bug ${id} in ${call}\n${stack}\n`),
  });
  let count = 0;
  const run: Run = (call, input) => dispatcher.run({ requestId: `line-${(count += 1)}`, call, input, files });

  const { opened, recoveryKey } = await openSession(run, {
    name: options.user,
    passphrase,
    create: options.create,
    zone: options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  if (!opened.ok) {
    print(opened);
    process.stderr.write(`the vault was not opened: ${opened.error.code}\n`);
    return 1;
  }
  const keyFile = files['recovery-key'];
  if (recoveryKey !== undefined && keyFile !== undefined && 'path' in keyFile) {
    writeOnce(keyFile.path, `${recoveryKey}\n`);
  }

  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    print(
      parsed === null ? { ok: false, error: { code: 'input.rejected' } } : await run(parsed.call, parsed.input ?? {}),
    );
  }
  await dispatcher.close();
  return 0;
};

const writeOnce = (path: string, text: string): void => writeFileSync(path, text, { flag: 'wx', mode: 0o600 });

process.exitCode = await main();
