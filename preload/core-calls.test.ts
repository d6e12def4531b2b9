import { expect, test } from 'vitest';
import { channels } from '../shared/contract/channels.ts';
import { answerLabel, ChannelEnd, inputLabel, type SealedInput } from '../shared/contract/sealed-channel.ts';
import { CoreCalls } from './core-calls.ts';

interface Message {
  readonly name: string;
  readonly requestId: string;
  readonly sealed: SealedInput;
  readonly files: readonly string[];
}

/** A shell whose core opens every call and answers what it was asked. */
const setup = async () => {
  const state = {
    core: await ChannelEnd.create(),
    asked: [] as unknown[],
    messages: [] as Message[],
    sent: [] as unknown[],
  };
  const answer = async ({ name, requestId, sealed }: Message) => {
    if (sealed.to !== state.core.publicKey) return { newKey: true };
    const channel = await state.core.channelTo(sealed.from);
    const input = await channel.open(inputLabel(requestId, name), sealed.bytes);
    state.asked.push(input);
    return { sealed: await channel.seal(answerLabel(requestId), { ok: true, value: input }) };
  };
  const calls = new CoreCalls({
    invoke: (channel: string, message?: Message) => {
      if (channel === channels.coreKey) return Promise.resolve(state.core.publicKey);
      if (message === undefined) throw new Error('a call without a message');
      state.messages.push(message);
      return answer(message);
    },
    send: (_channel: string, message: unknown) => void state.sent.push(message),
  });
  return { state, calls };
};

test('promise 20: a call crosses the shell sealed, and its answer too', async () => {
  const { state, calls } = await setup();
  expect(await calls.call('people.save', { preferredName: 'Ana' }, 'r1')).toEqual({
    ok: true,
    value: { preferredName: 'Ana' },
  });
  const [message] = state.messages;
  expect(Object.keys(message ?? {}).toSorted()).toEqual(['files', 'name', 'requestId', 'sealed']);
  expect(Buffer.from(message?.sealed.bytes ?? []).includes('Ana')).toBe(false);
});

test('calls are posted in the order in which they were made, however large, and a cancellation after its call', async () => {
  const { state, calls } = await setup();
  const large = 'x'.repeat(1 << 20);
  const answers = [calls.call('people.save', { large }, 'r1'), calls.call('people.save', {}, 'r2')];
  calls.cancel('r2');
  expect(state.sent).toEqual([]);
  await Promise.all(answers);
  expect(state.messages.map(({ requestId }) => requestId)).toEqual(['r1', 'r2']);
  expect(state.sent).toEqual([{ requestId: 'r2' }]);
});

test('a call that meets another core is sealed again for it, once', async () => {
  const { state, calls } = await setup();
  await calls.call('people.list', {}, 'r1');
  state.core = await ChannelEnd.create();
  expect(await calls.call('people.list', { query: 'A' }, 'r2')).toEqual({ ok: true, value: { query: 'A' } });
  expect(state.messages.map(({ requestId }) => requestId)).toEqual(['r1', 'r2', 'r2']);
  expect(state.asked).toEqual([{}, { query: 'A' }]);
});

test('a call without a core fails, and the next one asks for its key again', async () => {
  const { state, calls } = await setup();
  const { core } = state;
  Object.assign(state, { core: { publicKey: null } });
  await expect(calls.call('people.list', {}, 'r1')).rejects.toThrow('no core');
  state.core = core;
  expect(await calls.call('people.list', {}, 'r2')).toMatchObject({ ok: true });
});

test('calls made while a core fails to start fail with it: none waits for the next one', async () => {
  const asked: ((key: null) => void)[] = [];
  const calls = new CoreCalls({
    invoke: () => new Promise((resolve) => asked.push(resolve)),
    send: () => {},
  });
  const failed = ['r1', 'r2', 'r3'].map((id) => calls.call('people.list', {}, id).catch(() => 'failed'));
  await Promise.resolve();
  asked[0]?.(null);
  expect(await Promise.all(failed)).toEqual(['failed', 'failed', 'failed']);
  expect(asked).toHaveLength(1);
});
