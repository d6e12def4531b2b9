import { useEffect, useState } from 'react';
import { type AttorneyPart, canBeDeclined } from '../../shared/attorney/attorney-rules.ts';
import type { Language } from '../../shared/basics/language.ts';
import type { CallInput } from '../../shared/contract.ts';
import { passwordProblem } from '../../shared/exports/exports-rules.ts';
import { call } from '../base/bridge.ts';
import { useCallJob } from '../base/queries.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import type { Written } from '../exports/public/written-result.tsx';
import { useErrorToast } from '../ui/toasts.tsx';

type Wanted = CallInput<'attorney.preview'>;

interface Fields {
  readonly include: Partial<Readonly<Record<AttorneyPart, boolean>>>;
  /** Undefined until someone says: then it is what the person declined the last time. */
  readonly declined: readonly AttorneyPart[] | undefined;
  /** Undefined until someone says: then it is the attorney whom the plan names. */
  readonly recipient: string | undefined;
  readonly language: Language;
  readonly password: string;
  readonly ownPassword: boolean;
}

export interface PacketForm {
  readonly fields: Fields;
  readonly set: (change: Partial<Fields>) => void;
  readonly wanted: Wanted;
  /** Puts a part in or leaves it out. `before` is what is declined as the preview has it. */
  readonly include: (part: AttorneyPart, included: boolean, before: readonly AttorneyPart[]) => void;
  readonly decline: (part: AttorneyPart, declined: boolean, before: readonly AttorneyPart[]) => void;
  readonly newPassword: () => void;
  readonly isReady: boolean;
  /** Asks where to, then saves. Does nothing when the dialog is dismissed. */
  readonly form: FormSubmit;
  readonly written: Written | null;
  readonly again: () => void;
}

/** What the packet's screen holds until the files are saved. The password lives here and nowhere else. */
export const usePacketForm = (detentionId: string): PacketForm => {
  const errorToast = useErrorToast();
  const [fields, setFields] = useState<Fields>({
    include: {},
    declined: undefined,
    recipient: undefined,
    language: 'en',
    password: '',
    ownPassword: false,
  });
  const [written, setWritten] = useState<Written | null>(null);
  const job = useCallJob('attorney.packet');
  const { include, declined, recipient, language, password } = fields;
  const wanted: Wanted = {
    detentionId,
    include,
    language,
    ...(declined && { declined: [...declined] }),
    ...(recipient !== undefined && { recipient }),
  };

  const form = useFormSubmit({
    send: async () => {
      const chosen = await call('files.chooseSave', { kind: 'attorneyPacket' });
      if (chosen === null) return;
      const answer = await job.run({ ...wanted, password, out: chosen.file });
      setWritten({ answer, pdfName: chosen.name, password });
    },
  });

  const set = (change: Partial<Fields>) => {
    form.clear();
    setFields((before) => ({ ...before, ...change }));
  };
  const newPassword = () => {
    call('exports.makePassword', {}).then((made) => set({ password: made.password, ownPassword: false }), errorToast);
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- one password for each opening
  useEffect(newPassword, []);

  return {
    fields,
    set,
    wanted,
    include: (part, included, before) =>
      set({
        include: { ...include, [part]: included },
        ...(included && canBeDeclined(part) && { declined: before.filter((one) => one !== part) }),
      }),
    decline: (part, isDeclined, before) => {
      const others = before.filter((one) => one !== part);
      set({ include: { ...include, [part]: false }, declined: isDeclined ? [...others, part] : others });
    },
    newPassword,
    isReady: passwordProblem(password) === null,
    form,
    written,
    again: () => {
      setWritten(null);
      // Another file is another secret.
      newPassword();
    },
  };
};
