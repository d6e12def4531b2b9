import { describe, expect, it } from 'vitest';
import { BlankOut, type Secret } from './blank-out.ts';

type Part = 'contacts' | 'aNumber' | 'crewNames' | 'medical';

const said = (text: string, secrets: readonly Secret<Part>[], shown: readonly string[] = []) => {
  const blank = new BlankOut(secrets, shown);
  return { text: blank.text(text), found: [...blank.found] };
};

const rosa: Secret<Part> = { part: 'contacts', as: 'name', text: 'Rosa María Vela-Ibáñez' };
const phone: Secret<Part> = { part: 'contacts', as: 'digits', text: '(404) 555-0144' };

describe('a name', () => {
  it.each([
    ['Rosa María Vela-Ibáñez called', '[…] called'],
    ['ROSA MARIA VELA IBANEZ called', '[…] called'],
    ['Rosa’s car', '[…] car'],
    ['the Velas and Ibáñez', 'the Velas and […]'],
    ['ask rosa; then maría', 'ask […]; then […]'],
    ['prosaic', 'prosaic'],
  ])('is blanked in “%s”', (text, expected) => {
    expect(said(text, [rosa]).text).toBe(expected);
  });

  it('keeps the words that are someone’s who goes in', () => {
    expect(said('Ana Vela and Rosa Vela', [rosa], ['Ana Vela']).text).toBe('Ana Vela and […] Vela');
  });

  it('says of which part it found something, and nothing where there was none', () => {
    expect(said('Rosa was there', [rosa]).found).toEqual(['contacts']);
    expect(said('No one was there\n', [rosa])).toEqual({ text: 'No one was there\n', found: [] });
  });
});

describe('a number', () => {
  it.each([
    ['at 404-555-0144.', 'at […].'],
    ['at +1 (404) 555 0144', 'at […]'],
    ['at 4045550144, at 2 PM', 'at […], at 2 PM'],
    ['at 555-0144', 'at […]'],
    ['at 404-555-0145', 'at 404-555-0145'],
    ['room 0144', 'room 0144'],
  ])('is blanked in “%s”', (text, expected) => {
    expect(said(text, [phone]).text).toBe(expected);
  });

  it.each(['A012345678', 'A-012-345-678', 'A# 012 345 678', '12345678'])('so is an A-number: %s', (text) => {
    const secrets = ['012345678', '12345678'].map((digits) => ({
      part: 'aNumber' as const,
      as: 'digits' as const,
      text: digits,
    }));
    expect(said(`it is ${text}, they said`, secrets).text).toBe('it is […], they said');
  });
});

it('a phrase is blanked as a whole and no word of it alone; a team member becomes initials', () => {
  const secrets: Secret<Part>[] = [
    { part: 'medical', as: 'phrase', text: 'insulin, twice a day' },
    { part: 'crewNames', as: 'initials', text: 'Žofie Žižek' },
  ];
  expect(said('Insulin twice a day. Twice a day. Zofie Zizek saw it, Žofie too.', secrets).text).toBe(
    '[…]. Twice a day. Ž.Ž. saw it, Žofie too.',
  );
});
