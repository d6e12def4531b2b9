import type { review as english } from './review-words.en.ts';

const say: (typeof english)['say'] = {
  contacts:
    'Empecemos por a quién llamamos si le pasa algo. ¿A quién primero? ¿Y después?\n' +
    'De cada persona: ¿qué le podemos decir? ¿Solo que nos llame, que está en detención, dónde está, o todo?\n' +
    '¿Puede saber de su situación migratoria? Si no está segura o seguro, no diremos nada.\n' +
    '¿Tiene abogada o abogado? ¿Hay otra persona si no contesta? ¿Hay alguna organización que le conozca?',
  children:
    '¿Hay niños, u otras personas, que dependan de usted todos los días?\n' +
    '¿Quién los cuidaría ese mismo día? ¿Ya lo habló con esa persona?\n' +
    '¿A qué escuela van? ¿Esa persona está en la lista para recogerlos? ¿Tienen alergias?\n' +
    '¿Hay un papel firmado para quien los cuida? ¿De qué estado es, está notarizado y dónde está?',
  medicines:
    '¿Toma alguna medicina? ¿Cómo se llama, cuánto toma y a qué hora?\n' + '¿Quién se la recetó y a qué farmacia va?',
  documents:
    '¿Dónde están su pasaporte, las actas de nacimiento y las recetas? ¿Quién puede sacarlos?\n' +
    '¿Dónde están las llaves de su casa y de su carro?\n' +
    'No hace falta que nos traiga los originales. Solo anotamos dónde están.',
  home: '¿Quién cuidaría a sus mascotas? ¿Quién pagaría la renta y las cuentas? ¿Qué se hace con su carro?',
  wishes:
    'Si hay una detención, ¿podemos avisar a su consulado? Puede decir que no.\n' +
    '¿Podemos hablar de usted con los medios? Puede decir que no. Si no le volvemos a preguntar, queda en no.\n' +
    '¿Quién debe mantener informada a su familia, y cada cuánto?\n' +
    '¿En qué idiomas le imprimimos este plan, para usted y su familia?',
  signed:
    'Hay papeles que es más fácil firmar antes de que pase algo. ¿Cuáles de estos tiene y dónde están?\n' +
    'No somos abogados y no podemos decirle qué firmar. Si tiene preguntas sobre un papel, pregunte a una abogada o un abogado.',
  byHeart:
    'Le pueden quitar el teléfono. ¿Qué dos números se sabe de memoria?\n' + 'Dígamelos ahora, por favor, sin mirar.',
  finish: 'Eso es todo. Muchas gracias. Esto es lo que falta. ¿Hay algo que quiera cambiar?',
};

export const review: typeof english = {
  say,
};
