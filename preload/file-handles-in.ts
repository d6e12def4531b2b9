/** The handles of files that occur anywhere in a call's input: the shell, which keeps what is behind them, reads no input. */
export const fileHandlesIn = (input: unknown): string[] => {
  const found = new Set<string>();
  const toVisit: unknown[] = [input];
  const seen = new Set<object>();
  while (toVisit.length > 0) {
    const value = toVisit.pop();
    if (typeof value === 'string') {
      if (/^file:[0-9a-f-]{36}$/.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      toVisit.push(...Object.values(value));
    }
  }
  return [...found];
};
