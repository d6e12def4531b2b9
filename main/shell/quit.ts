interface Quitting {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  quit(): void;
  exit(code?: number): void;
}

/** However long clearing takes, Alongside quits after this many milliseconds. */
const patienceMs = 3000;

/** Closing the window quits Alongside on every system: an open vault without a window would go unnoticed. */
export const endGently = (app: Quitting, clearAway: () => Promise<void>): void => {
  let ending = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    const timer = setTimeout(() => app.exit(0), patienceMs);
    void clearAway()
      .catch(() => {})
      .finally(() => {
        clearTimeout(timer);
        app.exit(0);
      });
  });
};
