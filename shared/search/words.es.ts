import type { search as english } from './words.en.ts';

export const search: typeof english = {
  people: 'Personas',
  volunteers: 'Personas voluntarias',
  appointments: 'Citas',
  notes: 'Notas',
  actions: 'Acciones',
  hit: '{{title}} · {{date}}',
  detainedNow: 'Detención en curso: arrestaron o se llevaron a alguien',
  /** What people type to find it, in both languages; not shown. */
  detainedAlso:
    'detained taken arrested detention raid picked up ICE has them immigration detenido detención arresto arrestaron detuvieron agarraron se llevaron a alguien redada la migra',
  addPerson: 'Agregar persona',
  addVolunteer: 'Agregar voluntaria/o',
  book: 'Agendar una cita',
  importSheet: 'Importar una hoja de cálculo',
  lock: 'Bloquear la bóveda',
  eraseKeys: 'Borrar las claves de esta bóveda…',
  noDate: 'sin fecha',
};
