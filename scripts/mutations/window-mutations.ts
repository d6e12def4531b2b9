import { gone, inFile } from './mutation.ts';

const guard = inFile('main/shell/contents-guard.ts', ['main/shell/contents-guard.test.ts']);
const session = inFile('main/shell/window-session.ts', ['main/shell/window-session.test.ts']);
const policy = inFile('main/shell/content-security-policy.ts', ['main/shell/app-protocol.test.ts']);
const protocol = inFile('main/shell/app-protocol.ts', ['main/shell/app-protocol.test.ts']);
const ipc = inFile('main/shell/ipc.ts', ['main/shell/ipc.test.ts']);
const switches = inFile('main/shell/chromium-switches.ts', ['main/shell/shell-parts.test.ts']);
const options = inFile('main/shell/window-options.ts', ['main/shell/window-options.test.ts']);
const appWindow = inFile('main/shell/app-window.ts', ['tests/e2e/shell.spec.ts']);
const keeper = inFile('main/shell/page-keeper.ts', ['main/shell/page-keeper.test.ts']);
const refused = inFile('main/shell/refused-switches.ts', ['main/shell/refused-switches.test.ts']);
const clipboard = inFile('main/shell/secret-clipboard.ts', ['main/shell/secret-clipboard.test.ts']);
const idle = inFile('main/shell/idle-clock.ts', ['main/shell/idle-clock.test.ts']);
const system = inFile('main/shell/system-watch.ts', ['main/shell/system-watch.test.ts']);
const locking = inFile('main/shell/vault-session.ts', ['main/shell/vault-session.test.ts']);
const host = inFile('main/shell/core-host.ts', ['main/shell/core-host.test.ts', 'main/shell/vault-session.test.ts']);
const names = inFile('main/shell/save-dialog.ts', ['main/shell/shell-parts.test.ts']);
const start = inFile('main/shell/index.ts', ['tests/e2e/shell.spec.ts']);
const parts = inFile('main/shell/make-parts.ts', ['tests/e2e/shell.spec.ts']);

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

const navigations = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];

const switchLines = [
  "['host-resolver-rules', 'MAP * ~NOTFOUND']",
  "['disable-background-networking']",
  "['disable-component-update']",
  "['disable-domain-reliability']",
  "['disable-http-cache']",
  "['disable-gpu-shader-disk-cache']",
  "['disable-breakpad']",
  "['dns-prefetch-disable']",
  "['no-pings']",
];

const nameOf = (line: string): string => /[a-z-]+/u.exec(line)?.[0] ?? line;

const preferences: readonly (readonly [id: string, find: string, replace: string])[] = [
  ['context-isolation', 'contextIsolation: true', 'contextIsolation: false'],
  ['sandbox', 'sandbox: true', 'sandbox: false'],
  ['node-integration', 'nodeIntegration: false', 'nodeIntegration: true'],
  ['node-in-subframes', 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'],
  ['node-in-workers', 'nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'],
  ['web-security', 'webSecurity: true', 'webSecurity: false'],
  ['webview-tag', 'webviewTag: false', 'webviewTag: true'],
  ['spellcheck', 'spellcheck: false', 'spellcheck: true'],
  ['developer-tools', 'devTools: !options.packaged', 'devTools: true'],
  ['window-title', "const title = 'Alongside'", "const title = 'Alongside (unlocked)'"],
  ['drop-navigates', 'navigateOnDragDrop: false', 'navigateOnDragDrop: true'],
];

/** The window, its pages, and what the shell does for it. */
export const windowMutations = [
  ...navigations.map((event) => guard(event, `'${event}'${event === 'will-attach-webview' ? '' : ', '}`, gone)),
  guard('new-windows', "action: 'deny'", "action: 'allow'"),
  guard('page-wishes-to-stay', "  contents.on('will-prevent-unload', (wish) => wish.preventDefault());\n", gone),
  guard('peer-connections', "  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');\n", gone),
  session('permission-requests', '_permission, answer) => answer(false)', '_permission, answer) => answer(true)'),
  session('permission-checks', 'setPermissionCheckHandler(() => false)', 'setPermissionCheckHandler(() => true)'),
  session('device-permissions', 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'),
  session('screen-capture', '  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));\n', gone),
  session('spell-checker', 'setSpellCheckerEnabled(false)', 'setSpellCheckerEnabled(true)'),
  session('downloads', "  session.on('will-download', (event) => event.preventDefault());\n", gone),
  session('network', 'cancel: !isOurUrl(url)', 'cancel: false'),
  session('session-on-disk', "name: 'alongside', options", "name: 'persist:alongside', options"),
  session('cache-on-disk', 'cache: false }', 'cache: true }'),
  ...directives.map((directive) => policy(`csp-${nameOf(directive)}`, `    "${directive}",\n`, gone)),
  policy('csp-style-inline', "'nonce-${nonce}'", "'unsafe-inline'"),
  policy('csp-any-trusted-types', "'trusted-types default'", "'trusted-types *'"),
  protocol('unlisted-files', 'return names.has(name) ? name : null;', 'return name;'),
  protocol('any-host', ' && url.host === host', gone),
  protocol('queries', " || url.search !== ''", gone),
  protocol('any-method', "request.method !== 'GET' || ", gone),
  protocol('one-nonce', "randomBytes(16).toString('base64')", "'c2FtZSBub25jZSBhbHdheXM='"),
  protocol('sniffing', "  'x-content-type-options': 'nosniff',\n", gone),
  protocol('kept-by-caches', "  'cache-control': 'no-store',\n", gone),
  protocol('not-found-without-policy', ", 'content-security-policy': \"default-src 'none'\" }", ' }'),
  ipc('any-window', '      sender === ours &&\n', gone),
  ipc('any-frame', '      senderFrame.parent === null &&\n', gone),
  ipc('any-origin', 'isOurUrl(senderFrame.url)', 'senderFrame.url.length > 0'),
  ipc('shell-role', "return roles.includes(role) ? null : 'call.refused';", 'return null;'),
  ipc('shell-locked', "  if (role === null) return 'vault.locked';\n", '  if (role === null) return null;\n'),
  ipc(
    'shell-input',
    "  if (!parsed.success) return failure('input.rejected', parsed.error.issues[0]?.path.join('.'));\n",
    '  if (!parsed.success) return { ok: true, value: undefined };\n',
  ),
  ipc(
    'shell-output',
    "answer.success ? { ok: true, value: answer.data } : failure('output.rejected')",
    '{ ok: true, value: answer.data }',
  ),
  ipc(
    'cancel-from-anywhere',
    'if (isOurs(sender, ourContents()) && request.success)',
    'if (ourContents() !== null && request.success)',
  ),
  ...switchLines.map((line) => switches(`switch-${nameOf(line)}`, `  ${line},\n`, gone)),
  ...preferences.map(([id, find, replace]) => options(id, find, replace)),
  appWindow('content-protection', '    window.setContentProtection(true);\n', gone, {
    named: 'promises 15 and 16',
  }),
  appWindow('title-follows-page', "    window.on('page-title-updated', (event) => event.preventDefault());\n", gone, {
    by: ['main/shell/app-window.test.ts'],
  }),
  refused('any-switch-accepted', 'return accepted.has(name);', 'return true;'),
  refused('any-feature-accepted', 'acceptedFeatures.has(feature)', 'feature.length > 0'),
  clipboard('mark-linux', "linux: [['x-kde-passwordManagerHint', 'secret']]", 'linux: []'),
  clipboard('mark-mac', "darwin: [['org.nspasteboard.ConcealedType', '1']]", 'darwin: []'),
  clipboard('mark-windows-monitor', "    ['ExcludeClipboardContentFromMonitorProcessing', '1'],\n", gone),
  clipboard('mark-windows-history', "    ['CanIncludeInClipboardHistory', '\\0\\0\\0\\0'],\n", gone),
  clipboard('mark-windows-cloud', "    ['CanUploadToCloudClipboard', '\\0\\0\\0\\0'],\n", gone),
  clipboard(
    'not-cleared-by-itself',
    'this.#timer = setTimeout(() => void this.clearIfOurs().catch(() => {}), clearsInSeconds * 1000);',
    'this.#timer = setTimeout(() => {}, 1);',
  ),
  clipboard('cleared-late', 'export const clearsInSeconds = 30;', 'export const clearsInSeconds = 300;'),
  clipboard('clears-what-is-not-ours', 'if (ours.includes(digestOf(found))) clipboard', 'clipboard'),
  clipboard(
    'mac-reads-what-is-not-ours',
    '    if (this.#provenMark !== null && !(await clipboard.has(this.#provenMark))) return;\n',
    gone,
  ),
  clipboard(
    'mark-believed-unseen',
    'return (await clipboard.has(rawFormat(format)).catch(() => false)) ? rawFormat(format) : null;',
    'return rawFormat(format);',
  ),
  system('screen-lock-believed-heard', 'linux?.hears() ?? true', 'true'),
  clipboard(
    'not-tried-again',
    '    this.#clearLater();\n    const writing',
    '    this.#stopTimer();\n    const writing',
  ),
  clipboard('text-in-writing-stays', '      await writing;\n      await this.#clearIfOneOf(ours);\n', gone),
  clipboard('text-is-kept', 'const digest = digestOf(text);', 'const digest = text;'),
  idle('idle-never', '>= idleMinutes() * 60_000', '>= idleMinutes() * 60_000_000'),
  idle('idle-on-wall-clock', 'performance.now();', 'Date.now();'),
  system('suspend', "  powerMonitor.on('suspend', lockAtOnceIfNeeded);\n", gone),
  system('suspend-later', "powerMonitor.on('suspend', lockAtOnceIfNeeded)", "powerMonitor.on('suspend', lockIfNeeded)"),
  system('windows-session-end', '  onSessionEnd(lockAtOnceIfNeeded);\n', gone),
  system('user-switched', "  powerMonitor.on('user-did-resign-active', lockIfNeeded);\n", gone),
  system('screen-locked', "  powerMonitor.on('lock-screen', lockIfNeeded);\n", gone),
  system('shutdown', "  powerMonitor.on('shutdown', lockAtOnceIfNeeded);\n", gone),
  system('resume', "  powerMonitor.on('resume', lockIfNeeded);\n", gone),
  system(
    'linux-screen-locked',
    'watchLinuxScreenLock(lockIfNeeded, listeners)',
    'watchLinuxScreenLock(() => {}, listeners)',
  ),
  system('idle-unwatched', '  setInterval(() => idle.check(), 1000).unref();\n', gone),
  locking('lock-keeps-the-page', 'clipboard.clearIfOurs()]);\n    window.renew();\n', 'clipboard.clearIfOurs()]);\n'),
  locking('demo-keeps-the-page', '    window.renew();\n  }\n\n  /** The core ended', '  }\n\n  /** The core ended'),
  locking('demo-failed-keeps-the-page', '        if (hadSession) window.renew();\n', gone),
  locking('demo-keeps-clipboard', 'await this.end();', 'await this.#options.core.stop();'),
  locking('lock-keeps-files', '    this.#options.files.clear();\n', gone),
  locking('lock-keeps-clipboard', '[this.#backToOwnFolder(), clipboard.clearIfOurs()]', '[this.#backToOwnFolder()]'),
  locking(
    'lock-waits-for-clipboard',
    'await settledWithin(patienceMs, [this.#backToOwnFolder(), clipboard',
    'await Promise.all([this.#backToOwnFolder(), clipboard',
  ),
  locking('quit-waits-for-clipboard', 'await settledWithin(patienceMs, [core', 'await Promise.all([core'),
  locking('demo-after-a-lock', '    this.#refuseIfLockedSince(locks);\n  }', '  }'),
  locking('demo-in-own-folder', '      this.#refuseIfLockedSince(locks);\n      return', '      return'),
  locking('demo-being-made-is-not-locked', 'this.#startingDemo || ', gone),
  host(
    'lock-missed-while-opening',
    ' || [...(this.#running?.pending.values() ?? [])].some(({ call }) => bringsKeys(call))',
    gone,
  ),
  host('lock-missed-after-the-core-closed', 'if (role !== null) this.#held = true;', 'this.#held = role !== null;'),
  host('late-core-not-killed', '      if (running.stopping && running.pid !== null) this.#kill(running.pid);\n', gone),
  host('late-core-waited-for', 'setTimeout(() => this.#lose(running)', 'setTimeout(() => {}'),
  host(
    'next-core-before-the-last-is-gone',
    'while (pid !== null && this.#options.isAlive(pid) && performance.now() - begun < deathAtMost)',
    'while (performance.now() < 0)',
  ),
  host('core-error-unheard', "    process.on('error', () => this.#lose(running));\n", gone),
  host('stopping-core-not-killed-at-once', '[...this.#leaving, this.#running]', '[this.#running]'),
  keeper('load-in-the-same-turn', "this.#await('ending', 0, () => this.#loadAgain());", 'this.#loadAgain();'),
  keeper('signal-to-our-group', '    if (pid <= 0) return this.#loadAgain();\n', gone),
  keeper('process-stays', '      this.#options.kill(pid);\n', gone),
  keeper('lost-load-stays-lost', 'if (this.#contents.isCrashed()) this.#loadAgain();', 'if (false) this.#loadAgain();'),
  appWindow('no-other-window', '      onGivenUp: () => this.#replace(),\n', '      onGivenUp: () => {},\n', {
    by: ['main/shell/app-window.test.ts'],
  }),
  appWindow('windows-session-end-unheard', "    window.on('session-end', () => this.#sessionEnds());\n", gone, {
    by: ['main/shell/app-window.test.ts'],
  }),
  clipboard('selection-stays', '    this.#options.clipboard.selection?.clear();\n', gone),
  locking(
    'lock-keeps-selection',
    '    clipboard.clearSelection();\n    await settledWithin(patienceMs, [this',
    '    await settledWithin(patienceMs, [this',
  ),
  locking(
    'quit-keeps-selection',
    '    clipboard.clearSelection();\n    await settledWithin(patienceMs, [core',
    '    await settledWithin(patienceMs, [core',
  ),
  inFile('main/shell/core-environment.ts', ['main/shell/core-environment.test.ts'])(
    'whole-environment-to-core',
    'passed.test(name)',
    'name.length > 0',
  ),
  inFile('main/shell/last-resort.ts', ['main/shell/last-resort.test.ts'])(
    'goes-on-after-an-error',
    "    process.on('uncaughtException', (error) => void this.fail('main process', error));\n",
    gone,
  ),
  host('core-stays-after-it-closed', '        void this.#end(running);\n        this.start();\n', gone),
  locking('lock-says-nothing', "    this.#options.window.send({ type: 'locked', reason });\n", gone),
  locking('quit-keeps-clipboard', '[core.stop(), clipboard.clearIfOurs()]', '[core.stop()]'),
  names('recent-documents', "'showOverwriteConfirmation', 'dontAddToRecent'", "'showOverwriteConfirmation'"),
  start(
    'two-programs',
    '} else if (app.requestSingleInstanceLock()) {',
    '} else if (app.requestSingleInstanceLock() || true) {',
    { named: 'promise 7' },
  ),
  parts('session-unhardened', '  hardenSession(windowSession);\n', gone, { named: 'promise (15|23)' }),
  start(
    'contents-unguarded',
    "  app.on('web-contents-created', (_event, contents) => guardContents(contents));\n",
    gone,
    { named: 'promise 23' },
  ),
];
