import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import type { FileSource } from '../../core-protocol.ts';

/**
 * A sheet as teams keep them, of a kind that was once read wrongly, and what is right for it. Every line was held against
 * the sheet: a change of the code that changes one of them is a fault until the sheet says otherwise.
 */
interface Truth {
  readonly sheet: string;
  /** A sheet that was imported before. */
  readonly after?: string;
  /** Code and kind with which it is not read at all. */
  readonly refused?: string;
  /** Name (given, middle, first and second family name), A-number, birth date, other names, phones and what is safe, languages, note. */
  readonly people?: readonly string[];
  /** Who, day, time, kind, place, status, crew, note. */
  readonly appointments?: readonly string[];
  /** Row, field, what was wrong or doubtful or changed, and the words. */
  readonly marks?: readonly string[];
}

const folder = new URL('../../../tests/fixtures/sheets/as-kept/', import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
// the fixture was written in this shape
const truths = JSON.parse(bytesOf('truth.json').toString('utf8')) as readonly Truth[];
const sheetOf = (name: string): Record<string, FileSource> => ({
  sheet: { name, base64: bytesOf(name).toString('base64') },
});
const now = () => new Date('2026-11-30T15:00:00.000Z');
const parts = (list: readonly (string | null | undefined)[]): string =>
  list.map((part) => (part ?? '').replaceAll('\n', ' ⏎ ')).join(' | ');

const peopleIn = async (core: TestCore): Promise<string[]> => {
  const { items } = await core.call('people.list', { query: '' });
  const people = await Promise.all(items.map(async ({ id }) => core.call('people.get', { id })));
  return people
    .map((person) => {
      const { given, middle, firstFamily, secondFamily } = person.legalName;
      const safe = (value: boolean | null, word: string): string =>
        value === null ? '' : value ? ` ${word} yes` : ` ${word} no`;
      return parts([
        person.preferredName,
        [given, middle, firstFamily, secondFamily].map((part) => part ?? '').join('/'),
        person.aNumber ?? person.aNumberState,
        person.birthDate,
        person.otherNames.join(', '),
        person.channels
          .map(
            (channel) =>
              channel.value +
              safe(channel.safeToCall, 'call') +
              safe(channel.safeToText, 'text') +
              safe(channel.safeToLeaveMessage, 'message'),
          )
          .join(', '),
        person.languages.join(', '),
        person.teamNote,
      ]);
    })
    .toSorted();
};

const appointmentsIn = (core: TestCore): string[] =>
  vaultOf(core)
    .database.writer.all<Record<'who' | 'day' | 'at' | 'kind' | 'place' | 'status' | 'crew' | 'note', string | null>>(
      `SELECT a.date AS day, a.start_time AS at, a.kind || coalesce(' (' || a.kind_words || ')', '') AS kind, a.place, a.status,
         a.team_note AS note,
         (SELECT group_concat(p.preferred_name) FROM appointment_person ap JOIN person p ON p.id = ap.person_id
          WHERE ap.appointment_id = a.id AND ap.deleted_at IS NULL) AS who,
         (SELECT group_concat(v.name || ' ' || c.role || ' ' || c.answer) FROM accompaniment ac
          JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL JOIN volunteer v ON v.id = c.volunteer_id
          WHERE ac.appointment_id = a.id) AS crew
       FROM appointment a WHERE a.deleted_at IS NULL`,
    )
    .map(({ who, day, at, kind, place, status, crew, note }) => parts([who, day, at, kind, place, status, crew, note]))
    .toSorted();

const marksOf = (rows: Awaited<ReturnType<typeof previewOf>>['rows']): string[] =>
  rows.flatMap(({ row, undecided, broken, doubts, changes, matches }) => [
    ...(undecided
      ? [parts([String(row), 'who', 'asked', matches.map(({ name, evidence }) => `${name}: ${evidence}`).join(', ')])]
      : []),
    ...[...broken, ...doubts].map(({ field, reason, value }) => parts([String(row), field, reason, value])),
    ...changes.map((change) =>
      parts([
        String(row),
        'header' in change ? change.header : change.what,
        'changed',
        `${JSON.stringify(change.from)} → ${JSON.stringify(change.to)}`,
      ]),
    ),
  ]);

const previewOf = (core: TestCore, name: string) => core.call('imports.preview', { file: 'sheet' }, sheetOf(name));

describe('sheets as teams keep them', () => {
  it('have each a truth', () => {
    const files = readdirSync(folder).filter((name) => name !== 'truth.json');
    expect(truths.map(({ sheet }) => sheet).toSorted()).toEqual(files.toSorted());
  });

  it.each(truths)('$sheet comes out right', async ({ sheet, after, refused, people, appointments, marks }) => {
    const core = await openTestCore({ now });
    if (after !== undefined) await core.call('imports.run', { file: 'sheet' }, sheetOf(after));
    if (refused !== undefined) {
      const [code, kind] = refused.split(' ');
      await expect(previewOf(core, sheet)).rejects.toMatchObject({ code, details: { kind } });
      return;
    }
    const preview = await previewOf(core, sheet);
    await core.call('imports.run', { file: 'sheet' }, sheetOf(sheet));
    const got = { people: await peopleIn(core), appointments: appointmentsIn(core), marks: marksOf(preview.rows) };
    expect(got).toEqual({ people, appointments, marks });
  });
});
