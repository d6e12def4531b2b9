import type { search as english } from './words.en.ts';

export const search: typeof english = {
  people: 'Personas',
  volunteers: 'Voluntarias y voluntarios',
  appointments: 'Citas',
  notes: 'Notas',
  actions: 'Hacer',
  hit: '{{title}} · {{date}}',
  addPerson: 'Agregar a una persona',
  addVolunteer: 'Agregar voluntaria/o',
  book: 'Agendar una cita',
  importSheet: 'Importar una hoja',
  lock: 'Bloquear la bóveda',
  eraseKeys: 'Borrar las claves de esta bóveda',
  noDate: 'sin fecha',
};
