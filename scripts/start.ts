import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { folders } from './build-folders.ts';
import { buildAll, isBuilt } from './build.ts';
import { fetchElectron, findElectron } from './real-electron/fetch-electron.ts';
import { planFor, runElectron, surroundingsOf, type Ran } from './real-electron/run-electron.ts';
import { askInPage, copyToSystem } from './stand-in/human.ts';
import { StandIn } from './stand-in/launch.ts';
import { findBrowser, hasDisplay, provide } from './system.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const noDisplay = `There’s no display to show a window on. Run this on a computer with a desktop, or take the tour, which
doesn’t need one and saves a screenshot of each screen:

    npm start -- --tour
`;

const build = async (): Promise<void> => {
  if (await isBuilt()) return;
  say('Building…');
  await buildAll();
};

/** Where the stand-in keeps its settings: apart from those of an installed Alongside. */
const developmentFolder = (): string => {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Alongside Development');
    case 'win32':
      return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Alongside Development');
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'alongside-development');
  }
};

/** Shows on one line how long a download takes; where there is no terminal, once in a while. */
const showSeconds = (seconds: number): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${seconds} s`);
  else if (seconds % 30 === 0) say(`${seconds} s…`);
};

/** Runs Alongside on Electron until it ends; or says why that cannot be, on one line. */
const runOnElectron = async (): Promise<Ran> => {
  const fetched = await fetchElectron({ say, tick: showSeconds });
  if ('reason' in fetched) return fetched;
  const { binary } = fetched;
  // Chromium brings every library that Electron needs; only where packages can be installed does this do anything.
  if (surroundingsOf(binary).missingLibraries.length > 0) await provide(['chromium']);
  const plan = planFor(
    { binary, program: folders.root, userData: developmentFolder() },
    surroundingsOf(binary),
    process.env,
  );
  if ('reason' in plan) return plan;
  for (const remark of plan.remarks) say(remark);
  return runElectron(binary, plan);
};

/** A browser to stand in for Electron, installed if need be and allowed; says what to install when there is none. */
const browserOrAdvice = async (): Promise<string | null> => {
  const [missing] = await provide(['chromium']);
  const found = findBrowser();
  if (found === null) {
    say(`There’s no browser here to stand in for Electron. Install ${missing ?? 'Chromium'}, then try again.`);
  }
  return found;
};

const runStandIn = async (): Promise<number> => {
  const executablePath = await browserOrAdvice();
  if (executablePath === null) return 1;
  const standIn = await StandIn.start({
    main: join(folders.main, 'index.js'),
    userData: developmentFolder(),
    executablePath,
    headed: true,
    onDialog: askInPage,
    onCopy: copyToSystem,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void standIn.quit());
  return standIn.ended;
};

const tour = join(import.meta.dirname, 'tour.ts');

const start = async (): Promise<number> => {
  const wants = (name: string): boolean => process.argv.includes(name);
  if (wants('--tour')) {
    if (findElectron() === null && (await browserOrAdvice()) === null) return 1;
    await build();
    return spawnSync(process.execPath, [tour], { stdio: 'inherit' }).status ?? 1;
  }
  if (!hasDisplay()) {
    say(noDisplay);
    return 1;
  }
  await build();
  if (wants('--stand-in')) return runStandIn();
  const ran = await runOnElectron();
  if ('code' in ran) return ran.code;
  say(`Electron can’t run here: ${ran.reason}.`);
  if (wants('--electron')) return 1;
  say('So this is the development stand-in, in a Chromium window. Use it with made-up people only.');
  return runStandIn();
};

process.exitCode = await start();
