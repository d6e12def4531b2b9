import { describe, expect, it } from 'vitest';
import type { AuditEntryView } from '../../shared/audit/audit.ts';
import { createTranslator } from '../../shared/words.ts';
import { createFormat } from '../base/format.ts';
import { historyLine, namesOfRecords } from './history-words.ts';

const t = createTranslator('en');
const format = createFormat({ language: 'en', zone: 'America/New_York', now: new Date('2026-10-05T14:00:00Z'), t });
const reader = { t, language: 'en', date: format.plainDate, instant: format.instant } as const;

const entry = (part: Partial<AuditEntryView>): AuditEntryView => ({
  seq: 1,
  at: '2026-10-05T14:00:00.000Z',
  userName: 'Deb',
  call: 'people.save',
  table: 'person',
  recordId: 'p',
  action: 'update',
  changes: {},
  batch: 'b',
  about: null,
  names: {},
  undo: 'no',
  ...part,
});

const tell = (part: Partial<AuditEntryView>, others: readonly AuditEntryView[] = []) => {
  const told = entry(part);
  return historyLine(told, namesOfRecords([told, ...others]), reader);
};

describe('the history of a person in words', () => {
  it('says from what to what, in the words of the screen', () => {
    const changes = {
      pronouns: [null, 'she'],
      status: ['active', 'detained'],
      birth_country: ['GT', 'HN'],
      languages: ['["es"]', '["es","quc"]'],
      interpreter_needed: [null, 1],
      birth_date: ['1990-02-28', null],
    };
    expect(tell({ changes })).toEqual({
      title: t('people.history.edited'),
      changes: [
        'Pronouns: she',
        'Status: Active → Detained',
        'Country of birth: Guatemala → Honduras',
        'Languages: Spanish → Spanish, Kʼicheʼ',
        'Needs an interpreter: Yes',
        t('audit.cleared', { field: 'Date of birth', from: format.plainDate('1990-02-28') }),
      ],
    });
  });

  it('never shows an A-number whole', () => {
    const line = tell({ changes: { a_number: ['091313151', '204555018'], a_number_state: ['known', 'known'] } });
    expect(line?.changes).toEqual(['A-number: •••-•••-151 → •••-•••-018']);
  });

  it('names contacts and channels, also when the entry itself does not', () => {
    const added = entry({
      table: 'contact',
      recordId: 'c',
      action: 'insert',
      changes: { name: 'Rosa', phone: '776-555-0101', position: 0 },
    });
    expect(
      tell({ table: 'contact', recordId: 'c', changes: { phone: ['776-555-0101', '776-555-0102'] } }, [added]),
    ).toEqual({
      title: 'Changed Rosa on the plan',
      changes: ['Phone: 776-555-0101 → 776-555-0102'],
    });
    expect(tell({ ...added })).toEqual({ title: 'Added Rosa to the plan', changes: ['Phone: 776-555-0101'] });
    expect(
      tell({ table: 'person_channel', recordId: 'x', action: 'delete', changes: { deleted_at: [null, 'now'] } })?.title,
    ).toBe(t('people.history.channelRemoved', { what: t('people.history.aChannel') }));
  });

  it('says nothing about an order that moved on, and says when the words were deleted for good', () => {
    expect(tell({ table: 'contact', changes: { position: [0, 1] } })).toBeNull();
    expect(tell({ changes: null })?.changes).toEqual([t('audit.purged')]);
  });

  it('says how a person came and went', () => {
    expect(tell({ action: 'insert', call: 'imports.run' })?.title).toBe(t('people.history.imported'));
    expect(tell({ action: 'delete', changes: { deleted_at: [null, 'now'] } })).toEqual({
      title: t('people.history.removed'),
      changes: [],
    });
    expect(tell({ action: 'note', call: 'retention.close', changes: { changed: 'closed' } })?.title).toBe(
      t('people.history.closed'),
    );
  });
});
