import { createStore as createVanillaStore, type StoreApi } from 'zustand/vanilla';
import { AppError } from '../../shared/contract/errors.ts';

/** What is wrong, in words, by the field's path. A field without words is not wrong. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

/** The words for what went wrong; without a field, they go beside the button. */
export interface FormProblem {
  readonly field?: string;
  readonly words: string;
}

export interface FormOptions {
  /** What is wrong before anything is sent. Pure: it also says what was fixed meanwhile. */
  readonly check?: () => FieldErrors;
  /** Sends what was typed. Rejects with an `AppError`. */
  readonly send: () => Promise<unknown>;
  /** What only this form can say about a failure, such as a change of someone else's; undefined for the usual words. */
  readonly explain?: (error: AppError) => string | undefined | Promise<string | undefined>;
  /** The form's field for the path of an error; null when it has none. Without it, no failure goes to a field. */
  readonly fieldOf?: (path: string) => string | null;
}

/** The usual words: of a failure, and of a field that was refused. */
export interface FormWords {
  readonly failure: (error: AppError) => string;
  readonly refusedField: string;
}

export interface FormState {
  readonly running: boolean;
  /** The fields that were wrong when it was last tried. */
  readonly wrong: readonly string[];
  readonly problem: FormProblem | null;
  /** Rises whenever a field turns out to be wrong, so that the first one takes the focus. */
  readonly refusals: number;
}

export interface FormSubmitter {
  readonly store: StoreApi<FormState>;
  /** Checks and sends; answers whether it was done. Does nothing while it runs. */
  submit(options: FormOptions, words: FormWords): Promise<boolean>;
  /** Forgets what the last failure said, and what was wrong with these fields: something was changed. */
  clear(...fields: readonly string[]): void;
  /** Forgets everything that was said: the form begins again. */
  reset(): void;
}

const isWrong = ([, words]: readonly [string, string | undefined]): boolean => words !== undefined;

const problemOf = async (error: AppError, options: FormOptions, words: FormWords): Promise<FormProblem> => {
  const own = await options.explain?.(error);
  if (own !== undefined) return { words: own };
  const field = error.field === undefined ? null : (options.fieldOf?.(error.field) ?? null);
  return error.code === 'input.rejected' && field !== null
    ? { field, words: words.refusedField }
    : { words: words.failure(error) };
};

const asAppError = (thrown: unknown): AppError => (thrown instanceof AppError ? thrown : new AppError('unexpected'));

/** What every form does when it is sent. What was typed is not its business, so nothing of that is ever lost here. */
export const createFormSubmitter = (): FormSubmitter => {
  const store = createVanillaStore<FormState>(() => ({ running: false, wrong: [], problem: null, refusals: 0 }));
  return {
    store,
    submit: async (options, words) => {
      if (store.getState().running) return false;
      const wrong = Object.entries(options.check?.() ?? {})
        .filter(isWrong)
        .map(([field]) => field);
      store.setState(({ refusals }) => ({
        wrong,
        problem: null,
        refusals: wrong.length > 0 ? refusals + 1 : refusals,
      }));
      if (wrong.length > 0) return false;
      store.setState({ running: true });
      try {
        await options.send();
        store.setState({ running: false });
        return true;
      } catch (thrown) {
        const problem = await problemOf(asAppError(thrown), options, words).catch((failure: unknown) => ({
          words: words.failure(asAppError(failure)),
        }));
        store.setState(({ refusals }) => ({
          running: false,
          problem,
          refusals: 'field' in problem ? refusals + 1 : refusals,
        }));
        return false;
      }
    },
    clear: (...fields) => {
      const { wrong, problem } = store.getState();
      const left = wrong.filter((field) => !fields.includes(field));
      if (problem !== null || left.length < wrong.length) store.setState({ wrong: left, problem: null });
    },
    reset: () => store.setState({ wrong: [], problem: null }),
  };
};

/** What is shown at the fields: what was wrong when it was tried and still is, and what the core refused. */
export const shownErrors = ({ wrong, problem }: FormState, found: FieldErrors): FieldErrors => ({
  ...Object.fromEntries(wrong.map((field) => [field, found[field]])),
  ...(problem?.field !== undefined && { [problem.field]: problem.words }),
});
