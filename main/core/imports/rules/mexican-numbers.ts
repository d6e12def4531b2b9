/**
 * How a number without its country looks when it is Mexico's: `grouped` two, four, four, as in Mexico City, Guadalajara,
 * and Monterrey, and never in the United States; `perhaps` where the ten digits alone may be either, as 55 begins Mexico
 * City's numbers and 551 is in New Jersey.
 */
export const looksMexican = (text: string): 'grouped' | 'perhaps' | null => {
  const number = text.normalize('NFKC').trim();
  if (/^\(?(?:55|56|33|81)\)?[\s.‐‑–-]+\d{4}[\s.‐‑–-]?\d{4}$/u.test(number)) return 'grouped';
  return /^55\d{8}$/u.test(number) ? 'perhaps' : null;
};
