import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { AppError, type CallResult } from '../../shared/contract/errors.ts';
import type { WindowEvent } from '../../shared/contract/events.ts';
import { createBridgeClient } from './bridge.ts';

const setup = (answer: (name: string) => CallResult<unknown> | Promise<CallResult<unknown>>) => {
  const listeners = new Set<(event: WindowEvent) => void>();
  const cancelled: string[] = [];
  const calls: { readonly name: string; readonly requestId: string }[] = [];
  const bridge: Bridge = {
    call: async (name, _input, requestId) => {
      calls.push({ name, requestId });
      return answer(name);
    },
    cancel: (requestId) => void cancelled.push(requestId),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  let count = 0;
  const client = createBridgeClient(bridge, () => `request-${(count += 1)}`);
  const emit = (event: WindowEvent) => listeners.forEach((listener) => listener(event));
  return { client, emit, cancelled, calls };
};

const settings = { language: 'en', colourScheme: 'system', idleMinutes: 10 };

describe('a call', () => {
  it('answers its value', async () => {
    const { client } = setup(() => ({ ok: true, value: settings }));
    await expect(client.call('settings.get', {})).resolves.toEqual(settings);
  });

  it('that is refused rejects with the code, field and details', async () => {
    const { client } = setup(() => ({
      ok: false,
      error: { code: 'vault.recoveryKeyMismatch', field: 'recoveryKey', details: { group: 3 } },
    }));
    const error = await client.call('vault.status', {}).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'vault.recoveryKeyMismatch', field: 'recoveryKey', details: { group: 3 } });
  });

  it('over a bridge that breaks rejects with a code all the same, and without the bridge’s words', async () => {
    const { client } = setup(() => Promise.reject(new Error('Ana Example, A012345678')));
    const error = await client.call('vault.status', {}).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'unexpected', message: 'unexpected' });
  });

  it('gets a request id of its own', async () => {
    const { client, calls } = setup(() => ({ ok: true, value: settings }));
    await Promise.all([client.call('settings.get', {}), client.call('settings.get', {})]);
    expect(new Set(calls.map(({ requestId }) => requestId)).size).toBe(2);
  });
});

describe('a job', () => {
  it('hears of its own progress until it is done', async () => {
    let finish: (result: CallResult<unknown>) => void = () => undefined;
    const { client, emit } = setup(() => new Promise((resolve) => (finish = resolve)));
    const onProgress = vi.fn();
    const running = client.call('settings.get', {}, { onProgress });
    const progress = { type: 'progress', requestId: 'request-1', stage: 'reading', done: 1, total: 2 } as const;
    emit(progress);
    emit({ ...progress, requestId: 'request-9' });
    finish({ ok: true, value: settings });
    await running;
    emit(progress);
    expect(onProgress).toHaveBeenCalledTimes(1);
    expect(onProgress).toHaveBeenCalledWith(progress);
  });

  it('is asked to stop when its signal aborts', async () => {
    let finish: (result: CallResult<unknown>) => void = () => undefined;
    const { client, cancelled } = setup(() => new Promise((resolve) => (finish = resolve)));
    const controller = new AbortController();
    const running = client.call('settings.get', {}, { signal: controller.signal });
    controller.abort();
    expect(cancelled).toEqual(['request-1']);
    finish({ ok: false, error: { code: 'cancelled' } });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('whose signal has aborted already is not begun', async () => {
    const { client, calls } = setup(() => ({ ok: true, value: settings }));
    await expect(client.call('settings.get', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(calls).toEqual([]);
  });

  it('that has ended is not asked to stop', async () => {
    const { client, cancelled } = setup(() => ({ ok: true, value: settings }));
    const controller = new AbortController();
    await client.call('settings.get', {}, { signal: controller.signal });
    controller.abort();
    expect(cancelled).toEqual([]);
  });
});
