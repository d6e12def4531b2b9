let ready = false;

/** From here on, what must come before the start comes too late. */
export const becomeReady = (): void => {
  ready = true;
};

export const isReady = (): boolean => ready;
