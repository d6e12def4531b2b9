let ready = false;
let dark = false;

/** From here on, what must come before the start comes too late. */
export const becomeReady = (systemIsDark: boolean): void => {
  dark = systemIsDark;
  ready = true;
};

export const isReady = (): boolean => ready;

/** What the system’s user prefers, as the browser has it from the system. */
export const systemIsDark = (): boolean => dark;
