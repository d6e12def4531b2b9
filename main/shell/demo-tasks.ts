/** Tasks about Wilmer; `days` from today. */
export const demoTasks: readonly { readonly days: number; readonly textEn: string; readonly textEs: string }[] = [
  {
    days: -1,
    textEn: 'Ask the sister which days she can drive',
    textEs: 'Preguntar a la hermana qué días puede manejar',
  },
  { days: 4, textEn: 'Bring three printed wallet cards', textEs: 'Llevar tres tarjetas de bolsillo impresas' },
];
