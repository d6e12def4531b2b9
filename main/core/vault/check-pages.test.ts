import { expect, it } from 'vitest';
import { openTestCore } from '../../../tests/support/test-core.ts';

it('the check calls no search index damaged that was merely written since somebody searched', async () => {
  const core = await openTestCore();
  for (let at = 0; at < 40; at += 1) {
    await core.call('people.list', { query: 'ana' });
    await core.call('people.save', { preferredName: `Ana ${at}` });
    await core.call('people.save', { preferredName: `Bea ${at}` });
    expect((await core.call('vault.check', {})).problems, `after ${at}`).toEqual([]);
  }
});
