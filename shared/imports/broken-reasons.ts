/** The reason of a row that names no one, such as a heading: it is listed and adds no one, unless someone says that it does. */
export const notAPerson = 'notAPerson';
/** The reason of a name that is several people's. Fixing it with the same words means that it is one name. */
export const severalPeople = 'severalPeople';

export const namesNobody = (broken: readonly { readonly reason: string }[]): boolean =>
  broken.some(({ reason }) => reason === notAPerson);
