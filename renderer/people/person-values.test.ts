import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/people/people.ts';
import { person as record } from '../../shared/people/records.ts';
import { blankFields } from '../../shared/records/record.ts';
import { differing, fieldOfPath, toInput, valuesOf } from './person-values.ts';

const person: Person = {
  ...blankFields(record),
  id: '01900000-0000-7000-8000-000000000000',
  caseCode: 'KITE-27',
  preferredName: 'Nayeli',
  legalName: { given: 'Nayeli', middle: null, firstFamily: 'Montoya', secondFamily: null },
  aNumber: '091313151',
  aNumberState: 'known',
  languages: ['es'],
  channels: [],
  contacts: [],
  nextAppointment: null,
  createdAt: '2026-10-05T14:00:00.000Z',
  updatedAt: '2026-10-05T14:00:00.000Z',
};

describe('the values of a person’s page', () => {
  const base = valuesOf(person);

  it('send only what was changed, the legal name in its own place', () => {
    const values = { ...base, pronouns: 'she', middle: 'Itzel', languages: ['es', 'quc'] };
    const changed = differing(['pronouns', 'given', 'middle', 'languages', 'status'], base, values);
    expect(changed).toEqual(['pronouns', 'middle', 'languages']);
    expect(toInput(values, changed)).toEqual({
      pronouns: 'she',
      languages: ['es', 'quc'],
      legalName: { middle: 'Itzel' },
    });
  });

  it('drop a channel that was begun and left blank, but not one that was stored', () => {
    const stored = { id: person.id, kind: 'phone' as const, value: '' };
    const values = { ...base, channels: [{ kind: 'phone' as const, value: ' ' }, stored] };
    expect(toInput(values, ['channels'])).toEqual({ channels: [stored] });
  });

  it('find the field for the path of an error', () => {
    expect(
      ['aNumber', 'aNumberState', 'legalName.given', 'languages.0', 'otherNames.12', 'channels.0.value'].map(
        fieldOfPath,
      ),
    ).toEqual(['aNumber', 'aNumber', 'given', 'languages', 'otherNames', 'channels.0.value']);
  });
});
