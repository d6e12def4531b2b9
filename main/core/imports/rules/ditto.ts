import { fold } from '../../../../shared/basics/names.ts';
import { oncePerText } from './once-per-text.ts';

const signs = /^[-–—.\s]*(?:["“”„‟″〃]\s?["“”„‟″〃]?|''|’’|‘‘|,,|´´|``)[-–—.\s]*$|^[↑⇧⬆⤴]\uFE0F?$/u;
const words = new Set(
  (
    'same|ditto|same as above|as above|see above|same above|same date|same day|same time|same place|same location|same office|same address|same number|same person|same phone|same kind|same type|same lead|same crew|same as previous|as previous|same as last|same again|' +
    'idem|lo mismo|el mismo|la misma|mismo|misma|mismos|mismas|los mismos|las mismas|igual|igual que arriba|igual que el anterior|igual al anterior|igual a la anterior|como arriba|lo de arriba|mismo de arriba|misma fecha|mismo dia|misma hora|mismo lugar|misma oficina|misma direccion|mismo numero|misma persona|mismo telefono|mismo tipo|misma cita|mismo equipo|mismo que arriba|misma que arriba'
  ).split('|'),
);

/** True for a cell that says the same as the one above it: `"`, `〃`, `same`, `ditto`, `lo mismo`, `misma hora`. */
export const isDitto = oncePerText((text: string): boolean => {
  const bare = text.trim();
  // most cells, at little cost
  if (bare === '' || bare.length > 40 || /\d/u.test(bare)) return false;
  return signs.test(bare) || words.has(fold(bare));
});
