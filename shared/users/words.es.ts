import type { users as english } from './words.en.ts';

export const users: typeof english = {
  title: 'Usuarios',
  lead: 'Cada persona tiene su nombre y su propia frase de acceso.',
  reach:
    'La función limita lo que muestra Alongside. Quien tenga una frase de acceso y una copia de los archivos de la bóveda puede leer todo con otros programas. Dé acceso a las personas voluntarias solo en computadoras que se quedan con el equipo.',
  list: 'Quién puede abrir la bóveda',
  role: { coordinator: 'Coordinación', volunteer: 'Voluntaria/o' },
  roleHint: {
    coordinator: 'Ve y hace todo, y decide quién más puede abrir la bóveda.',
    volunteer:
      'Ve solo sus propios acompañamientos, desde cuatro semanas antes hasta dos semanas después, y escribe notas sobre ellos.',
  },
  you: 'Usted',
  disabled: 'Sin acceso: no puede abrir la bóveda',
  waits: 'Necesita una frase de acceso nueva: la bóveda cambió de clave',
  added: 'Desde: {{date}}',
  sees: 'Ve los acompañamientos de {{name}}',
  seesNothing: 'Sin vínculo con nadie del equipo, así que no ve nada',
  acts: {
    menu: 'Acciones para {{name}}',
    coordinator: 'Pasar a coordinación',
    volunteer: 'Pasar a voluntaria/o',
    link: 'Vincular con alguien del equipo…',
    reset: 'Poner una frase de acceso nueva…',
    disable: 'Quitar el acceso…',
    enable: 'Devolver el acceso…',
  },
  done: {
    added: 'Ahora {{name}} puede abrir la bóveda. Dígale la frase de acceso en persona.',
    role: {
      coordinator: '{{name}} ya es parte de la coordinación.',
      volunteer: 'Ahora {{name}} es voluntaria/o.',
    },
    linked: 'Ahora {{name}} ve los acompañamientos de {{volunteer}}.',
    unlinked: '{{name}} ya no tiene vínculo con nadie del equipo.',
    reset:
      '{{name}} tiene una frase de acceso nueva. Dígasela en persona. La anterior ya no abre esta bóveda, pero sí las copias hechas antes.',
    disabled: '{{name}} ya no puede abrir esta bóveda. Su frase todavía abre las copias hechas antes.',
    enabled: '{{name}} puede abrir la bóveda otra vez. Dígale la frase nueva en persona.',
  },
  add: {
    button: 'Agregar a alguien…',
    title: 'Agregar a alguien',
    name: 'Nombre',
    nameHint: 'Lo escribirá cada vez que desbloquee.',
    role: 'Función',
    volunteer: 'Quién es en el equipo',
    volunteerHint: 'Verá los acompañamientos en los que participa esa persona.',
    volunteerNone: 'Todavía nadie',
    go: 'Agregar',
    nameTaken: 'Alguien más ya usa este nombre. Agregue algo que los distinga, por ejemplo el apellido.',
    volunteerTaken: 'Esta persona del equipo ya tiene acceso.',
  },
  link: { title: 'Quién es {{name}} en el equipo', go: 'Guardar' },
  reset: {
    title: 'Una frase de acceso nueva para {{name}}',
    hint: 'La frase actual deja de abrir esta bóveda en cuanto se pone la nueva, pero todavía abre las copias hechas antes. Si alguien más pudo conocerla, dele también una clave nueva a la bóveda.',
    go: 'Poner la frase',
  },
  enable: {
    title: 'Devolver el acceso a {{name}}',
    hint: 'La frase anterior ya no sirve, así que necesita una nueva.',
    go: 'Devolver el acceso',
  },
  disable: {
    title: '¿Quitar el acceso a {{name}}?',
    body: 'Su frase deja de abrir esta bóveda de inmediato. Lo que escribió se queda. Las copias de seguridad y otras copias que se hicieron antes todavía se abren con ella. Si esa persona pudo quedarse con alguna, dele también una clave nueva a la bóveda.',
    tick: '{{name}} ya no debe poder abrir la bóveda',
    go: 'Quitar el acceso',
  },
  stepDown: {
    title: '¿Dejar de coordinar?',
    body: 'A partir de entonces usted verá solo sus propios acompañamientos. Solo otra persona de la coordinación puede devolverle la función.',
    tick: 'Quiero ser voluntaria/o',
    go: 'Dejar de coordinar',
  },
  passphrase: {
    new: 'Frase de acceso nueva',
    repeat: 'Confirme la frase nueva',
    make: 'Sugerir una',
    type: 'Escribir la mía',
    made: 'Frase sugerida',
    madeHint: 'Se muestra solo ahora. Cópiela o anótela.',
    working: 'Toma un momento a propósito, para que sea difícil adivinar.',
  },
  keys: {
    title: 'Frase de acceso y clave de recuperación',
    titleOwn: 'Frase de acceso',
    own: 'Su frase de acceso',
    ownHint:
      'Si alguien pudo verla u oírla, no basta con cambiarla: alguien de la coordinación también debe darle una clave nueva a la bóveda.',
    change: 'Cambiar mi frase de acceso…',
    recovery: 'Clave de recuperación',
    recoveryHint:
      'Reemplácela si el papel se destruyó. Si se perdió o si alguien más pudo leerlo, mejor dele una clave nueva a la bóveda.',
    replace: 'Reemplazar la clave de recuperación…',
  },
  change: {
    title: 'Cambiar su frase de acceso',
    current: 'Frase de acceso actual',
    wrong: 'Esa no es su frase de acceso actual.',
    copies:
      'Las copias de seguridad y otras copias que se hicieron antes todavía se abren con la frase anterior. Si alguien pudo verla u oírla, alguien de la coordinación también debe darle una clave nueva a la bóveda.',
    go: 'Cambiar la frase de acceso',
    done: 'Su frase de acceso cambió. La anterior ya no abre esta bóveda; solo las copias hechas antes.',
  },
  replace: {
    title: 'Una clave de recuperación nueva',
    lead: 'Se muestra solo ahora. La clave actual abre la bóveda hasta que usted escriba esta. Después todavía abre las copias hechas antes. Si alguien más pudo leerla, mejor dele una clave nueva a la bóveda.',
    go: 'Reemplazar la clave',
    going: 'Reemplazando la clave…',
    done: 'La clave de recuperación cambió. La anterior ya no abre esta bóveda; solo las copias hechas antes.',
  },
  rekey: {
    label: 'La clave de la bóveda',
    hint: 'Cambie la clave de la bóveda si una frase de acceso, la clave de recuperación o una copia de la bóveda pudo caer en malas manos.',
    button: 'Cambiar la clave de la bóveda…',
    title: 'Una clave nueva para la bóveda',
    points: {
      anew: 'Todos los datos se vuelven a cifrar con una clave nueva. Usted recibe una frase de acceso y una clave de recuperación nuevas; las anteriores dejan de abrir esta bóveda.',
      nobodyElse: 'Ahora nadie más puede abrir la bóveda, así que no afecta a nadie más.',
      others:
        'Estas personas ya no podrán abrir la bóveda hasta que usted le dé una frase nueva a cada una, en Usuarios: {{names}}.',
      takes:
        'Tarda un rato y necesita tanto espacio en el disco como la bóveda. Después la bóveda se bloquea y usted la desbloquea con su frase nueva.',
    },
    backUps:
      'Las copias de seguridad anteriores, y las copias que alguien se haya llevado, todavía se abren con las frases y la clave de recuperación anteriores. Después haga una copia nueva y destruya las anteriores que no necesite.',
    tick: 'Entiendo que todas las demás personas necesitarán una frase nueva',
    same: 'La frase nueva debe ser distinta de la actual.',
    next: 'Seguir con la clave de recuperación',
    keyLead:
      'Esta es la clave de recuperación nueva. Se muestra solo ahora. La actual sirve hasta que la bóveda tenga su clave nueva.',
    go: 'Cambiar la clave de la bóveda',
    rekeyWriting: 'Cifrando todos los datos con la clave nueva…',
    rekeyChecking: 'Leyendo la bóveda nueva de principio a fin…',
    done: 'La bóveda tiene una clave nueva y se revisó todo lo que contiene. La clave de recuperación anterior ya no abre esta bóveda; solo las copias hechas antes.',
    doneOthers_one: '{{count}} persona necesita una frase nueva. Désela en Usuarios, con “Devolver el acceso”.',
    doneOthers_other:
      '{{count}} personas necesitan una frase nueva. Désela a cada una en Usuarios, con “Devolver el acceso”.',
    doneBackUps:
      'Haga ahora una copia de seguridad nueva: las anteriores solo se abren con las frases y la clave de recuperación anteriores.',
    unlock: 'Ir a desbloquear',
  },
  erase: {
    label: 'Borrar las claves',
    hint: 'Para una emergencia: en dos segundos ya nadie podrá leer esta bóveda. También está en la búsqueda (Ctrl/Cmd+K).',
    button: 'Borrar las claves de esta bóveda…',
    title: '¿Borrar las claves de esta bóveda?',
    points: {
      opens:
        'De inmediato, ya nada abrirá esta bóveda: ni las frases de acceso ni la clave de recuperación. No se puede deshacer.',
      backUps:
        'También pierden sus claves las copias de seguridad y las bóvedas reemplazadas que están en la carpeta de la bóveda.',
      stay: 'Las copias de seguridad guardadas en otro lugar todavía se abren con las frases de acceso y la clave de recuperación de cuando se hicieron. También cualquier copia de la carpeta que alguien haya hecho.',
      disk: 'Los archivos cifrados se quedan donde están. Un disco puede conservar partes anteriores del archivo de claves que ningún programa alcanza; contra eso solo ayuda cifrar el disco entero.',
    },
    noneElsewhere:
      'Las copias automáticas están en la carpeta de la bóveda. Solo se podrá restaurar una copia que usted haya hecho a mano y guardado en otro lugar. Sin ella todo se pierde para siempre.',
    elsewhere: 'Las copias de {{folder}} no se tocan. Si alguna está completa, se podrá restaurar.',
    word: 'BORRAR',
    go: 'Borrar las claves',
    leftTitle: 'Las claves de la bóveda se borraron',
    left_one:
      'En la carpeta de la bóveda quedó {{count}} copia o archivo de claves anterior que no se pudo sobrescribir y todavía tiene claves. Destrúyalo a mano.',
    left_other:
      'En la carpeta de la bóveda quedaron {{count}} copias o archivos de claves anteriores que no se pudieron sobrescribir y todavía tienen claves. Destrúyalos a mano.',
    lock: 'Bloquear',
  },
  recovered: {
    title: 'Poner una frase de acceso nueva',
    lead: 'La clave de recuperación abrió la bóveda. Ponga una frase nueva para la persona de la coordinación que perdió la suya.',
    who: 'Persona de la coordinación',
    go: 'Poner la frase',
    later: 'Ahora no',
    next: 'Si alguien más pudo leer la clave de recuperación, dele después una clave nueva a la bóveda en Ajustes.',
  },
};
