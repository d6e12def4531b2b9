/** Resolves when all of the work has settled, well or badly, but no later than after so many milliseconds. Never rejects. */
export const settledWithin = async (milliseconds: number, work: readonly Promise<unknown>[]): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([Promise.allSettled(work), waited]);
  clearTimeout(timer);
};
