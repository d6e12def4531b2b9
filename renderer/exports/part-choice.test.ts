import { describe, expect, it } from 'vitest';
import { canGoIn, firstChoice, setDeclined, setIncluded } from './part-choice.ts';

describe('the choice of parts', () => {
  it('begins with health, contacts and full names left out', () => {
    expect(firstChoice.include).toMatchObject({
      medical: false,
      contacts: false,
      crewNames: false,
      aNumber: true,
      notes: true,
    });
  });

  it('takes out what the person declined, and forgets the refusal once it is put in again', () => {
    const declined = setDeclined(firstChoice, 'aNumber', true);
    expect(declined.include.aNumber).toBe(false);
    expect(declined.declined).toEqual(['aNumber']);
    expect(setDeclined(declined, 'aNumber', true).declined).toEqual(['aNumber']);
    const again = setIncluded(declined, 'aNumber', true);
    expect(again.declined).toEqual([]);
    expect(setDeclined(declined, 'aNumber', false).include.aNumber).toBe(false);
  });

  it('offers notes and crew only while the appointments go in', () => {
    expect(canGoIn(firstChoice, 'notes')).toBe(true);
    const without = setIncluded(firstChoice, 'appointments', false);
    for (const part of ['notes', 'crew', 'crewNames'] as const) expect(canGoIn(without, part), part).toBe(false);
    expect(canGoIn(without, 'contacts')).toBe(true);
    expect(canGoIn(without, 'appointments')).toBe(true);
  });
});
