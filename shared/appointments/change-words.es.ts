import type {
  ask as englishAsk,
  change as englishChange,
  dayPart as englishDayPart,
  reason as englishReason,
} from './change-words.en.ts';

export const change: typeof englishChange = {
  title: 'Cambios por avisar',
  noDate: 'sin fecha todavía',
  none: 'sin definir',
  window: 'del {{start}} al {{end}}',
  dayAndTime: '{{date}}, {{time}}',
  dayPart: '{{date}}, {{part}}',
  part: {
    when: 'Cambió: {{was}} → {{now}}',
    zone: 'Zona horaria: {{was}} → {{now}}',
    arriveBy: 'Llegar a más tardar: {{was}} → {{now}}',
    place: 'Lugar: {{was}} → {{now}}',
    meet: 'Punto de encuentro: {{was}} → {{now}}',
  },
  off: {
    moved: 'Cambiada de fecha (antes: {{when}}). Le avisaremos la nueva fecha.',
    missed: 'No se presentó: {{when}}',
    cancelled: 'Cancelada: {{when}}',
    on: 'La cita sí se hace: {{when}}',
  },
  text: {
    title: '{{kind}} con {{people}}: hay un cambio.',
    askedTitle: 'Hay un cambio en lo que le preguntamos:',
    reply: 'Responda, por favor, para que sepamos que lo vio.',
    canYou: '¿Puede usted?',
  },
  notTold: 'Falta avisar a: {{initials}}',
  allTold: 'Ya se avisó a todas las personas.',
  list: 'A quién ya se avisó',
  told: 'Avisó {{name}}, {{when}}',
  notYet: 'Falta avisar',
  hint: {
    crew: 'Para quienes dijeron que sí. No dice el motivo.',
    asked: 'Para quienes no han dicho que sí. No dice el lugar ni la persona.',
  },
  names: 'Poner nombres en lugar de iniciales',
  copied_one: 'Cambio copiado. El portapapeles se borra en {{count}} segundo.',
  copied_other: 'Cambio copiado. El portapapeles se borra en {{count}} segundos.',
  done: {
    told_one: 'Ya se avisó a {{names}}.',
    told_other: 'Ya se avisó a {{names}}.',
    untold_one: 'Falta avisar a {{names}}.',
    untold_other: 'Falta avisar a {{names}}.',
    reason: 'Motivo guardado.',
  },
  reason: 'Motivo',
  noReason: 'Sin anotar',
  reasonWords: 'El motivo en sus palabras',
  reasonHint: 'Solo quienes coordinan ven el motivo.',
};

export const reason: typeof englishReason = {
  ice: 'ICE la cambió',
  court: 'La corte la cambió',
  person: 'La persona lo pidió',
  officeClosed: 'Oficina cerrada',
  sick: 'Por enfermedad',
  other: 'Otro motivo',
};

export const dayPart: typeof englishDayPart = {
  morning: 'en la mañana',
  afternoon: 'en la tarde',
  evening: 'en la noche',
};

export const ask: typeof englishAsk = {
  title: '¿Podría usted acompañar a alguien a una cita?',
  when: 'Día: {{when}}',
  area: 'Zona: {{area}}',
  role: 'Función: {{role}}',
  reply: 'Responda sí, no o tal vez, por favor. Si dice que sí, le enviamos lo demás.',
};
