import type { WebContents } from 'electron';

interface Preventable {
  preventDefault(): void;
}

type GuardedContents = Pick<WebContents, 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'> & {
  on(event: (typeof refused)[number], listener: (event: Preventable) => void): unknown;
  on(event: 'will-prevent-unload', listener: (event: Preventable) => void): unknown;
};

/** The page stays where it is: each of these would lead away from it or bring something else in. */
const refused = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const;

/** Denies every navigation, redirect, new window and embedded page. */
export const guardContents = (contents: GuardedContents): void => {
  for (const event of refused) contents.on(event, (attempt) => attempt.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page's wish to stay must not hold up the reload that follows a lock.
  contents.on('will-prevent-unload', (wish) => wish.preventDefault());
  // Peer connections do not pass through `webRequest`; without a proxy this policy leaves them no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};
