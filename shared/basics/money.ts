/** Dollars are counted in whole cents: a sum of hundredths is exact only as integers. */

/** The most that an amount may be, in cents: ten million dollars. */
export const mostCents = 1_000_000_000;

// Groups of three after a comma, as amounts are written in the United States; at most two digits of cents.
const amount = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u;

/**
 * An amount as someone typed it (`1500`, `$1,500`, `1,500.50`), in cents; null for what is none, for one that could mean
 * two amounts (`1.500`, `1,5`), and for more than `mostCents`.
 */
export const centsOf = (typed: string): number | null => {
  const [, whole, hundredths = ''] = amount.exec(typed.trim()) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replaceAll(',', '');
  // Longer ones are beyond the limit, and beyond what a number counts exactly.
  if (digits.length > 9) return null;
  const cents = Number(digits) * 100 + Number(hundredths.padEnd(2, '0'));
  return cents > mostCents ? null : cents;
};

/** `$1,500` or `$1,500.50`: in the United States, Spanish writes dollars the same way. */
export const dollars = (cents: number): string => {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const hundredths = digits.slice(-2);
  return `${sign}$${whole}${hundredths === '00' ? '' : `.${hundredths}`}`;
};
