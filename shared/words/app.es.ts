import type { app as english } from './app.en.ts';

export const app: typeof english = {
  name: 'Alongside',
  skip: 'Ir al contenido',
  rail: 'Menú principal',
  screens: {
    today: 'Hoy',
    calendar: 'Calendario',
    shifts: 'Turnos',
    people: 'Personas',
    locator: 'Localizador',
    team: 'Equipo',
    checklists: 'Listas',
    response: 'Respuesta',
    import: 'Importar',
    directory: 'Directorio',
    exports: 'Exportaciones',
    backups: 'Copias de seguridad y estado',
    settings: 'Ajustes',
  },
  language: 'Idioma',
  lock: 'Bloquear',
  lockHint: 'Bloquear la bóveda ({{keys}})',
  search: 'Buscar',
  palette: {
    placeholder: 'Busque a una persona o una página',
    nothing: 'No hay resultados para “{{query}}”',
    goTo: 'Ir a',
  },
  demoLabel: 'Demostración',
  demo: 'Equipo de demostración: todas las personas son inventadas y todo se borra al cerrar Alongside.',
};
