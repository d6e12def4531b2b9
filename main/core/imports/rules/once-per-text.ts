/** Longer texts are words of their own, which hardly come twice. */
const longest = 120;

const memories: Map<string, unknown>[] = [];
let sheets = 0;

/**
 * The same reader, which reads a text once while a sheet is planned: most cells say what another cell said before. Only
 * for readers that depend on nothing but the text; no one may change what they answer.
 */
export const oncePerText = <Read extends object | string | boolean | null>(
  read: (text: string) => Read,
): ((text: string) => Read) => {
  const known = new Map<string, Read>();
  memories.push(known);
  return (text) => {
    if (sheets === 0 || text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
};

/** Plans a sheet, or a part of it. What its cells said is forgotten at the end: the process lives longer than the vault is open. */
export const whilePlanning = <T>(plan: () => T): T => {
  sheets += 1;
  try {
    return plan();
  } finally {
    sheets -= 1;
    if (sheets === 0) for (const memory of memories) memory.clear();
  }
};
