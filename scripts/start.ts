import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { folders } from './build-folders.ts';
import { buildAll, isBuilt } from './build.ts';
import { askInPage, copyToSystem } from './stand-in/human.ts';
import { StandIn } from './stand-in/launch.ts';
import { findBrowser, findElectron, hasDisplay, provide } from './system.ts';

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

const runElectron = (binary: string): number => spawnSync(binary, [folders.root], { stdio: 'inherit' }).status ?? 1;

/** A browser to stand in for Electron, installed if need be and allowed; says what to install when there is none. */
const browserOrAdvice = async (): Promise<string | null> => {
  const [missing] = await provide(['chromium']);
  const found = findBrowser();
  if (found === null) {
    say(
      `Electron’s binary isn’t installed, and neither is a browser to stand in for it. Install ${missing ?? 'Chromium'}, then try again.`,
    );
  }
  return found;
};

const runStandIn = async (): Promise<number> => {
  const executablePath = await browserOrAdvice();
  if (executablePath === null) return 1;
  say('Electron’s binary isn’t installed, so this is the development stand-in, in a Chromium window.');
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
  if (process.argv.includes('--tour')) {
    if (findElectron() === null && (await browserOrAdvice()) === null) return 1;
    await build();
    return spawnSync(process.execPath, [tour], { stdio: 'inherit' }).status ?? 1;
  }
  if (!hasDisplay()) {
    say(noDisplay);
    return 1;
  }
  await build();
  const electron = findElectron();
  return electron === null ? runStandIn() : runElectron(electron);
};

process.exitCode = await start();
