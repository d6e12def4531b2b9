import { gone, inFile } from './mutation.ts';

const conformance = 'tests/e2e/conformance.spec.ts';
const window = 'tests/e2e/stand-in-window.spec.ts';
const asked = (file: string, by = conformance) => inFile(`scripts/stand-in/${file}`, [by]);

const utilityProcess = asked('electron/utility-process.ts');
const parentPort = asked('parent-port.ts');
const session = asked('electron/session.ts');
const worlds = asked('world-end.ts');
const parts = asked('electron/small-parts.ts', window);
const launch = asked('launch.ts');
const codec = asked('codec.ts', 'scripts/stand-in/codec.test.ts');

/** Where the stand-in answers as Electron does, made to answer otherwise: then the tests on it would prove less. */
export const standInMutations = [
  utilityProcess(
    'pid-after-exit',
    "return this.#state === 'running' ? this.#child?.pid : undefined;",
    'return this.#child?.pid;',
  ),
  utilityProcess('killed-from-elsewhere-ends-well', 'signal === null || this.#killed ? 0', 'signal !== undefined ? 0'),
  asked('core-arguments.ts')('rejection-ends-the-core', "  '--unhandled-rejections=warn-with-error-code',\n", gone),
  parentPort('own-channel-stays', 'Reflect.deleteProperty(process, own)', 'void own'),
  parentPort('messages-uncopied', 'this.#send(structuredClone(message));', 'this.#send(message);'),
  codec('circles-unknown', "    if (number !== undefined) return tag('again', number);\n", gone),
  codec('no-number-for-bytes', 'return keep(decodeSimple(name, content));', 'return decodeSimple(name, content);'),
  worlds('bridge-unfrozen', '      deepFreeze(value);\n', gone),
  worlds('bridge-without-circles', '    packed.set(value, made);\n', gone),
  worlds('bridge-without-depth', 'if (depth >= 1000)', 'if (depth < 0)'),
  worlds('errors-keep-their-kind', ' || value instanceof ErrorHere) return true;', ') return true;'),
  asked('page-link.ts')('preload-in-the-page’s-world', '      worldName: preloadWorld,\n', gone),
  session(
    'privileged-too-late',
    "    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');\n",
    gone,
  ),
  session('requests-unseen', 'const cancelled = inUse.cancels(detailsOf(request));', 'const cancelled = false;'),
  asked('electron/browser-window.ts')(
    'permissions-by-no-one',
    'granted: session.grantedByCheck',
    "granted: ['geolocation']",
  ),
  asked('electron/web-contents.ts')(
    'frames-never-go',
    'frame?.document !== undefined && frame.document !== page.document',
    'false',
  ),
  asked('electron/web-contents.ts')('crash-unsaid', '  page.crashed = true;\n', gone),
  asked('electron/ipc-main.ts')(
    'own-words-for-errors',
    "`Error invoking remote method '${channel}': ${String(error)}`",
    'String(error)',
  ),
  asked('electron/clipboard.ts')(
    'any-payload',
    "    throw new TypeError(`The payload for '${type}' must be a string or a Blob`);\n",
    '    return new Blob([]);\n',
  ),
  launch('failed-loads-resolve', '      throw error;\n', '      return;\n'),
  asked('chromium-locale.ts', 'scripts/stand-in/chromium-locale.test.ts')(
    'one-spanish',
    "return 'es-419'",
    "return 'es'",
  ),
  asked('launch.ts', window)('always-printed', "if (answer === null) return 'Print job canceled';", ''),
  asked('launch.ts', window)('always-light', "return colourScheme === 'dark';", 'return false;'),
  asked('page-script.ts', window)('browser-keys', '  withoutBrowserKeys(world);\n', gone),
  parts('every-power-event', 'powerEvents[process.platform]?.includes(event) !== true', 'false'),
  inFile('tests/e2e/support/outlive-crashes.ts', ['tests/e2e/electron-backend.spec.ts'])(
    'page-given-up',
    "  client.removeAllListeners('Inspector.targetCrashed');\n",
    gone,
  ),
];
