import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../shared/basics/language.ts';
import { passwordProblem } from '../../shared/exports/exports-rules.ts';
import { call } from '../base/bridge.ts';
import { useCallJob } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { firstChoice, type PartChoice } from './part-choice.ts';
import { isConfirmed } from './plain-part.tsx';
import type { Written } from './written-result.tsx';

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
  readonly write: () => void;
  readonly writing: boolean;
  readonly failure: unknown;
  readonly written: Written | null;
  readonly again: () => void;
}

/** What the export screen holds until the files are written. The password lives here and nowhere else. */
export const useSummaryForm = (personId: string): SummaryForm => {
  const shown = useShownLanguage();
  const [fields, setFields] = useState<Fields>({
    choice: firstChoice,
    recipient: '',
    language: shown,
    password: '',
    ownPassword: false,
    plain: false,
    confirmation: '',
  });
  const [failure, setFailure] = useState<unknown>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [choosing, setChoosing] = useState(false);
  const job = useCallJob('exports.caseSummary');

  const set = useCallback((change: Partial<Fields>) => {
    setFailure(null);
    setFields((before) => ({ ...before, ...change }));
  }, []);
  const newPassword = useCallback(() => {
    call('exports.makePassword', {}).then(({ password }) => set({ password, ownPassword: false }), setFailure);
  }, [set]);
  useEffect(newPassword, [newPassword]);

  const writeFiles = async () => {
    const { choice, recipient, language, password, plain, confirmation } = fields;
    setFailure(null);
    setChoosing(true);
    try {
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
    } catch (error) {
      setFailure(error);
    } finally {
      setChoosing(false);
    }
  };

  return {
    fields,
    set,
    newPassword,
    isReady: (caseCode) =>
      passwordProblem(fields.password) === null && (!fields.plain || isConfirmed(fields.confirmation, caseCode)),
    write: () => void writeFiles(),
    writing: choosing || job.running,
    failure,
    written,
    again: () => {
      setWritten(null);
      set({ plain: false, confirmation: '' });
      // Another file is another secret.
      newPassword();
    },
  };
};
