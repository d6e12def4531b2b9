import { useMemo } from 'react';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';

type Run<Answer> = () => Promise<Answer>;

/** Runs a change of shifts, says what it did, and offers to undo it as a whole. Answers whether it was done. */
export const useShiftAct = (): (<Answer extends { readonly act: string }>(
  message: string | ((answer: Answer) => string),
  run: Run<Answer>,
) => Promise<boolean>) => {
  const undoable = useUndoable();
  return useMemo(
    () => (message, run) =>
      undoable(async () => {
        const answer = await run();
        return {
          message: typeof message === 'string' ? message : message(answer),
          undo: () => call('shifts.undo', { act: answer.act }),
        };
      }),
    [undoable],
  );
};
