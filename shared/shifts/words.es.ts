import type { shifts as en } from './words.en.ts';

export const shifts: typeof en = {
  status: { planned: 'En preparación', confirmed: 'Confirmado', canceled: 'Cancelado' },
  answer: { asked: 'Falta su respuesta', yes: 'Sí', no: 'No', maybe: 'Tal vez' },
  text: {
    title: 'Turnos del {{from}} al {{to}}',
    line: '{{from}}–{{to}}, {{place}}: {{need}}',
    lineInZone: '{{from}}–{{to}} ({{zone}}), {{place}}: {{need}}',
    more_one: 'falta {{count}} persona',
    more_other: 'faltan {{count}} personas',
    moreWith_one: 'falta {{count}} persona (se necesita: {{what}})',
    moreWith_other: 'faltan {{count}} personas (se necesita: {{what}})',
    still: 'todavía se necesita: {{what}}',
    covered: 'cubierto, gracias',
    none: 'Esta semana no hace falta nadie en los turnos.',
    how: 'Para apuntarse, responda con su nombre, el día y sus horas. Por ejemplo: “Ana: martes 9-11”. Si no puede, “Ana: el martes no puedo” también ayuda.',
  },
};
