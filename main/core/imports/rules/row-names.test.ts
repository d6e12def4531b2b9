import { describe, expect, it } from 'vitest';
import { isHeadingText, namesSeveral } from './row-names.ts';

describe('words in their own row', () => {
  it.each([
    'MONDAY DEC 7',
    'Monday',
    'Lunes 7 de diciembre',
    'LUNES',
    'DICIEMBRE',
    'December',
    'Week of Dec 7',
    'Week of December',
    'Semana del 7',
    'Semana del lunes',
    'Total: 4 people',
    'TOTAL',
    'Totals',
    'Subtotal',
    'Grand total',
    'Legend: green = confirmed',
    'Leyenda: verde',
    'Key: yellow',
    'Dec 7 - Dec 11',
    'Total de personas',
    'Notes:',
    'Last updated by Sue',
    'Updated 11/30',
    'Actualizado el lunes',
    '4 people',
    'Morning',
    'PM',
    'Cancelled',
    'Canceladas:',
    '--- December ---',
    'Week 2',
    'Court',
    'HUELLAS',
    'Master hearings',
    'AUDIENCIAS PRELIMINARES',
    'Entrevistas',
    'ICE check-ins',
    'Upcoming',
    'Past',
  ])('head a group or close one: %s', (text) => {
    expect(isHeadingText(text)).toBe(true);
  });

  it.each([
    'Ana Ruiz',
    'May Sol',
    'April Jones',
    'Julio Marzo Paz',
    'Domingo Pérez',
    'Mar López',
    'Keyla Paz',
    'Totó Ruiz',
    'Noé',
    'Nguyễn Thị Sol',
    'Abril Lunes Paz',
    'Court Jones',
    'Friday Okafor',
  ])('may be a name: %s', (text) => {
    expect(isHeadingText(text)).toBe(false);
  });
});

describe('a cell of names', () => {
  it.each([
    'Carlos Ruiz & Ana Ruiz',
    'Mar, Luz; Mar, Teo',
    'Ana Ruiz\nLuis Ruiz',
    'Ana and Luis Paz',
    'Ana Ruiz, Luis Ruiz, Eva Ruiz',
    'Ana y Luis Paz',
    'Ana Ruiz y Luis Paz',
    'Ana y Luis',
    'Ana Ruiz / Luis Ruiz',
    'Ana Ruiz + 2 kids',
    'Ana Ruiz y familia',
    'Ana Ruiz y sus hijos',
    'Ana Ruiz con sus hijos',
    'Familia Gómez',
    'Gómez family',
    'The Gómez family',
    'Ana Ruiz e hijo',
    'Ana Ruiz with daughter',
    'Ana Ruiz and family',
  ])('names several people: %s', (text) => {
    expect(namesSeveral(text)).toBe('surely');
  });

  it.each(['José Ortega y Gasset', 'Ana Ruiz y Luis'])('may name two people or one: %s', (text) => {
    expect(namesSeveral(text)).toBe('perhaps');
  });

  it.each([
    'Ana Ruiz',
    'Ruiz, Ana',
    'Ruiz Paz, Ana María',
    'Ruiz, Ana, Jr.',
    'Ruiz, Ana, ',
    'María José\nHernández',
    'Noé St. Fleur',
    "Anne-Marie O'Campo",
    'Sandy Andújar',
    'Andy Reyes',
    'Yolanda Y. Paz',
    'Marie/María Paz',
    'Familiar Paz',
    'María del Carmen de la Cruz',
  ])('names one: %s', (text) => {
    expect(namesSeveral(text)).toBe('no');
  });
});
