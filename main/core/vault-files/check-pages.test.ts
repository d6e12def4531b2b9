import { expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { checkPages } from './check-pages.ts';

it('the check calls no search index damaged that was merely written since someone searched', async () => {
  const core = await openTestCore();
  for (let at = 0; at < 40; at += 1) {
    await core.call('people.list', { query: 'ana' });
    await core.call('people.save', { preferredName: `Ana ${at}` });
    await core.call('people.save', { preferredName: `Bea ${at}` });
    // On the connection that searched: a check of the whole vault opens one of its own.
    expect(checkPages(vaultOf(core).database.reader), `after ${at}`).toEqual([]);
  }
});
