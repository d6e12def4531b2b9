import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTranslator } from '../../../shared/words.ts';
import { hostileStrings } from '../../../tests/fixtures/hostile-strings.ts';
import { detainedPerson } from '../../../tests/support/detained-person.ts';
import { writeDirectly } from '../../../tests/support/direct-rows.ts';
import { pdfInfo, pdfText, qpdf } from '../../../tests/support/pdf-tools.ts';

const password = 'k7qw-2mzx-p9bd-hv34-t6rn';
const atOnce = 50;

it('an attorney packet comes through 200 hostile strings as names and in everyone’s words', async () => {
  const { core, detentionId, personId } = await detainedPerson();
  const folder = join(core.folder, '..', 'out');
  mkdirSync(folder);
  expect(hostileStrings.length).toBeGreaterThanOrEqual(200);
  for (let start = 0; start < hostileStrings.length; start += atOnce) {
    const some = hostileStrings.slice(start, start + atOnce).filter((text) => text !== '');
    const [first = 'x'] = some.map((text) => text.slice(0, 200));
    writeDirectly(core, (tx) => {
      tx.update('person', personId, { preferred_name: first, given: first, other_names: JSON.stringify(some) });
      tx.update('detention', detentionId, { place: first, seen_by: first, description: some.join('\n') });
      for (const text of some) {
        tx.insert('contact', {
          person_id: personId,
          position: 1,
          name: text,
          phone: text,
          languages: '[]',
          tell: 'place',
        });
        // One who may not be told: their name is looked for in everything.
        tx.insert('contact', { person_id: personId, position: 2, name: `Q ${text}`, phone: text, languages: '[]' });
        tx.insert('detention_event', { detention_id: detentionId, at: tx.at, kind: 'note', words: text });
      }
    });
    const out = join(folder, `${start}.pdf`);
    const recipient = first.replaceAll(/\s+/g, ' ').trim().slice(0, 200) || 'x';
    const wanted = { detentionId, password, out: 'handle', recipient };
    expect(await core.result('attorney.packet', wanted, { handle: { path: out } }), String(start)).toMatchObject({
      ok: true,
    });
    expect(qpdf(`--password=${password}`, '--check', out), String(start)).toMatchObject({ status: 0 });
    expect(pdfText(out, password).replaceAll(/\s+/g, ' ')).toContain(
      createTranslator('en')('attorney.paper.section.withheld'),
    );
    expect(pdfInfo('-upw', password, out)).toMatch(/^JavaScript: +no$/m);
  }
}, 240_000);
