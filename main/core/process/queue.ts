/** Lets one piece of work run at a time, in the order in which they came. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs the work when its turn comes. One that fails keeps no one behind it waiting. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everything that has come so far has ended, however it ended. */
  ended(): Promise<unknown> {
    return this.last;
  }
}
