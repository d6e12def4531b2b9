import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageKeeper } from './page-keeper.ts';

const url = 'app://alongside/index.html';

/** Contents that do what the test says; no load arrives by itself. */
class FakeContents extends EventEmitter {
  pid = 700;
  readonly loads: string[] = [];
  crashed = false;

  isCrashed(): boolean {
    return this.crashed;
  }

  getOSProcessId(): number {
    return this.pid;
  }

  loadURL(address: string): Promise<void> {
    this.loads.push(address);
    return Promise.reject(new Error('ERR_ABORTED'));
  }

  arrive(): void {
    this.emit('did-navigate');
    this.emit('did-finish-load');
  }
}

const setup = () => {
  const contents = new FakeContents();
  const killed: number[] = [];
  const heard: string[] = [];
  const keeper = new PageKeeper(contents, {
    url,
    kill: (pid) => killed.push(pid),
    onLost: () => heard.push('lost'),
    onGivenUp: () => heard.push('given up'),
  });
  keeper.load();
  contents.arrive();
  contents.loads.length = 0;
  return { contents, keeper, killed, heard };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('promise 20: a page that is renewed', () => {
  test('has its process killed, and is loaded once that is gone', async () => {
    const { contents, keeper, killed, heard } = setup();
    keeper.renew();
    expect([killed, contents.loads]).toEqual([[700], []]);
    contents.emit('render-process-gone');
    // Not in the same turn: the load could be given to the process that has just ended.
    expect(contents.loads).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(contents.loads).toEqual([url]);
    contents.arrive();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([contents.loads, heard]).toEqual([[url], []]);
  });

  test('is loaded also when no one says that its process is gone', async () => {
    const { contents, keeper } = setup();
    keeper.renew();
    await vi.advanceTimersByTimeAsync(1000);
    expect(contents.loads).toEqual([url]);
  });

  test('is loaded again within two seconds when the first load is lost', async () => {
    const { contents, keeper } = setup();
    contents.crashed = true;
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(contents.loads).toEqual([url, url]);
    contents.arrive();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(contents.loads).toHaveLength(2);
  });

  test('is left to a slow computer while its process starts', async () => {
    const { contents, keeper } = setup();
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(contents.loads).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(contents.loads).toHaveLength(2);
  });

  test('is left to a slow computer once its load has arrived', async () => {
    const { contents, keeper } = setup();
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1);
    contents.emit('did-navigate');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(contents.loads).toHaveLength(1);
  });

  test('is loaded again when its load fails or its new process ends', async () => {
    const { contents, keeper, heard } = setup();
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1);
    contents.emit('did-navigate');
    contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(contents.loads).toHaveLength(2);
    contents.emit('did-navigate');
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(2000);
    expect([contents.loads.length, heard]).toEqual([3, []]);
  });

  test('is not loaded again for a frame of its own, or for a load that another has replaced', async () => {
    const { contents, keeper } = setup();
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1);
    contents.emit('did-navigate');
    contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, false);
    contents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', url, true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(contents.loads).toHaveLength(1);
  });

  test('is given up when no load arrives, and nothing is tried after that', async () => {
    const { contents, keeper, heard } = setup();
    contents.crashed = true;
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([contents.loads.length, heard]).toEqual([4, ['given up']]);
    contents.emit('render-process-gone');
    expect(heard).toEqual(['given up']);
  });

  test('has no process when it has ended by itself: nothing is killed, our own group least of all', () => {
    const { contents, keeper, killed } = setup();
    contents.pid = 0;
    keeper.renew();
    expect([killed, contents.loads]).toEqual([[], [url]]);
  });

  test('comes back also when its process ended under the signal', async () => {
    const contents = new FakeContents();
    const keeper = new PageKeeper(contents, {
      url,
      kill: () => {
        throw new Error('ESRCH');
      },
      onLost: () => {},
      onGivenUp: () => {},
    });
    keeper.renew();
    await vi.advanceTimersByTimeAsync(1000);
    expect(contents.loads).toEqual([url]);
  });

  test('is renewed again by a second lock that comes meanwhile', async () => {
    const { contents, keeper, killed } = setup();
    keeper.renew();
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1);
    contents.emit('did-navigate');
    contents.pid = 701;
    keeper.renew();
    expect(killed).toEqual([700, 701]);
    contents.emit('render-process-gone');
    await vi.advanceTimersByTimeAsync(1);
    expect(contents.loads).toHaveLength(2);
  });
});

test('a page whose process ends on its own is reported as lost', () => {
  const { contents, heard } = setup();
  contents.emit('render-process-gone');
  expect(heard).toEqual(['lost']);
});

test('a page whose window is closed is left alone', async () => {
  const { contents, keeper, heard } = setup();
  keeper.renew();
  keeper.stop();
  contents.emit('render-process-gone');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([contents.loads, heard]).toEqual([[], []]);
});
