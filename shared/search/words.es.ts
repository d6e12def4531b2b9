import type { search as english } from './words.en.ts';

export const search: typeof english = {
  people: 'Personas',
  volunteers: 'Personas voluntarias',
  appointments: 'Citas',
  notes: 'Notas',
  actions: 'Acciones',
  hit: '{{title}} · {{date}}',
  detainedNow: 'Detención en curso: arrestaron o se llevaron a alguien',
  addPerson: 'Agregar persona',
  addVolunteer: 'Agregar voluntaria/o',
  book: 'Agendar una cita',
  importSheet: 'Importar una hoja de cálculo',
  lock: 'Bloquear la bóveda',
  eraseKeys: 'Borrar las claves de esta bóveda…',
  noDate: 'sin fecha',
};
