import { describe, expect, it } from 'vitest';
import { appointment } from './appointments/records.ts';
import { encounterAddendumDraft, encounterNote } from './encounters/records.ts';
import { person, personChannel } from './people/records.ts';
import { contact, plan } from './plans/records.ts';
import { isRecordTable, records } from './records.ts';
import { hiddenFields, nothingOf, type Column, type RecordSpec } from './records/record.ts';

const specs: readonly (readonly [string, RecordSpec])[] = Object.entries(records);
const columnsOf = (spec: RecordSpec): readonly Column[] => Object.values(spec.columns);

describe('the record specs', () => {
  it('link to tables that there are, and name an owner by a link', () => {
    for (const [table, spec] of specs) {
      for (const { type, name } of columnsOf(spec)) {
        if (type.link !== undefined) expect(isRecordTable(type.link), `${table}.${name}`).toBe(true);
      }
      for (const field of Array.isArray(spec.owner) ? spec.owner : []) {
        expect(spec.columns[field]?.type.link, `${table}.${field}`).toBeDefined();
      }
    }
  });

  it('keep to the writer what was not handed over: neither closing nor merging ever meets it', () => {
    const written = specs.flatMap(([table, spec]) =>
      columnsOf(spec).flatMap((column) => (column.seenBy === 'writer' ? [[table, column] as const] : [])),
    );
    expect(written.map(([table, { name }]) => `${table}.${name}`)).toEqual([
      'encounter_note.unsent_text',
      'encounter_addendum_draft.text',
    ]);
    for (const [, column] of written) expect(column).toMatchObject({ part: 'never', merge: 'never', label: null });
    expect(hiddenFields(encounterNote, 'coordinator')).toEqual(['unsentText']);
    expect(hiddenFields(encounterAddendumDraft, 'crew')).toEqual(['text']);
  });

  it('tell a volunteer with a grant all but what is the team’s own, and a crew what they need', () => {
    expect(hiddenFields(person, 'granted')).toEqual(['reviewBy', 'teamNote']);
    expect(
      Object.keys(person.columns).filter((field) => !hiddenFields(person, 'crew').some((one) => one === field)),
    ).toEqual(
      // what no call answers is hidden from no one
      ['preferredName', 'languages', 'coordinatorId'],
    );
    expect(nothingOf(appointment, 'crew')).toEqual({
      dateSource: null,
      officer: null,
      statusReason: null,
      statusReasonWords: null,
      papersToBring: null,
      riskNote: null,
      teamNote: null,
      nextAppointmentId: null,
      seriesId: null,
      seriesDay: null,
      seriesRule: null,
    });
  });

  it('leave to a person what no one else can decide, and take the safer of two answers about safety', () => {
    const withMerge = (spec: RecordSpec, merge: string): string[] =>
      Object.entries(spec.columns).flatMap(([field, column]) => (column.merge === merge ? [field] : []));
    expect(withMerge(personChannel, 'careful')).toEqual(['safeToCall', 'safeToText', 'safeToLeaveMessage']);
    expect(withMerge(personChannel, 'decide')).toEqual(['kind', 'value']);
    expect(withMerge(contact, 'decide')).toEqual(['name', 'phone', 'tell', 'mayBeTold']);
    expect(withMerge(contact, 'careful')).toEqual(['mayKnowStatus']);
    expect(withMerge(plan, 'careful')).toEqual(['consulateWish', 'mediaWish']);
    expect(withMerge(person, 'together')).toEqual(['medicalNote', 'dependantsNote', 'attorney', 'teamNote']);
    // Its writer alone changes a note, and no one a sealed one.
    expect(columnsOf(encounterNote).every(({ merge }) => merge === 'never')).toBe(true);
  });

  it('mark no column that Alongside alone writes as one that a call takes', () => {
    for (const [table, spec] of specs) {
      for (const { type, io, name } of columnsOf(spec)) {
        if (type.link !== undefined) expect(io, `${table}.${name}`).toBeDefined();
      }
    }
  });
});
