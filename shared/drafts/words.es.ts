import type { drafts as english } from './words.en.ts';

export const drafts: typeof english = {
  title: 'Formularios sin guardar',
  left_one: 'Empezó a llenar un formulario y no lo guardó. Lo que escribió sigue ahí.',
  left_other: 'Empezó a llenar {{count}} formularios y no los guardó. Lo que escribió sigue ahí.',
  show: 'Mostrar el formulario',
  showLast: 'Mostrar el más reciente',
};
