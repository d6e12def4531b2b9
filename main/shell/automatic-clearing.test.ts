import { describe, expect, it } from 'vitest';
import { AutomaticClearing } from './automatic-clearing.ts';

describe('what is cleared automatically', () => {
  it('is asked for while a vault is open, one time after the other, and again after a failure', async () => {
    const calls: string[] = [];
    let open = false;
    let answer: () => void = () => undefined;
    const clearing = new AutomaticClearing({
      isOpen: () => open,
      core: {
        call: ({ call }) => {
          calls.push(call);
          return new Promise((resolve) => {
            answer = () => resolve({ ok: false, error: { code: 'disk.full' } });
          });
        },
      },
    });
    await clearing.look();
    expect(calls).toEqual([]);
    open = true;
    const first = clearing.look();
    await clearing.look();
    expect(calls).toEqual(['retention.automatic']);
    answer();
    await first;
    const second = clearing.look();
    expect(calls).toHaveLength(2);
    answer();
    await second;
  });
});
