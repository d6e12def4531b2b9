import { expect, test } from 'vitest';
import { coreEnvironment } from './core-environment.ts';

test('promise 26: the environment loads no library and no code into the core', () => {
  const hostile = {
    NAPI_RS_NATIVE_LIBRARY_PATH: '/elsewhere/evil.node',
    NAPI_RS_FORCE_WASI: '1',
    NODE_OPTIONS: '--require /elsewhere/evil.js',
    NODE_PATH: '/elsewhere',
    LD_PRELOAD: '/elsewhere/evil.so',
    DYLD_INSERT_LIBRARIES: '/elsewhere/evil.dylib',
    ELECTRON_RUN_AS_NODE: '1',
    PATH: '/elsewhere',
    SSLKEYLOGFILE: '/elsewhere/keys',
  };
  expect(coreEnvironment({ ...hostile, TZ: 'America/New_York', LC_ALL: 'C', SystemRoot: 'C:\\Windows' })).toEqual({
    TZ: 'America/New_York',
    LC_ALL: 'C',
    SystemRoot: 'C:\\Windows',
  });
});
