import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/basics/language.ts';
import type { Role } from '../../shared/contract/contract-kit.ts';
import { createTranslator } from '../../shared/words.ts';
import { fitsAction } from '../base/palette.ts';
import { paletteActions } from './palette-sources.ts';

const found = (query: string, language: Language, role: Role = 'coordinator'): string[] =>
  paletteActions
    .filter(({ roles }) => roles.includes(role))
    .filter((action) => fitsAction(action, query, createTranslator(language)))
    .map(({ name }) => name);

/** What people type, in either language whatever the window's, and the action that they mean. */
const typed: Readonly<Record<string, readonly string[]>> = {
  openLocator: [
    'ICE locator',
    'locator',
    'find somebody',
    'find someone',
    'find a person',
    'find them',
    'search for someone',
    'look for someone',
    'where is',
    'where are they held',
    'detainee locator',
    'ODLS',
    'A-number lookup',
    'localizador',
    'localizador de ICE',
    'dónde está',
    'donde esta',
    'dónde lo tienen',
    'buscar a alguien',
    'encontrar a alguien',
    'buscar detenido',
    'número A',
  ],
  tasks: [
    'checklist',
    'checklists',
    'check list',
    'to do',
    'to-do list',
    'todo',
    'tasks',
    'what is due',
    'steps',
    'lista de pasos',
    'listas',
    'tareas',
    'pendientes',
    'por hacer',
    'qué falta',
    'que falta',
  ],
  detainedNow: [
    'detained',
    'taken',
    'arrest',
    'raid',
    'picked up',
    'ICE has',
    'detención',
    'arrestaron',
    'se llevaron a alguien',
    'redada',
    'la migra',
    'detuvieron',
  ],
};

describe.each(['en', 'es'] as const)('the palette in %s', (language) => {
  it.each(Object.entries(typed))('finds %s by the words that people use', (name, queries) => {
    expect(queries.filter((query) => !found(query, language).includes(name))).toEqual([]);
  });
});

it('offers a volunteer no locator and no lists, by whatever words', () => {
  for (const query of [...(typed['openLocator'] ?? []), ...(typed['tasks'] ?? [])]) {
    expect(found(query, 'en', 'volunteer')).not.toContain('openLocator');
    expect(found(query, 'en', 'volunteer')).not.toContain('tasks');
  }
});
