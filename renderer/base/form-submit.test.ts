import { expect, it } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallError } from '../../shared/contract/errors.ts';
import { createBridgeClient } from './bridge.ts';
import { createFormSubmitter, type FormOptions, type FormWords, shownErrors } from './form-submit.ts';

const words: FormWords = { failure: ({ code }) => `words of ${code}`, refusedField: 'check this field' };

/** A form for one name, over a bridge that gives these answers in order. */
const setUp = (options: Partial<FormOptions> = {}) => {
  const typed = { name: '' };
  const sent: unknown[] = [];
  const answers: CallError[] = [];
  const bridge: Bridge = {
    call: async (_name, input) => {
      sent.push(input);
      const error = answers.shift();
      return error === undefined ? { ok: true, value: { id: 'a' } } : { ok: false, error };
    },
    cancel: () => undefined,
    onEvent: () => () => undefined,
  };
  const { call } = createBridgeClient(bridge, () => 'request');
  const form = createFormSubmitter();
  const all: FormOptions = {
    check: () => ({ name: typed.name === '' ? 'fill this in' : undefined }),
    send: () => call('people.save', { preferredName: typed.name }),
    ...options,
  };
  return {
    typed,
    sent,
    answers,
    clear: form.clear,
    submit: () => form.submit(all, words),
    state: () => form.store.getState(),
    errors: () => shownErrors(form.store.getState(), all.check?.() ?? {}),
  };
};

it('sends nothing while a field is wrong, and says so until it is fixed', async () => {
  const { typed, sent, submit, errors, state } = setUp();
  expect(errors()['name']).toBeUndefined();
  expect(await submit()).toBe(false);
  expect(sent).toEqual([]);
  expect(errors()).toEqual({ name: 'fill this in' });
  expect(state().refusals).toBe(1);
  typed.name = 'Ana';
  expect(errors()['name']).toBeUndefined();
});

it('does not complain while someone is still typing what was not tried yet', async () => {
  const { typed, submit, errors } = setUp();
  typed.name = 'Ana';
  await submit();
  typed.name = '';
  expect(errors()['name']).toBeUndefined();
});

it('sends what is typed once, and says that it runs meanwhile', async () => {
  const { typed, sent, submit, state } = setUp();
  typed.name = 'Ana';
  const first = submit();
  expect(state().running).toBe(true);
  expect(await submit()).toBe(false);
  expect(await first).toBe(true);
  expect(sent).toEqual([{ preferredName: 'Ana' }]);
  expect(state()).toMatchObject({ running: false, problem: null });
});

it('keeps what was typed when the core refuses it, and says why beside the button', async () => {
  const { typed, answers, submit, state, clear } = setUp();
  typed.name = 'Ana';
  answers.push({ code: 'disk.full' });
  expect(await submit()).toBe(false);
  expect(typed.name).toBe('Ana');
  expect(state()).toMatchObject({ running: false, problem: { words: 'words of disk.full' }, refusals: 0 });
  clear();
  expect(state().problem).toBeNull();
  expect(await submit()).toBe(true);
});

it('puts a refusal at the field that it names, where the form has that field', async () => {
  const fieldOf = (path: string) => (path.startsWith('names.') ? 'name' : null);
  const { typed, answers, submit, state, errors } = setUp({ fieldOf });
  typed.name = 'Ana';
  answers.push({ code: 'input.rejected', field: 'names.0' }, { code: 'input.rejected', field: 'zone' });
  await submit();
  expect(errors()['name']).toBe('check this field');
  expect(state().refusals).toBe(1);
  await submit();
  expect(errors()['name']).toBeUndefined();
  expect(state().problem).toEqual({ words: 'words of input.rejected' });
});

it('lets the form explain what only it knows, also after asking the core', async () => {
  const { typed, answers, submit, state } = setUp({
    explain: async ({ code }) => (code === 'record.changedMeanwhile' ? 'somebody else changed it' : undefined),
  });
  typed.name = 'Ana';
  answers.push({ code: 'record.changedMeanwhile' }, { code: 'record.notFound' });
  await submit();
  expect(state().problem).toEqual({ words: 'somebody else changed it' });
  await submit();
  expect(state().problem).toEqual({ words: 'words of record.notFound' });
});

it('says that something unexpected happened when the form itself fails', async () => {
  const { typed, answers, submit, state } = setUp({
    explain: () => {
      throw new Error('a bug');
    },
  });
  typed.name = 'Ana';
  answers.push({ code: 'record.notFound' });
  await submit();
  expect(state()).toMatchObject({ running: false, problem: { words: 'words of unexpected' } });
});
