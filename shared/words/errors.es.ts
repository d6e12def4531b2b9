import type { ErrorWords } from './error-words.ts';

export const errors = {
  call: {
    unknown: 'Esta ventana pidió algo que Alongside no reconoce. Bloquee la bóveda y desbloquéela otra vez.',
    refused: 'Su función no permite hacer esto. Pregunte a la coordinación.',
  },
  input: { rejected: 'Hay algo que no se puede guardar como está. Revise los campos marcados en rojo.' },
  output: {
    rejected: 'La respuesta no llegó en la forma esperada y por eso no se muestra. Intente de nuevo.',
  },
  cancelled: 'Se detuvo, como usted pidió. No se cambió nada.',
  unexpected:
    'Ocurrió un problema inesperado. Lo que ya se guardó está a salvo. Intente de nuevo; si vuelve a pasar, bloquee la bóveda y desbloquéela otra vez.',
  vault: {
    locked: 'La bóveda está bloqueada. Desbloquéela para continuar.',
    alreadyOpen: 'La bóveda ya está abierta.',
    wrongPassphrase: 'Ese nombre y esa frase de acceso no abren la bóveda. Revise ambos e intente de nuevo.',
    weakPassphrase:
      'Esa frase de acceso es demasiado fácil de adivinar. Use cuatro palabras o más, poco comunes y sin relación entre sí.',
    missing: 'En esta carpeta no hay ninguna bóveda.',
    headerMissing: 'Falta el archivo de claves de la bóveda en su carpeta. No se borró nada.',
    headerDamaged: 'El archivo de claves de la bóveda está dañado. No se borró nada.',
    headerNewer: 'Esta bóveda se creó con una versión más nueva de Alongside. No se cambió nada.',
    headerOlder: 'El archivo de claves de la bóveda es más antiguo que sus datos. No se cambió nada.',
    headerWeak:
      'El archivo de claves de la bóveda pide menos protección de la que Alongside acepta. No se cambió nada.',
    keysErased:
      'Las claves de esta bóveda se borraron. Solo se puede restaurar una copia de seguridad guardada en otro lugar.',
    databaseMissing: 'Faltan los datos de la bóveda en su carpeta. No se borró nada.',
    databaseDamaged: 'Una parte de los datos de la bóveda está dañada. No se borró nada.',
    databaseOlder: 'Los datos de la bóveda son más antiguos de lo que indica su archivo de claves. No se cambió nada.',
    schemaChanged: 'Algo en el archivo de datos de la bóveda no es como lo hace Alongside y por eso no se usó.',
    newer: 'Esta bóveda se usó con una versión más nueva de Alongside. No se cambió nada.',
    notEncrypted: 'Los datos de la bóveda no están cifrados y por eso no se abrieron. No se cambió nada.',
    settingsRefused: 'La bóveda no se pudo abrir con todas sus protecciones y por eso quedó cerrada.',
    exists: 'En esta carpeta ya hay una bóveda. No se tocó.',
    recoveryKeyMismatch: 'Esa no es la clave de recuperación. Compárela con el papel, grupo por grupo.',
    inUse: 'La bóveda está abierta en otra ventana o en otro programa.',
  },
  users: {
    lastCoordinator: 'Es la única persona de la coordinación que puede abrir la bóveda. Antes nombre a alguien más.',
    tooMany: 'En la bóveda ya no cabe nadie más. Quite el acceso a alguien que ya no lo necesite.',
    yourself: 'No puede hacer esto con su propia cuenta. Pídaselo a otra persona de la coordinación.',
  },
  disk: {
    full: 'El disco está lleno y por eso no se guardó. Libere espacio y guarde otra vez; su texto sigue aquí.',
    readOnly: 'Alongside no puede guardar en la carpeta de la bóveda y por eso esto no se guardó.',
    notAllowed:
      'macOS no deja que Alongside use la carpeta de la bóveda y por eso esto no se guardó. Puede permitirlo en Ajustes del Sistema.',
    failed: 'El disco falló y por eso no se guardó. Su texto sigue aquí.',
  },
  record: {
    notFound: 'Esto ya no está aquí, o usted no tiene permiso para verlo.',
    changedMeanwhile: 'Alguien cambió esto mientras tanto. Mire la versión nueva y luego haga su cambio otra vez.',
    sealed: 'Esta nota está sellada y no se puede cambiar. Puede agregar un añadido.',
    notYours: 'Solo quien escribió esto puede cambiarlo.',
    exists: 'Ya hay un dato igual.',
    held: 'La ficha de esta persona está protegida contra el borrado. Primero quite la protección, en su página.',
  },
  directory: {
    neverListed:
      'Esto no se puede poner en el directorio: es un número, un sitio o una dirección que no ayuda a las familias.',
  },
  undo: {
    notSafe: 'Esto no se puede deshacer aquí: no se recuperaría todo lo que incluía.',
  },
  detention: {
    belongingsOut: 'Falta devolver algo de la persona. Primero márquelo como devuelto y luego cierre la detención.',
  },
  shifts: {
    tooMuchText: 'Es demasiado texto para leerlo de una vez. Pegue hasta 500 líneas cada vez.',
  },
  file: {
    missing: 'Este archivo ya no está. Elíjalo otra vez.',
    unreadable: 'Este archivo no se puede leer. Puede estar dañado o abierto en otro programa.',
    tooLarge: 'Este archivo es demasiado grande. Divídalo o borre lo que no haga falta.',
    wrongKind: 'Aquí no se puede leer este tipo de archivo.',
    exists: 'Ya hay un archivo con ese nombre. No se tocó; elija otro nombre.',
  },
  backup: {
    damaged:
      'Esta copia de seguridad está dañada o alguien la cambió, y por eso no se usó. La bóveda no se tocó. Pruebe con una copia anterior.',
    newer:
      'Esta copia de seguridad se hizo con una versión más nueva de Alongside. Instale la versión más reciente e intente de nuevo.',
    keysErased:
      'Las claves de esta copia se borraron junto con las de su bóveda. Elija una que se haya guardado en otro lugar.',
  },
  password: { weak: 'Esa contraseña es demasiado fácil de adivinar. Use una más larga o deje que Alongside cree una.' },
} satisfies ErrorWords;
