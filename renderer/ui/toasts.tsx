import { useErrorWords } from './states.tsx';
import { type Toast, useUiServices } from './ui-services.tsx';

/** Says in a sentence what was done, at the foot of the window; `undo` adds a button that undoes it. */
export const useToast = (): ((toast: Toast) => void) => useUiServices().say;

/** Says at the foot of the window why a call failed, where no field or page can say it. */
export const useErrorToast = (): ((error: unknown) => void) => {
  const toast = useToast();
  const words = useErrorWords();
  return (error) => toast({ message: words(error), tone: 'missing' });
};
