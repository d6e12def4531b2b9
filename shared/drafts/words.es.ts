import type { drafts as english } from './words.en.ts';

export const drafts: typeof english = {
  title: 'Formularios sin guardar',
  left_one: 'Hay un formulario sin guardar. Lo que escribió sigue ahí.',
  left_other: 'Hay {{count}} formularios sin guardar. Lo que escribió sigue ahí.',
  show: 'Mostrar el formulario',
  showLast: 'Mostrar el más reciente',
};
