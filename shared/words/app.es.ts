import type { app as english } from './app.en.ts';

export const app: typeof english = {
  name: 'Alongside',
  skip: 'Ir a la página',
  rail: 'Menú principal',
  screens: {
    today: 'Hoy',
    calendar: 'Calendario',
    people: 'Personas',
    team: 'Equipo',
    import: 'Importar',
    exports: 'Exportar',
    backups: 'Copias de seguridad y estado',
    settings: 'Ajustes',
  },
  language: 'Idioma',
  lock: 'Bloquear',
  lockHint: 'Bloquear la bóveda ({{keys}})',
  search: 'Buscar',
  searchHint: 'Buscar ({{keys}})',
  palette: {
    placeholder: 'Busque una persona o una página',
    nothing: 'Nada coincide con «{{query}}».',
    goTo: 'Ir a',
  },
  demoLabel: 'Muestra',
  demo: 'Equipo de muestra: todas las personas son inventadas y todo se borra al cerrar el programa.',
  nothingYet: 'Todavía no hay ninguna página que mostrar.',
};
