import type { shifts as en } from './words.en.ts';

export const shifts: typeof en = {
  status: { planned: 'En preparación', confirmed: 'Confirmado', canceled: 'Cancelado' },
  answer: { asked: 'Falta su respuesta', yes: 'Sí', no: 'No', maybe: 'Tal vez' },
};
