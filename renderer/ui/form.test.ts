import { expect, it } from 'vitest';
import { z } from 'zod';
import { countryCode, isoDate, line } from '../../shared/contract/fields.ts';
import { createTranslator } from '../../shared/words.ts';
import { fieldErrors } from './form.ts';

const schema = z.object({
  name: line(10).min(1),
  born: isoDate.nullable(),
  country: countryCode,
  seats: z.number().int().min(1).max(6),
  role: z.enum(['lead', 'driver']),
  channels: z.array(z.object({ value: line(20).min(1) })).min(1),
});
const good = { name: 'Ana', born: null, country: 'GT', seats: 2, role: 'lead', channels: [{ value: '555-0101' }] };
const english = createTranslator('en');

it('finds nothing wrong with what the schema accepts', () => {
  expect(fieldErrors(schema, good, english)).toEqual({});
});

it('says in words what each field lacks', () => {
  const bad = {
    name: '  ',
    born: '2026-02-30',
    country: 'Guatemala',
    seats: 9,
    role: 'boss',
    channels: [{ value: '' }],
  };
  expect(fieldErrors(schema, bad, english)).toEqual({
    name: 'Fill this in.',
    born: english('common.field.date', { example: english('common.date.example') }),
    country: english('common.field.check'),
    seats: english('common.field.tooLarge', { limit: '6' }),
    role: english('common.field.choice'),
    'channels.0.value': 'Fill this in.',
  });
});

it('counts in the language of the screen', () => {
  const long = { ...good, name: 'A name that is far too long' };
  expect(fieldErrors(schema, long, english)['name']).toBe('Use 10 characters or fewer.');
  expect(fieldErrors(schema, long, createTranslator('es'))['name']).toBe('Use 10 caracteres como máximo.');
});

it('takes a number field that was left empty for one to fill in', () => {
  expect(fieldErrors(schema, { ...good, seats: '' }, english)['seats']).toBe('Fill this in.');
});
