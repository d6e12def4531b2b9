import { useEffect, useState } from 'react';
import type { Language } from '../../shared/basics/language.ts';
import { passwordProblem } from '../../shared/exports/exports-rules.ts';
import { call } from '../base/bridge.ts';
import { useCallJob } from '../base/queries.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useShownLanguage } from '../base/words.ts';
import { useErrorToast } from '../ui/toasts.tsx';
import { firstChoice, type PartChoice } from './part-choice.ts';
import { isConfirmed } from './plain-part.tsx';
import type { Written } from './public/written-result.tsx';

interface Fields {
  readonly choice: PartChoice;
  readonly recipient: string;
  readonly language: Language;
  readonly password: string;
  readonly ownPassword: boolean;
  readonly plain: boolean;
  readonly confirmation: string;
}

export interface SummaryForm {
  readonly fields: Fields;
  readonly set: (change: Partial<Fields>) => void;
  readonly newPassword: () => void;
  /** True when everything that the button needs is there. */
  readonly isReady: (caseCode: string) => boolean;
  /** Asks where to, then writes. Does nothing when the dialog is dismissed. */
  readonly form: FormSubmit;
  readonly written: Written | null;
  readonly again: () => void;
}

/** What the export screen holds until the files are written. The password lives here and nowhere else. */
export const useSummaryForm = (personId: string): SummaryForm => {
  const shown = useShownLanguage();
  const errorToast = useErrorToast();
  const [fields, setFields] = useState<Fields>({
    choice: firstChoice,
    recipient: '',
    language: shown,
    password: '',
    ownPassword: false,
    plain: false,
    confirmation: '',
  });
  const [written, setWritten] = useState<Written | null>(null);
  const job = useCallJob('exports.caseSummary');

  const form = useFormSubmit({
    send: async () => {
      const { choice, recipient, language, password, plain, confirmation } = fields;
      const chosen = await call('files.chooseSave', { kind: 'caseSummary' });
      if (chosen === null) return;
      const answer = await job.run({
        personId,
        password,
        out: chosen.file,
        recipient,
        language,
        include: choice.include,
        declined: [...choice.declined],
        ...(plain ? { plainJson: true, confirmation } : {}),
      });
      setWritten({ answer, pdfName: chosen.name, password });
    },
  });

  const set = (change: Partial<Fields>) => {
    form.clear();
    setFields((before) => ({ ...before, ...change }));
  };
  const newPassword = () => {
    call('exports.makePassword', {}).then(({ password }) => set({ password, ownPassword: false }), errorToast);
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- one password for each opening
  useEffect(newPassword, []);

  return {
    fields,
    set,
    newPassword,
    isReady: (caseCode) =>
      passwordProblem(fields.password) === null && (!fields.plain || isConfirmed(fields.confirmation, caseCode)),
    form,
    written,
    again: () => {
      setWritten(null);
      set({ plain: false, confirmation: '' });
      // Another file is another secret.
      newPassword();
    },
  };
};
