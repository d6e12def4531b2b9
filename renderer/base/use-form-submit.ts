import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useErrorWords } from '../ui/states.tsx';
import { focusAsking } from '../ui/which-date.tsx';
import { createFormSubmitter, type FieldErrors, type FormOptions, shownErrors } from './form-submit.ts';

export interface FormSubmit {
  /** True while it is sent: its button shows that, and nothing else can be pressed. */
  readonly running: boolean;
  /** In words, by field. Shown after the first try, and gone as soon as the field is fixed. */
  readonly errors: FieldErrors;
  /** What no field can say, in a sentence. */
  readonly notice: string | null;
  /** Goes onto the form: it sends, and the first wrong field takes the focus. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent) => void;
  };
  /** Checks and sends; answers whether it was done. */
  readonly submit: () => Promise<boolean>;
  /** Call it when something is changed: forgets the last failure, and what was wrong with the named fields. */
  readonly clear: (...fields: readonly string[]) => void;
  /** Forgets everything that was said, for a form that begins again. */
  readonly reset: () => void;
}

const fields = 'input, select, textarea';

/** Focuses the first field that says it is wrong. A field of several parts says so on the element around them. */
const focusWrong = (form: HTMLFormElement | null): void => {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error]');
  const field = wrong?.matches(fields) === true ? wrong : wrong?.querySelector<HTMLElement>(fields);
  field?.focus();
};

/**
 * What every form does when it is sent: checks, sends, says what went wrong at its field or beside the button, and keeps
 * what was typed.
 */
export const useFormSubmit = (options: FormOptions): FormSubmit => {
  const { t } = useTranslation();
  const failure = useErrorWords();
  const [{ store, submit, clear, reset }] = useState(createFormSubmitter);
  const state = useStore(store);
  const form = useRef<HTMLFormElement>(null);
  const { refusals } = state;
  useEffect(() => {
    if (refusals > 0) focusWrong(form.current);
  }, [refusals]);
  // Hotkeys hold the first function that they were given; it sends what is typed now.
  const latest = useRef({ options, failure });
  useEffect(() => {
    latest.current = { options, failure };
  });
  const refusedField = t('common.field.check');
  const send = useCallback(async () => {
    // A date that can be read two ways is asked about first.
    if (focusAsking(form.current)) return false;
    return submit(latest.current.options, { failure: latest.current.failure, refusedField });
  }, [submit, refusedField]);
  const { running, wrong, problem } = state;
  return {
    running,
    errors: shownErrors(state, wrong.length === 0 ? {} : (options.check?.() ?? {})),
    notice: problem === null || problem.field !== undefined ? null : problem.words,
    props: {
      ref: form,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    submit: send,
    clear,
    reset,
  };
};
