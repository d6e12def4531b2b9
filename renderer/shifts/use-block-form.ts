import { useTranslation } from 'react-i18next';
import type { Drafts } from '../base/drafts.ts';
import type { FieldErrors } from '../base/form-submit.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { type BlockValues, blockErrors, changedOf, type Draft } from './block-drafts.ts';

interface BlockFormOptions<Values extends BlockValues> {
  readonly drafts: Drafts<Draft<Values>>;
  readonly key: string;
  /** The draft in which nothing was changed yet. */
  readonly first: Draft<Values>;
  /** What only this form asks for. */
  readonly check: (values: Values) => FieldErrors;
  readonly send: (draft: Draft<Values>) => Promise<unknown>;
  /** What someone else stored meanwhile. */
  readonly read: () => Promise<Draft<Values> | undefined>;
  readonly close: () => void;
}

export interface BlockForm<Values> {
  readonly values: Values;
  readonly isChanged: boolean;
  readonly form: FormSubmit;
  readonly set: (change: Partial<Values>) => void;
  readonly discard: () => void;
}

/** The form of a shift or a weekly shift: what is typed outlives the panel, and what someone else stored is kept apart. */
export const useBlockForm = <Values extends BlockValues>(options: BlockFormOptions<Values>): BlockForm<Values> => {
  const { drafts, key, first, check, send, read, close } = options;
  const { t } = useTranslation();
  const draft = drafts.useDraft(key) ?? first;
  const form = useFormSubmit({
    check: () => ({ ...blockErrors(draft.values, t), ...check(draft.values) }),
    send: async () => {
      await send(draft);
      drafts.drop(key);
    },
    explain: async ({ code }) => {
      const stored = code === 'record.changedMeanwhile' ? await read() : undefined;
      if (stored === undefined) return undefined;
      drafts.set(key, { ...stored, values: { ...stored.values, ...changedOf(draft) } });
      return t('shifts.form.conflict');
    },
    fieldOf: (path) => (Object.hasOwn(draft.values, path) ? path : null),
  });
  return {
    values: draft.values,
    isChanged: Object.keys(changedOf(draft)).length > 0,
    form,
    set: (change) => {
      const current = drafts.get(key) ?? first;
      drafts.set(key, { ...current, values: { ...current.values, ...change } });
      form.clear(...Object.keys(change));
    },
    discard: () => {
      drafts.drop(key);
      close();
    },
  };
};
