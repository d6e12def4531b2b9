import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/contract/errors.ts';
import { DraftSaver, firstRetry, longestRetry, longestWait, pause, type SaveState } from './draft-saver.ts';

type Field = 'letIn' | 'followUps' | 'unsentText' | 'interpreter';
type DraftContent = Readonly<Record<Field, string>>;
type Change = Partial<DraftContent>;

const blankContent: DraftContent = { letIn: '', followUps: '', unsentText: '', interpreter: '' };

const changeBetween = (before: DraftContent, after: DraftContent): Change | null => {
  const changed = Object.entries(after).filter(([field, text]) => before[field as Field] !== text);
  return changed.length === 0 ? null : Object.fromEntries(changed);
};

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-12-08T14:42:10Z') }));
afterEach(() => void vi.useRealTimers());

/** A vault that takes `latency` ms for a save and fails as long as `failing` names an error. */
const setup = (latency = 5) => {
  const vault = {
    failing: null as AppError | null,
    latency,
    held: {} as Change,
    saves: 0,
    atOnce: 0,
    mostAtOnce: 0,
  };
  const states: SaveState[] = [];
  const saver = new DraftSaver({
    content: blankContent,
    changeBetween,
    onState: (state) => states.push(state),
    save: async (change) => {
      vault.saves += 1;
      vault.atOnce += 1;
      vault.mostAtOnce = Math.max(vault.mostAtOnce, vault.atOnce);
      await new Promise((resolve) => setTimeout(resolve, vault.latency));
      vault.atOnce -= 1;
      if (vault.failing !== null) throw vault.failing;
      Object.assign(vault.held, change);
    },
  });
  const type = (text: string): void => saver.set({ ...saver.content, unsentText: saver.content.unsentText + text });
  return { vault, states, saver, type, last: () => states.at(-1) };
};

describe('what is typed', () => {
  it('is saved after a short pause', async () => {
    const { vault, type, last } = setup();
    type('Called in');
    expect(last()).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(vault.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(1 + vault.latency);
    expect(vault.held).toEqual({ unsentText: 'Called in' });
    expect(last()).toEqual({ kind: 'saved', at: new Date() });
  });

  it('is never further than two seconds from the vault, though no one pauses', async () => {
    const { vault, saver, type } = setup(200);
    const typedAt: number[] = [];
    for (let key = 0; key < 200; key += 1) {
      type('x');
      typedAt.push(Date.now());
      await vi.advanceTimersByTimeAsync(83);
      const held = vault.held.unsentText?.length ?? 0;
      const oldestUnsaved = typedAt[held];
      if (oldestUnsaved !== undefined) expect(Date.now() - oldestUnsaved).toBeLessThanOrEqual(2000);
    }
    await vi.advanceTimersByTimeAsync(longestWait);
    expect(vault.held.unsentText).toBe(saver.content.unsentText);
    expect(vault.saves).toBeLessThan(20);
  });

  it('is saved at once when the screen is left or the vault is about to lock', async () => {
    const { vault, saver, type } = setup();
    type('They ask for');
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(vault.latency);
    await flushed;
    expect(vault.held).toEqual({ unsentText: 'They ask for' });
  });

  it('goes to the vault one save at a time, the newest text last', async () => {
    const { vault, saver, type } = setup(3000);
    type('one');
    await vi.advanceTimersByTimeAsync(pause);
    type(' two');
    await vi.advanceTimersByTimeAsync(pause);
    const flushed = saver.flush();
    type(' three');
    await vi.advanceTimersByTimeAsync(10_000);
    await flushed;
    expect(vault.mostAtOnce).toBe(1);
    expect(vault.held.unsentText).toBe('one two three');
  });

  it('is not sent again once it is saved', async () => {
    const { vault, saver, type } = setup();
    type('one');
    await vi.advanceTimersByTimeAsync(longestWait);
    saver.set({ ...saver.content });
    await saver.flush();
    await vi.advanceTimersByTimeAsync(longestRetry);
    expect(vault.saves).toBe(1);
  });
});

describe('a save that fails', () => {
  it('keeps the text, says why and tries again automatically until it is in the vault', async () => {
    const { vault, saver, type, last } = setup();
    vault.failing = new AppError('disk.full');
    type('Passport kept');
    await vi.advanceTimersByTimeAsync(pause + vault.latency);
    expect(last()).toMatchObject({ kind: 'failed', error: { code: 'disk.full' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vault.saves).toBeGreaterThan(4);
    expect(saver.content.unsentText).toBe('Passport kept');
    vault.failing = null;
    await vi.advanceTimersByTimeAsync(longestRetry + vault.latency);
    expect(vault.held).toEqual({ unsentText: 'Passport kept' });
    expect(last()).toMatchObject({ kind: 'saved' });
  });

  it('is tried again at once when someone asks or types on', async () => {
    const { vault, saver, type } = setup();
    vault.failing = new AppError('disk.full');
    type('one');
    await vi.advanceTimersByTimeAsync(pause + vault.latency);
    vault.failing = null;
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(vault.latency);
    await flushed;
    expect(vault.held.unsentText).toBe('one');
    vault.failing = new AppError('disk.failed');
    type(' two');
    await vi.advanceTimersByTimeAsync(pause + vault.latency);
    vault.failing = null;
    type(' three');
    await vi.advanceTimersByTimeAsync(pause + vault.latency);
    expect(vault.held.unsentText).toBe('one two three');
  });

  it('answers everyone who waits for it', async () => {
    const { vault, saver, type } = setup();
    vault.failing = new AppError('vault.locked');
    type('one');
    const ended = saver.flush().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(vault.latency);
    expect(await ended).toMatchObject({ code: 'vault.locked' });
  });

  it('sends what it could not say before together with what is new', async () => {
    const { vault, saver } = setup();
    vault.failing = new AppError('disk.full');
    saver.set({ ...saver.content, letIn: 'Two' });
    await vi.advanceTimersByTimeAsync(pause + vault.latency);
    saver.set({ ...saver.content, followUps: 'Call the attorney' });
    vault.failing = null;
    await vi.advanceTimersByTimeAsync(firstRetry + vault.latency);
    expect(vault.held).toEqual({ letIn: 'Two', followUps: 'Call the attorney' });
  });
});

describe('an ended saver', () => {
  it('saves nothing more and says nothing more', async () => {
    const { vault, saver, states, type } = setup();
    type('one');
    saver.end();
    const before = states.length;
    type('two');
    await saver.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vault.saves).toBe(0);
    expect(states).toHaveLength(before);
  });
});

describe('any course of typing, waiting and failing', () => {
  it('ends with the newest text in the vault', async () => {
    // A small generator with a fixed seed: the same course every time.
    let seed = 7;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let course = 0; course < 60; course += 1) {
      const { vault, saver } = setup(random() * 900);
      const fields = ['letIn', 'followUps', 'unsentText', 'interpreter'] as const;
      for (let step = 0; step < 40; step += 1) {
        const field = fields[Math.floor(random() * fields.length)] ?? 'letIn';
        saver.set({ ...saver.content, [field]: `${saver.content[field]}${step} ` });
        vault.failing = random() < 0.3 ? new AppError('disk.failed') : null;
        await vi.advanceTimersByTimeAsync(random() * 1200);
        if (random() < 0.1) void saver.flush().catch(() => undefined);
      }
      vault.failing = null;
      await vi.advanceTimersByTimeAsync(longestRetry + 5000);
      const { letIn, followUps, unsentText, interpreter } = saver.content;
      const held: Partial<DraftContent> = { letIn, followUps, unsentText, interpreter };
      expect({ letIn: '', followUps: '', unsentText: '', interpreter: '', ...vault.held }).toEqual(held);
      expect(vault.mostAtOnce).toBe(1);
      saver.end();
    }
  });
});
