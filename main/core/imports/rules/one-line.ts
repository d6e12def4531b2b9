/** The words of a cell in one line, with single blanks between them. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
