import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentKinds, kindName, otherKind } from '../../shared/appointments/appointment-kinds.ts';
import { fold } from '../../shared/basics/names.ts';
import { typedText } from '../base/drafts.ts';
import { useShownLanguage } from '../base/words.ts';
import { TypeAhead, type TypeAheadOption } from '../ui/type-ahead.tsx';

export interface KindFieldProps {
  readonly kind: string | null;
  readonly kindWords: string | null;
  readonly onChange: (kind: string | null, kindWords: string | null) => void;
  readonly error?: string | undefined;
}

/** What kind of appointment: one of the list, by any of its names, or what someone calls it. */
export const KindField = ({ kind, kindWords, onChange, error }: KindFieldProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const chosen = kind === null ? '' : kindName({ kind, kindWords }, language);
  // Null: no one is typing, the choice is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen;
  const options = useMemo<TypeAheadOption[]>(() => {
    const words = fold(typed ?? '')
      .split(' ')
      .filter((word) => word !== '');
    const fitting = appointmentKinds.filter(({ name, aliases }) => {
      const all = ` ${[name.en, name.es, ...aliases].map(fold).join(' ')}`;
      return words.every((word) => all.includes(` ${word}`));
    });
    const listed = fitting.map(({ id, name }) => ({ id, label: name[language] }));
    const own =
      typed !== null && typed.trim() !== ''
        ? [{ id: otherKind, label: t('appointments.kind.other', { words: typed.trim() }) }]
        : [];
    return [...listed, ...own];
  }, [typed, language, t]);
  return (
    <TypeAhead
      label={t('appointments.kind.label')}
      text={text}
      onText={(words) => {
        setTyped(words);
        if (words === '') onChange(null, null);
      }}
      options={options}
      onPick={(id) => {
        onChange(id, id === otherKind ? typedText((typed ?? '').trim()) : null);
        setTyped(null);
      }}
      onLeave={() => setTyped(null)}
      picksFirst
      placeholder={t('appointments.kind.placeholder')}
      error={error}
      required
    />
  );
};
