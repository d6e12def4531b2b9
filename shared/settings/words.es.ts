import type { settings as english } from './words.en.ts';

export const settings: typeof english = {
  title: 'Ajustes',
  language: 'Idioma',
  languageHint: 'Para esta computadora. El idioma de un resumen del caso se elige al hacerlo.',
  colours: 'Apariencia',
  scheme: { system: 'Igual que el sistema', light: 'Claro', dark: 'Oscuro' },
  idle: 'Bloquear después de',
  idleHint:
    'Minutos sin usar el teclado ni el mouse, de 1 a 60. La bóveda también se bloquea cuando la computadora entra en reposo.',
  screenLockUnheard:
    'Esta computadora no le avisa a Alongside cuando se bloquea la pantalla, así que eso no bloquea la bóveda. Bloquéela usted antes de irse.',
  idleSaved_one: 'Ahora la bóveda se bloquea sola después de {{count}} minuto.',
  idleSaved_other: 'Ahora la bóveda se bloquea sola después de {{count}} minutos.',
  idleRange: 'Escriba un número entero del 1 al 60.',
  minutes_one: 'minuto',
  minutes_other: 'minutos',
  window: 'Esta ventana',
  team: {
    title: 'Su equipo',
    onCall: 'Coordinación de turno',
    onCallHint: 'El número al que se llama si pasa algo. Aparece en las tarjetas de funciones y en las indicaciones.',
    saved: 'Se guardó el número de la coordinación de turno.',
    cleared: 'Se borró el número de la coordinación de turno.',
    neverListed: 'Este número no se puede usar: no ayuda a las familias.',
  },
  protection: 'La bóveda',
  folder: 'Dónde está la bóveda',
  synced: 'Parece que un servicio como OneDrive o Dropbox copia esta carpeta a otro lugar.',
  condition: 'Copias de seguridad y estado',
  conditionHint: 'Cuándo se hizo la última copia, si la bóveda está completa y cómo restaurar una copia.',
  notProtected: 'De qué no protege la bóveda',
  limits: {
    unlocked:
      'Mientras está desbloqueada, quien esté frente a esta computadora ve lo mismo que usted. Bloquéela al levantarse.',
    malware: 'Un programa malicioso en su cuenta de esta computadora puede leer lo mismo que usted.',
    compelled: 'Alguien puede exigirle por la fuerza la frase de acceso.',
    swap: 'Una computadora en reposo puede dejar rastros en su disco. Active el cifrado de disco completo en los ajustes del sistema.',
    exports: 'Los archivos que usted exporta, imprime o envía ya no están bajo el control de la bóveda.',
  },
  about: 'Acerca de',
  version: 'Versión {{version}}',
  licence: 'Es software libre con licencia MIT, sin ninguna garantía.',
  noAdvice: 'Alongside no da asesoría legal, no envía nada por la red y no reúne información sobre usted.',
};
