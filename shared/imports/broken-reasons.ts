/** The reason of a row that names no one, such as a heading: it is listed and adds no one, unless someone says that it does. */
export const notAPerson = 'notAPerson';
/** The reason of a name that is several people's. Fixing it with the same words means that it is one name. */
export const severalPeople = 'severalPeople';

/** The doubts about a row that the spreadsheet itself sets aside: hidden, or crossed out from end to end. */
const setAside: ReadonlySet<string> = new Set(['hiddenRow', 'struckRow']);

export const isSetAside = (doubts: readonly { readonly reason: string }[]): boolean =>
  doubts.some(({ reason }) => setAside.has(reason));

export const namesNobody = (broken: readonly { readonly reason: string }[]): boolean =>
  broken.some(({ reason }) => reason === notAPerson);
