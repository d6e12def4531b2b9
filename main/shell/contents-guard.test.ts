import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { guardContents } from './contents-guard.ts';

type OpenHandler = () => { action: string };

const setup = () => {
  const set: { openHandler?: OpenHandler; webRtc?: string } = {};
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: unknown) => {
      set.openHandler = handler as OpenHandler; // the guard's handler looks at no argument
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      set.webRtc = policy;
    },
  });
  guardContents(contents);
  const isPrevented = (event: string): boolean => {
    let prevented = false;
    contents.emit(event, { preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { set, isPrevented };
};

describe('promise 23: the guard of a page', () => {
  test('lets it navigate nowhere and load nothing', () => {
    const { isPrevented } = setup();
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(isPrevented(event), event).toBe(true);
    }
  });

  test('denies every new window', () => {
    expect(setup().set.openHandler?.()).toEqual({ action: 'deny' });
  });

  test('does not let a page hold up the reload after a lock', () => {
    // Preventing this event is how Electron is told to leave the page all the same.
    expect(setup().isPrevented('will-prevent-unload')).toBe(true);
  });

  test('leaves peer connections no route out', () => {
    expect(setup().set.webRtc).toBe('disable_non_proxied_udp');
  });
});
