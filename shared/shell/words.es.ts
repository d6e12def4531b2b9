import type { shell as english } from './words.en.ts';

export const shell: typeof english = {
  menu: {
    edit: 'Editar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    resetZoom: 'Tamaño normal',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    window: 'Ventana',
    minimize: 'Minimizar',
    close: 'Cerrar',
    quit: 'Salir',
  },
  demoUser: 'Coordinación de demostración',
  unsafeStart: {
    title: 'Alongside no arranca sin sus protecciones',
    text: 'Se inició con una opción que desactiva el aislamiento (sandbox) de Chromium o que permite que otros programas vean lo que contiene. En Linux le pasa a una AppImage cuando el sistema bloquea ese aislamiento: instale el paquete .deb. Su bóveda no se abrió.',
  },
  hadToClose: {
    title: 'Alongside tuvo que cerrarse',
    text: 'Algo falló dentro de Alongside. La bóveda quedó bloqueada y todo lo guardado está a salvo. Vuelva a abrir Alongside para continuar.',
  },
  chooseFolder: { title: 'Elija la carpeta para la bóveda', button: 'Usar esta carpeta' },
  save: { title: 'Guardar como' },
  chooseBackUpFolder: { title: 'Elija la carpeta para las copias de seguridad', button: 'Guardar las copias aquí' },
  chooseBackUp: { title: 'Elija la copia de seguridad', button: 'Usar esta copia' },
  fileNames: {
    caseSummary: 'resumen',
    brokenRows: 'filas-por-corregir',
    backUp: 'copia-de-seguridad',
    changes: 'cambios.csv',
    changesPlain: 'cambios',
  },
  fileKinds: {
    pdf: 'Documento PDF',
    age: 'Archivo cifrado (age)',
    csv: 'Hoja de cálculo (CSV)',
    alongside: 'Copia de seguridad de una bóveda',
  },
};
