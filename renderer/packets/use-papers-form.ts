import { useEffect, useState } from 'react';
import type { CallInput, CallOutput } from '../../shared/contract.ts';
import { passwordProblem } from '../../shared/exports/exports-rules.ts';
import type { PaperKind } from '../../shared/exports/paper-kinds.ts';
import {
  canBeLarge,
  isForPerson,
  type PacketChoice,
  type PaperLanguages,
  type PrintSize,
} from '../../shared/packets/packets-rules.ts';
import { call } from '../base/bridge.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { useCallJob } from '../base/queries.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useShownLanguage } from '../base/words.ts';
import type { PickedEntry } from '../directory/public/directory-field.tsx';
import { useErrorToast } from '../ui/toasts.tsx';

export interface PaperFields {
  readonly kind: PaperKind;
  /** Nothing of the person or the appointment, although there is one. */
  readonly blank: boolean;
  readonly include: PacketChoice;
  readonly languages: PaperLanguages;
  readonly size: PrintSize;
  readonly sheets: number;
  /** Of a role card: whom to call for legal help, from the directory. */
  readonly legal: PickedEntry;
  /** Null until someone says: encrypted, unless the paper says nothing of anyone. */
  readonly plain: boolean | null;
  readonly password: string;
  readonly ownPassword: boolean;
  readonly confirmation: string;
}

export interface SavedPaper {
  readonly answer: CallOutput<'packets.save'>;
  readonly kind: PaperKind;
  /** Name of the file, without its folder. */
  readonly name: string;
  /** Null for a file without one. */
  readonly password: string | null;
}

export interface PapersForm {
  readonly fields: PaperFields;
  readonly set: (change: Partial<PaperFields>) => void;
  readonly newPassword: () => void;
  /** What the paper is made of, as the calls take it. */
  readonly wanted: CallInput<'packets.preview'>;
  /** True when the paper says nothing of anyone. */
  readonly isBlank: boolean;
  readonly plain: boolean;
  /** @param word what has to be typed before something readable is saved */
  readonly isReady: (word: string) => boolean;
  readonly form: FormSubmit;
  readonly saved: SavedPaper | null;
  readonly again: () => void;
}

const wantedOf = (fields: PaperFields, screen: ScreenOf<'papers'>): CallInput<'packets.preview'> => {
  const { kind, include, sheets, blank, legal } = fields;
  const hasSheets = kind === 'caregiverSheet' || kind === 'familyPacket';
  return {
    kind,
    include,
    ...(hasSheets && { sheets }),
    ...(kind === 'roleCard' && legal.id !== null && { legalId: legal.id }),
    ...(!blank && isForPerson(kind) && screen.personId !== undefined && { personId: screen.personId }),
    ...(!blank && kind === 'roleCard' && screen.appointmentId !== undefined && { appointmentId: screen.appointmentId }),
  };
};

/** What the papers' screen holds until the file is saved. The password lives here and nowhere else. */
export const usePapersForm = (screen: ScreenOf<'papers'>): PapersForm => {
  const shown = useShownLanguage();
  const errorToast = useErrorToast();
  const [fields, setFields] = useState<PaperFields>({
    kind: screen.kind,
    blank: false,
    include: {},
    languages: shown,
    size: 'normal',
    sheets: 1,
    legal: { id: null, line: '' },
    plain: null,
    password: '',
    ownPassword: false,
    confirmation: '',
  });
  const [saved, setSaved] = useState<SavedPaper | null>(null);
  const job = useCallJob('packets.save');
  const wanted = wantedOf(fields, screen);
  const isBlank = wanted.personId === undefined && wanted.appointmentId === undefined;
  const plain = fields.plain ?? isBlank;

  const form = useFormSubmit({
    send: async () => {
      const { kind, languages, size, password, confirmation } = fields;
      const chosen = await call('files.chooseSave', { kind });
      if (chosen === null) return;
      const answer = await job.run({
        ...wanted,
        languages,
        size: canBeLarge(kind) ? size : 'normal',
        shown,
        plain,
        out: chosen.file,
        ...(plain ? { confirmation } : { password }),
      });
      setSaved({ answer, kind, name: chosen.name, password: plain ? null : password });
    },
  });

  const set = (change: Partial<PaperFields>) => {
    form.clear();
    setFields((before) => ({
      ...before,
      ...change,
      // Another paper begins with its own choices: an A-number is chosen for one paper, never for the next.
      ...(change.kind === undefined || change.kind === before.kind ? {} : { include: {}, confirmation: '' }),
    }));
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
    wanted,
    isBlank,
    plain,
    isReady: (word) =>
      plain
        ? isBlank || fields.confirmation.trim().toLowerCase() === word.toLowerCase()
        : passwordProblem(fields.password) === null,
    form,
    saved,
    again: () => {
      setSaved(null);
      set({ plain: null, confirmation: '', include: {} });
      // Another file is another secret.
      newPassword();
    },
  };
};
