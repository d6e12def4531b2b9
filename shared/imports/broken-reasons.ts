/** The reason of a row that names nobody, such as a heading: it is listed and adds nobody, unless somebody says that it does. */
export const notAPerson = 'notAPerson';
/** The reason of a name that is several people's. Whoever put it right with the same words says that it is one name. */
export const severalPeople = 'severalPeople';

export const namesNobody = (broken: readonly { readonly reason: string }[]): boolean =>
  broken.some(({ reason }) => reason === notAPerson);
