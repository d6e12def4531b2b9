import type { ics as english } from './words.en.ts';

export const ics: typeof english = {
  button: 'Archivo de calendario…',
  title: 'Archivo de calendario',
  lead: 'Un archivo (.ics) para el calendario de un teléfono o una computadora. No tiene nombres. Después de un cambio, agréguelo otra vez: las entradas se actualizan, no se duplican.',
  ofAppointment: 'Esta cita',
  ofPerson: 'Citas de {{name}}',
  ofVolunteer: 'Citas y turnos a los que {{name}} dijo que sí',
  ofDays: 'Citas del {{from}} al {{to}}',
  detail: {
    label: 'Qué dice cada entrada',
    busy: 'Solo que esas horas están ocupadas (“Ocupado”)',
    places: 'Qué es y dónde',
  },
  busy: 'Ocupado',
  language: 'Idioma del archivo',
  shift: 'Turno',
  length: 'Las citas aparecen con dos horas de duración, porque no se sabe cuándo terminan.',
  inTheClear:
    'Este archivo no va cifrado. Quien lo abra puede leerlo, y también la empresa del calendario al que se agregue.',
  confirm: 'Escriba “{{word}}” para guardarlo de todos modos',
  word: 'sin cifrar',
  save: 'Guardar el archivo de calendario',
  saved_one: 'Se guardó {{name}} con {{count}} entrada.',
  saved_other: 'Se guardó {{name}} con {{count}} entradas.',
  withoutDate_one: '{{count}} cita no tiene fecha y no está en el archivo.',
  withoutDate_other: '{{count}} citas no tienen fecha y no están en el archivo.',
};
