import { describe, expect, it } from 'vitest';
import { answerLabel, ChannelEnd, inputLabel } from './sealed-channel.ts';

const twoEnds = async () => {
  const window = await ChannelEnd.create();
  const core = await ChannelEnd.create();
  return { window, core, out: await window.channelTo(core.publicKey), back: await core.channelTo(window.publicKey) };
};

describe('promise 20: what the window and the core say to each other', () => {
  it('arrives as it was sent, in both directions', async () => {
    const { out, back } = await twoEnds();
    for (const value of [null, 'Ana Ñandú', { a: [1, { b: true }] }, '', '\ud800', 'x'.repeat(1 << 20)]) {
      expect(await back.open('label', await out.seal('label', value))).toEqual(JSON.parse(JSON.stringify(value)));
    }
    expect(await out.open('label', await back.seal('label', undefined))).toBeUndefined();
  });

  it('cannot be read on the way, and never looks the same twice', async () => {
    const { out } = await twoEnds();
    const [once, again] = [await out.seal('label', 'lantern gravel'), await out.seal('label', 'lantern gravel')];
    expect(Buffer.from(once).includes('lantern')).toBe(false);
    expect(once).not.toEqual(again);
  });

  it('is refused when it was changed, is another message’s, or comes from another end', async () => {
    const { out, back } = await twoEnds();
    const sealed = await out.seal(inputLabel('r1', 'people.save'), { preferredName: 'Ana' });
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(back.open(inputLabel('r1', 'people.save'), changed)).rejects.toBeInstanceOf(Error);
    }
    for (const label of [inputLabel('r2', 'people.save'), inputLabel('r1', 'people.remove'), answerLabel('r1')]) {
      await expect(back.open(label, sealed)).rejects.toBeInstanceOf(Error);
    }
    const stranger = await (await ChannelEnd.create()).channelTo((await ChannelEnd.create()).publicKey);
    await expect(stranger.open(inputLabel('r1', 'people.save'), sealed)).rejects.toBeInstanceOf(Error);
    await expect(back.open('label', new Uint8Array(5))).rejects.toBeInstanceOf(Error);
  });

  it('is agreed on with a public key only', async () => {
    const { window } = await twoEnds();
    for (const key of [new Uint8Array(), new Uint8Array(65), new Uint8Array(65).fill(4)]) {
      await expect(window.channelTo(key)).rejects.toBeInstanceOf(Error);
    }
  });
});
