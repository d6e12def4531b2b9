import type { checklists as english } from './words.en.ts';

export const checklists: typeof english = {
  progress_one: '{{done}} de {{count}}',
  progress_other: '{{done}} de {{count}}',
  otherTasks: 'Otras tareas',
  text: {
    titleOf: '{{title}} ({{initials}})',
    uncertain: 'hay que preguntarle a una abogada o un abogado, o averiguarlo localmente',
    noAdvice: 'Preparación general; no es asesoría legal.',
  },
};
