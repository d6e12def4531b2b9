import { expect, test } from 'vitest';
import { chromiumLocale } from './chromium-locale.ts';

test.each([
  ['es-ES', 'es'],
  ['es', 'es'],
  ['es-MX', 'es-419'],
  ['es-US', 'es-419'],
  ['en-US', 'en-US'],
  ['fr-FR', 'en-US'],
])('a person’s %s is %s to Chromium', (wanted, found) => {
  expect(chromiumLocale(wanted, ['en-US', 'es', 'es-419'])).toBe(found);
});

test('without the words for Latin America its Spanish is English to Chromium', () => {
  expect(chromiumLocale('es-MX', ['en-US', 'es'])).toBe('en-US');
});
